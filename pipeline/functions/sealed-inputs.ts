import type { FunctionInput, FunctionInputs, FunctionRecord } from "./record.ts";
import type { SecretBox } from "./secrets.ts";

interface Owner {
  readonly projectId: number;
  readonly id: string;
}

/** Each secret input, value and compiled template together, as one envelope that opens only for its function and field. */
export function sealInputs(box: SecretBox, owner: Owner, inputs: FunctionInputs): Record<string, string> {
  const place = (field: string) => ({ projectId: owner.projectId, functionId: owner.id, field });
  return Object.fromEntries(
    Object.entries(inputs).map(([key, input]) => [key, box.seal(JSON.stringify(input), place(key))]),
  );
}

/** @throws SecretUnreadable */
export function openInputs(box: SecretBox, record: FunctionRecord): FunctionInputs {
  return Object.fromEntries(
    Object.entries(record.sealedInputs).map(([field, envelope]) => {
      const text = box.open(envelope, { projectId: record.projectId, functionId: record.id, field });
      return [field, JSON.parse(text) as FunctionInput];
    }),
  );
}
