/**
 * Many connections on one PostgreSQL session. PGlite has exactly one, so whatever belongs to a session is shared:
 * the transaction, the unnamed statement, search_path, LISTEN. This file gives it to one connection at a time:
 *
 * - A unit is what a client sends up to a Query or Sync message. A unit runs alone, so that nobody else's Parse comes
 *   between one client's Parse and Bind.
 * - A connection keeps the session while its transaction is open; the others wait. One that idles in a transaction for
 *   too long is rolled back and closed.
 * - search_path is set again whenever the session changes hands between connections that differ in it.
 * - Notifications come with whatever answer happens to be next; they are taken out and sent to the connections that
 *   listen, at once.
 *
 * Named statements are refused: their names would be everybody's.
 */
import type { FrontendMessage } from "./messages.ts";
import { backendMessages, errorResponse, message, query } from "./messages.ts";

/** The engine: takes protocol bytes, returns the answer's. */
export type RunProtocol = (bytes: Uint8Array) => Promise<Uint8Array>;

export interface SharedSession {
  open(client: SessionClient): SessionConnection;
}

/** The wire side of a connection. */
export interface SessionClient {
  send(bytes: Buffer): void;
  /** After a last message. */
  hangUp(): void;
  readonly searchPath: string;
}

export interface SessionConnection {
  /** Takes one message; units run in the order they are completed. */
  receive(message: FrontendMessage): void;
  /** The client has gone: what it left open is rolled back. */
  close(): void;
}

interface Member {
  readonly client: SessionClient;
  searchPath: string;
  unit: Buffer[];
  readonly ready: Buffer[];
  readonly channels: Set<string>;
  /** The unit under construction holds something that cannot be offered. */
  refused: string | undefined;
  closed: boolean;
}

/** Ends a unit: Query, Sync, Flush, FunctionCall, and the parts of a COPY. */
const UNIT_ENDS = new Set(["Q", "S", "H", "F", "c", "d", "f"]);
const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const LISTEN = /(?:^|;)\s*LISTEN\s+("(?:[^"]|"")+"|\w+)/gi;
const UNLISTEN = /^\s*UNLISTEN\s+("(?:[^"]|"")+"|\w+|\*)/i;

