import { HogstreamError, type Retry } from "#lang/error.ts";
import type { Database, Queryable } from "#pipeline/engines/database/port.ts";
import type { FunctionCompiler } from "./compiler.ts";
import { type FunctionDraft, type PreparedFunction, prepareFunction } from "./prepare.ts";
import { FunctionRejected } from "./problem.ts";
import type { FunctionInputs, FunctionRecord, FunctionType, PropertyFilter } from "./record.ts";
import { FUNCTION_COLUMNS, type FunctionRow, toRecord } from "./rows.ts";
import { openInputs, sealInputs } from "./sealed-inputs.ts";
import type { SecretBox } from "./secrets.ts";

/** Enabled transformations of one project. */
export const TRANSFORMATIONS_MAX = 20;

export interface NewFunction extends FunctionDraft {
  readonly description: string;
  readonly iconUrl: string | null;
  readonly enabled: boolean;
  readonly templateId: string | null;
  readonly executionOrder: number | null;
}

/** What may be changed; type and template stay as they were made. */
export type FunctionChange = Partial<Omit<NewFunction, "type" | "templateId">> & { readonly deleted?: boolean };

export interface ListOptions {
  readonly types?: readonly FunctionType[];
  readonly enabled?: boolean;
  readonly id?: string;
  /** Part of name or description, in any letter case. */
  readonly search?: string;
  readonly limit: number;
  readonly offset: number;
}

export interface StoreDeps {
  readonly db: Database;
  readonly compiler: FunctionCompiler;
  readonly secrets: SecretBox;
  /** A fresh UUID. */
  readonly newId: () => string;
  readonly testAccountFiltersOf?: (projectId: number) => readonly PropertyFilter[];
  /** Whether the stages drop repeated invocations; if not, a function that counts on it is refused. */
  readonly masking?: boolean;
  /** Says why a literal address in an input may not be called, or undefined if it may. */
  readonly refuseUrl?: (url: string) => string | undefined;
}

/** No such function in this project; another project's function is none. */
export class FunctionNotFound extends HogstreamError {
  override readonly code = "F0103";
  override readonly retry: Retry = "never";
}

/**
 * The functions of all projects. Every write checks and compiles the whole function first, raises its version by one and
 * stamps it with the database's clock, by which other processes notice it.
 */
export class FunctionStore {
  private readonly deps: StoreDeps;

  constructor(deps: StoreDeps) {
    this.deps = deps;
  }

