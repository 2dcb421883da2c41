/**
 * Text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD, one for each maximal part of a sequence (WHATWG Encoding, and
 * Unicode 15 §3.9). Written out because an isolate has no TextDecoder. A byte order mark is kept.
 */
export function textOfUtf8(bytes: Uint8Array): string {
  let text = "";
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at++]!;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const needed =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (needed === 0) {
      text += "\ufffd";
      continue;
    }
    let code = lead & (0x3f >> needed);
    // The first byte that follows is narrowed for some leads: no overlong forms, no surrogates, nothing above U+10FFFF.
    let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    let seen = 0;
    for (; seen < needed; seen++, at++) {
      const next = bytes[at];
      if (next === undefined || next < low || next > high) break;
      code = (code << 6) | (next & 0x3f);
      low = 0x80;
      high = 0xbf;
    }
    text += seen === needed ? String.fromCodePoint(code) : "\ufffd";
  }
  return text;
}
