/** How far the values of a chart reach: of marks, stacks and the bars of a waterfall. */
import type { ChartModel, Series } from "./model.js";

export interface Extent {
  low: number;
  high: number;
  /** All values are whole numbers. */
  whole: boolean;
}

/** Of the series on an axis, its target with them; `low` is above `high` where there are no values. */
export function extentOf(model: ChartModel, axis: 0 | 1): Extent {
  const series = model.series.filter((one) => one.axis === axis);
  const extent = { low: Infinity, high: -Infinity, whole: true };
  const add = (value: number | null) => {
    if (value === null) return;
    extent.low = Math.min(extent.low, value);
    extent.high = Math.max(extent.high, value);
    extent.whole &&= Number.isInteger(value);
  };
  if (model.kind === "waterfall") {
    for (const { from, to } of waterfallSteps(model)) [from, to].forEach(add);
  } else if (model.percent) {
    [0, 100].forEach(add);
  } else if (model.stacked) {
    model.categories.forEach((_, at) => {
      const { above, below } = stackSums(series, at);
      [above, below].forEach(add);
    });
  } else {
    for (const { values } of series) values.forEach(add);
  }
  if (axis === 0 && model.target) add(model.target.value);
  return extent;
}

export function stackSums(series: Series[], at: number): { above: number; below: number } {
  let [above, below] = [0, 0];
  for (const { values } of series) {
    const value = values[at] ?? 0;
    if (value > 0) above += value;
    else below += value;
  }
  return { above, below };
}

/** Where each bar of a waterfall begins and ends; a total begins at zero, a gap is flat. */
export function waterfallSteps(model: ChartModel): { from: number; to: number }[] {
  let level = 0;
  return (model.series[0]?.values ?? []).map((value, at) => {
    if (value === null) return { from: level, to: level };
    const from = model.totals?.includes(at) ? 0 : level;
    level = Number((from + value).toPrecision(12));
    return { from, to: level };
  });
}

/** The values that are drawn: in a chart of shares the percentages of each category. */
/**
 * The numbers that are read beside a series' own, and so are written alike: of all series on its axis, with the sums
 * of stacks. A waterfall's steps and its totals differ too much.
 */
export function numbersBeside(model: ChartModel, series: Series): (number | null)[] {
  if (model.kind === "waterfall") return drawnValues(model, series);
  const alike = model.series.filter(({ axis }) => axis === series.axis);
  const sums =
    model.stacked && !model.percent
      ? model.categories.map((_, at) => stackSums(model.series, at).above)
      : [];
  return [...alike.flatMap((one) => drawnValues(model, one)), ...sums];
}

export function drawnValues(model: ChartModel, series: Series): (number | null)[] {
  if (!model.percent) return series.values;
  return series.values.map((value, at) => {
    const { above } = stackSums(model.series, at);
    return value === null || above === 0 ? null : (value / above) * 100;
  });
}
