/** Names that come in an order of their own: points in time, sizes, grades, answers from no to yes. */
import { readTimes } from "../time.js";

/** From low to high, or from high to low; what is in none of them has no order. */
const scales = [
  ["xs", "s", "m", "l", "xl", "xxl"],
  ["tiny", "very small", "small", "medium", "large", "very large", "huge"],
  ["very low", "low", "medium", "high", "very high", "critical"],
  ["low", "moderate", "high", "extreme"],
  ["minor", "moderate", "major", "critical"],
  ["young", "middle-aged", "old"],
  ["junior", "mid", "senior", "lead", "principal"],
  ["never", "rarely", "sometimes", "often", "always"],
  ["bronze", "silver", "gold", "platinum"],
  ["poor", "fair", "good", "very good", "excellent"],
  ["very poor", "poor", "average", "good", "very good", "excellent"],
  ["strongly disagree", "disagree", "neutral", "agree", "strongly agree"],
  ["strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"],
  ["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"],
  ["a", "b", "c", "d", "e", "f"],
  ["before", "after"],
];

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** Whether the names run through one order, up or down. */
export function areOrdered(names: string[]): boolean {
  if (names.length < 2) return false;
  // Their unit says nothing about their order.
  const words = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/\s*\([^()]*\)$/, ""),
  );
  const rises = (places: (number | undefined)[]) =>
    places.every((place) => place !== undefined) &&
    [1, -1].some((way) =>
      places.every((place, at) => at === 0 || way * (place! - places[at - 1]!) > 0),
    );
  if (scales.some((scale) => rises(words.map((word) => indexIn(scale, word))))) return true;
  const firsts = words.map((word) => word.split(" ")[0] ?? "");
  const tails = words.map((word, at) => word.slice(firsts[at]?.length));
  // `First quarter`, `Second quarter`.
  if (new Set(tails).size === 1 && rises(firsts.map((word) => indexIn(ordinals, word))))
    return true;
  if (rises(words.map(placeOf))) return true;
  return names.length > 2 && readTimes(names) !== undefined;
}

const indexIn = (scale: string[], word: string) =>
  scale.includes(word) ? scale.indexOf(word) : undefined;

/** `P95`, `2024`, `Q3`, `18–25`, `< 10`, `65+`, `4 stars`, `Grade 3`, `Year 2`. */
const numbered =
  /^(?:p|q|fy|level|grade|year|tier|phase|stage|wave|class|week|month|top)?[ -]?(?:[<>≤≥]=? ?|up to |over |under |less than |more than )?(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*\d+(?:\.\d+)?)?\s*(?:\+|%|stars?|years?|and (?:over|older|more|above))?$/;

function placeOf(word: string): number | undefined {
  const found = numbered.exec(word)?.[1];
  if (found === undefined) return undefined;
  // Under 18 comes before 18–25.
  return Number(found) - (/^(?:[<≤]|under|less|up to)/.test(word) ? 0.5 : 0);
}
