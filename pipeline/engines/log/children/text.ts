export const textOf = (value: Uint8Array): string => new TextDecoder().decode(value);
