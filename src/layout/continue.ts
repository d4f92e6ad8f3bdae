/**
 * What does not fit on one slide continues on the next, divided evenly and at a sensible place: between
 * sections, blocks, list items, table rows, code lines; never after a heading or a label.
 */
import type { Pt } from "../geometry.js";
import type { Zone } from "../theme/skeleton.js";
import { arrange, type Plan, type Wish } from "./arrange.js";
import { badnessOf, noTerms, verdictOf } from "./badness.js";
import type { Figure } from "./figures/figure.js";
import { measureFlow, spacing } from "./flow.js";
import type { Piece } from "./pieces.js";
import { isLabel } from "./labels.js";
import { isHeading } from "./sketch-cells.js";

/** A plan this good is not worth a second slide. */
const goodEnough = 5;

/** A slide of a continuation is filled up no further than this. */
const acceptable = 4;

/** With more units than this, slides are filled one after the other and not evened out. */
const mostCompared = 500;

/** What each further slide counts against a single, tighter one. */
const slideBadness = 4.5;

/** What it counts that a table of no more rows than these is read on two slides. */
const tornTable = { rows: 12, badness: 3 };

/** Continued slides are set no smaller than this, where a single slide may go down to the limits. */
const comfortable = { smallest: 18, lastStep: 3 };

export function continued(pieces: Piece[], wish: Wish): Plan[] {
  const single = tooMuch(pieces) ? undefined : arrange(pieces, wish);
  if (single && (single.badness <= goodEnough || unitCount(pieces) < 2)) return [single];
  const parts = divide(pieces, wish);
  if (!single) return parts;
  const worst = Math.max(...parts.map((plan) => plan.badness));
  const more =
    slideBadness * (parts.length - 1) + (tearsTable(pieces, parts) ? tornTable.badness : 0);
  if (parts.length < 2 || worst + more >= single.badness) return [single];
  const verdict = verdictOf(single);
  const loser = { ...verdict, arrangement: `${verdict.arrangement}, on one slide` };
  return parts.map((plan) => ({ ...plan, loser }));
}

function tearsTable(pieces: Piece[], parts: Plan[]): boolean {
  const shown = new Set(
    parts.flatMap(({ sketch }) => sketch.rows.flat().flatMap((cell) => cell.pieces)),
  );
  return pieces.some(
    (piece) =>
      piece.type === "figure" &&
      piece.figure.kind === "table" &&
      piece.figure.units <= tornTable.rows &&
      !shown.has(piece),
  );
}

/** Whether so many slides hold the pieces at the deck's own size. */
export function arrangesWell(pieces: Piece[], slides: number, wish: Wish): boolean {
  const plans = continued(pieces, wish);
  const { base = 0 } = wish;
  return plans.length <= slides && plans.every(({ text }) => text.body >= base);
}

/** A place between two units: `unit` is 0 between pieces, else a row, line or paragraph inside a figure. */
interface Cut {
  piece: number;
  unit: number;
}

function divide(pieces: Piece[], wish: Wish): Plan[] {
  const cuts = cutsOf(pieces);
  const heights = cumulativeHeights(pieces, cuts, wish.zone);
  const greedy = fill(pieces, cuts, heights, wish);
  for (const even of evenly(pieces, cuts, heights, greedy)) {
    const plans = plansAt(pieces, cuts, even, wish);
    if (plans) return plans;
  }
  return plansAt(pieces, cuts, greedy, wish, true) ?? [];
}

/** Fill slides one after the other, each to the best cut before which all fits; gives the cuts. */
function fill(pieces: Piece[], cuts: Cut[], heights: number[], wish: Wish): number[] {
  const ends = [0];
  const last = cuts.length - 1;
  let within = continuedWish(wish);
  for (let from = 0; from < last; from = ends.at(-1) ?? last) {
    const planOf = (to: number) => arrange(between(pieces, cuts, from, to), within);
    // The least that a slide can hold: one unit, with its heading, and with its label if both fit.
    let least = from + 1;
    while (least < last && keepsWithNext(pieces, cuts[least])) least++;
    if (!planOf(least)) {
      least = from + 1;
      while (least < last && endsWithHeading(pieces, cuts[least])) least++;
    }
    const strain = Math.max(acceptable, (planOf(least)?.strain ?? 0) + 1.5);
    const fits = (to: number) => (planOf(to)?.strain ?? Infinity) <= strain;
    let to = furthest(least, last, fits);
    if (to < last) to = niceCut(pieces, cuts, heights, from, least, to);
    if (!within.like) within = continuedWish(wish, planOf(to));
    ends.push(to);
  }
  return ends;
}

