/** Names at the right of the marks, in their colours: of series where they end, and of the target. */
import type { Pt, Size } from "../../geometry.js";
import { formatNumber } from "../format.js";
import type { ChartModel } from "../model.js";
import type { ChartStyle } from "../style.js";
import { writerOf } from "./numbers.js";
import { ink, readablePaint, type Paint } from "./paint.js";
import { lineHeight, widest, wrap, type Ink, type Ruler } from "./text.js";

export interface EndName {
  /** Its index; absent: the target. */
  series?: number;
  lines: string[];
  ink: Ink;
  /** What it says: the series' name, its last value, or both. */
  says: ("name" | "value")[];
}

/** More points than this are a shape rather than numbers. */
const mostEnded = 240;

export interface EndNames {
  entries: EndName[];
  /** Of the longest line. */
  width: Pt;
  /** The series are among them: no legend is needed. */
  ofSeries: boolean;
}

/** What the target is called: `Goal 99.9`. */
export function targetName({ target, axes }: ChartModel): string {
  const format = axes[0]?.format;
  return target && format ? `${target.name} ${formatNumber(target.value, format)}` : "";
}

/**
 * Lines and the edges of areas are named where they end, with their last value where the others have theirs
 * at the marks. One line alone is named by the caption; there its last value stands. A target stands among
 * them, or alone. The parts of stacks are named beside the last stack.
 *
 * @param inStacks whether they can be: a native chart has no labels there
 */
export function planNames(
  model: ChartModel,
  paints: Paint[],
  { values, inStacks }: { values: boolean; inStacks: boolean },
  size: Size,
  style: ChartStyle,
  labelSize: Pt,
  ruler: Ruler,
): EndNames | undefined {
  const most = Math.min(190, size.width * 0.26);
  const isStack = inStacks && endsInStack(model);
  const isEnded =
    isStack ||
    ((model.kind === "line" || (model.kind === "area" && !model.stacked)) &&
      model.axes.length === 1 &&
      model.series.every(({ kind }) => kind === undefined || kind === "line"));
  const entry = (text: string, ink: Ink) => wrap(ruler, text, ink, most, 2);
  const nameInk = (paint: Paint | undefined): Ink => ({
    ...{ size: labelSize, bold: true },
    paint: readablePaint(paint ?? ink, style),
  });
  const target = model.target && model.axes.length === 1 ? [targetName(model)] : [];
  const targets = target.flatMap((text): EndName[] => {
    const own: Ink = { size: labelSize, paint: ink };
    const { lines, cut } = entry(text, own);
    return cut || model.horizontal ? [] : [{ lines, ink: own, says: ["name", "value"] }];
  });
  const single = model.series.length === 1;
  const says: EndName["says"] = single
    ? ["value"]
    : values && !isStack
      ? ["name", "value"]
      : ["name"];
  const wanted =
    isEnded &&
    (single
      ? model.labels !== false && !values && model.categories.length <= mostEnded
      : model.legend !== true);
  const series = wanted
    ? model.series.map((one, at) => {
        const write = writerOf(model, one);
        const last = one.values.findLast((value) => value !== null);
        const value = last === undefined || last === null ? "" : write(last);
        const text = says
          .map((what) => (what === "name" ? one.name : value))
          .join(" ")
          .trim();
        const own = nameInk(paints[at]);
        return { ...entry(text, own), ink: own, says, series: at };
      })
    : [];
  const all = [...series, ...targets];
  const total = all.reduce((sum, { lines, ink }) => sum + lines.length * ink.size * lineHeight, 0);
  // Title, caption and the labels of the axis take about four lines of the height.
  const room = size.height - 4 * labelSize * lineHeight;
  const ofSeries = series.length > 0 && !series.some(({ cut }) => cut) && total <= room;
  const entries = ofSeries ? all : targets;
  if (entries.length === 0) return undefined;
  const width = widest(
    entries.flatMap(({ lines, ink }) => lines.map((line) => ruler.width(line, ink))),
  );
  return { entries, width, ofSeries };
}

/** Each series has a part in the last stack, upright or of an area. */
function endsInStack({ kind, stacked, axes, series }: ChartModel): boolean {
  return (
    stacked &&
    (kind === "bar" || kind === "area") &&
    axes.length === 1 &&
    series.length > 1 &&
    series.every((one) => one.kind === undefined && (one.values.at(-1) ?? 0) > 0)
  );
}
