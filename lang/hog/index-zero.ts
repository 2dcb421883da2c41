/** The one static rule that checker and compiler share: what they say of it differs, what it is must not. */
import type { ArrayAccess } from "#lang/syntax/ast.ts";

export const INDEX_ZERO_HINT = "the first item has the index 1";

/** Whether the index is written out and is 0, or `false`, which counts as 0. */
export const isIndexZero = ({ property }: ArrayAccess): boolean =>
  property.node === "Constant" && (property.value === 0 || property.value === false);
