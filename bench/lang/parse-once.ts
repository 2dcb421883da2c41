/**
 * Parses one source in a process of its own and prints how long the first time took, in milliseconds; loading the
 * modules doesn't count, what they do on first use does. `node bench/lang/parse-once.ts (ours | peer) INDEX`.
 */
import { contender } from "#bench/lang/contenders.ts";
import { PARSE_SOURCES } from "#bench/lang/sources.ts";

const [who, index] = process.argv.slice(2);
const parse = await contender(who === "peer" ? "peer" : "ours", PARSE_SOURCES[Number(index)]!.kind);
const { text } = PARSE_SOURCES[Number(index)]!;
const start = performance.now();
parse(text);
console.log(performance.now() - start);
