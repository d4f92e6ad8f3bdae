/** The rules that choose how data is drawn, one function each. They read numbers and names only. */
import type { NumberFormat } from "./model.js";

/** A row of numbers with a name, before it is known how it is drawn. */
export interface Measure {
  name: string;
  values: (number | null)[];
  format: NumberFormat;
  /** The rest of the measures added up. */
  rest?: true;
}

export const limits = {
  /** Series told apart by colour; the smaller ones are added up in the last. */
  series: 8,
  slices: 8,
  /** Bars with a label each; the largest are kept. */
  bars: 22,
  barsKept: 20,
  /** Of all series together, where they stand side by side. */
  barsTotal: 48,
  /** Periods that still read as bars on top of each other. */
  stackedPeriods: 12,
  /** Periods that still read as bars beside a line on a second axis. */
  combinedPeriods: 24,
  /** Two measures whose largest values differ more than this need a scale each. */
  magnitude: 20,
};

const numbersOf = (measure: Measure) => measure.values.filter((value) => value !== null);
const sumOf = (values: (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
export const largestOf = (measure: Measure) =>
  measure.values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
const unitOf = ({ format }: Measure) => `${format.prefix}|${format.suffix.trim()}`;

const isPercent = (measure: Measure) => measure.format.suffix.trim() === "%";

/** Shares of one whole: two or more, none negative, together 100 % (a rounded one may miss by 1.5). */
export function isShareOfWhole(measure: Measure): boolean {
  const values = numbersOf(measure);
  if (values.length < 2 || values.some((value) => value < 0)) return false;
  const named =
    isPercent(measure) || /\b(?:percent(?:age)?|share|proportion|anteil)\b/i.test(measure.name);
  const unitless = measure.format.prefix === "" && measure.format.suffix === "";
  return (named || (unitless && values.length > 2)) && Math.abs(sumOf(values) - 100) <= 1.5;
}

/** In every category the series are percentages of one whole. */
export function haveSharesPerCategory(measures: Measure[]): boolean {
  const count = measures[0]?.values.length ?? 0;
  if (measures.length < 2 || count === 0 || !measures.every(isPercent)) return false;
  if (measures.some((measure) => numbersOf(measure).some((value) => value < 0))) return false;
  return Array.from({ length: count }, (_, at) =>
    sumOf(measures.map(({ values }) => values[at] ?? 0)),
  ).every((total) => Math.abs(total - 100) <= 1.5);
}

const resultName =
  /\b(?:(?:sub|grand)?[ -]?total|sum|result|net|closing|ending|end|final|balance|profit|income|ebitda?|margin|gesamt|summe|ergebnis|endbestand)\b/i;

/**
 * Steps that are the sum of all before them, by index: the last one, and others that are named so. A sum of
 * three numbers may be chance; of fewer it is no proof without a name.
 */
export function runningTotals(categories: string[], values: (number | null)[]): number[] {
  let level = 0;
  return values.flatMap((value, at) => {
    const isSum =
      at > 1 && value !== null && level !== 0 && Math.abs(value - level) <= Math.abs(level) * 0.002;
    const isNamed = resultName.test(categories[at] ?? "");
    if (isSum && (isNamed || (at === values.length - 1 && at > 2))) return [at];
    level += value ?? 0;
    return [];
  });
}

/** The amounts are the same proportions as the shares, up to the rounding of the shares. */
export function tellsSameStory(amounts: Measure, shares: Measure): boolean {
  const total = sumOf(amounts.values);
  if (total <= 0 || amounts.values.some((value) => (value ?? 0) < 0)) return false;
  return shares.values.every(
    (share, at) => Math.abs((share ?? 0) - ((amounts.values[at] ?? 0) / total) * 100) <= 1,
  );
}

/** The series that is the sum of the others in every category (within half a percent), if one is. */
export function findTotal(measures: Measure[]): number {
  if (measures.length < 3 || new Set(measures.map(unitOf)).size > 1) return -1;
  const count = measures[0]?.values.length ?? 0;
  if (count < 2) return -1;
  const sums = Array.from({ length: count }, (_, at) =>
    sumOf(measures.map(({ values }) => values[at] ?? 0)),
  );
  return measures.findIndex(({ values }) =>
    values.every((value, at) => {
      const rest = (sums[at] ?? 0) - (value ?? 0);
      return value !== null && value !== 0 && Math.abs(value - rest) <= Math.abs(value) * 0.005;
    }),
  );
}

const totalName = /^\W*(?:(?:grand |sub)?total|sum|gesamt|summe|overall|all)\W*$/i;

/** The last category is called a total and is one: it must not stand as a bar beside its parts. */
export function endsWithTotal(categories: string[], measures: Measure[]): boolean {
  const last = categories.length - 1;
  if (last < 2 || !totalName.test(categories[last] ?? "")) return false;
  return measures.some(({ values }) => {
    const total = values[last] ?? 0;
    return total !== 0 && Math.abs(sumOf(values.slice(0, last)) - total) <= Math.abs(total) * 0.01;
  });
}

export const restName =
  /^\W*(?:others?|rest|remaining|remainder|misc(?:ellaneous)?|sonstiges?|autres)\b/i;
const rateUnits = new Set(["%", "ms", "s", "sec", "min", "h", "x", "°C", "°F", "°", "pp"]);
const rateName =
  /^p\d{2,3}$|\b(?:avg|average|mean|median|min|max|minimum|maximum|rate|ratio|index|score|target|budget|plan(?:ned)?|actual|forecast|goal|latency|temperature|uptime|growth|adjusted)\b|%/i;
const partsName =
  /\b(?:category|type|kind|source|segment|department|region|product|channel|team|service|item|sector|class)\b/i;

/**
 * The series are parts that add up: none negative, one unit that can be added, no statistics among
 * the names, and a sign that they make a whole: a part called Other, or a column that is named for
 * a classification.
 */
export function arePartsOfTotal(measures: Measure[], classification: string): boolean {
  if (measures.length < 2 || !canBeAdded(measures)) return false;
  return measures.some(({ name }) => restName.test(name)) || partsName.test(classification);
}

/** The sum of these series means something. */
export function canBeAdded(measures: Measure[]): boolean {
  const [first] = measures;
  if (!first || rateUnits.has(first.format.suffix.trim())) return false;
  return measures.every(
    (measure) =>
      unitOf(measure) === unitOf(first) &&
      !rateName.test(measure.name) &&
      measure.values.every((value) => value === null || value >= 0),
  );
}

/**
 * Which scale each series needs: 0 or 1, or `undefined` for a series of a third unit, which cannot
 * be drawn in the same picture. Units part them first, then magnitude where no unit is known.
 */
export function assignAxes(measures: Measure[]): (0 | 1 | undefined)[] {
  const units = [...new Set(measures.map(unitOf))];
  if (units.length > 1) {
    return measures.map((measure) => {
      const axis = units.indexOf(unitOf(measure));
      return axis === 0 || axis === 1 ? axis : undefined;
    });
  }
  if (units[0] !== "|") return measures.map(() => 0);
  const largest = measures.map(largestOf).filter((size) => size > 0);
  const sizes = largest.toSorted((a, b) => a - b);
  const [least, most] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  if (least === 0 || most / least <= limits.magnitude) return measures.map(() => 0);
  // The widest gap between neighbouring sizes is where the two scales part.
  let border = 0;
  let widest = 0;
  for (let at = 1; at < sizes.length; at++) {
    const gap = (sizes[at] ?? 0) / (sizes[at - 1] ?? 1);
    if (gap > widest) [widest, border] = [gap, sizes[at] ?? 0];
  }
  const firstIsLarge = largestOf(measures[0] ?? { name: "", values: [], format: noUnit }) >= border;
  return measures.map((measure) => (largestOf(measure) >= border === firstIsLarge ? 0 : 1));
}
const noUnit: NumberFormat = { prefix: "", suffix: "", decimals: 0, short: false };

/**
 * Bars grow to the right where their labels would not stand under upright ones: 560 pt is the
 * picture's width in a deck's narrower figures, 6 pt a letter of 12 pt type, two lines a label.
 */
export function wantsHorizontal(labels: string[]): boolean {
  const perLabel = 560 / Math.max(1, labels.length);
  return labels.some((label) => {
    const longestWord = label
      .split(/[\s-]+/)
      .reduce((most, word) => Math.max(most, word.length), 0);
    return longestWord * 6 + 8 > perLabel || label.length * 6 > 1.7 * perLabel;
  });
}

/** Indices of the `count` largest sizes, in their own order. */
export function largestIndices(sizes: number[], count: number): number[] {
  return sizes
    .map((size, at) => ({ size, at }))
    .sort((a, b) => b.size - a.size || a.at - b.at)
    .slice(0, count)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}
