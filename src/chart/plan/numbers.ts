/** The numbers at the marks, as they are written. */
import { drawnValues, numbersBeside, stackSums } from "../extent.js";
import { alike } from "../format.js";
import type { ChartModel, NumberFormat, Series } from "../model.js";
import { widest, type Face, type Ruler } from "./text.js";
import type { Pt } from "../../geometry.js";

export type Writer = (value: number) => string;

const plain: NumberFormat = { prefix: "", suffix: "", decimals: 0, short: true };
const share: NumberFormat = { ...plain, short: false };

/** How the numbers of a series are written, alike at all its marks. */
export function writerOf(model: ChartModel, series: Series): Writer {
  const format = model.percent ? share : (model.axes[series.axis]?.format ?? plain);
  return alike(numbersBeside(model, series), format);
}

export function sumWriter(model: ChartModel): Writer {
  const [first] = model.series;
  return first ? writerOf(model, first) : String;
}

/** The number of a mark; steps of a waterfall have a sign. */
export function numberAt(model: ChartModel, series: Series, at: number, write: Writer): string {
  const value = drawnValues(model, series)[at] ?? null;
  if (value === null) return "";
  const isStep = model.kind === "waterfall" && at > 0 && !model.totals?.includes(at);
  return (isStep && value > 0 ? "+" : "") + write(value);
}

/** Of the numbers over or beside the marks; of stacks their sums. */
export function widestNumber(model: ChartModel, ink: Face, ruler: Ruler): Pt {
  if (model.stacked && !model.percent) {
    const write = sumWriter(model);
    return widest(
      model.categories.map((_, at) => ruler.width(write(stackSums(model.series, at).above), ink)),
    );
  }
  return widest(
    model.series.map((series) => {
      const write = writerOf(model, series);
      return widest(
        series.values.map((_, at) => ruler.width(numberAt(model, series, at, write), ink)),
      );
    }),
  );
}
