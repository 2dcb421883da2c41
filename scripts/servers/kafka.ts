/**
 * Apache Kafka in KRaft mode on loopback, for tests and benchmarks: real brokers without Docker, from Maven's jars.
 *
 * The jars and a class archive, which brings a start from four seconds to one, are kept under `.cache/kafka`, by Kafka
 * version and Java version: the archive is bound to both and to the jars' path.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram, freePort, type RunningProcess, startProcess } from "./process.ts";

const KAFKA_VERSION = "4.3.1";
const LOGGING_VERSION = "2.25.4";
const DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
const READY_MS = 60_000;
/** One garbage collector thread and no second compiler: three brokers share a small machine with the tests. */
const JVM = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
/** A valid cluster id: 16 bytes in URL-safe base64. */
const CLUSTER_ID = "AAAAAAAAAAAAAAAAAAAAAQ";

export interface KafkaOptions {
  readonly brokers?: 1 | 3;
  /** Heap of one broker, MB. */
  readonly heapMb?: number;
  /** Full just-in-time compilation, for benchmarks: starts slower, serves faster. */
  readonly fast?: boolean;
  /** Further lines of `server.properties`. */
  readonly properties?: Readonly<Record<string, string | number>>;
}

export interface KafkaServer {
  /** host:port of each broker. */
  readonly bootstrap: readonly string[];
  /** Started here, so brokers may be killed. Those of KAFKA_BROKERS may not. */
  readonly own: boolean;
  /** SIGKILL of broker `index`. */
  kill(index: number): Promise<void>;
  /** SIGTERM, and waits for the end. */
  stop(index: number): Promise<void>;
  /** Starts a broker that is down on the folder it had, and waits until it answers. */
  start(index: number): Promise<void>;
  /** SIGSTOP and SIGCONT. */
  freeze(index: number): void;
  thaw(index: number): void;
  /** Ends all brokers and removes their folders. */
  close(): Promise<void>;
}

/** KAFKA_BROKERS; else brokers of our own, if this machine has Java and Maven; else the reason why there are none. */
export async function startKafka(options: KafkaOptions = {}): Promise<KafkaServer | { readonly skipped: string }> {
  const given = (process.env["KAFKA_BROKERS"] ?? "").split(",").filter((address) => address !== "");
  if (given.length > 0) {
    const refuse = (): never => {
      throw new Error("the brokers of KAFKA_BROKERS are not ours to stop");
    };
    const end = async (): Promise<void> => refuse();
    return {
      bootstrap: given,
      own: false,
      kill: end,
      stop: end,
      start: end,
      freeze: refuse,
      thaw: refuse,
      close: async () => {},
    };
  }
  const missing = ["java", "mvn"].filter((program) => findProgram(program) === undefined);
  if (missing.length > 0) return { skipped: `no KAFKA_BROKERS and no ${missing.join(" or ")} on PATH` };
  const installation = await install();
  return startBrokers(installation, options);
}

interface Installation {
  readonly classpath: string;
  readonly archive: string;
  readonly logging: string;
}