/**
 * Filled evenly and divided at the best places: the same number of slides, or one more where that divides it at its
 * sections. The best first; none where there is nothing to gain or too much to compare.
 */
function evenly(pieces: Piece[], cuts: Cut[], heights: number[], greedy: number[]): number[][] {
  const slides = greedy.length - 1;
  const last = cuts.length - 1;
  if (slides < 2 || last > mostCompared) return [];
  const height = (from: number, to: number) => (heights[to] ?? 0) - (heights[from] ?? 0);
  const highest = Math.max(...greedy.slice(1).map((to, i) => height(greedy[i] ?? 0, to)));
  const depths = pieces.flatMap((piece) => (isHeading(piece) ? [depthOf(piece)] : []));
  const top = Math.min(...depths);
  const places = cuts.map((cut) => {
    const after = cut.unit === 0 ? pieces[cut.piece] : undefined;
    const off = isHeading(after) ? (depthOf(after) - top) * lowerSection : insideSection;
    return cutBadness(pieces, cut) + (depths.length > 0 ? off : 0);
  });
  const found: { path: number[]; cost: number }[] = [];
  const most = depths.length > 1 ? slides + 1 : slides;
  // best[n][to]: the least cost of n slides that end at `to`, and where the last of them begins.
  for (let count = slides; count <= most; count++) {
    const ideal = height(0, last) / count;
    let best = new Map([[0, { cost: (count - slides) * furtherSlide, path: [0] }]]);
    for (let n = 1; n <= count; n++) {
      const next: typeof best = new Map();
      for (const [from, { cost, path }] of best) {
        for (let to = from + 1; to <= last && height(from, to) <= highest * 1.02; to++) {
          if ((n === count) !== (to === last) || keepsWithNext(pieces, cuts[to])) continue;
          const off = (height(from, to) - ideal) / ideal;
          const total = cost + (to === last ? 0 : (places[to] ?? 0)) + off * off * 6;
          if (total < (next.get(to)?.cost ?? Infinity)) {
            next.set(to, { cost: total, path: [...path, to] });
          }
        }
      }
      best = next;
    }
    const made = best.get(last);
    if (made) found.push(made);
  }
  return found.sort((a, b) => a.cost - b.cost).map(({ path }) => path);
}

/** What it costs to divide a section where there are several, and to divide at one below another, a level. */
const insideSection = 2;
const lowerSection = 0.6;

/** What a slide more costs than the least that hold it all. */
const furtherSlide = 2;

function depthOf(piece: Piece | undefined): number {
  return piece?.type === "text" ? (piece.paragraph.depth ?? 0) : 0;
}

/** A plan for each slide; `undefined` where one does not fit, unless it must. */
function plansAt(
  pieces: Piece[],
  cuts: Cut[],
  ends: number[],
  wish: Wish,
  must = false,
): Plan[] | undefined {
  const plans: Plan[] = [];
  for (let i = 1; i < ends.length; i++) {
    const part = between(pieces, cuts, ends[i - 1] ?? 0, ends[i] ?? 0);
    let plan = arrange(part, continuedWish(wish, plans[0]));
    if (!must && (plan?.strain ?? Infinity) > acceptable * 1.5) return undefined;
    if (must) plan ??= arrange(part, wish) ?? forced(part, wish.zone);
    if (plan) plans.push(plan);
  }
  return plans;
}

function continuedWish(wish: Wish, first?: Plan): Wish {
  return first ? { like: first, ...wish, ...comfortable } : { ...wish, ...comfortable };
}

