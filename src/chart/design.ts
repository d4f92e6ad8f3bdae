/** Decides how a frame of data is drawn: the rules of `rules.ts` in their order, and the author's word. */
import type { Position, Report } from "../diagnostic.js";
import type { ChartKind, ChartModel, NumberFormat, Series } from "./model.js";
import type { ChartWishes } from "./options.js";
import type { Measure } from "./rules.js";
import {
  arePartsOfTotal,
  assignAxes,
  canBeAdded,
  endsWithTotal,
  findTotal,
  isShareOfWhole,
  largestIndices,
  largestOf,
  limits,
  tellsSameStory,
  wantsHorizontal,
} from "./rules.js";
import type { Frame } from "./shape.js";
import { pick, transpose } from "./shape.js";

type Warn = (code: string, message: string, hint: string) => void;

export function designChart(
  frame: Frame,
  wishes: ChartWishes,
  position: Position,
  report: Report,
): ChartModel {
  const warn: Warn = (code, message, hint) =>
    report({ code, severity: "warning", message, hint, position });
  return (
    designScatter(frame, wishes, warn) ??
    designShares(withoutTotalRow(frame), wishes, warn) ??
    designCartesian(withoutTotalRow(frame), wishes, warn)
  );
}

function withoutTotalRow(frame: Frame): Frame {
  return !frame.time && endsWithTotal(frame.categories, frame.measures)
    ? pick(frame, [...frame.categories.keys()].slice(0, -1))
    : frame;
}

/** Two measures over nothing else, or on request. */
function designScatter(frame: Frame, wishes: ChartWishes, warn: Warn): ChartModel | undefined {
  const [x, ...rest] = frame.measures;
  const isPlain = frame.numbered && frame.measures.length === 2 && frame.categories.length >= 5;
  if (wishes.kind ? wishes.kind !== "scatter" : !isPlain) return undefined;
  if (!x || rest.length === 0) {
    warn(
      "chart-scatter-one-column",
      "a scatter chart needs two columns of numbers",
      "bars or lines are drawn",
    );
    return undefined;
  }
  const drawn = rest
    .filter(({ format }) => sameUnit(format, rest[0]?.format))
    .slice(0, limits.series);
  if (drawn.length < rest.length)
    warn(
      "chart-columns-left-out",
      `a scatter chart shows ${drawn.length} of ${rest.length} columns`,
      "the others are of another unit or too many; they stand in the alternative text",
    );
  return {
    kind: "scatter",
    title: wishes.title,
    categoryName: frame.categoryName,
    categories: frame.categories,
    time: false,
    series: drawn.map(({ name, values }) => ({ name, values, axis: 0 })),
    stacked: false,
    horizontal: false,
    axes: [axisOf(drawn, frame.valueName)],
    x: { name: x.name, values: x.values, format: x.format },
  };
}

/** One ring of shares: by the data, or by request of a pie or doughnut. */
function designShares(frame: Frame, wishes: ChartWishes, warn: Warn): ChartModel | undefined {
  const isRound = wishes.kind === "pie" || wishes.kind === "doughnut";
  if ((wishes.kind || wishes.stacked || wishes.horizontal !== undefined) && !isRound)
    return undefined;
  const found = findShares(frame);
  if (!isRound && (!found || frame.time || frame.categories.length > limits.slices))
    return undefined;
  const shares = found?.shares ?? frame.measures[0];
  if (!shares) return undefined;
  if (shares.values.some((value) => (value ?? 0) < 0) || largestOf(shares) === 0) {
    warn(
      "chart-no-shares",
      `\`${shares.name}\` has ${largestOf(shares) === 0 ? "no" : "negative"} values and cannot be shown as a ${wishes.kind ?? "doughnut"}`,
      "bars or lines are drawn",
    );
    return undefined;
  }
  if (!found && frame.measures.length > 1)
    warn(
      "chart-columns-left-out",
      `a ${wishes.kind ?? "doughnut"} shows one column of ${frame.measures.length}: \`${shares.name}\``,
      "the others stand in the alternative text; `csv bar stacked` shows all",
    );
  const { categories, series } = limitSlices(frame, shares, found?.amounts, warn);
  return {
    kind: wishes.kind === "pie" ? "pie" : "doughnut",
    title: wishes.title,
    categoryName: frame.categoryName,
    categories,
    time: false,
    series: [series],
    stacked: false,
    horizontal: false,
    axes: [axisOf([shares], shares.name)],
  };
}

