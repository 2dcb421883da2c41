import { defineTransformation } from "#transformations/define.ts";

export const ipAnonymization = defineTransformation({
  id: "ip-anonymization",
  name: "Anonymize IP addresses",
  description:
    "Shortens `$ip` to the network it belongs to: the last octet of IPv4 becomes 0, of IPv6 the first 48 bits are kept.",
  inputs: [],
  examples: [
    {
      title: "IPv4 loses its last octet",
      event: { event: "e", distinct_id: "u1", properties: { $ip: "203.0.113.77" } },
      becomes: { event: "e", distinct_id: "u1", properties: { $ip: "203.0.113.0" } },
    },
    {
      title: "IPv6 keeps 48 bits",
      event: { event: "e", distinct_id: "u1", properties: { $ip: "2001:db8:85a3:8d3:1319:8a2e:370:7348" } },
      becomes: { event: "e", distinct_id: "u1", properties: { $ip: "2001:db8:85a3::" } },
    },
    {
      title: "IPv6 that is shorter keeps less",
      event: { event: "e", distinct_id: "u1", properties: { $ip: "2001:db8::1" } },
      becomes: { event: "e", distinct_id: "u1", properties: { $ip: "2001:db8::" } },
    },
    {
      title: "an address without a network",
      event: { event: "e", distinct_id: "u1", properties: { $ip: "::1" } },
      becomes: { event: "e", distinct_id: "u1", properties: { $ip: "::" } },
    },
    {
      title: "IPv4 inside IPv6",
      event: { event: "e", distinct_id: "u1", properties: { $ip: "::ffff:203.0.113.77" } },
      becomes: { event: "e", distinct_id: "u1", properties: { $ip: "::ffff:203.0.113.0" } },
    },
    {
      title: "anything else stays",
      event: { event: "e", distinct_id: "u1", properties: { $ip: "999.1.1.1" } },
      becomes: { event: "e", distinct_id: "u1", properties: { $ip: "999.1.1.1" } },
    },
  ],
});
