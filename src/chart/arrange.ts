/** How many series and categories a chart shows, and in which order. */
import { inAltText, sum } from "./design-parts.js";
import type { Warn } from "./design-parts.js";
import type { ChartWishes } from "./options.js";
import { canBeAdded, largestIndices, largestOf, limits } from "./rules.js";
import type { Measure } from "./rules.js";
import type { Frame } from "./shape.js";
import { pick } from "./shape.js";

/** At most eight series: the seven largest, and the others added up where that means something. */
export function limitSeries(frame: Frame, wishes: ChartWishes, warn: Warn): Frame {
  const count = frame.measures.length;
  // Over time it is the series that are counted.
  const top = frame.time && count > 1 ? wishes.top : undefined;
  if (count <= (top ?? limits.series)) return frame;
  const canAdd = canBeAdded(frame.measures);
  const most = canAdd ? limits.series - 1 : limits.series;
  const kept = largestIndices(
    frame.measures.map((measure) =>
      canAdd || wishes.stacked ? sum(measure.values) : largestOf(measure),
    ),
    Math.min(top ?? most, most),
  );
  const measures = kept.flatMap((at) => frame.measures[at] ?? []);
  const rest = count - kept.length;
  const others = frame.measures.filter((_, at) => !kept.includes(at));
  if (canAdd) measures.push(addedUp(`${wishes.words.other} (${rest})`, others, frame));
  if (top === undefined || top > most || !canAdd) {
    warn(
      "chart-many-series",
      `the chart shows the ${kept.length} largest of ${count} series${canAdd ? " and the others added up" : ""}`,
      `${inAltText}; \`csv table\` shows every value`,
    );
  }
  return { ...frame, measures };
}

function addedUp(name: string, others: Measure[], frame: Frame): Measure {
  return {
    name,
    values: frame.categories.map((_, at) =>
      others.every(({ values }) => values[at] === null)
        ? null
        : sum(others.map(({ values }) => values[at] ?? null)),
    ),
    format: others[0]?.format ?? { prefix: "", suffix: "", decimals: 0, short: false },
    rest: true,
  };
}

/** What a category is as large as: its stack, or its first bar. */
function sizesOf(frame: Frame, stacked: boolean): number[] {
  return frame.categories.map((_, at) =>
    stacked
      ? sum(frame.measures.map(({ values }) => values[at] ?? null))
      : (frame.measures[0]?.values[at] ?? 0),
  );
}

/** `top=8`: the largest categories, and the others added up where that means something. */
export function keepTop(frame: Frame, wishes: ChartWishes, stacked: boolean, warn: Warn): Frame {
  const count = frame.categories.length;
  if (wishes.top === undefined || frame.time || count <= wishes.top) return frame;
  const kept = ranked(frame, stacked, wishes.top);
  const others = frame.categories.map((_, at) => at).filter((at) => !kept.includes(at));
  const top = pick(frame, wishes.sort === "none" ? kept.toSorted((a, b) => a - b) : kept);
  if (!frame.measures.every((measure) => canBeAdded([measure]))) {
    warn(
      "chart-many-bars",
      `the chart shows the ${kept.length} largest of ${count} bars`,
      `${inAltText}; the others cannot be added up`,
    );
    return top;
  }
  return {
    ...top,
    categories: [...top.categories, `${wishes.words.other} (${others.length})`],
    measures: top.measures.map((measure, index) => ({
      ...measure,
      values: [
        ...measure.values,
        sum(others.map((at) => frame.measures[index]?.values[at] ?? null)),
      ],
    })),
  };
}

/** Bars need a label each: of too many the largest are kept, largest first. */
export function limitBars(frame: Frame, stacked: boolean, warn: Warn): Frame {
  const count = frame.categories.length;
  if (frame.time || count <= limits.bars) return frame;
  const most = stacked ? limits.barsKept : Math.floor(limits.barsTotal / frame.measures.length);
  const kept = ranked(frame, stacked, Math.min(limits.barsKept, most));
  warn(
    "chart-many-bars",
    `the chart shows the ${kept.length} largest of ${count} bars`,
    `${inAltText}; \`csv table\` or \`csv line\` shows every row`,
  );
  return pick(frame, kept);
}

function ranked(frame: Frame, stacked: boolean, count: number): number[] {
  const sizes = sizesOf(frame, stacked).map(Math.abs);
  return largestIndices(sizes, count).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

/** As the author asks; the rest stays at the end. */
export function sorted(frame: Frame, wishes: ChartWishes, stacked: boolean): Frame {
  const { sort } = wishes;
  if (sort === undefined || sort === "none") return frame;
  const sizes = sizesOf(frame, stacked);
  const isRest = (at: number) => {
    const name = frame.categories[at] ?? "";
    return name.startsWith(`${wishes.words.other} (`) && /\(\d+\)$/.test(name);
  };
  const order = [...frame.categories.keys()].sort((a, b) => {
    const last = Number(isRest(a)) - Number(isRest(b));
    if (last !== 0) return last;
    const difference =
      sort === "label"
        ? byLetter(frame.categories[a] ?? "", frame.categories[b] ?? "")
        : ((sizes[a] ?? 0) - (sizes[b] ?? 0)) * (sort === "asc" ? 1 : -1);
    return difference || a - b;
  });
  // What is not in the order of time is no line through time.
  return { ...pick(frame, order), time: frame.time && sort === "label" };
}

/** The same on every machine, with `item 9` before `item 10`. */
function byLetter(a: string, b: string): number {
  const [one, other] = [a, b].map((text) =>
    text.toLowerCase().replace(/\d{1,12}/g, (digits) => digits.padStart(12, "0")),
  );
  return (one ?? "") < (other ?? "") ? -1 : (one ?? "") > (other ?? "") ? 1 : 0;
}

/** More points than pixels of a wide picture are not seen one by one. */
const mostPoints = 2000;

/**
 * Of very many points those that shape the line: the lowest and the highest of every series in each of as many
 * stretches as there is room for.
 */
export function thinned(frame: Frame, warn: Warn): Frame {
  const count = frame.categories.length;
  if (count <= 2 * mostPoints) return frame;
  const stretches = Math.max(1, Math.floor(mostPoints / (2 * frame.measures.length)));
  const kept = new Set([0, count - 1]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * count) / stretches);
    const to = Math.floor(((stretch + 1) * count) / stretches);
    for (const { values } of frame.measures) {
      let [low, high] = [-1, -1];
      for (let at = from; at < to; at++) {
        const value = values[at] ?? null;
        if (value === null) continue;
        if (low < 0 || value < (values[low] ?? 0)) low = at;
        if (high < 0 || value > (values[high] ?? 0)) high = at;
      }
      for (const at of [low, high]) if (at >= 0) kept.add(at);
    }
  }
  warn(
    "chart-many-points",
    `the chart draws ${kept.size} of ${count} points: the lowest and highest of each stretch`,
    "the line looks the same; `csv table` shows the rows themselves",
  );
  return pick(
    frame,
    [...kept].sort((a, b) => a - b),
  );
}
