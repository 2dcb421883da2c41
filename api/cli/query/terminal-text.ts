/** Text that strangers sent, made fit for a terminal: it may hold escape sequences that write titles, links or commands. */

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
/** The 8-bit forms of `ESC [`, of `ESC \`, and of what opens a string (DCS, SOS, OSC, PM, APC). */
const CSI = String.fromCharCode(0x9b);
const ST = String.fromCharCode(0x9c);
const STRINGS = [0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => String.fromCharCode(code)).join("");

/** ECMA-48: control sequences, control strings with what they hold, and the shorter escapes. */
const SEQUENCES = new RegExp(
  [
    `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`,
    `(?:${ESC}[\\]PX^_]|[${STRINGS}])[\\s\\S]*?(?:${BEL}|${ESC}\\\\|${ST}|$)`,
    `${ESC}[ -/]*[0-~]`,
  ].join("|"),
  "g",
);
/** Control characters, and marks that turn the direction of writing. */
const CONTROLS = /(?![\n\t])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Without sequences, control characters and marks; line ends and tabs stay. */
export const plainText = (text: string): string => text.replace(SEQUENCES, "").replace(CONTROLS, "");

/** The same on one line. */
export const plainLine = (text: string): string =>
  text
    .replace(SEQUENCES, "")
    .replace(/\r\n|[\r\n]/g, "↵")
    .replaceAll("\t", "→")
    .replace(CONTROLS, "");
