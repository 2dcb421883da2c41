import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InvalidSetting } from "./config.ts";

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

/** Reads the folder's keys, or makes them; several machines share them by `HOGSTREAM_KEYS_FILE`. */
export function installationKeys(folder: string, make: KeyMakers, file = join(folder, "keys.json")): InstallationKeys {
  if (existsSync(file)) {
    const read = JSON.parse(readFileSync(file, "utf8")) as Partial<InstallationKeys>;
    const { projectKey, personalKey, secretsKey } = read;
    if (projectKey === undefined || personalKey === undefined || !/^[0-9a-f]{64}$/.test(secretsKey ?? "")) {
      throw new InvalidSetting(`${file} lacks projectKey, personalKey or a secretsKey of 64 hex digits; restore it`);
    }
    return { projectKey, personalKey, secretsKey: secretsKey ?? "" };
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys: InstallationKeys = {
    projectKey: make.projectKey(),
    personalKey: make.personalKey(),
    secretsKey: randomBytes(32).toString("hex"),
  };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
  return keys;
}
