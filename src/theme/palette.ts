/**
 * Six accents from fewer: the company's colours, a deep or a bright shade of the first, hues at a distance,
 * and a neutral last. They are apart in lightness too, so that a grey copy and every kind of colour vision
 * tell them apart.
 */
import type { Rgb } from "../scene/look.js";
import { luminance } from "../color.js";
import { fullDistance, leastDistance, lightness, type Views, viewsOf } from "./color-vision.js";
import { greyest, isEarthy, oklchOf, shadeAt, turn } from "./oklch.js";
import {
  deepHue,
  deepLevel,
  isDeep,
  lightnessRange,
  markOf,
  markRatio,
  type Range,
} from "./shades.js";

/** A colour that a place of the palette may have. */
interface Candidate {
  rgb: Rgb;
  /** L*, 0–100. */
  level: number;
  /** Hue where it counts: of accents that are told by it. */
  hue?: number;
  views: Views;
  /** 0 for the best, and more for what pleases less. */
  cost: number;
}

/** @param given one to six, the company's own; kept as they are where they stand out from the ground */
export function accentsOn(ground: Rgb, given: Rgb[]): Rgb[] {
  const first = given[0] ?? ground;
  const range = lightnessRange(ground, markRatio);
  const own = given.map((color) => [candidate(markOf(color, ground), 0)]);
  const mark = own[0]?.[0]?.rgb ?? first;
  const hues = hueCandidates(ground, first, range);
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
      const { c, h } = oklchOf(color);
      return levelsIn(lightnessRange(ground, ratio)).flatMap((at) =>
        [1, 1.3, 0.8, 0.6].map((share) => {
          const shade = shadeAt(at, { c: share * c, h });
          const browned = isEarthy(shade) && !isEarthy(color) ? 40 : 0;
          return candidate(shade, Math.abs(at - level) / 6 + 6 * Math.abs(share - 1) + browned);
        }),
      );
    }),
  );
}

function isGrey(color: Rgb): boolean {
  return oklchOf(color).c <= greyest;
}

function candidate(rgb: Rgb, cost: number, hue?: number): Candidate {
  const level = lightness(rgb);
  return { rgb, level, cost, views: viewsOf(rgb), ...(hue === undefined ? {} : { hue }) };
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

const hueStep = 15;

/** Beyond this a colour shouts beside the company's. */
const mostChroma = 0.17;

/** Hues away from the company's, lively at that lightness and neither brown nor olive. */
function hueCandidates(ground: Rgb, color: Rgb, range: Range): Candidate[] {
  const own = oklchOf(color);
  const wanted = own.c <= greyest ? 0.1 : Math.min(mostChroma, Math.max(0.11, own.c));
  const isLight = luminance(ground) > 0.18;
  const found: Candidate[] = [];
  for (let h = 0; h < 360; h += hueStep) {
    const distance = own.c <= greyest ? 180 : turn(h, own.h);
    // Yellow-green looks sour at any lightness that a light ground allows.
    if (distance < 35 || (isLight && h > 105 && h < 140)) continue;
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

/** How far colours must be apart with every vision and in lightness, and how far two that follow each other. */
const least = { distance: 11, beside: 19, level: 4.6, levelBeside: 10.6 };

/** How many beginnings are followed up. */
const beamWidth = 48;

interface Beam {
  chosen: (Candidate | undefined)[];
  cost: number;
}

/** One candidate for each place, so that all are apart and please most. */
function apart(places: Candidate[][]): Rgb[] {
  // Those with little choice first: the others have to keep clear of them.
  const size = (at: number) => places[at]?.length ?? 0;
  const order = places.map((_, i) => i).sort((a, b) => size(a) - size(b) || a - b);
  let beams: Beam[] = [{ chosen: places.map(() => undefined), cost: 0 }];
  for (const at of order) {
    const candidates = places[at] ?? [];
    const known = new Map<Candidate, number[]>();
    const costsBeside = (other: Candidate, beside: boolean): number[] => {
      const found = known.get(other) ?? candidates.map((one) => closeness(one, other, beside));
      known.set(other, found);
      return found;
    };
    const next: { from: Beam; taken: Candidate; cost: number }[] = [];
    for (const from of beams) {
      const beside = from.chosen.flatMap((other, i) =>
        other ? [costsBeside(other, Math.abs(i - at) === 1)] : [],
      );
      candidates.forEach((taken, k) => {
        const cost = beside.reduce((sum, costs) => sum + (costs[k] ?? 0), from.cost + taken.cost);
        next.push({ from, taken, cost });
      });
    }
    next.sort((a, b) => a.cost - b.cost);
    beams = next.slice(0, beamWidth).map(({ from, taken, cost }) => {
      const chosen = [...from.chosen];
      chosen[at] = taken;
      return { chosen, cost };
    });
  }
  return (beams[0]?.chosen ?? []).flatMap((one) => (one ? [one.rgb] : []));
}

function closeness(one: Candidate, other: Candidate, beside: boolean): number {
  const distance = leastDistance(one.views, other.views);
  const full = fullDistance(one.views, other.views);
  const levels = Math.abs(one.level - other.level);
  const hues =
    one.hue !== undefined && other.hue !== undefined
      ? Math.max(0, 60 - turn(one.hue, other.hue))
      : 0;
  return (
    10 * Math.max(0, (beside ? least.beside : least.distance) - distance) +
    10 * Math.max(0, (beside ? least.levelBeside : least.level) - levels) +
    0.1 * Math.max(0, 26 - distance) +
    0.05 * Math.max(0, 50 - full) +
    0.12 * hues
  );
}
