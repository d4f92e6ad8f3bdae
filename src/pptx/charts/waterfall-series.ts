/** The bars of a waterfall with their colours and numbers. */
import type { ChartPlan } from "../../chart/plan/plan.js";
import { highlightedCategory, markPaint, stepPaints } from "../../chart/plan/series-paint.js";
import type { Label } from "./labels.js";
import { labelCode } from "./numbers.js";
import type { Drawn } from "./series.js";
import type { Column } from "./sheet.js";
import { seriesLabels } from "./values.js";
import { stepsOf, waterfallBars, type Step } from "./waterfall.js";

export function waterfallSeries(
  plan: ChartPlan,
  first: Column,
): { columns: Column[]; drawn: Drawn[] } {
  const { model, style } = plan;
  const { columns, base, drawn } = waterfallBars(model, first);
  const shared: Omit<Drawn, "column" | "labels"> = {
    ...{ kind: "bar", stacked: true, axis: 0, points: new Map(), dots: [] },
  };
  const steps = stepsOf(model);
  const planned = seriesLabels(plan, 0);
  const format = model.axes[0]!.format;
  const chosen = highlightedCategory(model);
  const bars = drawn.map(({ column, kind, side, values }): Drawn => {
    const code = signed(labelCode(format, model.series[0]!.values), kind);
    const labels = values.map((value, at): Label | undefined => {
      const [step, label] = [steps[at], planned[at]];
      if (value === null || !step || !label) return undefined;
      const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
      const crosses = low < 0 && high > 0;
      if (crosses && (side === "above") !== high >= -low) return undefined;
      // Each part of a bar that crosses zero knows its own length only.
      const text = crosses ? plan.labels[0]?.[at]?.text : undefined;
      return { ...label, code, ...(text === undefined ? {} : { text }) };
    });
    const paint = stepPaints(style)[kind];
    if (chosen < 0) return { ...shared, column, paint, labels };
    const points = new Map([[chosen, stepPaints(style).total]]);
    const others = markPaint(model, style, paint, chosen === 0 ? 1 : 0);
    return { ...shared, column, paint: others, points, labels };
  });
  return { columns, drawn: [{ ...shared, column: base, labels: [] }, ...bars] };
}

/** A bar is as long as its step is large, up or down: the sign of its number comes from its format. */
function signed(code: string, kind: Step["kind"]): string {
  if (kind === "total") return code;
  const size = (code.split(";")[0] ?? code).replace(/^\[[^\]]*\]/, "");
  return kind === "fall" ? `-${size};-${size}` : `+${size};+${size}`;
}
