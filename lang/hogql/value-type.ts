export type TypeName =
  | "Unknown"
  | "Integer"
  | "Float"
  | "Decimal"
  | "String"
  | "StringJSON"
  | "Boolean"
  | "Date"
  | "DateTime"
  | "Interval"
  | "UUID"
  | "Array"
  | "Tuple";

/** What the compiler knows of a value: its class, and whether it can be null. */
export interface ValueType {
  readonly name: TypeName;
  readonly nullable: boolean;
  /** Of an array whose members are all alike. */
  readonly item?: ValueType;
  /** Of a tuple. */
  readonly items?: readonly ValueType[];
}

const plain = (name: TypeName, nullable: boolean): ValueType => ({ name, nullable });

/** The type of what nothing is known about; may be null, as anything may. */
export const UNKNOWN: ValueType = plain("Unknown", true);

export const never = (name: TypeName): ValueType => plain(name, false);
export const maybe = (name: TypeName): ValueType => plain(name, true);
export const withNull = (type: ValueType, nullable: boolean): ValueType => ({ ...type, nullable });

export const sameClass = (a: ValueType, b: ValueType): boolean => a.name === b.name;
