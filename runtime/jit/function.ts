/**
 * One function as text. Inside of a block the stack is followed symbolically: what an instruction would push is a term,
 * and becomes an assignment to its slot's variable only when something happens: an assignment, a call, the block's end.
 * Then all terms that are not plain variables are evaluated first, so effects happen in the order of the bytecode.
 */

import { opcodeByCode } from "#lang/hog/opcodes.ts";
import { offsetAfter } from "#runtime/interpreter/blocks/compile.ts";
import { literal } from "#runtime/interpreter/step.ts";
import { HogCallable } from "#runtime/value.ts";
import { dictTerm, listTerm, propertyTerm, setPropertyLines } from "./access.ts";
import { type GlobalsShared, globalTerm } from "./globals.ts";
import { type BasicBlock, BOOLEAN, NULL, OTHER, Refused, type Slot } from "./graph.ts";
import { isDirectCall, kindsOf, knownOf } from "./infer.ts";
import { nativeCall } from "./natives.ts";
import { arithmetic, comparison, junction, membership, pattern } from "./operators.ts";
import { integer, type Source } from "./source.ts";
import { Stack } from "./stack.ts";
import { type Structure, structureOf } from "./structure.ts";
import { complex, constant, isSimple, Sequence, type Term, type Writer } from "./term.ts";
import type { JitFunction } from "./unit.ts";

/** A place in the program, for errors. */
export interface Site {
  readonly chunk: string;
  readonly offset: number;
}

/** What the functions of a program share. */
export interface Shared extends GlobalsShared {
  readonly source: Source;
  readonly sites: Site[];
  /** Callables by function. */
  readonly callables: Map<JitFunction, HogCallable>;
}

export function callableOf(shared: Shared, fn: JitFunction): HogCallable {
  let callable = shared.callables.get(fn);
  if (callable === undefined) {
    const { name, arity, upvalueCount, start } = fn.body;
    callable = new HogCallable("local", name, fn.chunk.name, arity, upvalueCount, start);
    shared.callables.set(fn, callable);
  }
  return callable;
}

function siteOf({ sites }: Shared, { chunk }: JitFunction, offset: number): string {
  const last = sites.at(-1);
  if (last === undefined || last.chunk !== chunk.name || last.offset !== offset)
    sites.push({ chunk: chunk.name, offset });
  return integer(sites.length - 1);
}

/** Of functions that call others: a thousand frames must fit in the host's own stack, of a megabyte. */
const VARIABLES_MAX = 64;

const parameterName = (index: number): string => `a${integer(index)}`;

/** Text of the function `f<id>(d, p?, c?, …)`: depth, spilled values, its closure. */
export function functionText(shared: Shared, fn: JitFunction): string {
  return new FunctionWriter(shared, fn).text();
}

/** Text that makes the function callable by code that does not know it. */
export function entryText(shared: Shared, fn: JitFunction): string {
  const callable = shared.source.entry(callableOf(shared, fn));
  const params = fn.params.map((_, index) => parameterName(index));
  const call = `f${integer(fn.id)}(${[...leading(fn, "d", "p", "c"), ...params].join(",")})`;
  const count = fn.isSimple ? `M.left-=${integer(fn.graph.first.ops)};` : "";
  const check = `if(d>M.depthMax)M.tooDeep(${siteOf(shared, fn, fn.body.start)});`;
  return `${callable}.code=(${["d", "p", "c", ...params].join(",")})=>{${count}${check}return ${call};};`;
}

function leading(fn: JitFunction, depth: string, spilled: string, closure: string): string[] {
  return [depth, ...(fn.charges ? [spilled] : []), ...(fn.needsClosure ? [closure] : [])];
}

class FunctionWriter implements Writer {
  readonly source: Source;
  readonly #shared: Shared;
  readonly #fn: JitFunction;
  readonly #tokens: readonly unknown[];
  readonly #structure: Structure;
  readonly #stack = new Stack((line) => this.#line(line));
  #lines: string[] = [];
  #handlers: number[] = [];
  #offset = 0;
  #temporaries = 0;
  #temporariesMax = 0;
  /** Instructions not yet written down as counted, with those of simple functions called among them. */
  #ops = 0;
  /** Where in the lines they are to be counted. */
  #countAt = 0;
  /** The next count is one that looks at the budget. */
  #checks = false;
  /** Of a loop's first block: instructions of the block behind it that are counted with its own. */
  #ahead = 0;
  /** Instructions of the blocks before that these blocks count with their own. */
  readonly #carried = new Map<BasicBlock, number>();
  /** This block looked whether another frame is allowed. */
  #isDepthChecked = false;
  /** This block called something, and looked at the budget before. */
  #isCalling = false;
  /** Blocks whose instructions are counted by the block before. */
  readonly #counted = new Set<BasicBlock>();
  /** Instructions are counted in the local variable `n`. */
  readonly #counts: boolean;

