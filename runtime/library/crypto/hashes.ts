import { textCost } from "#runtime/cost.ts";
import { fail, failType } from "#runtime/fault.ts";
import {
  base64,
  type Hash,
  hex,
  hmac,
  md5 as md5Bytes,
  sha1 as sha1Bytes,
  sha256 as sha256Bytes,
  sha256HexOf,
  utf8,
} from "#runtime/hash.ts";
import { type Context, define, type NativeEntry } from "#runtime/library/define.ts";
import type { Value } from "#runtime/value.ts";

type Family = "sha256" | "sha1" | "md5";

const HASHES: Readonly<Record<Family, Hash>> = { sha256: sha256Bytes, sha1: sha1Bytes, md5: md5Bytes };

function requireCrypto(context: Context, name: string): void {
  if (!context.crypto) fail(`The crypto module is required for "${name}" to work.`);
}

function encode(bytes: Uint8Array, encoding: Value | undefined): string {
  switch (encoding ?? "hex") {
    case "hex":
      return hex(bytes);
    case "base64":
      return base64(bytes);
    case "base64url":
      return base64(bytes, true);
    case "binary":
      return String.fromCharCode(...bytes);
    default:
      return failType(`unknown encoding ${String(encoding)}; use hex, base64, base64url or binary`);
  }
}

const hexFunction = (family: Family, examples: NativeEntry["examples"]): NativeEntry =>
  define({
    name: `${family}Hex`,
    params: [["text", "string | null"]],
    returns: "string",
    doc: `The ${family.toUpperCase()} hash of the UTF-8 bytes of \`text\` in lower-case hexadecimal; null stays null.`,
    examples,
    pure: true,
    cost: (text) => (text === null ? 8 : textCost(64) + 4 * text.length),
    runIn: (context, text) => {
      requireCrypto(context, `${family}Hex`);
      if (text === null) return null;
      return family === "sha256" ? sha256HexOf(text) : hex(HASHES[family](utf8(text)));
    },
  });

const encodedFunction = (family: Family, examples: NativeEntry["examples"]): NativeEntry =>
  define({
    name: family,
    params: [
      ["text", "string | null"],
      ["encoding?", "any"],
    ],
    returns: "string",
    doc: `The ${family.toUpperCase()} hash of the UTF-8 bytes of \`text\`, as \`hex\` (default), \`base64\`, \`base64url\` or \`binary\`; null stays null.`,
    examples,
    pure: true,
    cost: (text) => (text === null ? 8 : textCost(64) + 4 * text.length),
    runIn: (context, text, encoding) => {
      requireCrypto(context, `${family}Hex`);
      return text === null ? null : encode(HASHES[family](utf8(text)), encoding);
    },
  });

export const sha256Hex = hexFunction("sha256", [
  ["sha256Hex('hedgehog')", "'064a43832b4f4f1dc9cefded25aaeb634a2fdfa9cfe9e26d4ad3297d9b2e4150'"],
  ["sha256Hex(null)", "null"],
]);
export const sha1Hex = hexFunction("sha1", [
  ["sha1Hex('quill')", "'4e4fbf3e3dbc4df9d1e791818dde7a25ff493dfc'"],
  ["sha1Hex(null)", "null"],
]);
export const md5Hex = hexFunction("md5", [
  ["md5Hex('hedgehog')", "'48ab1243dfc4a8c7b971e0f45b70a9d8'"],
  ["md5Hex(null)", "null"],
]);
export const sha256 = encodedFunction("sha256", [
  ["sha256('hedgehog', 'base64')", "'BkpDgytPTx3Jzv3tJarrY0ov36nP6eJtStMpfZsuQVA='"],
  ["sha256(null)", "null"],
]);
export const sha1 = encodedFunction("sha1", [
  ["sha1('hedgehog', 'base64url')", "'xbIhIqTKZ9IXjNCByx60PHpS23c'"],
  ["sha1('hedgehog')", "sha1Hex('hedgehog')"],
]);
export const md5 = encodedFunction("md5", [
  ["md5('hedgehog', 'base64')", "'SKsSQ9/EqMe5ceD0W3Cp2A=='"],
  ["md5('hedgehog')", "md5Hex('hedgehog')"],
]);

