/**
 * Properties that say how somebody came: campaign parameters of links, and the click ids that ad networks append. What
 * persons keep of their first visit, sessions of theirs, and what maps of custom properties leave out, all read this list.
 */
export const ATTRIBUTION = [
  "utm_source",
  "utm_medium",
  "utm_campaign",
  "utm_content",
  "utm_term",
  "gclid",
  "gad_source",
  "gclsrc",
  "dclid",
  "gbraid",
  "wbraid",
  "fbclid",
  "msclkid",
  "twclid",
  "li_fat_id",
  "mc_cid",
  "igshid",
  "ttclid",
  "rdt_cid",
  "epik",
  "qclid",
  "sccid",
  "irclid",
  "_kx",
] as const;

type Attribution = (typeof ATTRIBUTION)[number];

/** Those that sessions show as `$entry_…`, in the order of their columns. */
export const SESSION_ATTRIBUTION = [
  "utm_source",
  "utm_campaign",
  "utm_medium",
  "utm_term",
  "utm_content",
  ...ATTRIBUTION.slice(ATTRIBUTION.indexOf("gclid"), ATTRIBUTION.indexOf("rdt_cid")),
  "_kx",
  "irclid",
] as readonly Attribution[];
