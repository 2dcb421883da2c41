import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { RateSample } from "./stage-flow.tsx";

const SHOWN_S = 120;

/** Events a second over the last two minutes. */
export function RateChart({ samples }: { readonly samples: readonly RateSample[] }) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | undefined>(undefined);

  // Colours are read when the chart is made, so it is made again when the scheme changes.
  const dark = useSignal(matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const changed = (): void => {
      dark.value = query.matches;
    };
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const ink = getComputedStyle(element);
    const chart = new uPlot(
      {
        width: element.clientWidth,
        height: 110,
        cursor: { show: true },
        legend: { show: false },
        scales: {
          x: { range: (_chart, _min, max) => [max - SHOWN_S, max] },
          y: { range: (_chart, _min, max) => [0, Math.max(5, max * 1.1)] },
        },
        axes: [
          { stroke: ink.getPropertyValue("--muted"), grid: { show: false } },
          {
            stroke: ink.getPropertyValue("--muted"),
            grid: { stroke: ink.getPropertyValue("--line"), width: 1 },
            size: 60,
          },
        ],
        series: [
          { label: "time" },
          {
            label: "events/s",
            stroke: ink.getPropertyValue("--accent"),
            fill: ink.getPropertyValue("--accent-soft"),
            width: 2,
          },
        ],
      },
      [[], []],
      element,
    );
    plot.current = chart;
    const resize = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: 110 }));
    resize.observe(element);
    return () => {
      resize.disconnect();
      chart.destroy();
    };
  }, [dark.value]);

  useEffect(() => {
    plot.current?.setData([samples.map(({ atS }) => atS), samples.map(({ perSecond }) => perSecond)]);
  }, [samples, dark.value]);

  const last = samples.at(-1)?.perSecond ?? 0;
  return (
    <figure class="chart">
      <figcaption>
        <b>{Math.round(last).toLocaleString("en")}</b> events a second
      </figcaption>
      <div ref={box} />
    </figure>
  );
}