  constructor(shared: Shared, fn: JitFunction) {
    this.#shared = shared;
    this.source = shared.source;
    this.#fn = fn;
    this.#tokens = fn.chunk.tokens;
    this.#structure = structureOf(fn.graph);
    this.#counts = fn.graph.blocks.some((block) => this.#structure.isLoop(block));
  }

  text(): string {
    const fn = this.#fn;
    const params = fn.params.map((slot, index) => (slot.root.captured ? parameterName(index) : this.#variable(slot)));
    const own = new Set(params);
    const start: string[] = [];
    this.#offset = fn.body.start;
    // Loops keep these at hand.
    if (this.#counts) start.push("let n=M.left;");
    if (this.#counts && fn.hasCalls) start.push("const z=d>=M.depthMax;");
    for (const [index, slot] of fn.params.entries()) {
      if (slot.root.captured) start.push(`${this.#variable(slot)}=new Box(${parameterName(index)});`);
    }
    this.#tree(fn.graph.first);
    const temporaries = Array.from({ length: this.#temporariesMax }, (_, index) => `t${integer(index + 1)}`);
    const variables = [...[...this.#stack.variables].filter((name) => !own.has(name)), ...temporaries];
    if (fn.hasCalls && !fn.isRoot && variables.length > VARIABLES_MAX) {
      throw new Refused("a function that may call itself has too many variables");
    }
    const declared = variables.length === 0 ? "" : `let ${variables.join(",")};`;
    const head = `function f${integer(fn.id)}(${[...leading(fn, "d", "p", "c"), ...params].join(",")}){`;
    return [head, declared, ...start, ...this.#lines, "}"].filter((line) => line !== "").join("\n");
  }

  // Control flow

  #tree(block: BasicBlock): void {
    const { isLoop, behind, behindLoop } = this.#structure;
    for (const next of behindLoop(block)) this.#line(`B${integer(next.start)}:{`);
    if (isLoop(block)) this.#line(`L${integer(block.start)}:for(;;){`);
    for (const next of behind(block)) this.#line(`B${integer(next.start)}:{`);
    this.#block(block);
    for (const next of behind(block).toReversed()) {
      this.#line("}");
      this.#tree(next);
    }
    if (isLoop(block)) this.#line("}");
    for (const next of behindLoop(block).toReversed()) {
      this.#line("}");
      this.#tree(next);
    }
  }

  #goTo(from: BasicBlock, to: BasicBlock): void {
    if (this.#structure.isBack(from, to)) this.#line(`continue L${integer(to.start)};`);
    else if (this.#structure.isLabelled(to)) this.#line(`break B${integer(to.start)};`);
    else this.#tree(to);
  }

  #line(text: string): void {
    this.#lines.push(text);
  }

  #block(block: BasicBlock): void {
    this.#stack.start(block.entry);
    this.#handlers = [...block.handlers];
    this.#temporaries = 0;
    this.#ops = (this.#counted.has(block) ? -block.ops : 0) + (this.#carried.get(block) ?? 0);
    this.#ahead = 0;
    this.#isDepthChecked = false;
    this.#isCalling = false;
    this.#countAt = this.#lines.length;
    this.#checks = this.#structure.isLoop(block);
    for (let offset = block.start; offset < block.end; offset = offsetAfter(this.#tokens, offset)) {
      this.#offset = offset;
      this.#ops += 1;
      const token = this.#tokens[offset];
      if (token === null) continue;
      if (isEnd(Number(token))) {
        this.#end(block, Number(token));
        return;
      }
      this.#instruction(Number(token));
    }
    this.#flush();
    this.#count();
    const [next] = block.successors;
    if (next === undefined) this.#fallOff();
    else this.#goTo(block, next);
  }

  /** Counts the instructions since the last time, before they run. */
  #count(): void {
    const text = this.#countText();
    if (text !== "") this.#lines.splice(this.#countAt, 0, text);
    this.#ops = 0;
    this.#checks = false;
    this.#countAt = this.#lines.length;
  }

  #countText(): string {
    const ops = integer(this.#ops);
    if (this.#fn.isSimple || this.#ops === 0) return "";
    if (!this.#counts)
      return this.#checks
        ? `if((M.left=M.left-${ops}|0)<0)M.refuel(M.left,${this.site()});`
        : `M.left=M.left-${ops}|0;`;
    // The bits of an integer need no check for overflow.
    if (!this.#checks) return `n=n-${ops}|0;`;
    const ahead = integer(this.#ahead);
    if (this.#ahead === 0) return `if((n=n-${ops}|0)<0)n=M.refuel(n,${this.site()});`;
    return `if((n=n-${integer(this.#ops + this.#ahead)}|0)<0)n=M.refuel(n+${ahead},${this.site()})-${ahead};`;
  }

  #end(block: BasicBlock, opcode: number): void {
    const [target, next] = block.successors;
    switch (opcode) {
      case 38: {
        const value = this.#pop();
        this.#flushEffects();
        this.#count();
        this.#leave(value.code);
        return;
      }
      case 49: {
        const error = this.#pop();
        this.#flushEffects();
        this.#count();
        const code = `thrown(${error.code},${this.site()})`;
        this.#line(this.#counts ? `{M.left=n;throw ${code};}` : `throw ${code};`);
        return;
      }
      case 39:
        this.#flush();
        this.#count();
        this.#goTo(block, target!);
        return;
      case 40: {
        const test = this.#pop();
        this.#flush();
        const ahead = this.#countAhead(block, next!, target!);
        if (!this.#carry(block.successors)) this.#count();
        this.#branch(block, test.code, next!, target!, ahead);
        return;
      }
      case 47: {
        this.#flush();
        this.#count();
        this.#branch(block, `${this.#stack.top!.term.code}!==null`, target!, next!);
        return;
      }
      default:
        this.#try(block, target!, next!);
    }
  }

  #leave(code: string): void {
    this.#line(this.#counts ? `M.left=n;return ${code};` : `return ${code};`);
  }

  /** The end of a chunk's own code: the root's result is what is on top, others' is null. */
  #fallOff(): void {
    const top = this.#fn === this.#shared.unit.root ? this.#stack.top : undefined;
    this.#leave(top?.term.code ?? "null");
  }

  /** Leaves the counting to the blocks that follow, where they have one anyhow and it costs a look at memory. */
  #carry(successors: readonly BasicBlock[]): boolean {
    const { isLoop, isLabelled } = this.#structure;
    if (this.#counts || this.#checks || successors.some((next) => isLoop(next) || isLabelled(next))) return false;
    for (const next of successors) this.#carried.set(next, this.#ops);
    return true;
  }

  /** At the head of a loop: counts the loop's next block as well. Where the loop ends instead, that is taken back. */
  #countAhead(block: BasicBlock, next: BasicBlock, exit: BasicBlock): number {
    const { isLoop, isLabelled, behindLoop, isBack } = this.#structure;
    const alone = !isLoop(next) && !isLabelled(next) && !isBack(block, next);
    if (!this.#counts || !isLoop(block) || !alone || !behindLoop(block).includes(exit)) return 0;
    this.#counted.add(next);
    this.#ahead = next.ops;
    return next.ops;
  }

  #branch(block: BasicBlock, test: string, then: BasicBlock, otherwise: BasicBlock, ahead = 0): void {
    this.#line(`if(${test}){`);
    this.#goTo(block, then);
    this.#line("}else{");
    if (ahead > 0) this.#line(`n=n+${integer(ahead)}|0;`);
    this.#goTo(block, otherwise);
    this.#line("}");
  }

  #try(block: BasicBlock, handler: BasicBlock, body: BasicBlock): void {
    this.#flush();
    this.#count();
    const open = this.#handlerVariable(this.#offset);
    const caught = this.#fn.graph.pushed.get(this.#offset)!;
    this.#line(`${open}=true;try{`);
    this.#goTo(block, body);
    this.#line(
      `}catch(e){if(!(e instanceof Thrown)||!${open})throw e;${open}=false;${this.#counts ? "n=M.left;" : ""}`,
    );
    this.#line(this.#stack.assignment(caught, "e.error"));
    this.#goTo(block, handler);
    this.#line("}");
  }

  #handlerVariable(offset: number): string {
    const name = `h${integer(offset)}`;
    this.#stack.variables.add(name);
    return name;
  }

  // The stack

  #variable(slot: Slot): string {
    return this.#stack.variable(slot);
  }

  #push(term: Term): void {
    this.#stack.push(term, this.#pushedSlot());
  }

  /** Assigns what an instruction pushes, at once. */
  #assign(code: string): void {
    const slot = this.#pushedSlot();
    this.#line(this.#stack.assignment(slot, code));
    this.#stack.pushPlaced(slot);
  }

  #pushedSlot(): Slot {
    return this.#fn.graph.pushed.get(this.#offset)!;
  }

  #pop(): Term {
    return this.#stack.pop();
  }

  /** The top `count`, deepest first. */
  #popMany(count: number): Term[] {
    return this.#stack.popMany(count);
  }

