/**
 * No file of the repository carries the address of a package registry, and the lock file carries no download address:
 * both would tie an installation to one network. Exits 1 with a line per finding.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Written in halves, so that this file does not find itself. */
const HOSTS = [
  ["registry.npm", "js.org"],
  ["registry.yarn", "pkg.com"],
  ["npm.pkg.", "github.com"],
  ["repo", ".maven.apache.org"],
  ["repo1", ".maven.org"],
  ["files.python", "hosted.org"],
  ["proxy.", "golang.org"],
].map((halves) => halves.join(""));

const root = resolve(import.meta.dirname, "../..");
const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
const findings: string[] = [];

for (const file of files) {
  let text: string;
  try {
    text = readFileSync(resolve(root, file), "latin1");
  } catch {
    continue; // deleted in the work tree, still in the index
  }
  for (const host of HOSTS) if (text.includes(host)) findings.push(`${file}: carries ${host}`);
  if (file === "package-lock.json" && text.includes('"resolved"')) findings.push(`${file}: carries download addresses`);
}

for (const finding of findings) console.error(finding);
console.log(findings.length === 0 ? "no registry addresses" : `${findings.length} registry addresses`);
process.exit(findings.length === 0 ? 0 : 1);
