/**
 * Completes package-lock.json with the platform packages that npm leaves out when it cannot see them from the machine
 * that writes the lock: without these entries `npm ci` refuses the lock on every platform.
 *
 * For every locked package with `optionalDependencies` that are missing, an entry with version, os, cpu and libc (read
 * from the package's name) is added. Integrity is left to npm, which fills it in where it can. `--check` only tells.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const path = resolve(import.meta.dirname, "../package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, LockEntry> };
const added: string[] = [];

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    const nested = Object.keys(lock.packages).some((other) => other.endsWith(`/${key}`) || other === key);
    if (nested || platform === undefined || !/^\d/.test(version)) continue;
    lock.packages[key] = { version, optional: true, ...(entry.dev ? { dev: true } : {}), ...platform };
    added.push(`${name}@${version}`);
  }
}

if (added.length > 0 && !process.argv.includes("--check")) {
  const [first, ...rest] = Object.entries(lock.packages);
  rest.sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(first === undefined ? rest : [first, ...rest]);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(added.length === 0 ? "the lock names every platform" : `missing from the lock: ${added.join(", ")}`);
process.exit(added.length > 0 && process.argv.includes("--check") ? 1 : 0);

/** os, cpu and libc as a platform package's name spells them; undefined if it names none. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | undefined {
  const match =
    /(darwin|linux|win32|freebsd|android)-(x64|arm64|arm|ia32|riscv64|ppc64|s390x)(?:-(gnu|musl|gnueabihf|msvc|eabi))?/.exec(
      name,
    );
  if (match === null) return undefined;
  const [, os = "", cpu = "", abi] = match;
  const libc = abi === "gnu" || abi === "gnueabihf" ? ["glibc"] : abi === "musl" ? ["musl"] : undefined;
  return { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc }) };
}
