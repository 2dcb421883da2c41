export type { ChainResult, LoadedFunction } from "#transformations/chain/contract.ts";
