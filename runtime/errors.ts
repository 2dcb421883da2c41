import { HogstreamError, type Span } from "#lang/error.ts";
import type { Fault } from "#runtime/fault.ts";
import { toJson } from "#runtime/json.ts";

/** Where in a program something went wrong. */
export interface Place {
  /** `root`, a module's name, or `stl/<name>`. */
  readonly chunk: string;
  /** Index of the instruction's first token in the chunk. */
  readonly offset: number;
  /** Source text of the instruction, when the program was loaded with a source map. */
  readonly at?: Span | undefined;
}

/** Base of everything that ends a run. The program cannot catch any of it. */
export abstract class RunFailure extends HogstreamError {
  readonly retry = "never";
  readonly chunk: string;
  readonly offset: number;
  /** Name of the error class that the reference implementation raises here. */
  abstract readonly reference: string;

  constructor(message: string, place: Place, cause?: unknown) {
    super(message, { cause, ...(place.at === undefined ? {} : { at: place.at }) });
    this.chunk = place.chunk;
    this.offset = place.offset;
  }
}

/** A program used up one of its budgets. Ends this invocation only; the watcher counts it. */
export abstract class BudgetExceeded extends RunFailure {
  readonly reference = "HogVMException";
  abstract readonly budget: "ops" | "memory" | "time" | "depth" | "asyncSteps";
  /** In the budget's unit: instructions, bytes, ms, frames, calls. */
  readonly used: number;
  readonly limit: number;

  constructor(fault: Fault, place: Place) {
    super(fault.message, place);
    this.used = fault.used;
    this.limit = fault.limit;
  }
}

/** Too many instructions. */
export class OpsExceeded extends BudgetExceeded {
  readonly code = "R0101";
  readonly budget = "ops";
}

/** Too much memory, by the price list in `cost.ts`. */
export class MemoryExceeded extends BudgetExceeded {
  readonly code = "R0102";
  readonly budget = "memory";
}

/** Too much time, not counting time suspended. */
export class TimeExceeded extends BudgetExceeded {
  readonly code = "R0103";
  readonly budget = "time";
}

/** Calls, or values, nested too deep. */
export class DepthExceeded extends BudgetExceeded {
  readonly code = "R0104";
  readonly budget = "depth";
}

/** Too many calls of async functions in one invocation. */
export class AsyncStepsExceeded extends BudgetExceeded {
  readonly code = "R0105";
  readonly budget = "asyncSteps";
}

/** The machine can't go on: an unknown name, a wrong number of arguments, bytecode that makes no sense. */
export class MachineFailure extends RunFailure {
  readonly code = "R0201";
  readonly reference = "HogVMException";
}

/** A library function refuses its arguments. */
export class LibraryFailure extends RunFailure {
  readonly code = "R0202";
  readonly reference = "Error";
}

/** A value has a type that an instruction or library function can't work with. */
export class TypeFailure extends RunFailure {
  readonly code = "R0203";
  readonly reference = "TypeError";
}

/** Text that should be JSON is not. */
export class SyntaxFailure extends RunFailure {
  readonly code = "R0204";
  readonly reference = "SyntaxError";
}

/** Text that should be percent-encoded is not. */
export class UriFailure extends RunFailure {
  readonly code = "R0205";
  readonly reference = "URIError";
}

/** A function that the host provides threw; its error is the `cause`. */
export class HostFunctionFailure extends RunFailure {
  readonly code = "R0206";
  readonly reference = "Error";
}

/** The program threw an error that it did not catch. */
export class UncaughtHogError extends RunFailure {
  readonly code = "R0207";
  readonly reference = "UncaughtHogVMException";
  /** The error's type, as `catch (e: Type)` compares it. */
  readonly type: string;
  /** The error's own message, without type and quotes. */
  readonly hogMessage: string;
  /** Plain JSON; null when there is none. */
  readonly payload: unknown;

  constructor(fault: Fault, place: Place) {
    super(fault.message, place);
    this.type = fault.error?.type ?? "Error";
    this.hogMessage = fault.error?.message ?? "";
    this.payload = payloadOf(fault);
  }
}

/** Null also for one that is too large as JSON: the error itself still has to be told. */
function payloadOf(fault: Fault): unknown {
  try {
    return toJson(fault.error?.payload ?? null);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Bytecode that the machine refuses to load. */
export class InvalidBytecode extends HogstreamError {
  readonly code = "R0001";
  readonly retry = "never";
  /** Index of the token that is wrong. */
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** A saved state that is damaged, or belongs to another program. */
export class InvalidState extends HogstreamError {
  readonly code = "R0002";
  readonly retry = "never";
}

/** The public error for what went wrong at `place`. */
export function failureOf(fault: Fault, place: Place): RunFailure {
  switch (fault.kind) {
    case "ops":
      return new OpsExceeded(fault, place);
    case "memory":
      return new MemoryExceeded(fault, place);
    case "time":
      return new TimeExceeded(fault, place);
    case "depth":
      return new DepthExceeded(fault, place);
    case "steps":
      return new AsyncStepsExceeded(fault, place);
    case "library":
      return new LibraryFailure(fault.message, place);
    case "type":
      return new TypeFailure(fault.message, place);
    case "syntax":
      return new SyntaxFailure(fault.message, place);
    case "uri":
      return new UriFailure(fault.message, place);
    case "host":
      return new HostFunctionFailure(fault.message, place, fault.cause);
    case "thrown":
      return new UncaughtHogError(fault, place);
    case "machine":
      return new MachineFailure(fault.message, place);
  }
}
