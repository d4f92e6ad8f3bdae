/** A date axis, for more dates than have room for their labels. */
import type { ChartPlan } from "../../chart/plan/plan.js";
import { hasBars } from "../../chart/plan/plan.js";

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

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Lines and areas of ISO dates have a date axis. Bars have not: each would be as wide as a day. */
export function calendarOf({ model, categories }: ChartPlan): Calendar | undefined {
  const { calendar } = categories;
  if (!calendar || hasBars(model)) return undefined;
  const dates = model.categories.map((text) => isoDate.exec(text));
  if (dates.some((date) => !date)) return undefined;
  const days = dates.map((date) =>
    dayNumber(Number(date?.[1]), Number(date?.[2] ?? 1), Number(date?.[3] ?? 1)),
  );
  // Excel's calendar begins in 1900, with a leap day that never was. A date axis draws points of one
  // date over each other.
  if (days.some((day) => day < 61) || new Set(days).size < days.length) return undefined;
  const [byDay, byMonth] = [dates.some((date) => date?.[3]), dates.some((date) => date?.[2])];
  return {
    ...{ days, ...calendar, base: byDay ? "days" : byMonth ? "months" : "years" },
    code: { years: "yyyy", months: "mmm yyyy", days: "d mmm" }[calendar.unit],
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
