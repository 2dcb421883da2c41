/** Where queries go, and with which key: what the command line says, else the environment, else the instance here. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export interface ConnectionArgs {
  readonly host?: string;
  readonly key?: string;
  readonly project?: string;
  /** Data folder of an instance on this machine. */
  readonly data?: string;
}

export interface Connection {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly key: string;
  /** Its id, or `@current`. */
  readonly project: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const PORT_DEFAULT = 8000;

/** The file by which a running instance tells its address; beside it lie its keys. */
export const ADDRESS_FILE = "server.json";

/** @returns what is missing, as a sentence, if there is no telling */
export function connectionOf(args: ConnectionArgs, env: Env): Connection | string {
  const folder = resolve(args.data ?? env["HOGSTREAM_DATA"] ?? "data");
  const host = args.host ?? hostOf(env) ?? member(join(folder, ADDRESS_FILE), "url");
  const key = args.key ?? env["HOGSTREAM_API_KEY"] ?? member(join(folder, "keys.json"), "personalKey");
  if (key === undefined) {
    return `no key: give --key phx_…, set HOGSTREAM_API_KEY, or name the data folder of an instance here with --data (there is none in ${folder})`;
  }
  const origin = originOf(host ?? `127.0.0.1:${PORT_DEFAULT}`);
  if (origin === undefined) return `--host "${host}" is no address; write e.g. http://localhost:${PORT_DEFAULT}`;
  return { origin, key, project: args.project ?? env["HOGSTREAM_PROJECT"] ?? "@current" };
}

/** `HOGSTREAM_HOST` is also where an instance listens, without a scheme and beside its port. */
function hostOf(env: Env): string | undefined {
  const host = env["HOGSTREAM_HOST"];
  if (host === undefined || host === "") return undefined;
  if (host.includes("://") || /:\d+$/.test(host)) return host;
  return `${host}:${env["HOGSTREAM_PORT"] ?? PORT_DEFAULT}`;
}

function originOf(host: string): string | undefined {
  const text = host.includes("://") ? host : `http://${host}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

/** A member of a JSON file; undefined if there is no such file or member. */
function member(file: string, name: string): string | undefined {
  try {
    const value = (JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined; // no instance there
  }
}
