import { defineTransformation } from "#transformations/define.ts";

export const removeNullProperties = defineTransformation({
  id: "remove-null-properties",
  name: "Remove null properties",
  description: "Removes properties that are null, and nulls in lists and nested properties down to three levels.",
  inputs: [],
  examples: [
    {
      title: "at the top, nested and in lists",
      event: { event: "e", distinct_id: "u1", properties: { a: null, b: 0, c: { d: null, e: "" }, f: [1, null, 2] } },
      becomes: { event: "e", distinct_id: "u1", properties: { b: 0, c: { e: "" }, f: [1, 2] } },
    },
    {
      title: "below the third level they stay",
      event: { event: "e", distinct_id: "u1", properties: { a: { b: { c: null, d: { e: null } } } } },
      becomes: { event: "e", distinct_id: "u1", properties: { a: { b: { d: { e: null } } } } },
    },
  ],
});
