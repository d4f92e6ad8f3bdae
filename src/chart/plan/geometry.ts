/** Where the marks of a chart with axes stand. */
import type { Box, Pt } from "../../geometry.js";
import { drawnValues, waterfallSteps } from "../extent.js";
import type { ChartModel, Series } from "../model.js";
import { isBar, shareOf } from "./axes.js";
import type { ChartPlan } from "./plan.js";

/** Wide frames have air between their bars, not slabs. */
const thickest = { upright: 130, horizontal: 56 };
/** Of a bar's share of a group. */
export const besides = 0.94;

export type Placed = Pick<ChartPlan, "model" | "plot" | "axes" | "horizontal">;

export interface BarSlot {
  /** Of a category. */
  slot: Pt;
  /** What its bars fill of it. */
  group: Pt;
  bars: number;
}

/** Half a bar is left between groups of bars. @param length of all categories */
export function barSlot(
  model: ChartModel,
  length: Pt,
  count: number,
  horizontal: boolean,
): BarSlot {
  const stacked = model.stacked || model.kind === "waterfall";
  const bars = stacked ? 1 : Math.max(1, model.series.filter((one) => isBar(model, one)).length);
  const slot = Math.max(1, length) / Math.max(1, count);
  const most = horizontal ? thickest.horizontal : thickest.upright / Math.min(bars, 2);
  return { slot, bars, group: Math.min((slot * bars) / (bars + 0.5), most * bars) };
}

export function slotOf({ model, plot, horizontal }: Placed): BarSlot & { thickness: Pt } {
  const length = horizontal ? plot.height : plot.width;
  const slot = barSlot(model, length, model.categories.length, horizontal);
  return { ...slot, thickness: (slot.group / slot.bars) * (slot.bars > 1 ? besides : 1) };
}

/** The middle of a category, along the axis of the categories. */
export function middleOf({ model, plot, horizontal }: Placed, at: number): Pt {
  const count = Math.max(1, model.categories.length);
  const [start, length] = horizontal ? [plot.y, plot.height] : [plot.x, plot.width];
  const offset = model.series.some((one) => isBar(model, one)) || count === 1;
  return start + (offset ? ((at + 0.5) * length) / count : (at * length) / (count - 1));
}

/** Where a value lies, along the axis of the values. */
export function valueAt({ plot, axes, horizontal }: Placed, axis: 0 | 1, value: number): Pt {
  const own = axes[axis] ?? axes[0];
  const share = own ? shareOf(own, value) : 0;
  return horizontal ? plot.x + plot.width * share : plot.y + plot.height * (1 - share);
}

/** A bar, or the segment of a stack; `undefined` without a value. */
export function barBox(plan: Placed, index: number, at: number): Box | undefined {
  const { model, horizontal } = plan;
  const series = model.series[index];
  const value = series && (drawnValues(model, series)[at] ?? null);
  if (!series || value === null || value === undefined) return undefined;
  const [from, to] = endsOf(plan, series, index, at, value);
  const [a, b] = [valueAt(plan, series.axis, from), valueAt(plan, series.axis, to)];
  const { group, bars, thickness } = slotOf(plan);
  const among = model.series.slice(0, index).filter((one) => isBar(model, one)).length;
  const middle =
    middleOf(plan, at) - group / 2 + (bars > 1 ? (among + 0.5) * (group / bars) : group / 2);
  const [start, length] = [Math.min(a, b), Math.abs(a - b)];
  return horizontal
    ? { x: start, y: middle - thickness / 2, width: length, height: thickness }
    : { x: middle - thickness / 2, y: start, width: thickness, height: length };
}

function endsOf(
  { model }: Placed,
  series: Series,
  index: number,
  at: number,
  value: number,
): [number, number] {
  if (model.kind === "waterfall") {
    const step = waterfallSteps(model)[at];
    return step ? [step.from, step.to] : [0, 0];
  }
  if (!model.stacked) return [0, value];
  const below = model.series.slice(0, index).reduce((sum, other) => {
    const own = other.axis === series.axis ? (drawnValues(model, other)[at] ?? 0) : 0;
    return own > 0 === value > 0 ? sum + own : sum;
  }, 0);
  return [below, below + value];
}

/** A point of a line. */
export function pointAt(plan: Placed, series: Series, at: number): { x: Pt; y: Pt } | undefined {
  const value = drawnValues(plan.model, series)[at] ?? null;
  if (value === null) return undefined;
  return { x: middleOf(plan, at), y: valueAt(plan, series.axis, value) };
}
