/** How the categories are written along their axis: all, some of them, or by a calendar. */
import type { Pt } from "../../geometry.js";
import type { ChartModel } from "../model.js";
import type { CategoryLabel } from "../scale.js";
import { categoryLabels, withShortTimes } from "../scale.js";
import { leastLabel, lineHeight, widest, wrap, type Face, type Ruler } from "./text.js";

export interface Categories {
  /** Those that are written, with the lines that they are broken into. */
  labels: { index: number; lines: string[] }[];
  /** One a category, as it is written where it is. */
  texts: string[];
  size: Pt;
  /** Under upright marks: of all lines together. */
  height: Pt;
  /** Beside horizontal bars: of the longest line. */
  width: Pt;
  /** Every so many have their label. */
  every: number;
  /** Every category has its whole label. */
  complete: boolean;
  /** Labels stand at the beginning of every `step` of these. */
  calendar?: { unit: "days" | "months" | "years"; step: number };
}

export const noCategories: Omit<Categories, "size" | "height"> = {
  ...{ labels: [], texts: [], width: 0, every: 1, complete: true },
};

const gap = 8;
/** Lines of neighbouring bars that would just touch are set a little smaller. */
const fill = 0.97;
/** Every so many labels are kept where not all fit; steps that people count in come first. */
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 30, 50, 60, 100, 200, 500, 1000];
/** Years are counted in round ones: 1960, 1970. */
const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

interface Room {
  /** Of the plot, and of the whole chart. */
  left: Pt;
  plotWidth: Pt;
  width: Pt;
  /** The first category stands half a slot from the axis, as bars do. */
  offset: boolean;
}

/** Labels under a plot: all of them on up to three lines, else every nth. */
export function planCategories(
  model: ChartModel,
  { left, plotWidth, width, offset }: Room,
  labelSize: Pt,
  ruler: Ruler,
): Categories {
  const count = model.categories.length;
  const slot = plotWidth / Math.max(1, offset ? count : count - 1);
  const at = (index: number) => left + (offset ? index + 0.5 : index) * slot;
  const candidates = categoryLabels(model.categories, model.time, model.dates);
  const all = candidates.length === count;
  const texts = all
    ? candidates.map(({ text }) => text)
    : withShortTimes(model.categories, model.dates);
  const shared = { texts, width: 0, every: 1 };
  // Points in time are counted on where they are left out; other labels are set smaller first.
  for (const size of model.time ? [labelSize] : [labelSize, leastLabel]) {
    // The labels at both ends may use the chart's edge instead of half a neighbour.
    const room = Math.min(slot, count > 1 ? Infinity : width) - gap;
    if (!all || room <= size) continue;
    const broken = candidates.map(({ text }) => wrap(ruler, text, { size }, room, 3));
    if (broken.some(({ cut }) => cut)) continue;
    const tallest = Math.max(...broken.map(({ lines }) => lines.length));
    return {
      ...shared,
      labels: broken.map(({ lines }, index) => ({ index, lines })),
      ...{ size, height: tallest * size * lineHeight, complete: true },
    };
  }
  const size = labelSize;
  const fewest = (candidates.length * 16) / plotWidth;
  const areYears = model.time && candidates.every(({ text }) => /^\d{4}$/.test(text));
  const rest = { ...shared, size, height: size * lineHeight };
  for (const step of areYears ? yearSteps : steps) {
    if (step < fewest) continue;
    const kept = candidates.filter(
      ({ text }, index) => (areYears ? Number(text) : index) % step === 0,
    );
    if (kept.length === 0 || !standApart(kept, at, width, { size }, ruler)) continue;
    const unit = unitOf(kept[0]?.text ?? "");
    return {
      ...rest,
      labels: kept.map(({ index, text }) => ({ index, lines: [text] })),
      every: everyOf(kept, count),
      complete: all && step === 1,
      ...(all ? {} : { calendar: { unit, step } }),
    };
  }
  const [first] = candidates;
  const lines = first ? wrap(ruler, first.text, { size }, plotWidth, 1).lines : [];
  return {
    ...rest,
    labels: first ? [{ index: first.index, lines }] : [],
    ...{ every: Math.max(1, count), complete: false },
  };
}

/** How far apart the labels are, as a writer that counts must know it. */
function everyOf(kept: CategoryLabel[], count: number): number {
  const [first, second] = kept;
  return Math.max(1, second && first ? second.index - first.index : count);
}

const unitOf = (label: string) =>
  /^\d{4}$/.test(label) ? "years" : /\d{4}$/.test(label) ? "months" : "days";

function standApart(
  labels: CategoryLabel[],
  at: (index: number) => Pt,
  width: Pt,
  ink: Face,
  ruler: Ruler,
): boolean {
  let end = -Infinity;
  for (const { index, text } of labels) {
    const own = ruler.width(text, ink);
    const start = Math.max(0, Math.min(width - own, at(index) - own / 2));
    if (start < end + gap || own > width) return false;
    end = start + own;
  }
  return true;
}

/** Labels beside bars that share `height`, no wider than `most`. */
export function planSideCategories(
  { categories }: ChartModel,
  height: Pt,
  most: Pt,
  labelSize: Pt,
  ruler: Ruler,
): Categories {
  const slot = height / Math.max(1, categories.length);
  const size = Math.max(leastLabel, Math.min(labelSize, (slot * fill) / lineHeight));
  const every = Math.max(1, Math.ceil((size * lineHeight) / slot - 1e-9));
  const lineCount = Math.floor((slot * every * fill) / (size * lineHeight));
  const broken = categories.flatMap((text, index) =>
    index % every === 0
      ? [{ index, ...wrap(ruler, text, { size }, most, Math.max(1, Math.min(3, lineCount))) }]
      : [],
  );
  return {
    labels: broken.map(({ index, lines }) => ({ index, lines })),
    texts: categories,
    ...{ size, height: 0, every },
    width: widest(broken.flatMap(({ lines }) => lines.map((line) => ruler.width(line, { size })))),
    complete: every === 1 && broken.every(({ cut }) => !cut),
  };
}
