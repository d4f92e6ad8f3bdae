/** Measure each sketch at the steps of the type scale and keep the one with the least badness. */
import type { Box, Pt } from "../geometry.js";
import type { Item, Verdict } from "../scene/scene.js";
import { columnBox, type Zone } from "../theme/skeleton.js";
import { type CellSize, measureCell, placeCell, stepsOf } from "./cell.js";
import type { Context } from "./context.js";
import { underRule } from "./figures/under-rule.js";
import { bodySizes, spacing, type TextSetting } from "./flow.js";
import type { Piece } from "./pieces.js";
import {
  badnessOf,
  judge,
  leastFill,
  shrinkBadness,
  stepBadness,
  terms,
  type Terms,
  verdictOf,
} from "./badness.js";
import {
  type ArrangementName,
  type Sketch,
  sketchesByWeight,
  sketchesOf,
  widthOf,
} from "./sketch.js";

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
  /** What the badness is made of. */
  terms: Terms;
  /** The best of those that were measured and not taken. */
  loser?: Verdict;
}

export interface Wish {
  /** Where the slide's content goes. */
  zone: Zone;
  /** Smallest body size allowed; default 14. */
  smallest?: Pt;
  /** Largest step of the figures' sizes allowed; default all. */
  lastStep?: number;
  /** Only this arrangement, where the pieces allow it. */
  name?: ArrangementName;
  /** The first part of a continued slide: the next parts look like it if they can. */
  like?: Plan;
}

/** A quote that has its slide to itself. */
const quoteSizes: Pt[] = [36, 30, 24];

/** A sentence that has its slide to itself. */
const statementSizes: Pt[] = [30];

/** In letters. */
const longestStatement = 180;

const rowGap: Pt = 24;

const cardInset: Pt = 18;

/** What drawn text may need beyond what was measured. */
const spare: Pt = 4;

export function arrange(pieces: Piece[], wish: Wish): Plan | undefined {
  const all = sketchesOf(pieces, wish.name);
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
  return best && second ? { ...best, loser: verdictOf(second) } : best;
}

/**
 * The largest sizes at which the sketch fits the content zone.
 *
 * @param beaten the badness that is no use to the caller any more
 */
function fit(sketch: Sketch, wish: Wish, beaten: number): Plan | undefined {
  const cells = sketch.rows.flat();
  const steps = Math.max(...cells.map((cell) => stepsOf(cell.pieces)));
  const hasFigure = cells.some((cell) => cell.pieces.some(isLarge));
  const { like } = wish;
  const usual = bodySizes.filter((size) => size <= (like?.text.body ?? 20));
  let found: Plan | undefined;
  for (const body of [...largeSizes(sketch), ...usual]) {
    if (body < (wish.smallest ?? 14)) break;
    // Smaller text may make a figure larger, but no more than this.
    if (found && (!hasFigure || found.strain <= (shrinkBadness[body] ?? 0))) break;
    let best: Plan | undefined;
    const lastStep = Math.min(steps - 1, wish.lastStep ?? steps);
    for (let step = Math.min(lastStep, firstStep(body)); step <= lastStep; step++) {
      const judged = at(sketch, { body, space: spacing.usual }, step, wish.zone);
      const plan = judged && like ? likened(judged, like) : judged;
      if (plan && plan.badness < (best?.badness ?? Infinity)) best = plan;
      // A smaller step cannot win back what it costs.
      if (best && best.strain - (shrinkBadness[body] ?? 0) <= (stepBadness[step + 1] ?? 0)) break;
    }
    if (best && body === 20 && !like) best = airier(best, hasFigure, beaten);
    if (best && best.badness < (found?.badness ?? Infinity)) found = best;
  }
  return found;
}

/** What is said on a slide of its own: a quote, or a sentence or two. */
function largeSizes({ name, rows }: Sketch): Pt[] {
  if (name === "quote") return quoteSizes;
  const [only, ...others] = rows.flat().flatMap((cell) => cell.pieces);
  if (only?.type !== "text" || others.length > 0) return [];
  const { role, inList, length } = only.paragraph;
  return role === "body" && !inList && length <= longestStatement ? statementSizes : [];
}

/** Text in a quote or an alert is text; other figures have sizes of their own. */
function isLarge(piece: Piece): boolean {
  return piece.type === "figure" && piece.figure.kind !== "quote" && piece.figure.kind !== "alert";
}

/** Figures are not set larger than the text beside them. */
function firstStep(body: Pt): number {
  return body >= 20 ? 0 : body >= 18 ? 1 : 2;
}

