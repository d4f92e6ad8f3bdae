/** Measure each sketch at the steps of the type scale and keep the one with the least badness. */
import type { Pt } from "../geometry.js";
import type { Verdict } from "../scene/scene.js";
import type { Zone } from "../theme/skeleton.js";
import { type BoundText, boundHeight } from "./bound.js";
import { type CellSize, measureCell, stepsOf } from "./cell.js";
import { innerOf } from "./titles.js";
import { bodySizes, type FlowParagraph, spacing, type TextSetting } from "./flow.js";
import type { Piece } from "./pieces.js";
import {
  badnessOf,
  judge,
  leastFill,
  leastReach,
  shrinkBadness,
  stepBadness,
  terms,
  type Terms,
  verdictOf,
} from "./badness.js";
import { sketchesByWeight, sketchesOf } from "./sketch.js";
import {
  type ArrangementName,
  gapsIn,
  isHeading,
  shapeOf,
  type Sketch,
  widthOf,
} from "./sketch-cells.js";

/** A sketch with sizes. */
export interface Plan {
  sketch: Sketch;
  text: TextSetting;
  /** Step of the figures' own sizes. */
  step: number;
  /** Height of each row. */
  heights: Pt[];
  zone: Zone;
  badness: number;
  /** The part of the badness that comes of having too much on the slide. */
  strain: number;
  /** Share of the zone that is covered. */
  fill: number;
  /** How far down its content goes, as a share of the zone. */
  reach: number;
  /** What the badness is made of. */
  terms: Terms;
  /** The best of those that were measured and not taken. */
  loser?: Verdict;
}

export interface Wish {
  /** Where the slide's content goes. */
  zone: Zone;
  /** Body size of the deck; default 20. */
  base?: Pt;
  /** No larger and no airier than it needs to be: text that lies over a picture. */
  compact?: true;
  /** Smallest body size allowed; default 14. */
  smallest?: Pt;
  /** Largest step of the figures' sizes allowed; default all. */
  lastStep?: number;
  /** Only this arrangement, where the pieces allow it. */
  name?: ArrangementName;
  /** How a template's placeholder sets text that has its slide to itself. */
  bound?: BoundText[];
  /** Nothing else: as its sister slides are. */
  only?: Only;
  /** The first part of a continued slide: the next parts look like it if they can. */
  like?: Plan;
}

/** How a slide is to be set. */
export interface Only {
  /** Of its sketch, as `shapeOf` says it; default any. */
  shape?: string;
  body: Pt;
  /** Of its figures; default any. */
  step?: number;
}

/** A quote that has its slide to itself. */
const quoteSizes: Pt[] = [40, 36, 32, 28, 24];

/** A sentence or two that have their slide to themselves. */
const statementSizes: Pt[] = [44, 40, 36, 32];

/** In letters, of all its paragraphs. */
const longestStatement = 200;

const mostStatements = 2;

/** The body size of a deck that does not say which it has. */
const usualBase: Pt = 20;

export const cardInset: Pt = 18;

/** What drawn text may need beyond what was measured. */
export const spare: Pt = 4;

export function arrange(pieces: Piece[], wish: Wish): Plan | undefined {
  // Cards fill the slide, and so cover all of a picture behind it.
  const shape = wish.only?.shape;
  const all = sketchesOf(pieces, wish.name).filter(
    (sketch) =>
      !(sketch.cards && wish.compact) && (shape === undefined || shapeOf(sketch) === shape),
  );
  const named = wish.name ? all.filter((sketch) => sketch.name === wish.name) : [];
  const wanted = named.length > 0 || !wish.name ? named : sketchesByWeight(pieces, wish.name);
  let best: Plan | undefined;
  let second: Plan | undefined;
  for (const sketch of wanted.length > 0 ? wanted : all) {
    // No size mends what is bad about the sketch itself.
    if (best && sketch.bias >= best.badness) continue;
    const plan = fit(sketch, wish, best?.badness ?? Infinity);
    if (!plan) continue;
    if (plan.badness < (best?.badness ?? Infinity)) [best, second] = [plan, best];
    else if (plan.badness < (second?.badness ?? Infinity)) second = plan;
  }
  return best && second ? { loser: verdictOf(second), ...best } : best;
}