/** The last cut that `fits`, at least `least`. */
function furthest(least: number, last: number, fits: (to: number) => boolean): number {
  let step = 1;
  let good = least;
  while (good < last) {
    const to = Math.min(last, good + step);
    if (!fits(to)) break;
    good = to;
    step *= 2;
  }
  // Between `good` and the first that did not fit.
  let bad = Math.min(last + 1, good + step);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The best place near the furthest one: a section's start, then a block's, never after a heading or a label. */
function niceCut(
  pieces: Piece[],
  cuts: Cut[],
  heights: number[],
  from: number,
  least: number,
  to: number,
): number {
  const height = (at: number) => (heights[at] ?? 0) - (heights[from] ?? 0);
  let best = least;
  let lowest = Infinity;
  for (let at = to; at >= least; at--) {
    // Further back only to find a place at all.
    if (best !== least && height(at) <= height(to) * 0.6) break;
    if (keepsWithNext(pieces, cuts[at])) continue;
    const cost = cutBadness(pieces, cuts[at]) + ((height(to) - height(at)) / height(to)) * 6;
    if (cost < lowest) [best, lowest] = [at, cost];
  }
  return best;
}

function endsWithHeading(pieces: Piece[], cut: Cut | undefined): boolean {
  return cut?.unit === 0 && isHeading(pieces[cut.piece - 1]);
}

/** What ends before the cut is answered by what begins after it: a heading, or a label of what it names. */
function keepsWithNext(pieces: Piece[], cut: Cut | undefined): boolean {
  if (cut?.unit !== 0) return false;
  return endsWithHeading(pieces, cut) || isLabel(pieces[cut.piece - 1], pieces[cut.piece]);
}

function cutBadness(pieces: Piece[], cut: Cut | undefined): number {
  if (!cut) return 0;
  const after = pieces[cut.piece];
  const before = pieces[cut.piece - 1];
  if (cut.unit > 0) return insideBadness(after, cut.unit);
  if (isHeading(after)) return 0;
  if (after?.type !== "text" || before?.type !== "text") return 1;
  // "The following:" stays with what follows.
  const introduces = before.paragraph.spans.at(-1)?.text.trimEnd().endsWith(":") === true;
  return (introduces ? 4 : 0) + (after.paragraph.inList ? 1.5 + after.paragraph.level : 1);
}

/** A long table or listing may be divided anywhere but near its ends; a short one rather not at all. */
function insideBadness(piece: Piece | undefined, unit: number): number {
  const figure = piece?.type === "figure" ? piece.figure : undefined;
  const units = figure?.units ?? 0;
  const place = (figure?.cutBadness?.(unit) ?? 0) * 1.5;
  if (units <= 8) return 4 + place;
  return (Math.min(unit, units - unit) < 3 ? 3 : 1.2) + place;
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
  const found = from > 0 ? resumed(pieces, start) : [];
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

/** A section that goes on has its heading again. */
function resumed(pieces: Piece[], { piece: at }: Cut): Piece[] {
  let first = at;
  while (first > 0 && pieces[first - 1]?.section === pieces[at]?.section) first--;
  const heading = pieces[first];
  if (first === at || heading?.type !== "text" || !isHeading(heading)) return [];
  const paragraph = { ...heading.paragraph };
  delete paragraph.anchor;
  return [{ ...heading, paragraph }];
}

const usual = { body: 18, space: spacing.usual };

/** Height of all that stands before each cut, were it one column at a comfortable size. */
function cumulativeHeights(pieces: Piece[], cuts: Cut[], zone: Zone): number[] {
  // Each piece once: to measure a listing for each of its lines takes the square of its length.
  const perUnit = pieces.map((piece) => {
    if (piece.type === "figure") return unitHeights(piece.figure, zone.width);
    const height = measureFlow([piece.paragraph], zone.width * 0.75, usual).height + 8;
    return () => height;
  });
  const heights: number[] = [];
  let total = 0;
  for (const cut of cuts) {
    heights.push(total);
    total += perUnit[cut.piece]?.(cut.unit) ?? 0;
  }
  return heights;
}

function unitHeights(figure: Figure, width: Pt): (unit: number) => Pt {
  const heights = figure.unitHeights?.(width, 2);
  const mean = heights ? 0 : figure.measure(width, 2, usual).height / figure.units;
  return (unit) => heights?.[unit] ?? mean;
}

function unitCount(pieces: Piece[]): number {
  return cutsOf(pieces).length - 1;
}

/** More than any arrangement can hold, at a glance: it saves measuring all of them. */
function tooMuch(pieces: Piece[]): boolean {
  return unitCount(pieces) > 150;
}

/** One unit that is larger than a slide even at the smallest size: shown as small as it takes. */
function forced(pieces: Piece[], zone: Zone): Plan {
  const counted = { ...noTerms, "tight figures": 50 };
  return {
    sketch: {
      name: "single",
      rows: [[{ start: 0, span: 12, pieces }]],
      bias: 0,
    },
    text: { body: 14, space: spacing.usual },
    step: 4,
    heights: [zone.height],
    zone,
    badness: badnessOf(counted),
    strain: badnessOf(counted),
    fill: 1,
    reach: 1,
    terms: counted,
  };
}
