import { isDict } from "#transformations/chain/sanitise.ts";

/**
 * The chain of page elements behind a click, innermost first, as one text: elements joined by `;`, each its tag, its
 * classes in order (`.a.b`), and after a colon its attributes by name as `key="value"`, quotes escaped by a backslash.
 * Old clients send `$elements`, a list; newer ones the finished text as `$elements_chain`.
 */
export function elementsChain(elements: unknown): string {
  if (!Array.isArray(elements)) return "";
  return elements.filter(isDict).map(elementText).join(";");
}

function elementText(element: { readonly [key: string]: unknown }): string {
  const tag = typeof element["tag_name"] === "string" ? element["tag_name"] : "";
  const attributes = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (typeof value === "string") attributes.set(name, value.replaceAll('"', '\\"'));
    else if (typeof value === "number") attributes.set(name, String(value));
  };
  for (const key of Object.keys(element)) if (key.startsWith("attr__")) add(key, element[key]);
  add("attr_id", element["attr__id"]);
  add("href", element["attr__href"]);
  add("nth-child", element["nth_child"] ?? element["nth-child"]);
  add("nth-of-type", element["nth_of_type"] ?? element["nth-of-type"]);
  add("text", element["$el_text"] ?? element["text"]);
  const names = [...attributes.keys()].sort();
  const classes = classesOf(element).sort();
  return `${[tag, ...classes].join(".")}:${names.map((name) => `${name}="${attributes.get(name)}"`).join("")}`;
}

function classesOf(element: { readonly [key: string]: unknown }): string[] {
  const given = element["attr__class"] ?? element["classes"];
  const list = Array.isArray(given) ? given : typeof given === "string" ? given.split(/\s+/) : [];
  return list.filter((name): name is string => typeof name === "string" && name !== "");
}