/** @param broken the engine itself failed, not a statement: nothing can be run any more */
export function shareSession(
  run: RunProtocol,
  idleInTransactionMs: number,
  broken: (error: unknown) => void,
): SharedSession {
  const members = new Set<Member>();
  const waiting: Member[] = [];
  let owner: Member | undefined;
  let busy = false;
  let currentPath = "";
  let idle: NodeJS.Timeout | undefined;

  async function runUnit(member: Member, unit: Buffer): Promise<void> {
    if (member.searchPath !== currentPath) {
      await run(query(`SELECT set_config('search_path', '${member.searchPath.replaceAll("'", "''")}', false)`));
      currentPath = member.searchPath;
    }
    const answer = Buffer.from(await run(unit));
    const { kept, status } = sortOut(answer, member);
    owner = status === "I" ? undefined : member;
    if (!member.closed) member.client.send(kept);
  }

  /** Takes the notifications out, notes a changed search_path, and reads the transaction's state (undefined: open). */
  function sortOut(answer: Buffer, member: Member): { readonly kept: Buffer; readonly status: string | undefined } {
    const kept: Buffer[] = [];
    let from = 0;
    let status: string | undefined;
    for (const { type, start, end } of backendMessages(answer)) {
      if (type === "Z") status = String.fromCharCode(answer[start + 5]!);
      else if (type === "S") {
        const [name, value] = answer.toString("utf8", start + 5, end).split("\0");
        if (name === "search_path") {
          member.searchPath = value!;
          currentPath = value!;
        }
      } else if (type === "A") {
        kept.push(answer.subarray(from, start));
        from = end;
        const channel = answer.toString("utf8", start + 9, answer.indexOf(0, start + 9));
        // Own notifications belong behind the answer, before ReadyForQuery or after it: clients take both.
        for (const other of members) if (other.channels.has(channel)) other.client.send(answer.subarray(start, end));
      }
    }
    kept.push(answer.subarray(from));
    return { kept: kept.length === 1 ? kept[0]! : Buffer.concat(kept), status };
  }

  async function pump(): Promise<void> {
    if (busy) return;
    busy = true;
    clearTimeout(idle);
    try {
      for (;;) {
        const member: Member | undefined = owner ?? waiting.shift();
        if (member === undefined) break;
        if (member.closed) {
          if (owner === member) await release(member);
          continue;
        }
        const unit = member.ready.shift();
        if (unit === undefined) {
          if (owner !== member) continue;
          break; // its transaction is open and it thinks
        }
        await runUnit(member, unit);
        if (owner !== member && member.ready.length > 0) waiting.push(member);
      }
    } catch (error) {
      broken(error);
      return;
    }
    busy = false;
    if (owner !== undefined) idle = setTimeout(evict, idleInTransactionMs, owner);
  }

  async function release(member: Member): Promise<void> {
    await run(Buffer.concat([message("S"), query("ROLLBACK")])); // Sync: it may have left in the middle of a unit
    if (owner === member) owner = undefined;
  }

  function evict(member: Member): void {
    if (busy || owner !== member) return;
    member.client.send(errorResponse("FATAL", "25P03", "terminating connection due to idle-in-transaction timeout"));
    member.client.hangUp();
    member.closed = true;
    void pump();
  }

  function complete(member: Member): void {
    const { refused } = member;
    const unit = refused === undefined ? Buffer.concat(member.unit) : query(raise(refused));
    member.unit = [];
    member.refused = undefined;
    member.ready.push(unit);
    if (member !== owner && member.ready.length === 1) waiting.push(member);
    void pump();
  }

  /** Looks at a statement's text for what concerns all connections. Returns false if there is nothing left to run. */
  function inspect(member: Member, sql: string): boolean {
    if (!/listen/i.test(sql)) return true;
    const bare = sql.replace(COMMENTS, " ");
    for (const [, channel] of bare.matchAll(LISTEN)) member.channels.add(channelName(channel!));
    const unlisten = UNLISTEN.exec(bare)?.[1];
    if (unlisten === undefined) return true;
    if (unlisten === "*") member.channels.clear();
    else member.channels.delete(channelName(unlisten));
    return false; // the session goes on listening: a channel without members costs nothing
  }

  return {
    open(client) {
      const member: Member = {
        client,
        searchPath: client.searchPath,
        unit: [],
        ready: [],
        channels: new Set(),
        refused: undefined,
        closed: false,
      };
      members.add(member);
      return {
        receive({ type, body, raw }) {
          if (type === "P" || type === "Q") {
            const name = type === "P" ? body.toString("utf8", 0, body.indexOf(0)) : "";
            if (name !== "") member.refused = "the embedded database does not offer named prepared statements";
            const sql = type === "P" ? body.subarray(body.indexOf(0) + 1) : body;
            if (!inspect(member, sql.toString("utf8", 0, sql.indexOf(0)))) {
              if (type === "P") member.refused = "the embedded database takes UNLISTEN as a simple query only";
              member.unit.push(query("SELECT WHERE false"));
              if (type === "Q") complete(member);
              return;
            }
          }
          member.unit.push(raw);
          if (UNIT_ENDS.has(type)) complete(member);
        },
        close() {
          if (member.closed && owner !== member) {
            members.delete(member);
            return;
          }
          member.closed = true;
          members.delete(member);
          void pump();
        },
      };
    },
  };
}

/** A statement that fails with the text, so that the transaction's state is the engine's own. */
const raise = (text: string): string =>
  `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000', MESSAGE = '${text.replaceAll("'", "''")}'; END $$`;

const channelName = (text: string): string =>
  text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase();
