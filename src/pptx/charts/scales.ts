/** Value axes: their ends and ticks, as the picture has them. */
import { stackSums } from "../../chart/extent.js";
import type { ChartModel, NumberFormat, Series, XAxis } from "../../chart/model.js";
import { isNearZero, niceScale, tickLabels } from "../../chart/scale.js";
import { axisCode, percentCode } from "./numbers.js";
import { stepsOf } from "./waterfall.js";

export interface Axis {
  /** Of the picture. */
  min: number;
  max: number;
  ticks: number[];
  labels: string[];
  code: string;
  /**
   * What is fixed in the file. An end that PowerPoint finds by itself stays free, so that a larger
   * number that somebody enters is not cut off.
   */
  fixed: { min?: number; max?: number; step?: number };
}

export const isBar = (model: ChartModel, series: Series) => (series.kind ?? model.kind) === "bar";

/** One for each of the model's axes. */
export function planAxes(model: ChartModel): Axis[] {
  const axes: Axis[] = [];
  model.axes.forEach((wish, index) => {
    if (model.percent && index === 0) {
      axes.push(percentAxis());
      return;
    }
    const series = model.series.filter(({ axis }) => axis === index);
    const values = withMargin(extent(model, series), model);
    if (index === 0 && model.target) values.push(model.target.value);
    const grows =
      model.kind === "area" ||
      model.kind === "waterfall" ||
      model.kind === "radar" ||
      series.some((one) => isBar(model, one));
    const zero = grows || isNearZero(values);
    const first = axes[0];
    axes.push(
      axisOf(values, wish, zero, {
        // The ticks of two axes stand on one grid, which holds while both ends are fixed.
        aligned: model.axes.length > 1,
        ...(first ? { intervals: first.ticks.length - 1 } : {}),
      }),
    );
  });
  return axes;
}

/** Large bubbles reach over their points. */
function withMargin(values: number[], { bubble }: ChartModel): number[] {
  if (!bubble || values.length === 0) return values;
  const low = values.reduce((all, value) => Math.min(all, value), Infinity);
  const high = values.reduce((all, value) => Math.max(all, value), -Infinity);
  const margin = (high - low) * 0.12;
  return [...values, low - margin, high + margin];
}

/** Scatter and bubble: the horizontal one. */
export function planXAxis(model: ChartModel, { values, format }: XAxis): Axis {
  const numbers = withMargin(
    values.filter((value) => value !== null),
    model,
  );
  return axisOf(numbers, { format }, isNearZero(numbers), {});
}

function axisOf(
  values: number[],
  wish: { format: NumberFormat; min?: number; max?: number },
  zero: boolean,
  options: { intervals?: number; aligned?: boolean },
): Axis {
  const ends = [wish.min, wish.max].filter((end) => end !== undefined);
  const inside = values.filter(
    (value) => value >= (wish.min ?? -Infinity) && value <= (wish.max ?? Infinity),
  );
  const scale = niceScale([...inside, ...ends], {
    zero: zero && wish.min === undefined,
    ...(options.intervals === undefined ? {} : { intervals: options.intervals }),
  });
  const min = wish.min ?? scale.min;
  const step = tidy((scale.ticks[1] ?? 0) - (scale.ticks[0] ?? 0));
  const aligned = options.aligned === true;
  const max = wish.max ?? (aligned ? scale.max : foundEnd(inside, scale.max, min, step));
  const ticks = scale.ticks.filter((tick) => tick >= min && tick <= max);
  if (step > 0)
    for (let tick = scale.max + step; tick < max + step / 2; tick += step) ticks.push(tidy(tick));
  const labels = tickLabels({ ...scale, ticks }, wish.format);
  const free = values.some((value) => value < 0) && zero && wish.min === undefined;
  return {
    ...{ min, max, ticks },
    labels,
    code: axisCode(wish.format, ticks, labels),
    fixed: {
      ...(free && !aligned ? {} : { min }),
      ...(wish.max === undefined && !aligned ? {} : { max }),
      ...(step > 0 ? { step } : {}),
    },
  };
}

const tidy = (value: number) => Number(value.toPrecision(12));

/** Where PowerPoint ends an axis of these steps: a twentieth of its length stays free. */
function foundEnd(values: number[], end: number, min: number, step: number): number {
  const most = values.reduce((all, value) => Math.max(all, value), -Infinity);
  if (!Number.isFinite(most) || step <= 0 || most <= 0) return end;
  return tidy(
    Math.max(end, min + Math.ceil((most + (most - min) / 20 - min) / step - 1e-9) * step),
  );
}

function percentAxis(): Axis {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const labels = ticks.map((tick) => `${tick * 100} %`);
  return {
    min: 0,
    max: 1,
    ticks,
    labels,
    code: percentCode,
    fixed: { min: 0, max: 1, step: 0.25 },
  };
}

/** What an axis must hold: the values, the sums of the stacks, or the levels of a waterfall. */
function extent(model: ChartModel, series: Series[]): number[] {
  if (model.kind === "waterfall")
    return stepsOf(model).flatMap((step) => (step ? [step.from, step.to] : []));
  if (!model.stacked)
    return series.flatMap(({ values }) => values.filter((value) => value !== null));
  const stacked = series.filter((one) => model.kind === "area" || isBar(model, one));
  const others = series.filter((one) => !stacked.includes(one));
  return [
    ...model.categories
      .map((_, at) => stackSums(stacked, at))
      .flatMap((sums) => [sums.below, sums.above]),
    ...others.flatMap(({ values }) => values.filter((value) => value !== null)),
  ];
}
