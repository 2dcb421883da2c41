import { duration, type FunctionStanding } from "./functions-api.ts";

/** What is left of a function's budget, as a bar; in debt it is empty and says so. */
export function BudgetBar({ standing }: { readonly standing: FunctionStanding }) {
  const { tokens, budget } = standing;
  const left = tokens ?? budget.burst_ms;
  const share = Math.max(0, Math.min(1, left / budget.burst_ms));
  const level = share <= 0 ? "empty" : share < 0.5 ? "low" : "full";
  const text =
    left < 0
      ? `${duration(-left)} in debt, of ${duration(budget.burst_ms)}`
      : `${duration(left)} left of ${duration(budget.burst_ms)}`;
  return (
    <span class={`budget ${level}`}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="6" rx="3" />
        <rect class="fill" width={share * 100} height="6" rx="3" />
      </svg>
      <small>{text}</small>
    </span>
  );
}

const WIDTH = 120;
const HEIGHT = 26;

/** Cost of each of the last sixty minutes, as bars; as high as the picture is what the budget refills in a minute. */
export function Sparkline({ standing }: { readonly standing: FunctionStanding }) {
  const { cost_by_minute: costs, cost_ms: sum } = standing.last_hour;
  const top = Math.max(standing.budget.ms_per_second * 60, ...costs);
  const step = WIDTH / costs.length;
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={sum === 0 ? "No cost in the last hour" : `Cost of the last hour: ${duration(sum)}`}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {costs.map((cost, minute) => {
        const height = cost === 0 ? 0 : Math.max(1.5, (cost / top) * (HEIGHT - 2));
        // Minutes have no names of their own: their place is what they are.
        return (
          <rect
            key={`m${minute.toString()}`}
            x={minute * step}
            y={HEIGHT - height}
            width={step - 0.5}
            height={height}
          />
        );
      })}
    </svg>
  );
}
