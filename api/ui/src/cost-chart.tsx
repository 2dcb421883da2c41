import { duration, type Minute, plural } from "./functions-api.ts";

const MINUTES = 60;
const WIDE = 1_200;
const NARROW = 420;
const HEIGHT = 150;
const LEFT = 60;
const BOTTOM = 18;

/** What a function was charged in each of the last sixty minutes, against what its budget refills in one. */
export function CostChart({
  minutes,
  budgetMs,
  nowMs,
}: {
  readonly minutes: readonly Minute[];
  readonly budgetMs: number;
  readonly nowMs: number;
}) {
  // Drawn for the place there is, so that its texts are of a size.
  const width = innerWidth > 900 ? WIDE : NARROW;
  const thisMinute = Math.floor(nowMs / 60_000);
  const bars = minutes.flatMap((minute) => {
    const at = MINUTES - 1 - (thisMinute - Math.floor(Date.parse(minute.minute) / 60_000));
    return at >= 0 && at < MINUTES ? [{ at, minute }] : [];
  });
  const top = Math.max(budgetMs * 1.25, ...bars.map(({ minute }) => minute.cost_ms));
  const plotHeight = HEIGHT - BOTTOM;
  const y = (ms: number): number => plotHeight - (ms / top) * (plotHeight - 6);
  const step = (width - LEFT) / MINUTES;
  const total = bars.reduce((sum, { minute }) => sum + minute.cost_ms, 0);
  const runs = bars.reduce((sum, { minute }) => sum + minute.runs, 0);
  return (
    <figure class="costs">
      <figcaption>
        Cost by minute: {duration(total)} in {plural(runs, "run")} of the last hour; the budget refills{" "}
        {duration(budgetMs)} a minute.
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label="Cost by minute beside the budget">
        <line class="axis" x1={LEFT} x2={width} y1={plotHeight} y2={plotHeight} />
        {bars.map(({ at, minute }) => (
          <rect
            key={minute.minute}
            class={minute.cost_ms > budgetMs ? "over" : "under"}
            x={LEFT + at * step + 0.5}
            width={step - 1}
            y={y(minute.cost_ms)}
            height={Math.max(minute.runs > 0 ? 1 : 0, plotHeight - y(minute.cost_ms))}
          >
            <title>{`${minute.minute.slice(11, 16)} UTC: ${duration(minute.cost_ms)}, ${plural(minute.runs, "run")}, ${plural(minute.failures, "failure")}, ${count(minute.withheld)} withheld`}</title>
          </rect>
        ))}
        <line class="limit" x1={LEFT} x2={width} y1={y(budgetMs)} y2={y(budgetMs)} />
        <text x={LEFT - 6} y={y(budgetMs) + 4} text-anchor="end">
          {duration(budgetMs)}
        </text>
        <text x={LEFT - 6} y={plotHeight} text-anchor="end">
          0
        </text>
        <text x={LEFT} y={HEIGHT - 3}>
          1 h ago
        </text>
        <text x={width} y={HEIGHT - 3} text-anchor="end">
          now
        </text>
      </svg>
    </figure>
  );
}

const count = (value: number): string => value.toLocaleString("en");
