import { once } from "node:events";
import { type Command, Option } from "commander";
import { type CommandIo, processIo } from "../hog/io.ts";
import type { ConnectionArgs } from "./connection.ts";
import type { Format, QueryIo } from "./run.ts";

const FORMATS: readonly Format[] = ["table", "csv", "jsonl", "json", "parquet", "arrow"];

/** Ctrl-C reaches every process of the terminal, and our starter passes it on besides: signals this close are one, ms. */
const ECHO_MS = 250;

const queryIo = (): QueryIo => ({
  ...processIo,
  env: process.env,
  async bytes(chunk) {
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
  },
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  tells: process.stderr.isTTY === true,
  onInterrupt(callback) {
    let firstMs: number | undefined;
    const listen = (): void => {
      const nowMs = performance.now();
      if (firstMs === undefined) {
        firstMs = nowMs;
        callback();
      } else if (nowMs - firstMs > ECHO_MS) process.exit(130);
    };
    process.on("SIGINT", listen).on("SIGTERM", listen);
    return () => process.off("SIGINT", listen).off("SIGTERM", listen);
  },
});

const connecting = (command: Command): Command =>
  command
    .option("--host <url>", "the server (default: HOGSTREAM_HOST, or the instance here)")
    .option("--key <phx_…>", "personal API key (default: HOGSTREAM_API_KEY, or the instance's own)")
    .option("--project <id>", "project (default: HOGSTREAM_PROJECT, or the key's first)")
    .option("-d, --data <folder>", "data folder of an instance on this machine (default ./data)");

/** Adds `query`. What it needs is loaded when it is called. */
export function registerQueryCommands(program: Command, io: QueryIo = queryIo()): void {
  const query = connecting(program.command("query"))
    .description("run HogQL, lay it out, or see how it would be run")
    .argument("[sql]", "the query, - for standard input")
    .addOption(
      new Option("-f, --format <format>", "default: a table in a terminal, CSV elsewhere").choices([...FORMATS]),
    )
    .option("--value <name=value>", "what {name} stands for; JSON or text", collect, [])
    .action(async (sql: string | undefined, options: ConnectionArgs & { format?: Format; value: string[] }) => {
      if (sql === undefined) return query.help({ error: true });
      const { runQuery } = await import("./run.ts");
      const { value: values, ...rest } = options;
      end(await runQuery({ ...rest, values, sql: await textOf(sql, io) }, io));
    });

  query
    .command("fmt")
    .description("lay a query out anew: standard input or a text to standard output, files in place")
    .argument("[texts...]", "files, - for standard input (default), or the query itself")
    .option("--check", "only say whether it would change; ends with 1 if so", false)
    .action(async (texts: string[], { check }: { check: boolean }) => {
      const { formatTexts } = await import("./fmt.ts");
      end(await formatTexts(texts.length === 0 ? ["-"] : texts, check, io));
    });

  query
    .command("explain")
    .description("what ClickHouse would run, and how much it would read")
    .argument("<sql>", "the query, - for standard input")
    .option("--json", "print one JSON document", false)
    .action(async (sql: string, _options: unknown, command: Command) => {
      const { explainQuery } = await import("./explain.ts");
      const options = command.optsWithGlobals<ConnectionArgs & { json: boolean }>();
      end(await explainQuery({ ...options, values: [], sql: await textOf(sql, io) }, io));
    });
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const textOf = (sql: string, io: Pick<CommandIo, "read">): Promise<string> | string =>
  sql === "-" ? io.read("-") : sql;

/** The exit code is set, not forced: what was written has to leave first. */
function end(code: number): void {
  process.exitCode = code;
}
