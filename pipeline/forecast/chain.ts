import { applyAll, prepare } from "#transformations/chain/apply.ts";
import type {
  ChainEnvelope,
  ChainFailure,
  LoadedFunction as ChainFunction,
  ChainProject,
} from "#transformations/chain/contract.ts";
import type { Sanitised } from "#transformations/chain/sanitise.ts";

/** What became of one event. */
export interface Went {
  readonly event: Sanitised;
  readonly dropped: boolean;
  readonly failed: readonly ChainFailure[];
}

/** Functions in order, run as the ingest stage runs them, on the interpreter. */
export class Chain {
  readonly #functions: readonly ReturnType<typeof prepare>[];
  readonly #project: ChainProject;
  readonly #nowMs: number;

  constructor(functions: readonly ChainFunction[], project: ChainProject, nowMs: number) {
    this.#functions = functions.map(prepare);
    this.#project = project;
    this.#nowMs = nowMs;
  }

  /** @param make the event as it comes, anew at each call: a program may change what it is given. */
  run(make: () => Sanitised, envelope: ChainEnvelope): Went {
    const event = make();
    if (this.#functions.length === 0) return { event, dropped: false, failed: [] };
    const header = { nowMs: this.#nowMs, tier: 0 } as const;
    const applied = applyAll(this.#functions, event, make, envelope, this.#project, header);
    return { event: applied.event, dropped: applied.droppedBy !== undefined, failed: applied.failed };
  }

  /** Bytes allocated since this was last asked; what programs printed is forgotten. */
  takeAllocated(): number {
    return this.#functions.reduce((sum, ready) => sum + ready.takeUse().allocatedBytes, 0);
  }
}