/** Fetches the jars and writes the class archive, once per machine. */
async function install(): Promise<Installation> {
  const javaVersion = execFileSync("java", ["--version"], { encoding: "utf8" });
  const key = createHash("sha256").update(javaVersion).digest("hex").slice(0, 8);
  const cache = fileURLToPath(new URL("../../.cache/kafka/", import.meta.url));
  const folder = join(cache, `${KAFKA_VERSION}-${key}`);
  const libs = join(folder, "libs");
  if (!existsSync(libs)) {
    mkdirSync(folder, { recursive: true });
    // Fetched beside and renamed, so that a broken download is never taken for the whole.
    const draft = mkdtempSync(join(folder, "draft-"));
    writeFileSync(join(draft, "pom.xml"), POM);
    const arguments_ = ["-DincludeScope=runtime", `-DoutputDirectory=${join(draft, "libs")}`];
    execFileSync(
      "mvn",
      ["-B", "-q", "-f", join(draft, "pom.xml"), `${DEPENDENCY_PLUGIN}:copy-dependencies`, ...arguments_],
      { stdio: "pipe" },
    );
    if (!existsSync(libs)) renameSync(join(draft, "libs"), libs);
    rmSync(draft, { recursive: true });
  }
  const logging = join(folder, "log4j2.properties");
  if (!existsSync(logging)) writeFileSync(logging, LOGGING);
  const classpath = readdirSync(libs)
    .sort()
    .map((name) => join(libs, name))
    .join(":");
  const archive = join(folder, "kafka.jsa");
  const installation = { classpath, archive, logging };
  if (!existsSync(archive)) {
    const draft = `${archive}.${process.pid}`;
    const server = await startBrokers(installation, {}, [`-XX:ArchiveClassesAtExit=${draft}`]);
    await server.close();
    if (existsSync(draft)) renameSync(draft, archive);
  }
  return installation;
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>kafka-broker</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>
<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency>
<dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-slf4j-impl</artifactId><version>${LOGGING_VERSION}</version></dependency>
</dependencies></project>
`;

const LOGGING = `status = error
appender.c.type = Console
appender.c.name = C
appender.c.layout.type = PatternLayout
appender.c.layout.pattern = %d{ISO8601} %p %c{1}: %m%n
rootLogger.level = warn
rootLogger.appenderRef.c.ref = C
`;

interface Broker {
  readonly id: number;
  readonly port: number;
  readonly controllerPort: number;
  readonly folder: string;
  running: RunningProcess | undefined;
}

async function startBrokers(
  installation: Installation,
  options: KafkaOptions,
  firstStart: readonly string[] = [],
): Promise<KafkaServer> {
  const count = options.brokers ?? 1;
  const root = mkdtempSync(join(tmpdir(), "hogstream-kafka-"));
  const brokers: Broker[] = [];
  for (let id = 1; id <= count; id++) {
    const folder = join(root, `broker-${id}`);
    mkdirSync(folder);
    brokers.push({ id, folder, port: await freePort(), controllerPort: await freePort(), running: undefined });
  }
  const java = (arguments_: readonly string[]): string[] => [...JVM, ...arguments_, "-cp", installation.classpath];
  for (const broker of brokers) {
    const properties = Object.entries({ ...serverProperties(broker, brokers), ...options.properties });
    const file = join(broker.folder, "server.properties");
    writeFileSync(file, properties.map(([name, value]) => `${name}=${value}\n`).join(""));
    execFileSync("java", [...java([]), "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", file], {
      stdio: "pipe",
    });
  }

  const launch = (broker: Broker, more: readonly string[]): void => {
    const shared = existsSync(installation.archive) ? [`-XX:SharedArchiveFile=${installation.archive}`] : [];
    const flags = [`-Xmx${options.heapMb ?? 384}m`, `-Dlog4j2.configurationFile=${installation.logging}`];
    const compiler = options.fast === true ? ["-XX:TieredStopAtLevel=4"] : [];
    broker.running = startProcess(
      "java",
      [...java([...compiler, ...shared, ...more, ...flags]), "kafka.Kafka", join(broker.folder, "server.properties")],
      // A process group of its own: a stopped broker must not be hung up with the tests' group.
      { detached: true },
    );
  };
  const end = async (index: number, signal: NodeJS.Signals): Promise<void> => {
    const { running } = brokers[index]!;
    brokers[index]!.running = undefined;
    running?.child.kill(signal);
    await running?.exited;
  };
  const close = async (): Promise<void> => {
    // Later ones first need not wait for a majority: they are to be gone, not to be clean.
    await Promise.all(brokers.map((_, index) => end(index, count === 1 ? "SIGTERM" : "SIGKILL")));
    rmSync(root, { recursive: true, force: true });
  };

  for (const broker of brokers) launch(broker, firstStart);
  try {
    await Promise.all(brokers.map((broker) => ready(broker, count)));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    bootstrap: brokers.map(({ port }) => `127.0.0.1:${port}`),
    own: true,
    kill: (index) => end(index, "SIGKILL"),
    stop: (index) => end(index, "SIGTERM"),
    async start(index) {
      launch(brokers[index]!, []);
      await ready(brokers[index]!, brokers.filter(({ running }) => running !== undefined).length);
    },
    freeze: (index) => void brokers[index]!.running?.child.kill("SIGSTOP"),
    thaw: (index) => void brokers[index]!.running?.child.kill("SIGCONT"),
    close,
  };
}

function serverProperties(broker: Broker, all: readonly Broker[]): Record<string, string | number> {
  const replicas = all.length;
  const isrMin = replicas === 1 ? 1 : 2;
  return {
    "process.roles": "broker,controller",
    "node.id": broker.id,
    "controller.quorum.voters": all.map(({ id, controllerPort }) => `${id}@127.0.0.1:${controllerPort}`).join(","),
    listeners: `PLAINTEXT://127.0.0.1:${broker.port},CONTROLLER://127.0.0.1:${broker.controllerPort}`,
    "advertised.listeners": `PLAINTEXT://127.0.0.1:${broker.port}`,
    "controller.listener.names": "CONTROLLER",
    "inter.broker.listener.name": "PLAINTEXT",
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    "log.dirs": join(broker.folder, "data"),
    "auto.create.topics.enable": "false",
    "default.replication.factor": replicas,
    "min.insync.replicas": isrMin,
    "offsets.topic.num.partitions": 4,
    "offsets.topic.replication.factor": replicas,
    "transaction.state.log.num.partitions": 4,
    "transaction.state.log.replication.factor": replicas,
    "transaction.state.log.min.isr": isrMin,
    "share.coordinator.state.topic.replication.factor": replicas,
    "share.coordinator.state.topic.min.isr": isrMin,
    "group.initial.rebalance.delay.ms": 0,
    // A killed broker may come back only when its old registration has expired.
    "broker.heartbeat.interval.ms": replicas === 1 ? 200 : 500,
    "broker.session.timeout.ms": replicas === 1 ? 1500 : 4000,
    "replica.lag.time.max.ms": 5000,
    "log.cleaner.dedupe.buffer.size": 16_777_216,
    "num.network.threads": 2,
    "num.io.threads": 4,
  };
}