/**
 * The largest sizes at which the sketch fits the content zone.
 *
 * @param beaten the badness that is no use to the caller any more
 */
function fit(sketch: Sketch, wish: Wish, beaten: number): Plan | undefined {
  const cells = sketch.rows.flat();
  const steps = Math.max(...cells.map((cell) => stepsOf(cell.pieces)));
  const hasFigure = cells.some(({ pieces }) => pieces.some(isLarge));
  const { like, only, base = usualBase } = wish;
  const usual = bodySizes.filter((size) => size <= (like?.text.body ?? base));
  const larger = wish.compact ? [] : largeSizes(sketch);
  let found: Plan | undefined;
  if (wish.bound && isBare(sketch)) {
    const inPlace = fitBound(sketch, wish, wish.bound, base);
    found = inPlace && statementOf(sketch, wish, inPlace, base);
    if (found) return found;
  }
  for (const body of only ? [only.body] : [...larger, ...usual]) {
    if (body < (wish.smallest ?? 14)) break;
    // Smaller text may make a figure larger, but no more than this.
    if (found && (!hasFigure || found.strain <= shrinkBadness(body, base))) break;
    let best: Plan | undefined;
    const lastStep = Math.min(steps - 1, only?.step ?? wish.lastStep ?? steps);
    const first = only?.step ?? firstStep(body);
    for (let step = Math.min(lastStep, first); step <= lastStep; step++) {
      const judged = at(sketch, { body, space: spacing.usual }, step, wish.zone, base);
      const plan = judged && like ? likened(judged, like) : judged;
      if (plan && plan.badness < (best?.badness ?? Infinity)) best = plan;
      // A smaller step cannot win back what it costs.
      if (best && best.strain - shrinkBadness(body, base) <= (stepBadness[step + 1] ?? 0)) break;
    }
    if (best && (only || body <= base) && !like && !wish.compact)
      // Text beside a figure keeps its size, so that it does not outshout the figure.
      best = airier(best, hasFigure || only !== undefined, beaten, base);
    if (best && best.badness < (found?.badness ?? Infinity)) found = best;
  }
  if (found && wish.bound && isBare(sketch)) return penalized(found, outOfPlace);
  return found;
}

/** Text alone, as it stands in a placeholder. */
function isBare({ rows, cards, name, bands }: Sketch): boolean {
  const cells = rows.flat();
  return (
    !cards &&
    !bands &&
    name !== "quote" &&
    cells.length === 1 &&
    cells[0]!.pieces.every(({ type }) => type === "text")
  );
}

/** Text of a template continues on the next slide rather than leave its placeholder. */
const outOfPlace = 12;

/** What a step of PowerPoint's own shrinking costs. */
const shrinkStep = 1.2;

function fitBound(sketch: Sketch, wish: Wish, bounds: BoundText[], base: Pt): Plan | undefined {
  for (const [i, bound] of bounds.entries()) {
    const height = boundHeight(bound, wish.zone.height);
    const width = innerOf(bound.placeholder).width;
    const zone = { ...wish.zone, height, width };
    const plan = at(sketch, { body: base, space: spacing.usual, bound }, 0, zone, base);
    if (plan) return penalized({ ...plan, zone: wish.zone }, i * shrinkStep);
  }
  return undefined;
}

/** A sentence or two are larger than text, in a box of their own. */
function statementOf(sketch: Sketch, wish: Wish, inPlace: Plan, base: Pt): Plan {
  for (const body of largeSizes(sketch)) {
    const plan = at(sketch, { body, space: spacing.usual }, 0, wish.zone, base);
    if (plan && plan.badness < inPlace.badness) return plan;
  }
  return inPlace;
}