  /** Not deleted, by execution order, then newest first. */
  async list(
    projectId: number,
    options: ListOptions,
  ): Promise<{ readonly count: number; readonly functions: readonly FunctionRecord[] }> {
    const values: unknown[] = [projectId];
    const conditions = ["project_id = $1", "NOT deleted"];
    const where = (condition: (placeholder: string) => string, value: unknown): void => {
      values.push(value);
      conditions.push(condition(`$${values.length}`));
    };
    if (options.types !== undefined) where((at) => `type = ANY(${at}::text[])`, options.types);
    if (options.enabled !== undefined) where((at) => `enabled = ${at}`, options.enabled);
    if (options.id !== undefined) where((at) => `id::text = ${at}`, options.id);
    if (options.search !== undefined && options.search !== "") {
      const pattern = `%${options.search.replace(/[\\%_]/g, "\\$&")}%`;
      where((at) => `(name ILIKE ${at} OR description ILIKE ${at})`, pattern);
    }
    const from = `FROM hog_functions WHERE ${conditions.join(" AND ")}`;
    const counted = await this.deps.db.query<{ n: string }>(`SELECT count(*) AS n ${from}`, values);
    const rows = await this.deps.db.query<FunctionRow>(
      `SELECT ${FUNCTION_COLUMNS} ${from} ORDER BY execution_order NULLS LAST, created_at DESC, id
        LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
      [...values, options.limit, options.offset],
    );
    return { count: Number(counted[0]?.n ?? 0), functions: rows.map(toRecord) };
  }

  /** Deleted ones too, which can be brought back. @throws FunctionNotFound */
  async get(projectId: number, id: string, db: Queryable = this.deps.db, lock = ""): Promise<FunctionRecord> {
    const rows = await db.query<FunctionRow>(
      `SELECT ${FUNCTION_COLUMNS} FROM hog_functions WHERE project_id = $1 AND id::text = $2 ${lock}`,
      [projectId, id],
    );
    if (rows[0] === undefined) throw new FunctionNotFound(`no function ${id} in project ${projectId}`);
    return toRecord(rows[0]);
  }

  /** @throws FunctionRejected */
  async create(projectId: number, wanted: NewFunction): Promise<FunctionRecord> {
    const prepared = this.prepare(projectId, wanted, {});
    const id = this.deps.newId();
    return this.deps.db.transaction(async (tx) => {
      await lockProject(tx, projectId);
      const order = await placeOf(tx, projectId, id, wanted, wanted.executionOrder);
      const rows = await tx.query<FunctionRow>(
        `INSERT INTO hog_functions (id, project_id, type, name, description, icon_url, enabled, deleted, hog, bytecode,
            inputs_schema, inputs, encrypted_inputs, filters, mappings, masking, template_id, execution_order, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, false, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1)
         RETURNING ${FUNCTION_COLUMNS}`,
        [
          id,
          projectId,
          wanted.type,
          wanted.name,
          wanted.description,
          wanted.iconUrl,
          wanted.enabled,
          ...this.programColumns({ projectId, id }, prepared),
          wanted.templateId,
          order,
        ],
      );
      return toRecord(rows[0]!);
    });
  }

  /** Changes what `change` names and leaves the rest. @throws FunctionNotFound, FunctionRejected */
  async patch(projectId: number, id: string, change: FunctionChange): Promise<FunctionRecord> {
    return this.deps.db.transaction(async (tx) => {
      await lockProject(tx, projectId);
      const before = await this.get(projectId, id, tx, "FOR UPDATE");
      const after = { ...before, ...change };
      const programs = touchesPrograms(change)
        ? this.programColumns(before, this.prepare(projectId, after, openInputs(this.deps.secrets, before)))
        : columnsOf(before, before.sealedInputs);
      const order = await placeOf(tx, projectId, id, after, after.executionOrder);
      const rows = await tx.query<FunctionRow>(
        `UPDATE hog_functions SET name = $3, description = $4, icon_url = $5, enabled = $6, deleted = $7, hog = $8,
            bytecode = $9, inputs_schema = $10, inputs = $11, encrypted_inputs = $12, filters = $13, mappings = $14,
            masking = $15, execution_order = $16, version = version + 1, updated_at = now()
          WHERE project_id = $1 AND id = $2 RETURNING ${FUNCTION_COLUMNS}`,
        [projectId, id, after.name, after.description, after.iconUrl, after.enabled, after.deleted, ...programs, order],
      );
      return toRecord(rows[0]!);
    });
  }

  /**
   * Gives transformations their places; all or none.
   * @returns the project's transformations in their new order.
   * @throws FunctionNotFound when an id is not a transformation of the project.
   */
  async rearrange(projectId: number, orders: Readonly<Record<string, number>>): Promise<readonly FunctionRecord[]> {
    await this.deps.db.transaction(async (tx) => {
      await lockProject(tx, projectId);
      for (const [id, order] of Object.entries(orders)) {
        const rows = await tx.query(
          `UPDATE hog_functions SET execution_order = $3, version = version + 1, updated_at = now()
            WHERE project_id = $1 AND id::text = $2 AND type = 'transformation' AND NOT deleted RETURNING id`,
          [projectId, id, order],
        );
        if (rows.length === 0) throw new FunctionNotFound(`no transformation ${id} in project ${projectId}`);
      }
    });
    const { functions } = await this.list(projectId, { types: ["transformation"], limit: 1_000, offset: 0 });
    return functions;
  }

  /** Checks and compiles without saving: for test runs. @throws FunctionRejected */
  prepare(projectId: number, draft: FunctionDraft, storedSecrets: FunctionInputs): PreparedFunction {
    const { compiler, masking, refuseUrl, testAccountFiltersOf } = this.deps;
    return prepareFunction(draft, {
      compiler,
      storedSecrets,
      testAccountFilters: testAccountFiltersOf?.(projectId) ?? [],
      ...(masking === undefined ? {} : { masking }),
      ...(refuseUrl === undefined ? {} : { refuseUrl }),
    });
  }

  /** The stored secrets of a function, in clear; never leaves the process. @throws SecretUnreadable */
  secretsOf(record: FunctionRecord): FunctionInputs {
    return openInputs(this.deps.secrets, record);
  }

  private programColumns(owner: { projectId: number; id: string }, prepared: PreparedFunction): readonly unknown[] {
    return columnsOf(prepared, sealInputs(this.deps.secrets, owner, prepared.secretInputs));
  }
}

/**
 * Whether a change needs the function compiled anew. Renaming, disabling or deleting must work also for a function that
 * would not compile any more.
 */
function touchesPrograms(change: FunctionChange): boolean {
  const { name: _1, description: _2, iconUrl: _3, enabled: _4, deleted: _5, executionOrder: _6, ...programs } = change;
  return Object.keys(programs).length > 0;
}

const columnsOf = (
  from: Omit<PreparedFunction, "secretInputs">,
  sealedInputs: Readonly<Record<string, string>>,
): readonly unknown[] => {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  return [
    from.hog,
    json(from.bytecode),
    json(from.inputsSchema),
    json(from.inputs),
    json(sealedInputs),
    json(from.filters),
    json(from.mappings),
    json(from.masking),
  ];
};

/** Writers of one project take turns, so that the count of transformations they check still holds when they write. */
async function lockProject(tx: Queryable, projectId: number): Promise<void> {
  await tx.query("SELECT id FROM projects WHERE id = $1 FOR UPDATE", [projectId]);
}

/** The place of a function among the project's transformations: as asked for, else last once it runs. */
async function placeOf(
  tx: Queryable,
  projectId: number,
  id: string,
  wanted: { readonly type: FunctionType; readonly enabled: boolean; readonly deleted?: boolean },
  order: number | null,
): Promise<number | null> {
  if (wanted.type !== "transformation" || !wanted.enabled || wanted.deleted === true) return order;
  const rows = await tx.query<{ n: string; last: number | null }>(
    `SELECT count(*) AS n, max(execution_order) AS last FROM hog_functions
      WHERE project_id = $1 AND type = 'transformation' AND enabled AND NOT deleted AND id::text <> $2`,
    [projectId, id],
  );
  if (Number(rows[0]?.n ?? 0) >= TRANSFORMATIONS_MAX) {
    throw new FunctionRejected([
      {
        attr: "enabled",
        detail: `At most ${TRANSFORMATIONS_MAX} transformations can be enabled; disable another first.`,
      },
    ]);
  }
  return order ?? (rows[0]?.last ?? 0) + 1;
}