/** Waits until the broker says that it knows `count` brokers. An open port is not enough. */
async function ready(broker: Broker, count: number): Promise<void> {
  const until = Date.now() + READY_MS;
  let ended = false;
  void broker.running?.exited.then(() => {
    ended = true;
  });
  while (Date.now() < until && !ended) {
    if (((await brokersKnown(broker.port)) ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Kafka broker ${broker.id} does not answer: ${broker.running?.output() ?? "it is not running"}`);
}

/**
 * A Metadata request (key 3, version 5) with correlation id 7, client id "prob", no topics, no creation; the reply is
 * length, correlation id, throttle time, and the number of brokers, 4 bytes each.
 */
const METADATA_REQUEST = Buffer.from("000000130003000500000007000470726f620000000000", "hex");

function brokersKnown(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    let reply = Buffer.alloc(0);
    const socket = connect(port, "127.0.0.1", () => socket.write(METADATA_REQUEST));
    const end = (count: number | undefined): void => {
      socket.destroy();
      resolve(count);
    };
    socket.setTimeout(1000, () => end(undefined));
    socket.on("error", () => end(undefined));
    socket.on("close", () => end(undefined));
    socket.on("data", (chunk) => {
      reply = Buffer.concat([reply, chunk]);
      if (reply.length >= 16) end(reply.readInt32BE(12));
    });
  });
}
