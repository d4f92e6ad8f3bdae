/**
 * Six accents from fewer: apart in lightness, so that a grey copy and every kind of colour vision tell
 * them apart, and in hue, so that they please.
 */
import type { Rgb } from "../scene/look.js";
import { contrast, luminance } from "../color.js";
import {
  fullDistance,
  type Lch,
  lchOf,
  leastDistance,
  rgbOfLch,
  type Views,
  viewsOf,
} from "./color-vision.js";

export interface AccentWish {
  /** Its hue and chroma are kept; absent: any. */
  color?: Rgb;
  /** Its lightness is kept too, as far as the contrast allows. */
  keepLightness: boolean;
  /** Else the one that it would have, 0–100, if nothing spoke against it. */
  lightness?: number;
  /** Contrast to the ground that it must reach: 3, or more where text is set in it. */
  ratio: number;
}

/** What chart marks and bars need. */
export const markRatio = 3;

const hueStep = 20;

/** Of accents that are free: neither grey nor glaring. */
const leastChroma = 34;
const mostChroma = 58;

export function accentsOn(ground: Rgb, wishes: AccentWish[]): Rgb[] {
  const range = lightnessRange(ground, markRatio);
  const kept = wishes.map((wish) =>
    wish.color !== undefined && wish.keepLightness
      ? clamped(wish.color, lightnessRange(ground, wish.ratio), ground, wish.ratio)
      : undefined,
  );
  const levels = orderedLevels(ground, wishes, kept, range);
  const found: Rgb[] = [];
  wishes.forEach((wish, i) => {
    const own = kept[i];
    found.push(own ?? colorAt(levels[i] ?? range.lo, wish, found, ground));
  });
  return found;
}

/** The colour, or the nearest of its hue that reaches the contrast. */
function clamped(color: Rgb, range: Range, ground: Rgb, ratio: number): Rgb {
  if (contrast(color, ground) >= ratio) return color;
  const { l, c, h } = lchOf(color);
  return rgbOfLch({ l: Math.min(range.hi, Math.max(range.lo, l)), c, h });
}

export interface Range {
  lo: number;
  hi: number;
}

/** Which lightness stands out from the ground, on the side that has more room. */
export function lightnessRange(ground: Rgb, ratio: number): Range {
  // A little more, for colours are rounded to 8 bits.
  const wanted = ratio + 0.06;
  const y = luminance(ground);
  const darkest = (y + 0.05) / wanted - 0.05;
  const lightest = (y + 0.05) * wanted - 0.05;
  const below = lightnessOf(darkest);
  const above = lightnessOf(lightest);
  return below >= 97 - above ? { lo: 10, hi: Math.max(10, below) } : { lo: above, hi: 97 };
}

function lightnessOf(y: number): number {
  if (y <= 0) return 0;
  if (y >= 1) return 100;
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

/** A lightness for each accent that is not kept: as far apart as can be, neighbours further. */
function orderedLevels(
  ground: Rgb,
  wishes: AccentWish[],
  kept: (Rgb | undefined)[],
  range: Range,
): number[] {
  const fixed = kept.flatMap((color) => (color === undefined ? [] : [lchOf(color).l]));
  const free = spread(range, fixed, wishes.length - fixed.length);
  const ranges = wishes.map((wish) => lightnessRange(ground, wish.ratio));
  let best: number[] = [];
  let bestScore = -Infinity;
  for (const order of permutations(free)) {
    const next = [...order];
    const levels = kept.map((color) => (color === undefined ? next.shift()! : lchOf(color).l));
    const score = orderScore(levels, wishes, ranges);
    if (score > bestScore) [best, bestScore] = [levels, score];
  }
  return best.map((level, i) => Math.min(ranges[i]!.hi, Math.max(ranges[i]!.lo, level)));
}

function orderScore(levels: number[], wishes: AccentWish[], ranges: Range[]): number {
  let score = 0;
  levels.forEach((level, i) => {
    const before = levels[i - 1];
    // Beyond 20 more is no better; under 15 neighbours may look alike.
    if (before !== undefined) score += Math.min(0, Math.abs(level - before) - 20) * 4;
    const { lo, hi } = ranges[i]!;
    if (level < lo || level > hi) score -= 200;
    // Near-black is no colour to begin with.
    score -= (Math.max(0, 30 - level) * (wishes.length - i)) / 20;
    const { lightness } = wishes[i]!;
    if (lightness !== undefined) score -= Math.abs(level - lightness) / (i === 0 ? 1 : 6);
  });
  return score;
}

/** That many levels in the range, as far from each other and from the fixed ones as can be. */
function spread(range: Range, fixed: number[], count: number): number[] {
  const sorted = [...fixed].sort((a, b) => a - b);
  for (let gap = 14; gap > 0; gap -= 0.25) {
    const bounds = [-Infinity, ...sorted, Infinity];
    const levels = bounds.slice(1).flatMap((upper, i) => {
      const from = Math.max(range.lo, bounds[i]! + gap);
      const to = Math.min(range.hi, upper - gap);
      if (to < from) return [];
      const n = Math.floor((to - from) / gap) + 1;
      return Array.from({ length: n }, (_, k) =>
        n === 1 ? (from + to) / 2 : from + (k * (to - from)) / (n - 1),
      );
    });
    if (levels.length >= count) return levels.slice(0, count);
  }
  return Array.from({ length: count }, () => (range.lo + range.hi) / 2);
}

function permutations(values: number[]): number[][] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, i) =>
    permutations([...values.slice(0, i), ...values.slice(i + 1)]).map((rest) => [value, ...rest]),
  );
}

