/** Which colour each series, slice and mark has: a hue says a kind, a tint an order, grey what is beside the point. */
import { contrast } from "../../color.js";
import type { Slot } from "../../scene/scene.js";
import { hueOf } from "../color.js";
import type { ChartModel } from "../model.js";
import { restName } from "../rules.js";
import type { ChartStyle } from "../style.js";
import { areOrdered } from "./order.js";
import { faded, linePaint, rgbOf, tint, type Paint } from "./paint.js";

/** Told from the ground, and from each other. */
const greys = [0.6, 0.42, 0.75, 0.3, 0.52];

/** What is not spoken of: the rest of the series, and all but the one that is highlighted. */
const greyPaint = (style: ChartStyle, index = 0): Paint =>
  faded("muted", greys[index % greys.length]!, style);

/** Beside a highlighted mark of the same series. */
const palePaint = ({ slot }: Paint, style: ChartStyle): Paint => faded(slot, 0.35, style);

const accents = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const;

const accent: Paint = { slot: "accent1" };

/** Red and green say bad and good: of nothing else they are the colour, but where they are the company's own. */
function isLoaded(slot: Slot, style: ChartStyle): boolean {
  const hue = hueOf(style.palette[slot]);
  return hue !== undefined && (hue < 15 || hue > 345 || (hue > 90 && hue < 160));
}

/** The hues of unordered series: up to six, then their tints. */
function hues(count: number, style: ChartStyle): Paint[] {
  const slots = style.series.flatMap((rgb) => {
    const slot = accents.find((name) => style.palette[name] === rgb);
    return slot ? [slot] : [];
  });
  const [first = "accent1", ...others] = [...new Set(slots)];
  const free = others.filter((slot) => !isLoaded(slot, style));
  const paints = [first, ...free].map((slot): Paint => ({ slot }));
  const sisters = [first, ...free].map((slot) => tint(slot, 0.5, style));
  return Array.from(
    { length: count },
    (_, at) => [...paints, ...sisters][at % (2 * paints.length)] ?? accent,
  );
}

/** Tints of the accent, from the quietest to the full colour. @param ratio of the quietest, to the ground */
function ladder(count: number, style: ChartStyle, ratio = 1.5): Paint[] {
  const least = leastShare(style, ratio);
  return Array.from({ length: count }, (_, at) => {
    const share = count < 2 ? 1 : least + ((1 - least) * at) / (count - 1);
    return tint("accent1", Number(share.toFixed(2)), style);
  });
}

/** Of the palest tint that is still told from the ground. */
function leastShare(style: ChartStyle, ratio: number): number {
  for (let share = 0.3; share < 0.7; share += 0.05)
    if (contrast(rgbOf(tint("accent1", share, style), style), style.palette.ground) >= ratio)
      return share;
  return 0.7;
}

/** More slices than these are not told from each other by tints. */
const mostTints = 6;

/** Slices as strong as they are large; of equal ones the first is the stronger. */
function slicePaints(values: number[], style: ChartStyle): Paint[] {
  const tints = ladder(values.length, style);
  return values.map((value, at) => {
    const smaller = values.filter((other, i) => other < value || (other === value && i > at));
    return tints[smaller.length] ?? accent;
  });
}

/** What one compares with: it is the neutral of two. */
const comparisons =
  /\b(?:plan(?:ned)?|budget(?:ed)?|target|goal|previous|prior|last|before|baseline|benchmark|average|industry|competitors?|them|control|forecast|expected|old|soll|vorjahr|ziel|objectif|prévu|presupuesto|objetivo)\b/i;

function twoPaints(names: string[], style: ChartStyle): Paint[] {
  const neutral = greyPaint(style);
  const [first = "", second = ""] = names;
  // Of two periods the later one is spoken of.
  const later = comparisons.test(first) && !comparisons.test(second);
  return later || areOrdered(names) || readsAsYears(names) ? [neutral, accent] : [accent, neutral];
}

const readsAsYears = (names: string[]) => names.every((name) => /\b(?:19|20)\d\d\b/.test(name));

