/** How the categories are written along their axis: all, every nth, or by a calendar. */
import type { ChartModel } from "../../chart/model.js";
import { categoryLabels, withShortTimes } from "../../chart/scale.js";
import type { Pt } from "../../geometry.js";
import { lineHeight, type Ruler } from "./text.js";

export interface Categories {
  /** One a category, as the picture writes it. */
  texts: string[];
  size: Pt;
  /** Of all lines together; beside horizontal bars, of the axis. */
  height: Pt;
  /** Beside horizontal bars: of the longest line. */
  width: Pt;
  /** Every so many have their label. */
  every: number;
  /** Every category has its whole label. */
  complete: boolean;
  calendar?: Calendar;
}

/** A date axis, for more dates than have room for their labels. */
export interface Calendar {
  /** Days since 1899-12-30, as Excel counts them; one a category. */
  days: number[];
  base: "days" | "months" | "years";
  /** A label every `step` of these. */
  unit: "days" | "months" | "years";
  step: number;
  /** Of the labels. */
  code: string;
  /** Of the dates in the workbook. */
  cellCode: string;
}

const least = 10;
const gap = 8;
/** Steps that people count in. */
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 30, 50, 60, 100, 200, 500, 1000];
const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100];
const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** @param offset the first category stands half a slot from the axis, as bars do */
export function planCategories(
  model: ChartModel,
  width: Pt,
  offset: boolean,
  labelSize: Pt,
  ruler: Ruler,
): Categories {
  const { categories, time, dates } = model;
  const count = categories.length;
  const labels = categoryLabels(categories, time, dates);
  const isWhole = labels.length === count;
  const texts = isWhole ? labels.map(({ text }) => text) : withShortTimes(categories, dates);
  const slot = width / Math.max(1, offset ? count : count - 1);
  const shared = { texts, width: 0 };
  // Points in time are counted on where they are left out; other labels are set smaller first.
  for (const size of isWhole ? (time ? [labelSize] : [labelSize, least]) : []) {
    const room = Math.min(slot, width) - gap;
    if (room <= size) continue;
    const lines = texts.map((text) => ruler.lines(text, room, { size }) ?? Infinity);
    const most = lines.reduce((all, one) => Math.max(all, one), 1);
    if (most <= 3)
      return { ...shared, size, height: most * size * lineHeight, every: 1, complete: true };
  }
  const size = labelSize;
  const calendar = isWhole ? undefined : calendarOf(model, offset, labels[0]?.text ?? "");
  const height = size * lineHeight;
  if (calendar) {
    const own = ruler.width("Mmm 0000", { size }) + gap * 2;
    const counted = calendar.unit === "years" ? yearSteps : steps;
    const step = counted.find((one) => (labels.length / one) * own <= width) ?? labels.length;
    return { ...shared, size, height, every: 1, complete: false, calendar: { ...calendar, step } };
  }
  // Labels that stand for others beside them need more air than those of all.
  const widest =
    texts.reduce((most, text) => Math.max(most, ruler.width(text, { size })), 0) + gap * 3;
  const every = steps.find((step) => widest <= slot * step) ?? Math.max(1, count);
  return { ...shared, size, height, every, complete: every === 1 };
}

/** Labels beside bars that share `height`, no wider than `most`. */
export function planSideCategories(
  { categories }: ChartModel,
  height: Pt,
  most: Pt,
  labelSize: Pt,
  ruler: Ruler,
): Categories {
  const slot = height / Math.max(1, categories.length);
  const size = Math.max(least, Math.min(labelSize, (slot * 0.97) / lineHeight));
  const every = Math.ceil((size * lineHeight) / slot - 1e-9);
  const width = categories.reduce((all, text) => Math.max(all, ruler.width(text, { size })), 0);
  return {
    ...{ texts: categories, size, height: 0, width: Math.min(most, width), every },
    complete: every === 1,
  };
}

/**
 * Lines and areas of ISO dates have a date axis. Bars have not: each would be as wide as a day.
 *
 * @param label the picture's first, which says whether years, months or days are labelled
 */
function calendarOf(model: ChartModel, offset: boolean, label: string): Calendar | undefined {
  const dates = model.categories.map((text) => isoDate.exec(text));
  if (offset || dates.some((date) => !date)) return undefined;
  const days = dates.map((date) =>
    dayNumber(Number(date?.[1]), Number(date?.[2] ?? 1), Number(date?.[3] ?? 1)),
  );
  // Excel's calendar begins in 1900, with a leap day that never was. A date axis draws points of one
  // date over each other.
  if (days.some((day) => day < 61) || new Set(days).size < days.length) return undefined;
  const [byDay, byMonth] = [dates.some((date) => date?.[3]), dates.some((date) => date?.[2])];
  const unit = /^\d{4}$/.test(label) ? "years" : /\d{4}$/.test(label) ? "months" : "days";
  return {
    days,
    ...{ base: byDay ? "days" : byMonth ? "months" : "years", unit, step: 1 },
    code: { years: "yyyy", months: "mmm yyyy", days: "d mmm" }[unit],
    cellCode: byDay ? "yyyy\\-mm\\-dd" : byMonth ? "yyyy\\-mm" : "yyyy",
  };
}

/** Excel's number of a day from 1900-03-01 on; no clock and no time zone is asked. */
function dayNumber(year: number, month: number, date: number): number {
  // Years begin in March, so that the day that may be missing is the last.
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return days + Math.floor((153 * m + 2) / 5) + date - 1 - 693_899;
}