/** The texts to sign; of a text its units. */
function textsOf(parts: Value): readonly Value[] {
  if (typeof parts === "string") return parts.split("");
  return Array.isArray(parts) ? parts : failType("parts must be array");
}

function chain(hash: Hash, given: Value): Uint8Array {
  const parts = textsOf(given);
  if (parts.length < 2) fail("Data array must contain at least two elements.");
  const bytes = parts.map((part) =>
    typeof part === "string" ? utf8(part) : failType("the array must hold texts only"),
  );
  let key = bytes[0]!;
  for (const message of bytes.slice(1)) key = hmac(hash, key, message);
  return key;
}

function chainCost(parts: Value): number {
  if (typeof parts === "string") return textCost(64) + 205 * parts.length;
  if (!Array.isArray(parts)) return textCost(64);
  return parts.reduce<number>(
    (sum, part) => sum + 200 + (typeof part === "string" ? 5 * part.length : 0),
    textCost(64),
  );
}

const chainHex = (family: Family, examples: NativeEntry["examples"]): NativeEntry =>
  define({
    name: `${family}HmacChainHex`,
    params: [["parts", "lenient array"]],
    returns: "string",
    doc: `HMAC-${family.toUpperCase()} of the second text with the first as key; each further text is signed with the digest before it as key. In hexadecimal.`,
    examples,
    pure: true,
    cost: chainCost,
    runIn: (context, parts) => {
      requireCrypto(context, `${family}HmacChainHex`);
      return hex(chain(HASHES[family], parts));
    },
  });

const chainEncoded = (family: Family, examples: NativeEntry["examples"]): NativeEntry =>
  define({
    name: `${family}HmacChain`,
    params: [
      ["parts", "lenient array"],
      ["encoding?", "any"],
    ],
    returns: "string",
    doc: `As \`${family}HmacChainHex\`, in the given encoding: \`hex\` (default), \`base64\`, \`base64url\` or \`binary\`.`,
    examples,
    pure: true,
    cost: chainCost,
    runIn: (context, parts, encoding) => {
      requireCrypto(context, `${family}HmacChainHex`);
      return encode(chain(HASHES[family], parts), encoding);
    },
  });

export const sha256HmacChainHex = chainHex("sha256", [
  ["sha256HmacChainHex(['secret', 'payload'])", "'b82fcb791acec57859b989b430a826488ce2e479fdf92326bd0a2e8375a42ba4'"],
  ["sha256HmacChainHex(['only'])", "!Error: Data array must contain at least two elements."],
]);
export const sha1HmacChainHex = chainHex("sha1", [
  ["sha1HmacChainHex(['secret', 'payload'])", "'f75efc0f29bf50c23f99b30b86f7c78fdaf5f11d'"],
  ["sha1HmacChainHex([])", "!Error: Data array must contain at least two elements."],
]);
export const sha256HmacChain = chainEncoded("sha256", [
  ["sha256HmacChain(['secret', 'payload'], 'base64')", "'uC/LeRrOxXhZuYm0MKgmSIzi5Hn9+SMmvQoug3WkK6Q='"],
  ["sha256HmacChain(['a', 'b'])", "sha256HmacChainHex(['a', 'b'])"],
]);
export const sha1HmacChain = chainEncoded("sha1", [
  ["sha1HmacChain(['secret', 'payload'], 'base64')", "'9178Dym/UMI/mbMLhvfHj9r18R0='"],
  ["sha1HmacChain(['a', 'b'])", "sha1HmacChainHex(['a', 'b'])"],
]);
