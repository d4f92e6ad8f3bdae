/** Chooses a colour for each place of a palette, so that all are apart and please most. */
import type { Rgb } from "../scene/look.js";
import { fullDistance, leastDistance, lightness, type Views, viewsOf } from "./color-vision.js";
import { turn } from "./oklch.js";

/** A colour that a place may have. */
export interface Candidate {
  rgb: Rgb;
  /** L*, 0–100. */
  level: number;
  /** Hue where it counts: of accents that are told by it. */
  hue?: number;
  views: Views;
  /** 0 for the best, and more for what pleases less. */
  cost: number;
}

export function candidate(rgb: Rgb, cost: number, hue?: number): Candidate {
  const level = lightness(rgb);
  return { rgb, level, cost, views: viewsOf(rgb), ...(hue === undefined ? {} : { hue }) };
}

/** How far colours must be apart with every vision and in lightness, and how far two that follow each other. */
const least = { distance: 11, beside: 19, level: 4.6, levelBeside: 10.6 };

/** How many beginnings are followed up. */
const beamWidth = 40;

interface Beam {
  chosen: (Candidate | undefined)[];
  cost: number;
}

/** @param places for each place at least one */
export function apart(places: Candidate[][]): Rgb[] {
  // Those with little choice first: the others have to keep clear of them.
  const size = (at: number) => places[at]?.length ?? 0;
  const order = places.map((_, i) => i).sort((a, b) => size(a) - size(b) || a - b);
  let beams: Beam[] = [{ chosen: places.map(() => undefined), cost: 0 }];
  for (const at of order) beams = followedUp(beams, at, places[at] ?? []);
  return (beams[0]?.chosen ?? []).flatMap((one) => (one ? [one.rgb] : []));
}

/** The best of all beginnings with each of the candidates at that place, best first. */
function followedUp(beams: Beam[], at: number, candidates: Candidate[]): Beam[] {
  // The same few stand in many beginnings.
  const known = [new Map<Candidate, number[]>(), new Map<Candidate, number[]>()] as const;
  const costsOf = (other: Candidate, i: number): number[] => {
    const isBeside = Math.abs(i - at) === 1;
    const map = known[isBeside ? 1 : 0];
    const found = map.get(other) ?? candidates.map((one) => closeness(one, other, isBeside));
    map.set(other, found);
    return found;
  };
  const best: { from: Beam; taken: Candidate; cost: number }[] = [];
  for (const from of beams) {
    const costs = from.chosen.flatMap((other, i) => (other ? [costsOf(other, i)] : []));
    candidates.forEach((taken, k) => {
      let cost = from.cost + taken.cost;
      for (const one of costs) cost += one[k] ?? 0;
      if (best.length === beamWidth && cost >= best.at(-1)!.cost) return;
      const before = best.findIndex((other) => other.cost > cost);
      best.splice(before < 0 ? best.length : before, 0, { from, taken, cost });
      if (best.length > beamWidth) best.pop();
    });
  }
  return best.map(({ from, taken, cost }) => {
    const chosen = [...from.chosen];
    chosen[at] = taken;
    return { chosen, cost };
  });
}

function closeness(one: Candidate, other: Candidate, isBeside: boolean): number {
  const distance = leastDistance(one.views, other.views);
  const levels = Math.abs(one.level - other.level);
  const hues =
    one.hue === undefined || other.hue === undefined
      ? 0
      : Math.max(0, 60 - turn(one.hue, other.hue));
  return (
    tooLittle(distance, isBeside ? least.beside : least.distance) +
    tooLittle(levels, isBeside ? least.levelBeside : least.level) +
    0.1 * Math.max(0, 26 - distance) +
    0.05 * Math.max(0, 50 - fullDistance(one.views, other.views)) +
    0.12 * hues
  );
}

/** A little too near is already wrong. */
function tooLittle(value: number, wanted: number): number {
  return value >= wanted ? 0 : 12 + 10 * (wanted - value);
}
