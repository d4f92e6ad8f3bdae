/** What a designer makes of one colour: the shade that charts can show, a deep one for grounds, tints, a neutral like it. */
import type { Rgb } from "../scene/look.js";
import { contrast, luminance } from "../color.js";
import { lightness } from "./color-vision.js";
import { greyest, isEarthy, oklchOf, shadeAt, turn } from "./oklch.js";

/** What chart marks and bars need. */
export const markRatio = 3;

/** Of L*, 0–100. */
export interface Range {
  lo: number;
  hi: number;
}

/** Which lightness stands out from the ground, on the side that has more room. */
export function lightnessRange(ground: Rgb, ratio: number): Range {
  // A little more, for colours are rounded to 8 bits.
  const wanted = ratio + 0.05;
  const y = luminance(ground);
  const below = lightnessOf((y + 0.05) / wanted - 0.05);
  const above = lightnessOf((y + 0.05) * wanted - 0.05);
  return below >= 97 - above ? { lo: 10, hi: Math.max(10, below) } : { lo: above, hi: 97 };
}

function lightnessOf(y: number): number {
  if (y <= 0) return 0;
  if (y >= 1) return 100;
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

/** The lightness in the range at which the hue shows most of its chroma; the middle one of several. */
export function liveliest(color: Rgb, { lo, hi }: Range): number {
  const own = oklchOf(color);
  const middle = (lo + hi) / 2;
  let [best, bestScore] = [middle, -Infinity];
  for (let level = lo; level <= hi; level += 2) {
    const score = 400 * oklchOf(shadeAt(level, own)).c - Math.abs(level - middle) / 4;
    if (score > bestScore) [best, bestScore] = [level, score];
  }
  return best;
}

/** The colour itself where it stands out from the ground; else the nearest shade that does. */
export function markOf(color: Rgb, ground: Rgb, ratio = markRatio): Rgb {
  if (contrast(color, ground) >= ratio) return color;
  const { lo, hi } = lightnessRange(ground, ratio);
  const own = oklchOf(color);
  const darker = lightness(color) > hi;
  return shadeAt(darker ? hi : lo, darker ? darkened(color) : own);
}

/**
 * Yellow darkens to amber and lime to leaf green, as they do in nature, for a dark yellow is olive; a pastel
 * that is darkened has more colour, or it would be grey.
 */
export function darkened(color: Rgb): { c: number; h: number } {
  const { c, h } = oklchOf(color);
  if (c <= greyest || isEarthy(color)) return { c, h };
  const chroma = Math.max(c, Math.min(0.13, 2.2 * c));
  if (h > 30 && h <= 55) return { c: Math.max(chroma, 0.17), h };
  if (h > 55 && h < 112) return { c: Math.max(chroma, 0.17), h: 55 + (h - 55) / 10 };
  if (h >= 112 && h < 143) return { c: chroma, h: 143 };
  return { c: chroma, h };
}

/** L* under which a colour is a ground by itself. */
const deepest = 33;

export function isDeep(color: Rgb): boolean {
  return lightness(color) < deepest;
}

/** Of the deep shade: dark enough for white text at 7 : 1, light enough to be a colour. */
export const deepLevel = 21;

/**
 * Hue and chroma of deep shades. What would turn brown or olive becomes something else: red wine, orange and
 * yellow charcoal, lime a deep green. A pastel has more colour there, or it would be grey.
 */
export function deepHue(color: Rgb): { c: number; h: number } {
  const { l, c, h } = oklchOf(color);
  if (c <= greyest) return { c, h };
  if (isEarthy(color)) return { c: Math.min(c, 0.05), h };
  if (h >= 31 && h < 112) return { c: h < 60 ? 0.012 : 0.006, h };
  if (h >= 112 && h < 148) return { c: 0.08, h: 150 };
  const chroma = Math.min(0.11, Math.max(0.6 * c, l > 0.8 ? 0.075 : 0.045));
  return { c: chroma, h: h > 12 && h < 31 ? 12 : h };
}

/** The colour itself where it is deep. */
export function deepOf(color: Rgb): Rgb {
  return isDeep(color) ? color : shadeAt(deepLevel, deepHue(color));
}

/**
 * As light as that (L*), with a breath of the colour in it: of red less, for a pink is another colour, and of
 * orange and yellow hardly any where it is dark.
 */
export function tintAt(level: number, color: Rgb, most: number): Rgb {
  const { c, h } = oklchOf(color);
  const dark = level < 50;
  const breath = turn(h, 10) < 50 ? (dark ? 0.35 : 0.5) : dark && h < 130 ? 0.25 : 1;
  return shadeAt(level, { c: Math.min(breath * most, 0.3 * c), h: h > 92 && h < 115 ? 92 : h });
}

/** How much darker (L*) nobody sees where nothing stands beside it. */
const unseen = 4;

/**
 * The colour as the ground of a whole slide, or hardly darker where white text then reads on it. Absent
 * where it is too light for that, too bright to look at, or carries neither white text nor, as yellows,
 * greens and cyans do, black text well.
 */
export function fieldOf(color: Rgb, ground: Rgb): Rgb | undefined {
  const { c, h } = oklchOf(color);
  if (c > 0.27 || (c < 0.08 && contrast(color, ground) < 1.25)) return undefined;
  if (contrast(color, "FFFFFF") >= 4.5) return color;
  const { hi } = lightnessRange("FFFFFF", 4.5);
  if (lightness(color) - hi <= unseen && c > greyest) return shadeAt(hi, { c, h });
  const takesBlack = c > greyest && h > 40 && h < 240;
  return takesBlack || lightness(color) >= 80 ? color : undefined;
}

export type Meanings = Record<"good" | "warning" | "bad", Rgb>;

/** Green, amber and red, of the lightness that the ground asks for. */
export function meaningsOn(ground: Rgb): Meanings {
  const isLight = luminance(ground) > 0.18;
  const { lo, hi } = lightnessRange(ground, 3.1);
  const at = (light: number, dark: number, c: number, h: number) =>
    shadeAt(Math.min(hi, Math.max(lo, isLight ? light : dark)), { c, h });
  return { good: at(49, 72, 0.14, 151), warning: at(61, 79, 0.16, 62), bad: at(42, 60, 0.19, 26) };
}