/** One a series, of a ring one a slice. */
export function seriesPaints(model: ChartModel, style: ChartStyle): Paint[] {
  const isRound = model.kind === "pie" || model.kind === "doughnut";
  const names = isRound ? model.categories : model.series.map(({ name }) => name);
  const chosen = model.highlight === undefined ? -1 : names.indexOf(model.highlight);
  let others = 0;
  if (chosen >= 0)
    return names.map((_, at) => (at === chosen ? accent : greyPaint(style, others++)));
  const isRest = (name: string, at: number) =>
    isRound ? restName.test(name) : model.series[at]?.rest === true || restName.test(name);
  const spoken = names.flatMap((name, at) => (isRest(name, at) ? [] : [at]));
  const paints = plainPaints(
    spoken.map((at) => names[at]!),
    spoken.map((at) => model.series[0]?.values[at] ?? 0),
    style,
    model,
  );
  let next = 0;
  const all = names.map((name, at) =>
    spoken.length > 1 && isRest(name, at) ? greyPaint(style, 1) : (paints[next++] ?? accent),
  );
  return all.map((paint, at) => (isLine(model, at) ? linePaint(paint, style) : paint));
}

const isLine = ({ kind, series }: ChartModel, at: number) =>
  kind === "radar" || (series[at]?.kind ?? kind) === "line";

/** @param values of slices */
function plainPaints(
  names: string[],
  values: number[],
  style: ChartStyle,
  model: ChartModel,
): Paint[] {
  if (names.length === 1) return [accent];
  const isPair = names.length === 2 && (model.series.length === 2 || model.categories.length === 2);
  // A line over bars is what they are looked at for.
  if (isPair && model.axes.length > 1) return [greyPaint(style, 1), accent];
  if (isPair) return twoPaints(names, style);
  if (areOrdered(names)) return ladder(names.length, style, model.kind === "line" ? 3 : 1.5);
  const isRound = model.kind === "pie" || model.kind === "doughnut";
  return isRound && names.length <= mostTints
    ? slicePaints(values, style)
    : hues(names.length, style);
}

/** The category that is highlighted, if one is. */
export function highlightedCategory(model: ChartModel): number {
  const { highlight } = model;
  if (highlight === undefined || model.series.some(({ name }) => name === highlight)) return -1;
  return model.categories.indexOf(highlight);
}

/** Beside the one bar of a series that is looked at. */
const quiet = 0.55;

/** Of a single series the last point in time, or the highest bar. */
export function spokenOf(model: ChartModel): number {
  const [series] = model.series;
  if (!series || model.series.length > 1 || model.stacked || model.x) return -1;
  if (model.kind === "waterfall" || model.kind === "radar") return -1;
  if (highlightedCategory(model) >= 0) return highlightedCategory(model);
  if (model.time || model.kind === "line")
    return series.values.findLastIndex((value) => value !== null);
  // Of gains and losses none is the one to be looked at.
  if (series.values.some((value) => (value ?? 0) < 0) || series.values.length < 3) return -1;
  const most = series.values.reduce<number>(
    (all, one) => Math.max(all, one ?? -Infinity),
    -Infinity,
  );
  const tops = series.values.flatMap((value, at) => (value === most ? [at] : []));
  return tops.length === 1 ? tops[0]! : -1;
}

/** Of one bar or point: its series' colour, paler or grey where another category is highlighted. */
export function markPaint(
  model: ChartModel,
  style: ChartStyle,
  paint: Paint,
  category: number,
): Paint {
  if (model.kind === "waterfall") return stepPaint(model, style, category);
  const chosen = highlightedCategory(model);
  const spoken = chosen < 0 && model.kind === "bar" ? spokenOf(model) : -1;
  if (spoken >= 0 && spoken !== category) return tint("accent1", quiet, style);
  if (chosen < 0 || chosen === category) return paint;
  return model.series.length === 1 ? greyPaint(style) : palePaint(paint, style);
}

/** Totals in the accent, what comes in a tint of it, what goes in grey: no colour says good or bad. */
export function stepPaints(style: ChartStyle): Record<"total" | "rise" | "fall", Paint> {
  return { total: accent, rise: tint("accent1", 0.55, style), fall: greyPaint(style) };
}

function stepPaint(model: ChartModel, style: ChartStyle, category: number): Paint {
  const chosen = highlightedCategory(model);
  const value = model.series[0]?.values[category] ?? 0;
  if (chosen >= 0) return chosen === category ? accent : greyPaint(style);
  const { total, rise, fall } = stepPaints(style);
  if (category === 0 || model.totals?.includes(category)) return total;
  return value < 0 ? fall : rise;
}
