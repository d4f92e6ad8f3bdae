/** What the designs of all kinds of charts share. */
import type { ChartModel, NumberFormat, ValueAxis } from "./model.js";
import type { Measure } from "./rules.js";

/** A chart, and the rule that chose it. */
export interface Designed {
  model: ChartModel;
  why: string;
}

/** Begins the hint of what a chart leaves out; whether it is true is known once the alternative text stands. */
export const inAltText = "all stand in the alternative text";

export type Warn = (code: string, message: string, hint: string) => void;

const plainFormat: NumberFormat = { prefix: "", suffix: "", decimals: 0, short: false };

export const sum = (values: (number | null)[]) =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

export const sameUnit = (a: NumberFormat, b: NumberFormat | undefined) =>
  a.prefix === b?.prefix && a.suffix.trim() === b.suffix.trim();

export const hasOneUnit = (measures: Measure[]) =>
  measures.every(({ format }) => sameUnit(format, measures[0]?.format));

export function axisOf(
  measures: { header?: string; name?: string; format: NumberFormat }[],
  name: string,
): ValueAxis {
  const [first] = measures;
  if (!first) return { name, format: plainFormat };
  return {
    name: name || (measures.length === 1 ? (first.name ?? first.header ?? "") : ""),
    format: {
      ...first.format,
      decimals: Math.max(...measures.map(({ format }) => format.decimals)),
      short: measures.some(({ format }) => format.short),
    },
  };
}