function penalized(plan: Plan, more: number): Plan {
  if (more === 0) return plan;
  const counted = { ...plan.terms, "small text": plan.terms["small text"] + more };
  return {
    ...plan,
    ...{ terms: counted, badness: badnessOf(counted), strain: plan.strain + more },
  };
}

/** What is said on a slide of its own: a quote, or a sentence or two. */
function largeSizes(sketch: Sketch): Pt[] {
  const { name, rows, cards } = sketch;
  if (name === "quote") return quoteSizes;
  const pieces = rows.flat().flatMap((cell) => cell.pieces);
  if (pieces.length > mostStatements || cards) return [];
  let letters = 0;
  for (const piece of pieces) {
    if (piece.type !== "text" || !isSentences(piece.paragraph)) return [];
    letters += piece.paragraph.length;
  }
  return letters <= longestStatement ? statementSizes : [];
}

/** A sentence or two that have their slide to themselves, and are set as large as that. */
export function isStatement({ sketch, text }: Plan): boolean {
  return (
    sketch.name !== "quote" && statementSizes.includes(text.body) && largeSizes(sketch).length > 0
  );
}

/** Text in a quote or an alert is text; other figures have sizes of their own. */
function isLarge(piece: Piece): boolean {
  return piece.type === "figure" && piece.figure.kind !== "quote" && piece.figure.kind !== "alert";
}

function hasLarge({ sketch }: Plan): boolean {
  return sketch.rows.some((row) => row.some(({ pieces }) => pieces.some(isLarge)));
}

/** Figures are not set larger than the text beside them. */
function firstStep(body: Pt): number {
  return body >= 20 ? 0 : body >= 18 ? 1 : 2;
}

/** A few short lines are set larger and further apart rather than lost on the slide. */
function airier(plan: Plan, keepsSize: boolean, beaten: number, base: Pt): Plan {
  const { sketch, step, zone, strain, text } = plan;
  const isFull = isFilled(plan);
  // Air mends emptiness and columns of unequal height; where there is neither, it need not be tried.
  if (strain + sketch.bias >= beaten || (isFull && sketch.rows.every((row) => row.length === 1))) {
    return plan;
  }
  let best = plan;
  const index = bodySizes.indexOf(text.body);
  const larger = bodySizes.slice(Math.max(0, index - 2), index).reverse();
  const bodies = keepsSize || isFull ? [text.body] : [text.body, ...larger];
  for (const body of bodies) {
    const airy = at(sketch, { body, space: spacing.airy }, step, zone, base);
    // Where the most air leaves the slide thin, less need not be tried.
    const less = body === text.body ? [0.55, 0.75] : [spacing.usual, 0.55, 0.75];
    const spaces = airy && !isFilled(airy) ? [] : less;
    const lessAir = spaces.flatMap((space) => at(sketch, { body, space }, step, zone, base) ?? []);
    for (const candidate of airy ? [...lessAir, airy] : lessAir) {
      const allowed = body > best.text.body && !sketch.bands ? worthLarger : 0;
      if (candidate.badness - allowed < best.badness) best = candidate;
    }
  }
  return ruled(best, base);
}

function isFilled({ fill, reach }: Plan): boolean {
  return fill >= leastFill && reach >= leastReach;
}

/** Where there is room, larger type is worth this; bands rather keep the deck's size. */
const worthLarger = 0.1;

/** Short lists that are still lost on their slide stand between hairlines, as far apart as these allow. */
function ruled(plan: Plan, base: Pt): Plan {
  const { sketch, step, zone, text } = plan;
  const lost = plan.reach < leastReach || plan.terms["bare side"] > 0;
  if (!lost || !sketch.rows.flat().every(({ pieces }) => isPlainList(pieces))) return plan;
  // A card is one text box, with which lines of their own would not move; lines at other heights in each column are
  // restless.
  const wraps = plan.terms["wrapped lines"] > 0;
  const bare = sketch.cards ?? (wraps && sketch.rows.some((row) => row.length > 1));
  let best = plan;
  for (const space of ruledSpaces) {
    const setting = bare ? { ...text, space } : { ...text, space, ruled: true as const };
    const candidate = at(sketch, setting, step, zone, base);
    if (candidate && candidate.badness < best.badness) best = candidate;
  }
  return best;
}

