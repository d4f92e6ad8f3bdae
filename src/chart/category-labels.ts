/** Fits the labels of the categories: wrapped, set smaller, or only some of them. */
import type { Pt } from "../geometry.js";
import type { Sheet } from "./draw.js";
import type { ChartModel } from "./model.js";
import type { Ink, Pen } from "./pen.js";
import { lineHeight, wrap } from "./pen.js";
import type { CategoryLabel } from "./scale.js";
import { categoryLabels } from "./scale.js";

export interface CategoryLabels {
  labels: { index: number; lines: string[] }[];
  size: Pt;
  /** Under upright marks: of all lines together. */
  height: Pt;
  /** Beside horizontal bars: of the longest line. */
  width: Pt;
  /** Every category has its whole label. */
  complete: boolean;
}

const least = 10;
const gap = 8;
/** Lines of neighbouring bars that would just touch are set a little smaller. */
const fill = 0.97;
/** Every so many labels are kept where not all fit; steps that people count in come first. */
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 30, 50, 60, 100, 200, 500, 1000];

/** Years are counted in round ones: 1960, 1970. */
const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** Labels under a plot that starts at `left`: all of them on up to three lines, else every nth. */
export function fitCategoryLabels(
  model: ChartModel,
  left: Pt,
  plotWidth: Pt,
  { pen, style, width }: Sheet,
): CategoryLabels {
  const count = model.categories.length;
  const offset = model.kind === "bar";
  const slot = plotWidth / Math.max(1, offset ? count : count - 1);
  const at = (index: number) => left + (offset ? index + 0.5 : index) * slot;
  const candidates = categoryLabels(model.categories, model.time, model.dates);
  const all = candidates.length === count;
  // Points in time are counted on where they are left out; other labels are set smaller first.
  for (const size of model.time ? [style.labelSize] : [style.labelSize, least]) {
    const ink: Ink = { size, color: "" };
    // The labels at both ends may use the picture's edge instead of half a neighbour.
    const room = Math.min(slot, count > 1 ? Infinity : width) - gap;
    if (all && room > size) {
      const lines = candidates.map(({ text }) => wrap(pen, text, ink, room, 3));
      if (lines.every(({ cut }) => !cut))
        return placed(
          candidates,
          lines.map((one) => one.lines),
          size,
          true,
        );
    }
  }
  const ink: Ink = { size: style.labelSize, color: "" };
  const fewest = (candidates.length * 16) / plotWidth;
  const areYears = model.time && candidates.every(({ text }) => /^\d{4}$/.test(text));
  for (const step of areYears ? yearSteps : steps) {
    if (step < fewest) continue;
    const kept = candidates.filter(
      ({ text }, index) => (areYears ? Number(text) : index) % step === 0,
    );
    if (kept.length === 0) continue;
    if (standApart(kept, at, width, ink, pen))
      return placed(
        kept,
        kept.map(({ text }) => [text]),
        ink.size,
        all && step === 1,
      );
  }
  const [first] = candidates;
  const lines = first ? wrap(pen, first.text, ink, plotWidth, 1).lines : [];
  return placed(first ? [first] : [], [lines], ink.size, false);
}

function standApart(
  labels: CategoryLabel[],
  at: (index: number) => Pt,
  width: Pt,
  ink: Ink,
  pen: Pen,
): boolean {
  let end = -Infinity;
  for (const { index, text } of labels) {
    const own = pen.width(text, ink);
    const start = Math.max(0, Math.min(width - own, at(index) - own / 2));
    if (start < end + gap || own > width) return false;
    end = start + own;
  }
  return true;
}

function placed(
  labels: CategoryLabel[],
  lines: string[][],
  size: Pt,
  complete: boolean,
): CategoryLabels {
  const tallest = lines.reduce((most, one) => Math.max(most, one.length), 1);
  return {
    labels: labels.map(({ index }, at) => ({ index, lines: lines[at] ?? [] })),
    size,
    height: tallest * size * lineHeight,
    width: 0,
    complete,
  };
}

/** Labels beside bars that share `height`, no wider than `most`. */
export function fitSideLabels(
  categories: string[],
  height: Pt,
  most: Pt,
  { pen, style }: Sheet,
): CategoryLabels {
  const slot = height / Math.max(1, categories.length);
  const size = Math.max(least, Math.min(style.labelSize, (slot * fill) / lineHeight));
  const step = Math.ceil((size * lineHeight) / slot - 1e-9);
  const lineCount = Math.max(
    1,
    Math.min(3, Math.floor((slot * step * fill) / (size * lineHeight))),
  );
  const ink: Ink = { size, color: "" };
  const labels = categories.flatMap((text, index) =>
    index % step === 0 ? [{ index, ...wrap(pen, text, ink, most, lineCount) }] : [],
  );
  return {
    labels,
    size,
    height: 0,
    width: labels
      .flatMap(({ lines }) => lines)
      .reduce((widest, line) => Math.max(widest, pen.width(line, ink)), 0),
    complete: step === 1 && labels.every(({ cut }) => !cut),
  };
}
