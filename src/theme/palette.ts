/**
 * Six accents from fewer: the company's colours, a deep or a bright shade of the first, hues at a distance,
 * and a neutral last. They are apart in lightness too, so that a grey copy and every kind of colour vision
 * tell them apart.
 */
import type { Rgb } from "../scene/look.js";
import { apart, type Candidate, candidate } from "./apart.js";
import { lightness } from "./color-vision.js";
import { greyest, isEarthy, oklchOf, shadeAt, turn } from "./oklch.js";
import {
  darkened,
  deepHue,
  deepLevel,
  isDeep,
  lightnessRange,
  markOf,
  markRatio,
  type Range,
} from "./shades.js";

/** @param given one to six, the company's own; kept as they are where they stand out from the ground */
export function accentsOn(ground: Rgb, given: Rgb[]): Rgb[] {
  const first = given[0] ?? ground;
  const range = lightnessRange(ground, markRatio);
  const own = given.map((color) => [candidate(markOf(color, ground), 0)]);
  const mark = own[0]?.[0]?.rgb ?? first;
  const hues = hueCandidates(first, range);
  const neutral = isGrey(first) ? hues : neutralCandidates(first, range);
  const shades = shadeCandidates(first, mark, range);
  const derived = [shades, hues, hues, hues].slice(0, Math.max(0, 5 - given.length));
  return apart([...own, ...derived, neutral].slice(0, 6));
}

export interface Wish {
  color: Rgb;
  /** Taken as it is. */
  kept: boolean;
  /** L* that it should have. */
  level: number;
  /** Contrast to the ground. */
  ratio: number;
}

/** The same hues on another ground. */
export function accentsLike(ground: Rgb, wishes: Wish[]): Rgb[] {
  return apart(
    wishes.map(({ color, kept, level, ratio }) => {
      if (kept) return [candidate(color, 0)];
      const own = oklchOf(color);
      return levelsIn(lightnessRange(ground, ratio)).flatMap((at) => {
        const { c, h } = at < lightness(color) ? darkened(color) : own;
        return [1, 1.3, 0.8, 0.6].map((share) => {
          const shade = shadeAt(at, { c: share * c, h });
          const browned = isEarthy(shade) && !isEarthy(color) ? 40 : 0;
          return candidate(shade, Math.abs(at - level) / 6 + 6 * Math.abs(share - 1) + browned);
        });
      });
    }),
  );
}

function isGrey(color: Rgb): boolean {
  return oklchOf(color).c <= greyest;
}

function levelsIn({ lo, hi }: Range, step = 3): number[] {
  const count = Math.floor((hi - lo) / step);
  return Array.from({ length: count + 1 }, (_, i) => hi - i * step);
}

/** A deep shade of the colour; of a deep colour, or on a dark ground, a bright one. */
function shadeCandidates(color: Rgb, mark: Rgb, range: Range): Candidate[] {
  const onDark = range.hi > 90;
  const level = lightness(mark);
  const { c, h } = oklchOf(color);
  if (onDark) {
    const best = level > 76 ? range.lo + 6 : 88;
    return levelsIn(range).map((at) =>
      candidate(
        shadeAt(at, at > level ? { c: 0.5 * c, h } : deepHue(color)),
        Math.abs(at - best) / 3,
      ),
    );
  }
  if (isDeep(color)) {
    const chroma = c <= greyest ? c : Math.max(c, 0.09);
    return levelsIn(range).map((at) =>
      candidate(shadeAt(at, { c: chroma, h }), Math.abs(at - 46) / 3),
    );
  }
  return levelsIn({ lo: 11, hi: 30 }, 2.5).map((at) =>
    candidate(shadeAt(at, deepHue(color)), Math.abs(at - deepLevel) / 3),
  );
}

/** Grey, as warm or as cool as the colour. */
function neutralCandidates(color: Rgb, range: Range): Candidate[] {
  const { c, h } = oklchOf(color);
  const best = range.hi > 90 ? 68 : 50;
  return levelsIn(range).map((at) =>
    candidate(shadeAt(at, { c: Math.min(0.022, 0.2 * c), h }), Math.abs(at - best) / 10),
  );
}

/** Rose, red, orange, amber; greens, teals, blues; indigo, violets, purples, raspberry. Yellows darken to olive. */
const hues = [8, 25, 48, 60, 152, 168, 185, 200, 220, 240, 256, 272, 290, 305, 320, 335, 350];

/** Beyond this a colour shouts beside the company's. */
const mostChroma = 0.17;

/** Hues away from the company's, lively at that lightness and neither brown nor olive. */
function hueCandidates(color: Rgb, range: Range): Candidate[] {
  const own = oklchOf(color);
  const wanted = own.c <= greyest ? 0.1 : Math.min(mostChroma, Math.max(0.11, own.c));
  const found: Candidate[] = [];
  for (const h of hues) {
    const distance = own.c <= greyest ? 180 : turn(h, own.h);
    if (distance < 35) continue;
    // Red and orange with little colour are brown.
    const isWarm = h > 15 && h < 80;
    const chroma = isWarm ? Math.max(wanted, 0.15) : wanted;
    for (const level of levelsIn(range)) {
      const rgb = shadeAt(level, { c: chroma, h });
      const { c } = oklchOf(rgb);
      if (c < (isWarm ? 0.135 : 0.065) || isEarthy(rgb)) continue;
      const dull = Math.max(0, wanted - c) * 60;
      const extreme = Math.max(0, 30 - level, level - 84) / 2;
      const near = Math.max(0, 60 - distance) / 20;
      found.push(candidate(rgb, dull + extreme + near + meant(h), h));
    }
  }
  return found;
}

/** Red and green say bad and good: other hues are taken before them. */
function meant(hue: number): number {
  return turn(hue, 25) < 17 ? 9 : turn(hue, 147) < 17 ? 4 : 0;
}
