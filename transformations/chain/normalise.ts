import { ATTRIBUTION } from "#lang/attribution.ts";
import { type Dict, isDict, type Sanitised } from "#transformations/chain/sanitise.ts";

/**
 * Properties of an event that also describe its person: each is copied to `$set` and, as `$initial_…`, to `$set_once`,
 * unless the event says otherwise. Done after the transformations, so that what they remove or mask is not copied.
 */
const PERSON_PROPERTIES = [
  "$app_build",
  "$app_name",
  "$app_namespace",
  "$app_version",
  "$browser",
  "$browser_version",
  "$device_type",
  "$current_url",
  "$pathname",
  "$os",
  "$os_name",
  "$os_version",
  "$referring_domain",
  "$referrer",
  "$screen_height",
  "$screen_width",
  "$viewport_height",
  "$viewport_width",
  "$raw_user_agent",
  ...ATTRIBUTION,
] as const;

/**
 * By name of the property, since an event has fewer properties than this list and most are not in it. `$os_name` is what
 * some clients call `$os`.
 */
const COPIES = new Map(
  PERSON_PROPERTIES.map((name) => {
    const target = name === "$os_name" ? "$os" : name;
    return [name as string, { target, initial: `$initial_${target.replace("$", "")}` }];
  }),
);
const EXEMPT = new Set(["$snapshot", "$performance_event"]);

export function normalise({ event, properties, personMode }: Sanitised): void {
  if (personMode === "propertyless" || EXEMPT.has(event)) return;
  let set: Dict | undefined;
  let setOnce: Dict | undefined;
  for (const name in properties) {
    const copy = COPIES.get(name);
    if (copy === undefined || (name === "$os_name" && properties["$os"] !== undefined)) continue;
    const value = properties[name];
    if (value === undefined) continue;
    set ??= copyOf(properties["$set"]);
    setOnce ??= copyOf(properties["$set_once"]);
    if (!Object.hasOwn(set, copy.target)) set[copy.target] = value;
    if (!Object.hasOwn(setOnce, copy.initial)) setOnce[copy.initial] = value;
  }
  if (set !== undefined) properties["$set"] = set;
  if (setOnce !== undefined) properties["$set_once"] = setOnce;
}

const copyOf = (value: unknown): Dict => (isDict(value) ? { ...value } : {});
