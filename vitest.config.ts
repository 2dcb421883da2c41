import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes begins first, so that no core waits for it at the end. */
const LONG = /warehouse[/](isolation|embedded)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(long), ...sorted.filter((file) => !long(file))];
  }
}

/**
 * Three projects: `unit` needs nothing but this machine; `e2e` starts the product, alone and after the others, since it
 * asks when things happen; `servers` (`*.servers.test.ts`) talks to real Kafka, Redis and
 * PostgreSQL, which it starts itself or reports by name as skipped.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // The default leaves a core idle, which on two cores is half of the machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.servers.test.ts", "api/e2e/**"],
          testTimeout: 30_000,
          hookTimeout: 180_000,
          pool: "forks",
        },
      },
      {
        test: {
          name: "e2e",
          include: ["api/e2e/*.test.ts"],
          exclude: ["**/*.servers.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 180_000,
          pool: "forks",
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "servers",
          include: ["**/*.servers.test.ts"],
          exclude: ["**/node_modules/**"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          pool: "forks",
          fileParallelism: false,
        },
      },
    ],
  },
});
