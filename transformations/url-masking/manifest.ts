import { defineTransformation } from "#transformations/define.ts";

export const urlMasking = defineTransformation({
  id: "url-masking",
  name: "Mask URL parameters",
  description:
    "Replaces the values of chosen query parameters in properties that hold a URL. The fragment behind `#` is left as it is.",
  inputs: [
    {
      key: "urlProperties",
      type: "dictionary",
      label: "Properties and their parameters",
      description: "For each property the parameters to mask, separated by commas: regular expressions, any case.",
      required: true,
      default: { $current_url: "email, password, token", $referrer: "email, password, token" },
      templating: false,
    },
    {
      key: "maskWith",
      type: "string",
      label: "Mask",
      required: true,
      default: "[REDACTED]",
      templating: false,
    },
  ],
  examples: [
    {
      title: "by name, in any case",
      event: {
        event: "$pageview",
        distinct_id: "u1",
        properties: { $current_url: "https://x.example/a?Email=a@b.example&tab=1&token=t=1#email=x", $referrer: null },
      },
      becomes: {
        event: "$pageview",
        distinct_id: "u1",
        properties: {
          $current_url: "https://x.example/a?Email=[REDACTED]&tab=1&token=[REDACTED]#email=x",
          $referrer: null,
        },
      },
    },
    {
      title: "by pattern, in a property of one's own",
      inputs: { urlProperties: { link: "utm_.*" }, maskWith: "-" },
      event: { event: "e", distinct_id: "u1", properties: { link: "/a?utm_source=x&q=1", $current_url: "/?email=x" } },
      becomes: {
        event: "e",
        distinct_id: "u1",
        properties: { link: "/a?utm_source=-&q=1", $current_url: "/?email=x" },
      },
    },
    {
      title: "an address without a query stays",
      event: { event: "e", distinct_id: "u1", properties: { $current_url: "https://x.example/#/a?email=x" } },
      becomes: { event: "e", distinct_id: "u1", properties: { $current_url: "https://x.example/#/a?email=x" } },
    },
  ],
});
