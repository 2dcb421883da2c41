import { visible } from "#runtime/profiler/visible.ts";

/** How one member of an event changed. */
type Change = "same" | "added" | "removed" | "changed";

interface Line {
  readonly path: string;
  readonly depth: number;
  readonly change: Change;
  readonly before?: string;
  readonly after?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const show = (value: unknown): string => JSON.stringify(value) ?? "null";

/** Both values member by member, nested objects unfolded, in the order of `before`, then what is new. */
export function diffLines(before: unknown, after: unknown, path = "", depth = 0): Line[] {
  if (!isObject(before) || !isObject(after)) {
    const change = show(before) === show(after) ? "same" : "changed";
    return [{ path, depth, change, before: show(before), after: show(after) }];
  }
  const lines: Line[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const had = Object.hasOwn(before, key);
    const has = Object.hasOwn(after, key);
    if (had && has && isObject(before[key]) && isObject(after[key])) {
      lines.push({ path: key, depth, change: "same" }, ...diffLines(before[key], after[key], key, depth + 1));
    } else if (had && has) {
      lines.push(...diffLines(before[key], after[key], key, depth));
    } else if (had) {
      lines.push({ path: key, depth, change: "removed", before: show(before[key]) });
    } else {
      lines.push({ path: key, depth, change: "added", after: show(after[key]) });
    }
  }
  return lines;
}

const MARKS: Readonly<Record<Change, string>> = { same: " ", added: "+", removed: "−", changed: "~" };

export function JsonDiff({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  return (
    <table class="diff">
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {diffLines(before, after).map((line, index) => (
          <tr key={`${index} ${line.path}`} class={line.change}>
            <td style={{ paddingLeft: `${0.5 + line.depth}rem` }}>
              <span class="mark" role="img" aria-label={line.change}>
                {MARKS[line.change]}
              </span>
              {visible(line.path)}
            </td>
            <td>{line.change === "added" ? "" : visible(line.before ?? "")}</td>
            <td>{line.change === "removed" ? "" : visible(line.after ?? "")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
