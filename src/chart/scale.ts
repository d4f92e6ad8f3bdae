/** Value axes: round ticks, and which labels stand under a category axis. */
import { alike, formatNumber } from "./format.js";
import type { DateStyle, NumberFormat } from "./model.js";
import { readTimes } from "./time.js";

export interface Scale {
  min: number;
  max: number;
  ticks: number[];
}

/** At most four gridlines over the line that marks stand on, zero among them where the data is near it or grows from it. */
const mostIntervals = 4;

/** A round scale around the values, of `most` intervals or fewer; `intervals` forces their number, for a second axis. */
export function niceScale(
  values: number[],
  options: { zero: boolean; intervals?: number; most?: number },
): Scale {
  let [low, high] = values.length > 0 ? [Infinity, -Infinity] : [0, 1];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (options.zero) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (low === high) [low, high] = low === 0 ? [0, 1] : low > 0 ? [0, high] : [low, 0];
  const whole = values.every(Number.isInteger);
  const intervals = options.intervals ?? options.most ?? mostIntervals;
  let step = niceStep((high - low) / intervals, whole);
  for (let tries = 0; tries < 20; tries++) {
    const first = Math.floor(low / step + 1e-9);
    const last = Math.ceil(high / step - 1e-9);
    if (last - first <= intervals) {
      const end = options.intervals === undefined ? last : first + intervals;
      const ticks = Array.from({ length: end - first + 1 }, (_, at) => tidy((first + at) * step));
      return { min: tidy(first * step), max: tidy(end * step), ticks };
    }
    step = niceStep(step * 1.01, whole);
  }
  return { min: low, max: high, ticks: [low, high] };
}

const tidy = (value: number) => Number(value.toPrecision(12));

function niceStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= least * 0.9999);
  const nice = step ?? 10 * power;
  if (!whole) return nice;
  return nice < 1 ? 1 : nice === 2.5 ? 5 : nice;
}

/** Lines need not start at zero; where the values come near it they do. */
export function isNearZero(values: number[]): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low < 0 && high > 0) return true;
  const [near, far] = high > 0 ? [low, high] : [-high, -low];
  return near < 0.5 * far;
}

/** All ticks of an axis in one notation, with the decimals that tell them apart. */
export function tickLabels({ ticks }: Scale, format: NumberFormat): string[] {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  let decimals = 0;
  while (decimals < 8 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6)
    decimals++;
  const asGiven = ticks.map((tick) => formatNumber(tick, format));
  if (format.fixed && new Set(asGiven).size === ticks.length) return asGiven;
  if (format.scale) decimals = Math.max(format.decimals, 3);
  const labels = ticks.map(alike(ticks, { ...format, decimals }));
  // Shortened numbers that no longer differ are written out.
  return new Set(labels).size === labels.length
    ? labels
    : ticks.map((tick) => formatNumber(tick, { ...format, decimals, short: false }));
}

/** A date alone, or its first moment. */
const startsDay = /^[\d-]+(?:[T ]00:00.*)?$/;

export interface CategoryLabel {
  index: number;
  text: string;
}

const english: DateStyle = { months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ") };
const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|$)/;
const isoTime = /^\d{4}-(\d{2})-(\d{2})[T ](\d{2}:\d{2})/;
const dottedTime = /^(\d{1,2}\.\d{1,2}\.\d{2,4}) \d/;

/** `2024-04-06T16:00Z` as `6 Apr 16:00`; what is no time of a day stays as it is. */
export function withShortTimes(categories: string[], style = english): string[] {
  return categories.map((text) => {
    const [, month, date, time] = isoTime.exec(text) ?? [];
    return time === undefined ? text : `${dayOf(date, month, style)} ${time}`;
  });
}

const monthOf = (month: string | undefined, { months }: DateStyle) =>
  months[Number(month) - 1] ?? "";

const dayOf = (date: string | undefined, month: string | undefined, style: DateStyle) =>
  `${Number(date ?? 1)}${style.dottedDay ? "." : ""} ${monthOf(month, style)}`;

/** Days without their times of day, where no day is there twice. */
function withoutTimes(labels: CategoryLabel[]): CategoryLabel[] {
  const days = labels.map(({ index, text }) => ({
    index,
    text: dottedTime.exec(text)?.[1] ?? text,
  }));
  return new Set(days.map(({ text }) => text)).size === days.length ? days : labels;
}

/**
 * Labels of the category axis in the order to try them: all of them as they are; of many ISO dates
 * the first of each year, or of each month.
 */
export function categoryLabels(
  categories: string[],
  time: boolean,
  style = english,
): CategoryLabel[] {
  // Longer ones are cut in any picture; measuring them would take its time.
  const all = categories.map((text, index) => ({ index, text: text.slice(0, 600) }));
  if (!time || !readTimes(categories)) return all;
  const dates = categories.map((text) => isoDate.exec(text));
  if (dates.some((date) => !date)) return withoutTimes(all);
  const years = dates.map((date) => date?.[1] ?? "");
  const months = dates.map((date) => `${monthOf(date?.[2], style)} ${date?.[1] ?? ""}`);
  const days = dates.map((date) => dayOf(date?.[3], date?.[2], style));
  const changes = (parts: string[]) =>
    parts.flatMap((text, index) =>
      index === 0 || text !== parts[index - 1] ? [{ index, text }] : [],
    );
  const [byYear, byMonth, byDay] = [changes(years), changes(months), changes(days)];
  if (byYear.length === categories.length || dates.every((date) => !date?.[2])) return byYear;
  // The first year or month may have begun before the data does: its label would mislead.
  if (byYear.length > 5) return dates[0]?.[2] === "01" ? byYear : byYear.slice(1);
  if (byMonth.length > 3 || dates.every((date) => !date?.[3])) return byMonth;
  if (byDay.length < 2)
    return withShortTimes(categories, style).map((text, index) => ({
      index,
      text: text.slice(0, 600),
    }));
  const startsLate =
    byDay.length > 3 && byDay.length < all.length && !startsDay.test(categories[0] ?? "");
  return startsLate ? byDay.slice(1) : byDay;
}
