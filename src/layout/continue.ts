/**
 * What does not fit on one slide continues on the next, divided evenly and at a sensible place: between
 * sections, blocks, list items, table rows, code lines; never after a heading.
 */
import type { Box } from "../geometry.js";
import { contentZone } from "../theme/skeleton.js";
import { arrange, type Plan, type Wish } from "./arrange.js";
import { measureFlow, spacing } from "./flow.js";
import type { Piece } from "./pieces.js";
import { isHeading } from "./sketch.js";

/** A plan this good is not worth a second slide. */
const goodEnough = 5;

/** A slide of a continuation is filled up no further than this. */
const acceptable = 4;

/** What each further slide counts against a single, tighter one. */
const slideBadness = 4.5;

/** Continued slides are set no smaller than this, where a single slide may go down to the limits. */
const comfortable: Wish = { smallest: 18, lastStep: 1 };

export function continued(pieces: Piece[], wish: Wish = {}): Plan[] {
  const single = tooMuch(pieces) ? undefined : arrange(pieces, wish);
  if (single && (single.badness <= goodEnough || unitCount(pieces) < 2)) return [single];
  const parts = divide(pieces, wish);
  if (!single) return parts;
  const worst = Math.max(...parts.map((plan) => plan.badness));
  return parts.length > 1 && worst + slideBadness * (parts.length - 1) < single.badness
    ? parts
    : [single];
}

/** A place between two units: `unit` is 0 between pieces, else a row, line or paragraph inside a figure. */
interface Cut {
  piece: number;
  unit: number;
}

function divide(pieces: Piece[], wish: Wish): Plan[] {
  const cuts = cutsOf(pieces);
  const heights = cumulativeHeights(pieces, cuts);
  const greedy = fill(pieces, cuts, heights, wish, Infinity);
  // The same number of slides, filled evenly.
  const total = heights.at(-1) ?? 0;
  for (const slack of [1.04, 1.12, 1.25]) {
    const even = fill(pieces, cuts, heights, wish, (total / greedy.length) * slack);
    if (even.length === greedy.length) return even;
  }
  return greedy;
}

/** Fill slides one after the other, each to the best cut below `limit` that fits. */
function fill(pieces: Piece[], cuts: Cut[], heights: number[], wish: Wish, limit: number): Plan[] {
  const plans: Plan[] = [];
  let from = 0;
  const last = cuts.length - 1;
  while (from < last) {
    const first = plans[0];
    const next: Wish = { ...wish, ...comfortable, ...(first ? { like: first } : {}) };
    const planOf = (to: number) => arrange(between(pieces, cuts, from, to), next);
    const fits = (end: number) => (planOf(end)?.strain ?? Infinity) <= acceptable;
    let to = furthest(from, last, heights, limit, fits);
    if (to < last) to = niceCut(pieces, cuts, heights, from, to);
    const plan =
      planOf(to) ??
      arrange(between(pieces, cuts, from, to), wish) ??
      forced(between(pieces, cuts, from, to), wish.zone ?? contentZone);
    plans.push(plan);
    from = to;
  }
  return plans;
}

/** The last cut that `fits`, at least one after `from`. */
function furthest(
  from: number,
  last: number,
  heights: number[],
  limit: number,
  fits: (to: number) => boolean,
): number {
  const withinLimit = (to: number) => (heights[to] ?? 0) - (heights[from] ?? 0) <= limit;
  let step = 1;
  let good = from + 1;
  while (good < last) {
    const to = Math.min(last, good + step);
    if (!withinLimit(to) || !fits(to)) break;
    good = to;
    step *= 2;
  }
  // Between `good` and the first that did not fit.
  let bad = Math.min(last + 1, good + step);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (withinLimit(middle) && fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The best place near the furthest one: a section's start, then a block's, never after a heading. */
function niceCut(
  pieces: Piece[],
  cuts: Cut[],
  heights: number[],
  from: number,
  to: number,
): number {
  const height = (at: number) => (heights[at] ?? 0) - (heights[from] ?? 0);
  let best = to;
  let least = Infinity;
  for (let at = to; at > from && height(at) > height(to) * 0.6; at--) {
    const cost = cutBadness(pieces, cuts[at]) + ((height(to) - height(at)) / height(to)) * 6;
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}

function cutBadness(pieces: Piece[], cut: Cut | undefined): number {
  if (!cut) return 0;
  const after = pieces[cut.piece];
  const before = pieces[cut.piece - 1];
  if (cut.unit > 0) return 1.5;
  if (isHeading(before)) return 50;
  if (isHeading(after)) return 0;
  if (after?.type !== "text" || before?.type !== "text") return 1;
  // "The following:" stays with what follows.
  const introduces = before.paragraph.spans.at(-1)?.text.trimEnd().endsWith(":") === true;
  return (introduces ? 4 : 0) + (after.paragraph.inList ? 1.5 + after.paragraph.level : 1);
}

function cutsOf(pieces: Piece[]): Cut[] {
  const cuts: Cut[] = [];
  pieces.forEach((piece, index) => {
    const units = piece.type === "figure" ? piece.figure.units : 1;
    for (let unit = 0; unit < units; unit++) cuts.push({ piece: index, unit });
  });
  cuts.push({ piece: pieces.length, unit: 0 });
  return cuts;
}

function between(pieces: Piece[], cuts: Cut[], from: number, to: number): Piece[] {
  const start = cuts[from];
  const end = cuts[to];
  if (!start || !end) return [];
  const found: Piece[] = [];
  for (let i = start.piece; i <= end.piece; i++) {
    const piece = pieces[i];
    if (!piece || (i === end.piece && end.unit === 0)) continue;
    const firstUnit = i === start.piece ? start.unit : 0;
    const lastUnit = i === end.piece ? end.unit : Infinity;
    if (piece.type === "text" || (firstUnit === 0 && lastUnit >= piece.figure.units)) {
      found.push(piece);
    } else {
      const figure = piece.figure.slice(firstUnit, Math.min(lastUnit, piece.figure.units));
      found.push({ ...piece, figure });
    }
  }
  return found;
}

const usual = { body: 18, space: spacing.usual };

/** Height of all that stands before each cut, were it one column at a comfortable size. */
function cumulativeHeights(pieces: Piece[], cuts: Cut[]): number[] {
  const heights: number[] = [];
  let total = 0;
  for (const cut of cuts) {
    heights.push(total);
    const piece = pieces[cut.piece];
    if (!piece) continue;
    total +=
      piece.type === "text"
        ? measureFlow([piece.paragraph], contentZone.width * 0.75, usual).height + 8
        : piece.figure.measure(contentZone.width, 1, usual).height / piece.figure.units;
  }
  return heights;
}

function unitCount(pieces: Piece[]): number {
  return cutsOf(pieces).length - 1;
}

/** More than any arrangement can hold, at a glance: it saves measuring all of them. */
function tooMuch(pieces: Piece[]): boolean {
  return unitCount(pieces) > 150;
}

/** One unit that is larger than a slide even at the smallest size: shown as small as it takes. */
function forced(pieces: Piece[], zone: Box): Plan {
  return {
    sketch: {
      name: "single",
      rows: [[{ start: 0, span: 12, pieces }]],
      bias: 0,
    },
    text: { body: 14, space: spacing.usual },
    step: 3,
    heights: [zone.height],
    zone,
    badness: 50,
    strain: 50,
  };
}
