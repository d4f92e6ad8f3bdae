/** Deltas that add up to a total, and values around a centre. */
import { axisOf, hasOneUnit } from "./design-parts.js";
import type { Designed, Warn } from "./design-parts.js";
import { limitSeries } from "./arrange.js";
import type { ChartModel } from "./model.js";
import type { ChartWishes } from "./options.js";
import { limits, runningTotals, wantsHorizontal } from "./rules.js";
import type { Frame } from "./shape.js";

/** On request, or where gains and losses are proved by the total that they come to. */
export function designWaterfall(
  frame: Frame,
  wishes: ChartWishes,
  warn: Warn,
): Designed | undefined {
  const isWished = wishes.kind === "waterfall";
  const [measure] = frame.measures;
  if (!measure || (wishes.kind !== undefined && !isWished)) return undefined;
  const isOtherwise = wishes.combo || wishes.stacked === true || wishes.percent === true;
  const isPlain =
    frame.measures.length === 1 && !frame.time && !isOtherwise && !wishes.sort && !wishes.top;
  const totals = runningTotals(frame.categories, measure.values);
  const last = frame.categories.length - 1;
  const isProved = totals.includes(last) && measure.values.some((value) => (value ?? 0) < 0);
  if (!isWished && !(isPlain && isProved)) return undefined;
  if (frame.measures.length > 1)
    warn(
      "chart-columns-left-out",
      `a waterfall shows one column of ${frame.measures.length}: \`${measure.name}\``,
      "the others stand in the alternative text",
    );
  if (frame.categories.length > limits.bars) {
    warn(
      "chart-many-bars",
      `a waterfall of ${frame.categories.length} steps cannot be read`,
      "bars or lines are drawn",
    );
    return undefined;
  }
  return {
    why: isWished ? "asked for" : "gains and losses that come to the total of the last row",
    model: {
      kind: "waterfall",
      title: wishes.title,
      categoryName: frame.categoryName,
      categories: frame.categories,
      time: frame.time,
      series: [{ name: measure.name, values: measure.values, axis: 0 }],
      stacked: false,
      horizontal: wishes.horizontal ?? (!frame.time && wantsHorizontal(frame.categories)),
      axes: [axisOf([measure], frame.valueName || measure.name)],
      totals,
    },
  };
}

const radar = { least: 3, most: 12 };

/** On request only: its areas mislead, but profiles of the same few traits are asked for. */
export function designRadar(frame: Frame, wishes: ChartWishes, warn: Warn): Designed | undefined {
  if (wishes.kind !== "radar") return undefined;
  const count = frame.categories.length;
  const values = frame.measures.flatMap((measure) => measure.values);
  const problem =
    count < radar.least || count > radar.most
      ? `a radar chart needs ${radar.least} to ${radar.most} categories, not ${count}`
      : values.some((value) => (value ?? 0) < 0)
        ? "a radar chart cannot show negative values"
        : hasOneUnit(frame.measures)
          ? ""
          : "a radar chart cannot show two units";
  if (problem) {
    warn("chart-no-radar", problem, "bars or lines are drawn");
    return undefined;
  }
  const limited = limitSeries(frame, wishes, warn);
  const model: ChartModel = {
    kind: "radar",
    title: wishes.title,
    categoryName: limited.categoryName,
    categories: limited.categories,
    time: false,
    series: limited.measures.map(({ name, values, rest }) => ({
      name,
      values,
      axis: 0,
      ...(rest ? { rest } : {}),
    })),
    stacked: false,
    horizontal: false,
    axes: [axisOf(limited.measures, limited.valueName)],
  };
  return { why: "asked for", model };
}