/** A column of shares, alone or beside the amounts that it is made from. */
function findShares({ measures }: Frame): { shares: Measure; amounts?: Measure } | undefined {
  const shares = measures.find(isShareOfWhole);
  if (!shares || measures.length > 2) return undefined;
  const amounts = measures.find((measure) => measure !== shares);
  if (!amounts) return { shares };
  return tellsSameStory(amounts, shares) ? { shares, amounts } : undefined;
}

function limitSlices(frame: Frame, shares: Measure, amounts: Measure | undefined, warn: Warn) {
  const also = (values: (number | null)[]): Partial<Series> =>
    amounts ? { also: { name: amounts.name, values, format: amounts.format } } : {};
  const count = frame.categories.length;
  const every = { name: shares.name, values: shares.values, axis: 0 } as const;
  if (count <= limits.slices)
    return { categories: frame.categories, series: { ...every, ...also(amounts?.values ?? []) } };
  const kept = largestIndices(
    shares.values.map((value) => value ?? 0),
    limits.slices - 1,
  );
  const withRest = (values: (number | null)[]) => [
    ...kept.map((at) => values[at] ?? null),
    values.reduce<number>((sum, value, at) => sum + (kept.includes(at) ? 0 : (value ?? 0)), 0),
  ];
  const rest = count - kept.length;
  warn(
    "chart-other-slices",
    `the chart adds up the ${rest} smallest of ${count} slices`,
    "all stand in the alternative text; `csv bar` shows more",
  );
  return {
    categories: [...kept.map((at) => frame.categories[at] ?? ""), `Other (${rest})`],
    series: {
      ...every,
      values: withRest(shares.values),
      ...also(amounts ? withRest(amounts.values) : []),
    },
  };
}

function designCartesian(given: Frame, wishes: ChartWishes, warn: Warn): ChartModel {
  const { frame, parts } = orient(given, wishes);
  const limited = limitSeries(frame, wishes, warn);
  const kind = chooseKind(limited, wishes, parts);
  const stacked = limited.measures.length > 1 && kind !== "line" && (wishes.stacked ?? parts);
  const shown = kind === "bar" ? limitBars(limited, stacked, warn) : limited;
  const axes = stacked ? shown.measures.map(() => 0 as const) : assignAxes(shown.measures);
  const drawn = shown.measures.filter((_, at) => axes[at] !== undefined);
  if (drawn.length < shown.measures.length)
    warn(
      "chart-columns-left-out",
      `the chart shows two units and leaves out ${shown.measures.length - drawn.length} of ${shown.measures.length} columns`,
      "they stand in the alternative text; `csv table` shows all",
    );
  const isCombined = axes.includes(1) && kind === "bar";
  const series = shown.measures.flatMap(({ name, values, rest }, at): Series[] => {
    const axis = axes[at];
    if (axis === undefined) return [];
    return [
      {
        name,
        values,
        axis,
        ...(isCombined ? { kind: axis === 0 ? ("bar" as const) : ("line" as const) } : {}),
        ...(rest ? { rest } : {}),
      },
    ];
  });
  const onAxis = (axis: 0 | 1) => shown.measures.filter((_, at) => axes[at] === axis);
  return {
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
      (wishes.horizontal ?? (!shown.time && wantsHorizontal(shown.categories))),
    axes: [
      axisOf(onAxis(0), shown.valueName),
      ...(axes.includes(1) ? [axisOf(onAxis(1), "")] : []),
    ],
  };
}

/** Which of rows and columns are the series, and whether they are parts of a total. */
function orient(given: Frame, wishes: ChartWishes): { frame: Frame; parts: boolean } {
  if (given.periods && hasOneUnit(given.measures)) {
    const turned = transpose(given);
    const { frame, parts } = withoutTotalSeries(turned);
    const isLine = wishes.kind === "line" || wishes.kind === "area";
    // Two periods are compared side by side, three and more run on.
    const isLong = given.measures.length > 2;
    const isStack = wishes.stacked ?? (wishes.kind !== "bar" && parts && isLong);
    if (isLine || isStack || (wishes.kind === undefined && isLong)) return { frame, parts };
    return { frame: given, parts: false };
  }
  return withoutTotalSeries(given);
}

