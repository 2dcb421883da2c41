/** What a personal key may do, by object; `write` includes `read`. */
export const SCOPES = [
  "project:read",
  "project:write",
  "hog_function:read",
  "hog_function:write",
  "query:read",
  "endpoint:read",
  "endpoint:write",
  "person:read",
  "batch_export:read",
  "batch_export:write",
] as const;

export type Scope = (typeof SCOPES)[number];

/** `*` opens everything; `x:write` implies `x:read`. */
export function allows(granted: readonly string[], wanted: Scope): boolean {
  if (granted.includes("*") || granted.includes(wanted)) return true;
  return wanted.endsWith(":read") && granted.includes(wanted.replace(/:read$/, ":write"));
}
