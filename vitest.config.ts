import { defineConfig } from "vitest/config";

/**
 * Two projects: `unit` needs nothing but this machine; `servers` (`*.servers.test.ts`) talks to real Kafka, Redis and
 * PostgreSQL, which it starts itself or reports by name as skipped.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.servers.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          pool: "forks",
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