/** A few short lines are set larger and further apart rather than lost on the slide. */
function airier(plan: Plan, hasFigure: boolean, beaten: number): Plan {
  const { sketch, step, zone, strain } = plan;
  const isFull = plan.fill >= (sketch.cards ? fullCards : leastFill);
  // Air mends emptiness and columns of unequal height; where there is neither, it need not be tried.
  if (isFull && (strain + sketch.bias >= beaten || sketch.rows.every((row) => row.length === 1))) {
    return plan;
  }
  let best = plan;
  // Text beside a figure keeps its size, so that it does not outshout the figure.
  for (const body of hasFigure || isFull ? [20] : [20, 24]) {
    for (const space of [spacing.usual, 0.55, spacing.airy]) {
      if (body === 20 && space === spacing.usual) continue;
      const candidate = at(sketch, { body, space }, step, zone);
      // More air only takes more room.
      if (!candidate) break;
      const allowed = body > best.text.body ? worthLarger : 0;
      if (candidate.badness - allowed < best.badness) best = candidate;
    }
  }
  return best;
}

/** Where there is room, larger type is worth this. */
const worthLarger = 0.1;

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
    (plan.step === like.step ? 0 : 2)
  );
}

function at(sketch: Sketch, text: TextSetting, step: number, zone: Zone): Plan | undefined {
  const inset = sketch.cards ? cardInset : 0;
  const sizes = sketch.rows.map((row) =>
    row.map((cell) => {
      const width = widthOf(cell, zone);
      const size = measureCell(cell.pieces, width - 2 * inset, text, step);
      return inset === 0
        ? size
        : onCard(size, width, (fullCards * zone.height) / sketch.rows.length);
    }),
  );
  const least = sizes.map((row) => Math.max(...row.map((cell) => cell.height)));
  const room = zone.height - spare - rowGap * (sizes.length - 1) - sum(least);
  if (room < 0) return undefined;
  const growth = sizes.map((row, i) =>
    Math.max(0, Math.max(...row.map((cell) => cell.ideal)) - (least[i] ?? 0)),
  );
  const wanted = sum(growth);
  const heights = least.map(
    (height, i) => height + (wanted > 0 ? ((growth[i] ?? 0) * Math.min(room, wanted)) / wanted : 0),
  );
  // What a card is higher than its text is no content.
  const filled = sketch.cards
    ? sizes.map((row) => row.map((size) => ({ ...size, ideal: size.height })))
    : sizes;
  const judged = judge(sketch, filled, heights, text, step, zone);
  return { sketch, text, step, heights, zone, ...judged };
}

/** A card covers its whole column, and is higher than its text where the slide is empty. */
function onCard(size: CellSize, width: Pt, enough: Pt): CellSize {
  const height = size.height + 2 * cardInset;
  const ideal = Math.max(height, Math.min(enough, cardGrowth * height));
  return { ...size, height, ideal, inkWidth: width };
}

const cardGrowth = 1.35;

/** Share of the zone up to which cards grow. */
const fullCards = 0.62;

/** The plan with a zone that ends where its content ends. */
export function trimmed(plan: Plan): Plan {
  const height = sum(plan.heights) + rowGap * (plan.heights.length - 1) + spare;
  return { ...plan, zone: { ...plan.zone, height } };
}

export function placePlan(plan: Plan, context: Context): Item[] {
  const items: Item[] = [];
  let { y } = plan.zone;
  y += Math.max(0, plan.zone.height - sum(plan.heights)) * lowered(plan.sketch);
  plan.sketch.rows.forEach((row, r) => {
    const last = r === plan.sketch.rows.length - 1;
    // The last row's text boxes reach down to the end of the zone, so that there is room to edit.
    const height = last ? plan.zone.y + plan.zone.height - y : (plan.heights[r] ?? 0);
    for (const cell of row) {
      const box = { ...columnBox(cell.start, cell.span, plan.zone), y, height };
      if (plan.sketch.cards) {
        items.push(...card(cell.pieces, { ...box, height: plan.heights[r] ?? 0 }, plan, context));
      } else {
        items.push(...placeCell(cell.pieces, box, plan.text, plan.step, context));
      }
    }
    y += (plan.heights[r] ?? 0) + rowGap;
  });
  return items;
}

/** Share of the free height above what stands alone on its slide. */
function lowered({ name, rows }: Sketch): number {
  if (name === "quote") return 0.25;
  const alone = rows.flat().flatMap((cell) => cell.pieces).length === 1;
  return alone && (name === "steps" || name === "timeline") ? 0.15 : 0;
}

/** One text box that is a panel, so that a card is moved and edited as one thing. */
function card(pieces: Piece[], box: Box, plan: Plan, context: Context): Item[] {
  const [text] = placeCell(pieces, box, plan.text, plan.step, context);
  if (text?.type !== "text") throw new Error("a card holds text alone");
  const insets = { top: cardInset, right: cardInset, bottom: cardInset, left: cardInset };
  const item = { ...text, box, insets, ...context.theme.look.panel };
  return context.theme.tiles === "rule" ? underRule(item, context) : [item];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