/** A series that is the sum of the others is left to the top of the stack. */
function withoutTotalSeries(frame: Frame): { frame: Frame; parts: boolean } {
  const total = findTotal(frame.measures);
  if (total >= 0 && canBeAdded(frame.measures)) {
    return { frame: { ...frame, measures: frame.measures.toSpliced(total, 1) }, parts: true };
  }
  return { frame, parts: arePartsOfTotal(frame.measures, frame.measureName) };
}

function chooseKind(frame: Frame, wishes: ChartWishes, parts: boolean): ChartKind {
  const { kind } = wishes;
  if (kind === "line" || kind === "area" || kind === "bar") return kind;
  const periods = frame.categories.length;
  if (!frame.time || periods < 2) return "bar";
  if (wishes.stacked ?? (parts && frame.measures.length > 1))
    return periods > limits.stackedPeriods ? "area" : "bar";
  // Two scales read best as bars and a line, as long as there is room for the bars.
  const needsTwoScales = !parts && assignAxes(frame.measures).includes(1);
  return needsTwoScales && periods <= 24 ? "bar" : "line";
}

/** At most eight series: the seven largest, and the others added up where that means something. */
function limitSeries(frame: Frame, wishes: ChartWishes, warn: Warn): Frame {
  const count = frame.measures.length;
  if (count <= limits.series) return frame;
  const canAdd = canBeAdded(frame.measures);
  const kept = largestIndices(
    frame.measures.map((measure) =>
      canAdd || wishes.stacked ? sum(measure.values) : largestOf(measure),
    ),
    canAdd ? limits.series - 1 : limits.series,
  );
  const measures = kept.flatMap((at) => frame.measures[at] ?? []);
  const rest = count - kept.length;
  if (canAdd) {
    const others = frame.measures.filter((_, at) => !kept.includes(at));
    measures.push({
      name: `Other (${rest})`,
      values: frame.categories.map((_, at) =>
        others.every(({ values }) => values[at] === null)
          ? null
          : sum(others.map(({ values }) => values[at] ?? null)),
      ),
      format: measures[0]?.format ?? others[0]?.format ?? plain,
      rest: true,
    });
  }
  warn(
    "chart-many-series",
    `the chart shows the ${kept.length} largest of ${count} series${canAdd ? " and the others added up" : ""}`,
    "all stand in the alternative text; `csv table` shows every value",
  );
  return { ...frame, measures };
}

/** Bars need a label each: of too many the largest are kept, largest first. */
function limitBars(frame: Frame, stacked: boolean, warn: Warn): Frame {
  const count = frame.categories.length;
  if (frame.time || count <= limits.bars) return frame;
  const sizes = frame.categories.map((_, at) =>
    stacked
      ? sum(frame.measures.map(({ values }) => values[at] ?? null))
      : Math.abs(frame.measures[0]?.values[at] ?? 0),
  );
  const most = stacked ? limits.barsKept : Math.floor(limits.barsTotal / frame.measures.length);
  const kept = largestIndices(sizes, Math.min(limits.barsKept, most)).sort(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b,
  );
  warn(
    "chart-many-bars",
    `the chart shows the ${kept.length} largest of ${count} bars`,
    "all stand in the alternative text; `csv table` or `csv line` shows every row",
  );
  return pick(frame, kept);
}

const plain: NumberFormat = { prefix: "", suffix: "", decimals: 0, short: false };
const sum = (values: (number | null)[]) =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
const sameUnit = (a: NumberFormat, b: NumberFormat | undefined) =>
  a.prefix === b?.prefix && a.suffix.trim() === b.suffix.trim();
const hasOneUnit = (measures: Measure[]) =>
  measures.every(({ format }) => sameUnit(format, measures[0]?.format));

function axisOf(measures: Measure[], name: string) {
  const [first] = measures;
  if (!first) return { name, format: plain };
  return {
    name: name || (measures.length === 1 ? first.name : ""),
    format: {
      ...first.format,
      decimals: Math.max(...measures.map(({ format }) => format.decimals)),
      short: measures.some(({ format }) => format.short),
    },
  };
}
