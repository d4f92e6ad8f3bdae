/** Lines, areas and bars: which of them, which way round, and on which axes. */
import { keepTop, limitBars, limitSeries, sorted, thinned } from "./arrange.js";
import { axisOf, hasOneUnit } from "./design-parts.js";
import type { Designed, Warn } from "./design-parts.js";
import type { ChartKind, Series } from "./model.js";
import type { ChartWishes } from "./options.js";
import type { Measure } from "./rules.js";
import {
  arePartsOfTotal,
  assignAxes,
  canBeAdded,
  findTotal,
  haveSharesPerCategory,
  limits,
  wantsHorizontal,
} from "./rules.js";
import type { Frame } from "./shape.js";
import { transpose } from "./shape.js";

export function designCartesian(given: Frame, wishes: ChartWishes, warn: Warn): Designed {
  const { frame, parts, shares } = orient(given, wishes);
  const limited = limitSeries(frame, wishes, warn);
  const { kind, why } = chooseKind(limited, wishes, parts || shares);
  const isStackable = limited.measures.length > 1 && kind !== "line" && !wishes.combo;
  const percent = isStackable && wantsPercent(limited, wishes, shares, warn);
  const stacked =
    isStackable && (wishes.stacked ?? (percent || ((parts || shares) && wishes.percent !== false)));
  const top = kind === "bar" ? keepTop(limited, wishes, stacked, warn) : limited;
  const few = kind === "bar" && wishes.top === undefined ? limitBars(top, stacked, warn) : top;
  const shown = thinned(kind === "bar" ? sorted(few, wishes, stacked) : few, warn);
  const axes = stacked ? shown.measures.map(() => 0 as const) : assignAxes(shown.measures);
  const drawn = shown.measures.filter((_, at) => axes[at] !== undefined);
  if (drawn.length < shown.measures.length)
    warn(
      "chart-columns-left-out",
      `the chart shows two units and leaves out ${shown.measures.length - drawn.length} of ${shown.measures.length} columns`,
      "they stand in the alternative text; `csv table` shows all",
    );
  const hasTwoAxes = axes.includes(1);
  const isCombined =
    (hasTwoAxes && kind === "bar" && wishes.stacked !== true) || (wishes.combo && drawn.length > 1);
  if (wishes.combo && drawn.length < 2)
    warn("chart-too-few-columns", "bars with a line need two columns of numbers", "bars are drawn");
  const isLine = (at: number, axis: 0 | 1) =>
    hasTwoAxes ? axis === 1 : shown.measures.slice(at + 1).length === 0;
  const series = shown.measures.flatMap(({ name, values, rest }, at): Series[] => {
    const axis = axes[at];
    if (axis === undefined) return [];
    const own = isCombined ? { kind: isLine(at, axis) ? ("line" as const) : ("bar" as const) } : {};
    return [{ name, values, axis, ...own, ...(rest ? { rest } : {}) }];
  });
  const onAxis = (axis: 0 | 1) => shown.measures.filter((_, at) => axes[at] === axis);
  return {
    why,
    model: {
      kind,
      title: wishes.title,
      categoryName: shown.categoryName,
      categories: shown.categories,
      time: shown.time,
      series,
      stacked,
      horizontal:
        kind === "bar" &&
        !isCombined &&
        !hasTwoAxes &&
        (wishes.horizontal ?? (!shown.time && wantsHorizontal(shown.categories))),
      axes: [axisOf(onAxis(0), shown.valueName), ...(hasTwoAxes ? [axisOf(onAxis(1), "")] : [])],
      ...(percent && stacked ? { percent } : {}),
    },
  };
}

/** Which of rows and columns are the series, and whether they are parts of a total. */
function orient(
  given: Frame,
  wishes: ChartWishes,
): { frame: Frame; parts: boolean; shares: boolean } {
  if (given.periods && hasOneUnit(given.measures)) {
    const turned = transpose(given, wishes.words);
    const read = withoutTotalSeries(turned);
    const isLine = wishes.kind === "line" || wishes.kind === "area";
    // Two periods are compared side by side, three and more run on.
    const isLong = given.measures.length > 2;
    const isStack =
      wishes.stacked ??
      wishes.percent ??
      (wishes.kind !== "bar" && (read.parts || read.shares) && isLong);
    if (isLine || isStack || wishes.combo || (wishes.kind === undefined && isLong)) return read;
    return { frame: given, parts: false, shares: false };
  }
  return withoutTotalSeries(given);
}

/** A series that is the sum of the others is left to the top of the stack. */
function withoutTotalSeries(frame: Frame): { frame: Frame; parts: boolean; shares: boolean } {
  const total = findTotal(frame.measures);
  if (total >= 0 && canBeAdded(frame.measures)) {
    const measures = frame.measures.toSpliced(total, 1);
    return { frame: { ...frame, measures }, parts: true, shares: false };
  }
  return {
    frame,
    parts: arePartsOfTotal(frame.measures, frame.measureName),
    shares: haveSharesPerCategory(frame.measures),
  };
}

function chooseKind(
  frame: Frame,
  wishes: ChartWishes,
  parts: boolean,
): { kind: ChartKind; why: string } {
  const { kind } = wishes;
  const asked = "asked for";
  if (wishes.combo) return { kind: "bar", why: asked };
  if (kind === "line" || kind === "area" || kind === "bar") return { kind, why: asked };
  const periods = frame.categories.length;
  if (!frame.time || periods < 2)
    return { kind: "bar", why: parts ? "parts of a whole over categories" : "categories" };
  const isStack = wishes.stacked ?? wishes.percent ?? (parts && frame.measures.length > 1);
  if (isStack) {
    const kind = periods > limits.stackedPeriods ? "area" : "bar";
    return { kind, why: `parts of a whole over ${periods} points in time` };
  }
  if (wishes.horizontal === true) return { kind: "bar", why: asked };
  // Two scales read best as bars and a line, as long as there is room for the bars.
  const needsTwoScales = !parts && assignAxes(frame.measures).includes(1);
  return needsTwoScales && periods <= limits.combinedPeriods
    ? { kind: "bar", why: "two units or magnitudes over time" }
    : { kind: "line", why: "points in time" };
}

function wantsPercent(frame: Frame, wishes: ChartWishes, shares: boolean, warn: Warn): boolean {
  if (!(wishes.percent ?? (shares && wishes.stacked !== false))) return false;
  const isNegative = ({ values }: Measure) => values.some((value) => (value ?? 0) < 0);
  if (!frame.measures.some(isNegative) && hasOneUnit(frame.measures)) return true;
  warn(
    "chart-no-shares",
    "negative values or several units cannot be shown as shares of 100 %",
    "the values themselves are drawn",
  );
  return false;
}
