import { defineTransformation } from "#transformations/define.ts";

const ADA = "b5fc85e55755f9e0d030a10ab4429b6b2944855f9a0d60077fe832becbc41d72";
const BOB = "c2eaac003c7ef729f5116c0aa6ea502b9b5811d5e2a4198cdc28f2fe6306fdba";
const ADA_SALTED = "bf05bf15dd93dcb43bf88d87a194993285322d3fdec4a0db9bf15c4cf24c9316";

export const hashPii = defineTransformation({
  id: "hash-pii",
  name: "Hash email addresses",
  description:
    "Replaces every email address in an event's properties by its SHA-256 in hex, so that the address is never stored and equal addresses stay equal. It finds addresses wherever they stand: nested, in lists, in longer texts, in query strings (`%40`), and in names of properties. Letters are lower-cased before hashing; nothing else is changed. The distinct id is not part of the properties and stays.",
  inputs: [
    {
      key: "salt",
      type: "string",
      label: "Salt",
      description:
        "Put behind each address before hashing. Without it anyone who guesses an address can compute its digest.",
      secret: true,
      default: "",
      templating: false,
    },
  ],
  examples: [
    {
      title: "addresses anywhere in the properties",
      event: {
        event: "signed up",
        distinct_id: "u1",
        properties: {
          email: "ada@example.com",
          plan: "pro",
          seats: 3,
          $set: { email: "Ada@Example.com", tags: ["bob+x@mail.example.org", null, { cc: "ada@example.com" }] },
        },
      },
      becomes: {
        event: "signed up",
        distinct_id: "u1",
        properties: { email: ADA, plan: "pro", seats: 3, $set: { email: ADA, tags: [BOB, null, { cc: ADA }] } },
      },
    },
    {
      title: "inside longer texts, in addresses of pages, and as names",
      event: {
        event: "$pageview",
        distinct_id: "u1",
        properties: {
          note: "from ada@example.com, bob+x@mail.example.org and ADA@EXAMPLE.COM.",
          $current_url: "https://app.example.com/invite?mail=ada%40example.com&x=1",
          "ada@example.com": true,
          handle: "@ada",
          ratio: "3 @ 4",
        },
      },
      becomes: {
        event: "$pageview",
        distinct_id: "u1",
        properties: {
          note: `from ${ADA}, ${BOB} and ${ADA}.`,
          $current_url: `https://app.example.com/invite?mail=${ADA}&x=1`,
          [ADA]: true,
          handle: "@ada",
          ratio: "3 @ 4",
        },
      },
    },
    {
      title: "with a salt",
      inputs: { salt: "pepper" },
      event: { event: "e", distinct_id: "ada@example.com", properties: { email: "ada@example.com" } },
      becomes: { event: "e", distinct_id: "ada@example.com", properties: { email: ADA_SALTED } },
    },
  ],
});
