/**
 * Text of programs and events as people read it in a terminal or a picture. Characters that nobody sees, or that steer
 * the screen (control codes and with them ANSI sequences, marks of direction, of zero width, lone surrogates), are
 * spelled out as `\u{202e}`: no text can pretend to be another.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\ufffe\uffff]/gu;

export const visible = (text: string): string =>
  text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** The first `charsMax` UTF-16 units, never half a character; `…` says that there was more. */
export function cut(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const kept = text.slice(0, charsMax - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