/** Closer than this (in em) a hairline would crowd the items that it parts. */
export const leastRuled = 0.75;

const ruledSpaces = [leastRuled, spacing.airy, 1.3, 1.7, spacing.ruled];

export function isSentences({ role, inList }: FlowParagraph): boolean {
  return role !== "heading" && !inList;
}

/** One list, none of its items below another, with a heading or none. */
export function isPlainList(pieces: Piece[]): boolean {
  const items = isHeading(pieces[0]) ? pieces.slice(1) : pieces;
  return (
    items.length >= (items.length < pieces.length ? 2 : 3) &&
    items.every(
      (piece) =>
        piece.type === "text" &&
        piece.paragraph.inList &&
        piece.paragraph.level === 0 &&
        piece.paragraph.marker.type !== "none",
    )
  );
}

function likened(plan: Plan, like: Plan): Plan {
  const counted = { ...plan.terms, unlikeness: unlikeness(plan, like) * terms.unlikeness.weight };
  return { ...plan, terms: counted, badness: badnessOf(counted) };
}

function unlikeness(plan: Plan, like: Plan): number {
  const spans = (of: Plan) =>
    of.sketch.rows
      .at(-1)
      ?.map((cell) => cell.span)
      .join();
  return (
    (plan.sketch.name === like.sketch.name ? 0 : 2) +
    (spans(plan) === spans(like) ? 0 : 1) +
    (plan.text.body === like.text.body ? 0 : 1.5) +
    (plan.step === like.step || !hasLarge(plan) || !hasLarge(like) ? 0 : 2)
  );
}

function at(
  sketch: Sketch,
  text: TextSetting,
  step: number,
  zone: Zone,
  base: Pt,
): Plan | undefined {
  const inset = sketch.cards ? cardInset : 0;
  const sizes = sketch.rows.map((row) =>
    row.map((cell) => {
      const width = widthOf(cell, zone);
      const size = measureCell(cell.pieces, width - 2 * inset, text, step);
      if (sketch.bands) return { ...size, ideal: size.height + bandAir };
      // Hairlines cross all of their column, and cover by half what its text leaves.
      if (text.ruled) return { ...size, inkWidth: (size.inkWidth + width) / 2 };
      return inset === 0 ? size : onCard(size, width, zone.height / sketch.rows.length);
    }),
  );
  const least = sizes.map((row) => highest(row, "height"));
  const room = zone.height - spare - sum(gapsIn(sketch)) - sum(least);
  if (room < 0) return undefined;
  const growth = sizes.map((row, i) => Math.max(0, highest(row, "ideal") - (least[i] ?? 0)));
  const wanted = sum(growth);
  const heights = least.map(
    (height, i) => height + (wanted > 0 ? ((growth[i] ?? 0) * Math.min(room, wanted)) / wanted : 0),
  );
  const judged = judge(sketch, sizes, heights, text, step, zone, base);
  return { sketch, text, step, heights, zone, ...judged };
}

function highest(row: CellSize[], of: "height" | "ideal"): Pt {
  let height = 0;
  for (const cell of row) height = Math.max(height, cell[of]);
  return height;
}

/** What a band may be higher than its text. */
const bandAir: Pt = 64;

/** A card covers its whole column, down to the end of its row. */
function onCard(size: CellSize, width: Pt, enough: Pt): CellSize {
  const height = size.height + 2 * cardInset;
  return { ...size, height, ideal: Math.max(height, enough), inkWidth: width };
}

/** The plan with a zone that ends where its content ends. */
export function trimmed(plan: Plan): Plan {
  const height = sum(plan.heights) + sum(gapsIn(plan.sketch)) + spare;
  return { ...plan, zone: { ...plan.zone, height } };
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