/** Of the wish's hue, or of the hue that is told best from those before it. */
function colorAt(level: number, wish: AccentWish, before: Rgb[], ground: Rgb): Rgb {
  const seen = before.map(viewsOf);
  if (wish.color !== undefined) {
    const { c: chroma, h } = lchOf(wish.color);
    const shades = [1, 1.3, 0.8, 0.6, 1.6, 0.4, 0.2].map((share) =>
      rgbOfLch({ l: level, c: share * chroma, h }),
    );
    return shades.find((shade) => isApart(shade, seen)) ?? shades[0]!;
  }
  const first = lchOf(before[0] ?? ground);
  const c = Math.min(mostChroma, Math.max(leastChroma, first.c));
  const start = first.c < 8 ? 250 : first.h;
  let best: Rgb = ground;
  let bestScore = -Infinity;
  for (let turn = hueStep; turn < 360; turn += hueStep) {
    const candidate = rgbOfLch({ l: level, c, h: (start + turn) % 360 });
    const score = apartness(candidate, seen);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** How far two colours should be apart with every vision, and two that follow each other. */
const leastApart = 11;
const leastBeside = 19;

function isApart(color: Rgb, before: Views[]): boolean {
  const views = viewsOf(color);
  return before.every(
    (other, i) =>
      leastDistance(views, other) >= (i === before.length - 1 ? leastBeside : leastApart),
  );
}

/**
 * From the nearest of the others: with impaired vision up to a good distance, and in full colour; from
 * the one before it, which it stands beside in charts, far enough.
 */
function apartness(color: Rgb, others: Views[]): number {
  const views = viewsOf(color);
  const impaired = Math.min(...others.map((other) => leastDistance(views, other)));
  const full = Math.min(...others.map((other) => fullDistance(views, other)));
  const neighbour = others.at(-1);
  const beside = neighbour ? Math.min(0, leastDistance(views, neighbour) - leastBeside) : 0;
  return Math.min(26, impaired) + 0.4 * Math.min(60, full) + 10 * beside;
}

/** The lightness in the range at which the hue shows most of its chroma; the middle one of several. */
export function liveliest(color: Rgb, { lo, hi }: Range): number {
  const { c, h } = lchOf(color);
  const middle = (lo + hi) / 2;
  let best = middle;
  let bestScore = -Infinity;
  for (let l = lo; l <= hi; l += 2) {
    const score = lchOf(rgbOfLch({ l, c, h })).c - Math.abs(l - middle) / 4;
    if (score > bestScore) [best, bestScore] = [l, score];
  }
  return best;
}

/** The index of the colour nearest to each hue, none taken twice. */
export function byHue(colors: Rgb[], hues: number[]): number[] {
  const taken = new Set<number>();
  return hues.map((hue) => {
    let best = 0;
    let bestTurn = Infinity;
    colors.forEach((color, i) => {
      const { c, h }: Lch = lchOf(color);
      const turn = Math.min(Math.abs(h - hue), 360 - Math.abs(h - hue)) + (c < 12 ? 180 : 0);
      if (!taken.has(i) && turn < bestTurn) [best, bestTurn] = [i, turn];
    });
    taken.add(best);
    return best;
  });
}