  #flush(): void {
    this.#stack.flush();
  }

  #flushEffects(assigned?: Slot): void {
    this.#stack.flushEffects(assigned);
  }

  // What the code refers to

  temporary(): string {
    this.#temporaries += 1;
    this.#temporariesMax = Math.max(this.#temporariesMax, this.#temporaries);
    return `t${integer(this.#temporaries)}`;
  }

  site(): string {
    return siteOf(this.#shared, this.#fn, this.#offset);
  }

  charge(bytes: string): string {
    const held = this.#stack.memory().map((code) => `,${code}`);
    return `(M.allocated+=${bytes})>M.allocatedCheck&&M.passed(${bytes},${this.site()},p${held.join("")})`;
  }

  spilling(code: string): string {
    return `(${[...this.#spills(), code].join(",")})`;
  }

  #spills(): string[] {
    const held = this.#stack.memory();
    const stores = held.map((value, index) => `S[${spilledAt(index)}]=${value}`);
    return [...stores, `M.top=${spilledAt(held.length)}`];
  }

  // Instructions

  #operand(index = 0): number {
    return Number(this.#tokens[this.#offset + 1 + index]);
  }

  #instruction(opcode: number): void {
    if (opcode >= 6 && opcode <= 10) {
      const left = this.#pop();
      this.#push(arithmetic(this, opcode, left, this.#pop()));
    } else if (opcode >= 11 && opcode <= 16) {
      const left = this.#pop();
      this.#push(comparison(this, opcode, left, this.#pop()));
    } else if ((opcode >= 17 && opcode <= 20) || (opcode >= 23 && opcode <= 26)) {
      const text = this.#pop();
      this.#push(pattern(this, opcode, text, this.#pop()));
    } else {
      this.#other(opcode);
    }
  }

  #other(opcode: number): void {
    switch (opcode) {
      case 1:
        // The root name is on top, so that the chain comes off in reading order.
        this.#push(globalTerm(this, this.#shared, this.#fn.chunk, this.#popMany(this.#operand()).reverse()));
        return;
      case 2:
        this.#callGlobal();
        return;
      case 3:
      case 4: {
        const terms = this.#popMany(this.#operand());
        const chunk = this.source.entry(this.#fn.chunk);
        this.#push(
          junction(this, terms, opcode === 3, (names) => {
            return this.spilling(`requireGlobals(${chunk},${this.source.entry(names)},${this.site()})`);
          }),
        );
        return;
      }
      case 5: {
        const value = this.#pop();
        this.#push(complex(`(!${value.code})`, BOOLEAN, value.roots));
        return;
      }
      case 21:
      case 22: {
        const item = this.#pop();
        this.#push(membership(this, item, this.#pop(), opcode === 22));
        return;
      }
      case 29:
      case 30:
        this.#push(constant(this.source, opcode === 29, BOOLEAN));
        return;
      case 31:
        this.#push(constant(this.source, null, NULL));
        return;
      case 32:
      case 33:
      case 34: {
        const value = literal(this.#tokens[this.#offset + 1]) as null | boolean | number | string;
        this.#push(constant(this.source, value, kindsOf(value)));
        return;
      }
      case 35:
      case 57:
        this.#drop();
        return;
      case 36: {
        const slot = this.#operand();
        this.#stack.flush(slot + 1);
        this.#push(this.#stack.at(slot).term);
        return;
      }
      case 37:
        this.#setLocal();
        return;
      case 42:
        this.#push(dictTerm(this, this.#popMany(2 * this.#operand())));
        return;
      case 43:
      case 44:
        this.#push(listTerm(this, this.#popMany(this.#operand()), opcode === 44));
        return;
      case 45:
      case 48: {
        const key = this.#pop();
        this.#push(propertyTerm(this, this.#pop(), key));
        return;
      }
      case 46: {
        const [object, key, value] = this.#popMany(3) as [Term, Term, Term];
        this.#flushEffects();
        for (const line of setPropertyLines(this, object, key, value)) this.#line(line);
        return;
      }
      case 51:
        this.#flushEffects();
        this.#line(`${this.#handlerVariable(this.#handlers.pop()!)}=false;`);
        return;
      case 52: {
        const inner = this.#fn.inner.get(this.#offset);
        const { name, arity, upvalueCount, start } = bodyAt(this.#tokens, this.#offset);
        const callable =
          inner === undefined
            ? new HogCallable("local", name, this.#fn.chunk.name, arity, upvalueCount, start)
            : callableOf(this.#shared, inner);
        this.#push(complex(this.source.entry(callable), OTHER, []));
        return;
      }
      case 53:
        this.#closure();
        return;
      case 54:
        this.#callLocal();
        return;
      case 55:
        this.#getUpvalue();
        return;
      case 56: {
        const value = this.#pop();
        this.#flushEffects();
        this.#line(`c.upvalues[${integer(this.#operand())}].value=${value.code};`);
        return;
      }
      default:
        throw new Refused(`there is no way to compile opcode ${opcode}`);
    }
  }

  #drop(): void {
    const held = this.#stack.top!;
    this.#pop();
    if (held.inPlace || isSimple(held.term) || held.term.roots?.length === 0) return;
    this.#flushEffects();
    this.#line(`${held.term.code};`);
  }

  #setLocal(): void {
    const value = this.#pop();
    const held = this.#stack.at(this.#operand());
    const slot = held.slot.root;
    this.#stack.place(held);
    const { pushBack } = value;
    const read = this.#stack.isRead(slot);
    this.#flushEffects(slot);
    const name = this.#variable(slot);
    // Nothing else can refer to the list, and copying it would make a loop quadratic.
    if (pushBack !== undefined && pushBack.list.reads === slot && slot.onlyOne && !read) {
      const first = new Sequence(this);
      const item = first.simple(pushBack.item);
      first.do(this.charge("16"));
      this.#line(`${first.before(`${name}.push(${item})`)};`);
    } else {
      this.#line(slot.captured ? `${name}.value=${value.code};` : `${name}=${value.code};`);
    }
  }

  #callGlobal(): void {
    const name = String(this.#tokens[this.#offset + 1]);
    const count = this.#operand(1);
    const entry = this.#shared.unit.program.library.get(name);
    const direct = entry !== undefined && name !== "import" && isDirectCall(entry, count);
    if (direct && entry.form === "native") {
      this.#push(nativeCall(this, entry, this.#popMany(count), this.#borrows()));
      return;
    }
    if (name === "import") {
      this.#import(count);
      return;
    }
    if (name === "sleep") throw new Refused("the program may be suspended");
    const args = this.#popMany(count);
    this.#flushEffects();
    if (direct && entry.form === "bytecode") {
      this.#callKnown(this.#fn.library.get(this.#offset)!, args, "null");
      return;
    }
    const first = new Sequence(this);
    const names = args.map((arg) => first.simple(arg));
    const call = this.spilling(`callOut(${this.source.entry(name)},[${names.join(",")}],${this.site()})`);
    this.#assign(first.before(call));
  }

  /** Lists are only read while this runs: the library's loops need no copy of what they go through. */
  #borrows(): boolean {
    return this.#fn.chunk.name.startsWith("stl/") && !this.#fn.callsMutating;
  }

  #import(count: number): void {
    const args = this.#popMany(count);
    const name = args[0]?.value;
    const module = this.#fn.library.get(this.#offset);
    if (count !== 1 || typeof name !== "string") throw new Refused("what is imported is computed");
    if (module === undefined) throw new Refused("a module that is not there is imported");
    this.#flushEffects();
    this.#callKnown(module, [], "null");
  }

  #callLocal(): void {
    const count = this.#operand();
    const callee = this.#pop();
    const args = this.#popMany(count);
    this.#flushEffects();
    if (callee.closure !== undefined) {
      this.#callKnown(callee.closure, args, callee.code);
      return;
    }
    const first = new Sequence(this);
    const names = args.map((arg) => first.simple(arg));
    const closure = first.simple(callee);
    const entered = first.store(`enter(${closure},${integer(count)},${this.site()})`);
    this.#line(`${first.before("0")};`);
    const spilled = this.#spill();
    this.#call(`${entered}(${["d+1", spilled, closure, ...names].join(",")})`);
  }

  #callKnown(callee: JitFunction, args: readonly Term[], closure: string): void {
    const { arity } = callee.body;
    if (args.length > arity || args.length > 300) {
      for (const arg of args) if (!isSimple(arg)) this.#line(`${arg.code};`);
      this.#line(`tooMany(${integer(args.length)},${integer(arity)},${this.site()});`);
      this.#call("null");
      return;
    }
    const values = args.map(({ code }) => code);
    while (values.length < arity) values.push("null");
    if (callee.isSimple) {
      this.#ops += callee.graph.first.ops;
    }
    this.#checkDepth();
    const spilled = callee.charges ? this.#spill() : "p";
    const call = `f${integer(callee.id)}(${[...leading(callee, "d+1", spilled, closure), ...values].join(",")})`;
    if (callee.isSimple) {
      this.#assign(call);
    } else {
      this.#call(call);
    }
  }

  /** Whether a frame more is allowed: callers look, once in a block, so that functions that call nothing need not. */
  #checkDepth(): void {
    const isDeepest = this.#counts ? "z" : "d>=M.depthMax";
    if (!this.#isDepthChecked) this.#line(`if(${isDeepest})M.tooDeep(${this.site()});`);
    this.#isDepthChecked = true;
  }

  /** Spills what is held; returns where the callee may spill its own. */
  #spill(): string {
    const held = this.#stack.memory();
    if (held.length > 0) this.#line(held.map((value, index) => `S[${spilledAt(index)}]=${value};`).join(""));
    return spilledAt(held.length);
  }

  #call(code: string): void {
    // What follows is counted behind it: it does not run if the call throws, or uses up a budget.
    this.#checks ||= !this.#isCalling;
    this.#isCalling = true;
    this.#count();
    if (this.#counts) this.#line("M.left=n;");
    this.#assign(code);
    if (this.#counts) this.#line("n=M.left;");
    this.#countAt = this.#lines.length;
  }

  #getUpvalue(): void {
    const index = this.#operand();
    const slot = this.#fn.upvalues[index]!;
    const known = knownOf(slot);
    if (!this.#fn.needsClosure) {
      // The value is called at once, and the function it calls is known.
      if (known.closure === undefined || this.#tokens[this.#offset + 2] !== 54)
        throw new Refused("a closure is missing");
      this.#push({ ...constant(this.source, null, OTHER), closure: known.closure });
      return;
    }
    this.#push({ ...complex(`c.upvalues[${integer(index)}].value`, known.kinds, []), closure: known.closure });
  }

  #closure(): void {
    this.#pop();
    const { graph, inner } = this.#fn;
    const fn = [...inner.values()].find(({ body }) => body.end === this.#offset);
    if (fn === undefined) throw new Refused("a closure has no function");
    const captures = graph.captures.get(this.#offset)!;
    const own = graph.pushed.get(this.#offset)!;
    const known = { kinds: OTHER, closure: fn };
    if (!fn.escapes && !fn.needsClosure && captures.length === 0) {
      // Nobody ever looks at it.
      this.#push({ ...constant(this.source, null, OTHER), ...known });
      return;
    }
    for (const captured of captures) {
      if (typeof captured === "number") continue;
      this.#stack.flushTo(captured);
    }
    const boxes = captures.map((captured) =>
      typeof captured === "number" ? `c.upvalues[${integer(captured)}]` : `capture(${this.#variable(captured)})`,
    );
    const bytes = integer(64 + 48 * captures.length);
    const callable = this.source.entry(callableOf(this.#shared, fn));
    const make = `new HogClosure(${callable},[${boxes.join(",")}])`;
    if (!captures.some((captured) => typeof captured !== "number" && captured.root === own.root)) {
      const first = new Sequence(this);
      first.do(this.charge(bytes));
      this.#push({ ...complex(first.before(make), OTHER, undefined), ...known });
      return;
    }
    this.#flushEffects();
    this.#line(`${this.charge(bytes)};`);
    this.#assign("null");
    this.#line(`${this.#variable(own)}.value=${make};`);
  }
}

function spilledAt(index: number): string {
  return index === 0 ? "p" : `p+${integer(index)}`;
}

/** Instructions that decide where to go. */
function isEnd(opcode: number): boolean {
  const flow = opcodeByCode(opcode)?.[1].flow;
  return flow !== undefined && flow !== "body";
}

function bodyAt(
  tokens: readonly unknown[],
  offset: number,
): { readonly name: string; readonly arity: number; readonly upvalueCount: number; readonly start: number } {
  return {
    name: String(tokens[offset + 1]),
    arity: Number(tokens[offset + 2]),
    upvalueCount: Number(tokens[offset + 3]),
    start: offset + 5,
  };
}
