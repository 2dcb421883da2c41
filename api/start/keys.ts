import { randomBytes, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { InvalidSetting } from "./config.ts";
import { makeDataFolder } from "./data-folder.ts";

/**
 * Keys that an installation makes once: they open the default project, and seal the secrets of its functions. They live
 * in `keys.json` of the data folder, readable by its owner alone; the database holds hashes and sealed values only.
 */
export interface InstallationKeys {
  readonly projectKey: string;
  readonly personalKey: string;
  /** 32 bytes, hex. */
  readonly secretsKey: string;
}

export interface KeyMakers {
  readonly projectKey: () => string;
  readonly personalKey: () => string;
}

/**
 * Reads the keys, or makes them. Processes that start at the same moment all get the keys of the one whose file came
 * first; by `HOGSTREAM_KEYS_FILE` they may be on several machines.
 *
 * @param folder the data folder, made if it is missing.
 * @throws InvalidSetting if the file cannot be read, written or understood.
 */
export function installationKeys(folder: string, make: KeyMakers, file = join(folder, "keys.json")): InstallationKeys {
  try {
    makeDataFolder(folder);
    const known = readKeys(file);
    if (known !== undefined) return known;
    makeDataFolder(dirname(file));
    const made: InstallationKeys = {
      projectKey: make.projectKey(),
      personalKey: make.personalKey(),
      secretsKey: randomBytes(32).toString("hex"),
    };
    if (createOnce(file, `${JSON.stringify(made, null, 2)}\n`)) return made;
    const first = readKeys(file);
    if (first !== undefined) return first;
  } catch (error) {
    if (error instanceof InvalidSetting || !(error instanceof Error)) throw error;
    throw new InvalidSetting(`the keys in ${file} cannot be read or made: ${error.message}`, { cause: error });
  }
  throw new InvalidSetting(`${file} vanished while it was read; start again`);
}

/** Undefined if there is no such file. */
function readKeys(file: string): InstallationKeys | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new InvalidSetting(`${file} is no JSON; restore it`, { cause }); // its text is secret: none of it is quoted
  }
  const { projectKey, personalKey, secretsKey } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (
    typeof projectKey !== "string" ||
    typeof personalKey !== "string" ||
    typeof secretsKey !== "string" ||
    !/^[0-9a-f]{64}$/.test(secretsKey)
  ) {
    throw new InvalidSetting(`${file} lacks projectKey, personalKey or a secretsKey of 64 hex digits; restore it`);
  }
  return { projectKey, personalKey, secretsKey };
}

/** Where the file system has no hard links. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * Makes the file with all of its text, on disk before this returns; false if it was there. A link never replaces a file
 * and never shows half of one, which neither renaming nor writing in place can promise together.
 */
function createOnce(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeNew(draft, text);
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!NO_LINKS.has(codeOf(error) ?? "")) throw error;
      writeNew(file, text);
    }
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
  return true;
}

function writeNew(file: string, text: string): void {
  const descriptor = openSync(file, "wx", 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
