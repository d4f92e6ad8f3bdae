/** The bars of a waterfall with their colours and numbers. */
import { formatNumber } from "../../chart/format.js";
import { stepIndices } from "../../chart/color.js";
import { greyPaint, ink, inkOnPaint, seriesPaint } from "./colors.js";
import type { Label } from "./labels.js";
import { labelCode } from "./numbers.js";
import { barSpacing, type Plan } from "./plan.js";
import type { Drawn } from "./series.js";
import type { Column } from "./sheet.js";
import { lineHeight } from "./text.js";
import { stepsOf, waterfallBars, type Step } from "./waterfall.js";

/** Numbers stand in the bars, or over those that are too low for them. */
export function waterfallSeries(plan: Plan, first: Column): { columns: Column[]; drawn: Drawn[] } {
  const { model, look } = plan;
  const { columns, base, drawn } = waterfallBars(model, first);
  const indices = stepIndices(look.chart.series);
  const paints = {
    total: seriesPaint(0, look),
    rise: seriesPaint(indices.rise, look),
    fall: seriesPaint(indices.fall, look),
  };
  const shared: Omit<Drawn, "column" | "labels"> = {
    ...{ kind: "bar", stacked: true, axis: 0, points: new Map(), dots: [] },
  };
  const steps = stepsOf(model);
  const format = model.axes[0]!.format;
  const bars = drawn.map(({ column, kind, side, values }): Drawn => {
    const paint = paints[kind];
    const code = signed(labelCode(format, values), kind);
    const labels = values.map((value, at): Label | undefined => {
      const step = steps[at];
      if (!plan.values || value === null || !step) return undefined;
      const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
      const crosses = low < 0 && high > 0;
      if (crosses && (side === "above") !== high >= -low) return undefined;
      const length = crosses ? Math.max(high, -low) : high - low;
      const text = (kind === "rise" ? "+" : "") + formatNumber(value, format);
      const { inside, offset } = placeOf(plan, text, length);
      return {
        ...{ show: ["value"], position: "ctr", code },
        ink: { size: plan.labelSize, paint: inside ? inkOnPaint(paint, look) : ink },
        ...(inside ? {} : { offset }),
        // Each part of a bar that crosses zero knows its own length only.
        ...(crosses ? { text } : {}),
      };
    });
    const chosen = plan.highlight;
    const points = new Map(chosen === undefined ? [] : [[chosen, seriesPaint(0, look)]]);
    const others = chosen === undefined ? paint : greyPaint(look);
    return { ...shared, column, paint: others, points, labels };
  });
  return { columns, drawn: [{ ...shared, column: base, labels: [] }, ...bars] };
}

function placeOf(plan: Plan, text: string, value: number) {
  const { axes, plot, labelSize, ruler } = plan;
  const { min, max } = axes[0]!;
  const height = labelSize * lineHeight;
  const length = (value / (max - min || 1)) * plot.height;
  const fits = ruler.width(text, { size: labelSize }) + 4 <= barSpacing(plan).thickness;
  return {
    inside: length >= height + 2 && fits,
    offset: { x: 0, y: -(length / 2 + height / 2 + 1) },
  };
}

/** A bar is as long as its step is large, up or down: the sign of its number comes from its format. */
function signed(code: string, kind: Step["kind"]): string {
  if (kind === "total") return code;
  const size = (code.split(";")[0] ?? code).replace(/^\[[^\]]*\]/, "");
  return kind === "fall" ? `-${size};-${size}` : `+${size};+${size}`;
}
