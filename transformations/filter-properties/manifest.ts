import { defineTransformation } from "#transformations/define.ts";

export const filterProperties = defineTransformation({
  id: "filter-properties",
  name: "Filter properties",
  description: "Sets the listed properties to null where an event has them, so that their values are never stored.",
  inputs: [
    {
      key: "propertiesToFilter",
      type: "string",
      label: "Properties to filter",
      description: "Separated by commas; dots lead into nested properties, as in `$set.email`.",
      required: true,
      templating: false,
    },
  ],
  examples: [
    {
      title: "at the top and nested",
      inputs: { propertiesToFilter: "email, $set.email" },
      event: {
        event: "e",
        distinct_id: "u1",
        properties: { email: "a@b.example", plan: "pro", $set: { email: "a@b.example", name: "Ada" } },
      },
      becomes: {
        event: "e",
        distinct_id: "u1",
        properties: { email: null, plan: "pro", $set: { email: null, name: "Ada" } },
      },
    },
    {
      title: "what an event doesn't have is not added",
      inputs: { propertiesToFilter: "phone,a.b.c" },
      event: { event: "e", distinct_id: "u1", properties: { plan: "pro", a: { b: 3 } } },
      becomes: { event: "e", distinct_id: "u1", properties: { plan: "pro", a: { b: 3 } } },
    },
  ],
});
