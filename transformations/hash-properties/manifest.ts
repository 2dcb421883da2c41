import { defineTransformation } from "#transformations/define.ts";

const ADA = "99a563ab2f6e21e96998f9fddd2a2bab82b70ac019579502b8d7fc0032ff62bb";
const ADA_SALTED = "26c390546c8871b7f0af61a50c104fbf8a2bd0516326caeb96e0fecfd15aba6a";
const USER_SALTED = "aa2fea6c8edce9cdba499c448eff7b3a4c17a9e1db4da694531d7d11c13d7b95";

export const hashProperties = defineTransformation({
  id: "hash-properties",
  name: "Hash properties",
  description:
    "Replaces the listed fields by the SHA-256 in hex of their text followed by the salt: in the properties, among the person's, and the distinct id. What is not a text stays.",
  inputs: [
    {
      key: "salt",
      type: "string",
      label: "Salt",
      description: "Put behind each value before hashing, so that digests of guessed values don't match.",
      required: true,
      secret: true,
      default: "",
      templating: false,
    },
    {
      key: "privateFields",
      type: "string",
      label: "Fields to hash",
      description: "Separated by commas.",
      required: true,
      default: "distinct_id,name,userid,email",
      templating: false,
    },
    {
      key: "includeSetProperties",
      type: "boolean",
      label: "Also hash them among the person's properties",
      default: true,
    },
  ],
  examples: [
    {
      title: "in the event, its person and the distinct id",
      inputs: { salt: "pepper" },
      event: {
        event: "e",
        distinct_id: "u1",
        properties: { name: "Ada", plan: "pro", userid: 7, $set: { name: "Ada" }, $set_once: { name: "Ada" } },
      },
      becomes: {
        event: "e",
        distinct_id: USER_SALTED,
        properties: {
          name: ADA_SALTED,
          plan: "pro",
          userid: 7,
          $set: { name: ADA_SALTED },
          $set_once: { name: ADA_SALTED },
        },
      },
    },
    {
      title: "the event's own properties only",
      inputs: { privateFields: " name , missing", includeSetProperties: false },
      event: { event: "e", distinct_id: "u1", properties: { name: "Ada", $set: { name: "Ada" } } },
      becomes: { event: "e", distinct_id: "u1", properties: { name: ADA, $set: { name: "Ada" } } },
    },
  ],
});
