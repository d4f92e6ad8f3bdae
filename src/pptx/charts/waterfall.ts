/** A waterfall as stacked bars: an invisible base, and what rises, falls or is a total on it. */
import { waterfallSteps } from "../../chart/extent.js";
import type { ChartModel } from "../../chart/model.js";
import { labelCode } from "./numbers.js";
import type { Cell, Column } from "./sheet.js";

export interface Step {
  from: number;
  to: number;
  /** The first bar looks like a total. */
  kind: "rise" | "fall" | "total";
}

/** `undefined` for a category without a value. */
export function stepsOf(model: ChartModel): (Step | undefined)[] {
  const values = model.series[0]?.values ?? [];
  return waterfallSteps(model).map((step, at) => {
    const value = values[at] ?? null;
    if (value === null) return undefined;
    const isTotal = at === 0 || model.totals?.includes(at) === true;
    return { ...step, kind: isTotal ? "total" : value < 0 ? "fall" : "rise" };
  });
}

export interface Bars {
  columns: Column[];
  /** Index of the invisible column; the coloured ones of each kind come after it. */
  base: number;
  drawn: { column: number; kind: Step["kind"]; side: Side; values: (number | null)[] }[];
}

/**
 * All but the values are formulas, so that a changed number moves every bar after it. Bars that cross
 * zero have a second part below it, because a stack has one on each side.
 */
export function waterfallBars(model: ChartModel, first: Column): Bars {
  const steps = stepsOf(model);
  const [series] = model.series;
  const format = model.axes[0]!.format;
  const values = series?.values ?? [];
  const code = labelCode(format, values);
  const column = (name: string, cells: Cell[]): Column => ({ name, code, cells });
  const isTotal = (index: number) => model.totals?.includes(index) === true;
  const at = (make: (step: Step, row: number) => Cell): Cell[] =>
    steps.map((step, index) => (step ? make(step, index + 2) : null));
  const start = (row: number) => {
    const before = steps.slice(0, row - 2).findLastIndex((one) => one !== undefined);
    return isTotal(row - 2) || before < 0 ? "0" : `C${before + 2}`;
  };
  const tidy = (value: number) => Number(value.toPrecision(12));
  const level = at((step, row) => ({
    formula: isTotal(row - 2) ? `B${row}` : `${start(row)}+B${row}`,
    value: tidy(step.to),
  }));
  const base = at((step, row) => {
    const ends = `${start(row)},C${row}`;
    const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
    return {
      formula: `MAX(0,MIN(${ends}))+MIN(0,MAX(${ends}))`,
      value: tidy(Math.max(0, low) + Math.min(0, high)),
    };
  });
  const part = (kind: Step["kind"], side: Side): Cell[] =>
    at((step, row) => {
      if (step.kind !== kind) return null;
      const ends = `${start(row)},C${row}`;
      const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
      if (side === "above" && high > 0)
        return {
          formula: `MAX(0,${ends})-MAX(0,MIN(${ends}))`,
          value: tidy(high - Math.max(0, low)),
        };
      if (side === "below" && low < 0)
        return {
          formula: `MIN(0,${ends})-MIN(0,MAX(${ends}))`,
          value: tidy(low - Math.min(0, high)),
        };
      return side === "above" && low === 0 && high === 0 ? 0 : null;
    });
  const columns = [
    first,
    column(series?.name || "Value", values),
    column("Level", level),
    column("Base", base),
  ];
  const drawn: Bars["drawn"] = [];
  for (const [kind, name] of kinds) {
    for (const [side, suffix] of sides) {
      const cells = part(kind, side);
      if (cells.every((cell) => cell === null)) continue;
      drawn.push({
        ...{ column: columns.length, kind, side },
        values: cells.map((cell, index) => (cell === null ? null : (values[index] ?? null))),
      });
      columns.push(column(name + suffix, cells));
    }
  }
  return { columns, base: 3, drawn };
}

type Side = "above" | "below";

const kinds = [
  ["rise", "Increase"],
  ["fall", "Decrease"],
  ["total", "Total"],
] as const;

const sides = [
  ["above", ""],
  ["below", " below zero"],
] as const;
