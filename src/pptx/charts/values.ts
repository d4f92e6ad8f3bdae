/** Labels as planned, as PowerPoint has them: numbers at the marks, and names at the ends of lines. */
import { numbersBeside } from "../../chart/extent.js";
import type { Series } from "../../chart/model.js";
import { endsOf } from "../../chart/plan/ends.js";
import { barBox } from "../../chart/plan/geometry.js";
import type { Label as Planned } from "../../chart/plan/labels.js";
import type { ChartPlan } from "../../chart/plan/plan.js";
import type { Label, PointLabels } from "./labels.js";
import { labelCode } from "./numbers.js";

/** Of one series. */
export function seriesLabels(plan: ChartPlan, index: number): PointLabels {
  const { model, labels, names } = plan;
  const series = model.series[index]!;
  const code = codeOf(plan, series);
  const points: PointLabels = series.values.map((_, at) => {
    const planned = labels[index]?.[at];
    return planned && labelOf(plan, planned, index, at, code);
  });
  if (!names?.entries.some((one) => one.series === index)) return points;
  const end = endsOf(plan).find(({ name }) => name.series === index);
  const last = series.values.findLastIndex((value) => value !== null);
  if (!end || last < 0) return points;
  const { plot } = plan;
  const offset = { x: plot.x + plot.width - end.from.x, y: end.y - end.from.y };
  points[last] = {
    ...{ show: end.name.says, ink: end.name.ink, position: "r", code },
    ...(Math.abs(offset.x) > 1 || Math.abs(offset.y) > 1 ? { offset } : {}),
  };
  return points;
}

function labelOf(
  plan: ChartPlan,
  { ink, position, x, y, align, text }: Planned,
  index: number,
  at: number,
  code: string,
): Label {
  const shared = { show: ["value" as const], ink, code };
  if (position !== "over") return { ...shared, position };
  // A part of a stack has no place outside of itself: the label is moved out of its middle.
  const box = barBox(plan, index, at) ?? { x, y, width: 0, height: 0 };
  const half = align === "left" ? plan.ruler.width(text, ink) / 2 : 0;
  const offset = { x: x + half - box.x - box.width / 2, y: y - box.y - box.height / 2 };
  return { ...shared, position: "ctr", offset };
}

export function codeOf({ model }: ChartPlan, series: Series): string {
  const format = model.axes[series.axis]?.format ?? model.axes[0]?.format;
  // Shares are whole numbers.
  if (model.percent) return "0";
  return format ? labelCode(format, numbersBeside(model, series)) : "General";
}
