/** How many marks a chart has, and how many of them may show their number. */
import type { ChartModel } from "./model.js";

/** More marks than this have no room for their numbers. */
export const mostValues = 12;
/** A ranking beside its labels has room for all of them. */
const mostRanked = 22;

export function mostValuesOf(model: ChartModel): number {
  return model.horizontal && model.series.length === 1 ? mostRanked : mostValues;
}

/** Of a stack the sum alone counts. */
export function countMarks(model: ChartModel): number {
  if (model.stacked) return model.categories.length;
  return model.series.reduce(
    (sum, { values }) => sum + values.filter((value) => value !== null).length,
    0,
  );
}
