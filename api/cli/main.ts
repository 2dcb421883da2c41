import { readFileSync } from "node:fs";
import { Command } from "commander";
import { registerHogCommands } from "./hog/register.ts";
import { registerQueryCommands } from "./query/register.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const program = new Command("hogstream")
  .description("A self-hostable, PostHog-compatible event pipeline with its own language runtime")
  .version(version);

program
  .command("start")
  .description("start the pipeline, or some of its roles")
  .option("-p, --port <number>", "port to listen on, 0 for any free one (default 8000)")
  .option("--host <address>", "address to listen on (default 127.0.0.1)")
  .option("-d, --data <folder>", "what the embedded engines keep, and the keys (default ./data)")
  .option("--site-url <url>", "where people and functions find it (default http://<host>:<port>)")
  .option("--roles <list>", "of capture,ingest,store,deliver,api (default all)")
  .option("--kafka <brokers>", "Kafka brokers host:port,… instead of the embedded log")
  .option("--clickhouse <url>", "ClickHouse instead of the embedded engine")
  .option("--postgres <url>", "PostgreSQL instead of the embedded one")
  .option("--redis <url>", "Redis for the queue and shared state")
  .option("--allow-egress <ranges>", "private CIDR ranges that destinations may reach")
  .option("--trust-proxy <ranges>", "peers whose X-Forwarded-For is believed")
  .option("--partitions <number>", "partitions of each topic when it is created (default 1, on Kafka 4)")
  .option("--sandboxes <number>", "sandbox processes (default one per core, at least 2)")
  .option("--project-rate <number>", "events a second that each project may send (default no limit)")
  .option("--query-rate <number>", "queries a minute that each API key may ask (default 600)")
  .option("--log-level <level>", "trace, debug, info, warn, error, fatal, silent (default warn)")
  .option("--json", "print one JSON line when ready instead of text for people")
  .action(async (options) => {
    // Loaded when it is called: the other commands need none of it.
    const { runStart } = await import("./start.ts");
    await runStart(options, version);
  });

registerHogCommands(program);
registerQueryCommands(program);

await program.parseAsync();
