/** Value axes: their ends, ticks and labels. */
import type { Pt } from "../../geometry.js";
import { extentOf } from "../extent.js";
import type { ChartModel, NumberFormat, Series } from "../model.js";
import { isNearZero, niceScale, tickLabels } from "../scale.js";

export interface Axis {
  min: number;
  max: number;
  /** Where gridlines and labels are; none where the values stand at the marks. */
  ticks: number[];
  /** One a tick. */
  labels: string[];
  format: NumberFormat;
  /** Between the ticks. */
  step: number;
  /** Ends that hold whatever the numbers: set by the author, by another axis, or a zero that all grow from. */
  fixed: { min?: number; max?: number };
}

/** Intervals that `length` has room for, at most four. @param room that a label takes of it */
export const mostIntervals = (length: Pt, room: Pt): number =>
  Math.max(1, Math.min(4, Math.floor(length / room)));

export const isBar = (model: ChartModel, series: Series) =>
  ["bar", "waterfall"].includes(series.kind ?? model.kind);

/** Large bubbles reach over their points. */
const bubbleMargin = 0.12;

/** One for each of the model's axes. @param most intervals that have room */
export function planAxes(model: ChartModel, most: number): Axis[] {
  const axes: Axis[] = [];
  for (const [index, wish] of model.axes.entries()) {
    const series = model.series.filter((one) => one.axis === index);
    const grows =
      ["area", "waterfall", "radar"].includes(model.kind) ||
      series.some((one) => isBar(model, one));
    const values = valuesOf(model, index === 1 ? 1 : 0);
    const [first] = axes;
    axes.push(
      axisOf(values, wish, grows || (wish.min === undefined && isNearZero(values)), {
        // The ticks of two axes stand on one grid, which holds while both ends are fixed.
        most,
        aligned: model.axes.length > 1 || model.percent === true,
        ...(first ? { intervals: first.ticks.length - 1 } : {}),
      }),
    );
  }
  return axes;
}

/** The horizontal axis of points. */
export function planXAxis({ x, bubble }: ChartModel, most: number): Axis | undefined {
  if (!x) return undefined;
  const numbers = x.values.filter((value) => value !== null);
  let [low, high] = [Infinity, -Infinity];
  for (const value of numbers) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const reach = bubble && numbers.length > 0 ? (high - low) * bubbleMargin : 0;
  const values = reach > 0 ? [...numbers, low - reach, high + reach] : numbers;
  return axisOf(values, { format: x.format }, isNearZero(numbers), { most });
}

/** The ends of what is drawn; between them a value that tells whether there are fractions. */
function valuesOf(model: ChartModel, index: 0 | 1): number[] {
  const { low, high, whole } = extentOf(model, index);
  if (low > high) return [];
  const margin = model.bubble ? (high - low) * bubbleMargin : 0;
  const ends = [low - margin, high + margin];
  return whole && margin === 0 ? ends : [...ends, low + (high - low) / Math.PI];
}

function axisOf(
  values: number[],
  wish: { format: NumberFormat; min?: number; max?: number },
  zero: boolean,
  options: { most: number; intervals?: number; aligned?: boolean },
): Axis {
  const { format } = wish;
  const [low, high] = [values[0] ?? wish.min ?? 0, values[1] ?? wish.max ?? 1];
  const asked = [wish.min, wish.max].filter((end) => end !== undefined);
  const scale = niceScale([...values, ...asked], {
    zero: zero && !(wish.min !== undefined && wish.min > 0),
    most: options.most,
    ...(options.intervals === undefined ? {} : { intervals: options.intervals }),
  });
  const sound = (wish.min ?? -Infinity) < (wish.max ?? Infinity);
  const min = sound ? (wish.min ?? scale.min) : scale.min;
  const max = sound ? (wish.max ?? scale.max) : scale.max;
  const ticks = scale.ticks.filter((tick) => tick >= min && tick <= max);
  const step = tidy((scale.ticks[1] ?? 0) - (scale.ticks[0] ?? 0));
  const isHeld = options.aligned === true;
  return {
    ...{ min, max, ticks, step, format },
    labels: tickLabels({ ...scale, ticks }, format),
    fixed: {
      // A zero that marks grow from may go below with the numbers.
      ...(isHeld || !(zero && low < 0 && wish.min === undefined) ? { min } : {}),
      ...(isHeld || wish.max !== undefined || high <= 0 ? { max } : {}),
    },
  };
}

const tidy = (value: number) => Number(value.toPrecision(12));

/** Without ticks, from the lowest to the highest value: the values stand at the marks. */
export function atMarks(axis: Axis, model: ChartModel): Axis {
  const { low, high } = extentOf(model, 0);
  const bare = { ...axis, ticks: [], labels: [] };
  if (low > high) return bare;
  if (!model.series.some((one) => isBar(model, one))) {
    // Numbers under the lowest points have their room; one value alone stands in the middle.
    const air = (high - low) * 0.15 || Math.abs(high) * 0.5 || 1;
    const min = axis.min === 0 ? 0 : low - air;
    return { ...bare, min, max: high === low ? high + air : high, fixed: { min } };
  }
  const [min, max] = [axis.fixed.min ?? Math.min(0, low), Math.max(0, high)];
  const ends = { min: Math.min(min, 0), max: min === max ? 1 : max };
  return { ...bare, ...ends };
}

/** Where a value lies between the ends, 0–1. */
export const shareOf = ({ min, max }: Axis, value: number) => (value - min) / (max - min || 1);
