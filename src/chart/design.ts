/** Decides how data is drawn: the rules of docs/charts.md in their order, and the author's word. */
import type { Chart } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { nearest } from "../nearest.js";
import type { Chosen } from "./choose.js";
import type { Column } from "./columns.js";
import { designCartesian } from "./design-cartesian.js";
import type { Designed, Warn } from "./design-parts.js";
import { designPoints } from "./design-points.js";
import { designShares } from "./design-round.js";
import { designRadar, designWaterfall } from "./design-waterfall.js";
import { withWishes } from "./format.js";
import type { ChartModel } from "./model.js";
import type { ChartWishes } from "./options.js";
import { wordPosition } from "./options.js";
import { endsWithTotal } from "./rules.js";
import type { Frame } from "./shape.js";
import { pick, readFrame } from "./shape.js";
import { extentOf } from "./extent.js";

/** `undefined` where no column holds numbers. */
export function designChart(
  columns: Column[],
  chosen: Chosen,
  wishes: ChartWishes,
  block: Chart,
  report: Report,
): Designed | undefined {
  const warn: Warn = (code, message, hint) =>
    report({ code, severity: "warning", message, hint, position: block.pos });
  const designed = choose(columns, chosen, wishes, warn);
  if (!designed) return undefined;
  return { ...designed, model: finished(designed.model, wishes, block, report) };
}

function choose(
  columns: Column[],
  chosen: Chosen,
  wishes: ChartWishes,
  warn: Warn,
): Designed | undefined {
  const points = designPoints(columns, chosen, wishes, warn);
  if (points) return points;
  const frame = readFrame(columns, chosen, wishes.words);
  if (!frame) return undefined;
  if (frame.added)
    warn(
      "chart-rows-added",
      `rows of the same \`${frame.categoryName}\` and \`${frame.measureName}\` are added up`,
      "name the columns with `x=` and `series=` if that is not meant",
    );
  const { kind, ...others } = wishes;
  // What a kind cannot show is drawn as if it had not been asked for.
  const free = kind === "radar" || kind === "waterfall" || kind === "scatter" || kind === "bubble";
  const bare = withoutTotalRow(frame);
  return (
    designWaterfall(frame, wishes, warn) ??
    designRadar(bare, wishes, warn) ??
    designShares(bare, free ? others : wishes, warn) ??
    designCartesian(bare, free ? others : wishes, warn)
  );
}

function withoutTotalRow(frame: Frame): Frame {
  return !frame.time && endsWithTotal(frame.categories, frame.measures)
    ? pick(frame, [...frame.categories.keys()].slice(0, -1))
    : frame;
}

/** The chart with what the author sets on charts of any kind. */
function finished(
  model: ChartModel,
  wishes: ChartWishes,
  block: Chart,
  report: Report,
): ChartModel {
  const warnAt = (key: string, code: string, message: string, hint: string) =>
    report({ code, severity: "warning", message, hint, position: wordPosition(block, key) });
  const [first, ...rest] = model.axes;
  const done: ChartModel = { ...model };
  if (first && (wishes.format || wishes.unit)) {
    done.axes = [
      { ...first, format: withWishes(first.format, wishes.format, wishes.unit) },
      ...rest,
    ];
  }
  if (wishes.labels !== undefined) done.labels = wishes.labels;
  if (wishes.legend !== undefined) done.legend = wishes.legend;
  if (wishes.source !== undefined) done.source = wishes.source;

  const isRound = model.kind === "pie" || model.kind === "doughnut";
  const hasAxis = !isRound && model.kind !== "radar" && !model.percent;
  if (wishes.target) {
    if (hasAxis) done.target = wishes.target;
    else
      warnAt(
        "target",
        "chart-no-target",
        `a target has no place in ${named(model)}`,
        "it is left out",
      );
  }
  if (wishes.highlight !== undefined) {
    const found = findName(wishes.highlight, model);
    if (found !== undefined) done.highlight = found;
    else {
      const names = [...model.series.map(({ name }) => name), ...model.categories];
      const near = nearest(wishes.highlight, names);
      warnAt(
        "highlight",
        "chart-no-highlight",
        `no series or category \`${wishes.highlight.slice(0, 40)}\` in the chart`,
        near
          ? `did you mean \`${near}\`?`
          : `there are ${names
              .slice(0, 8)
              .map((name) => `\`${name}\``)
              .join(", ")}${names.length > 8 ? ", …" : ""}`,
      );
    }
  }
  const ends = endsOf(done, wishes, hasAxis, warnAt);
  if (ends && done.axes[0]) done.axes = [{ ...done.axes[0], ...ends }, ...done.axes.slice(1)];
  return done;
}

/** Ends of the axis that cut nothing off and leave bars on their zero. */
function endsOf(
  model: ChartModel,
  wishes: ChartWishes,
  hasAxis: boolean,
  warn: (key: string, code: string, message: string, hint: string) => void,
): { min?: number; max?: number } | undefined {
  const ends: { min?: number; max?: number } = {};
  const { low, high } = extentOf(model, 0);
  const grows =
    ["area", "waterfall"].includes(model.kind) ||
    (model.kind === "bar" && model.series.some(({ kind, axis }) => axis === 0 && kind !== "line"));
  for (const key of ["min", "max"] as const) {
    const end = wishes[key];
    if (end === undefined) continue;
    const cuts = key === "min" ? end > low : end < high;
    if (!hasAxis)
      warn(key, "chart-no-axis", `\`${key}\` has no place in ${named(model)}`, "it is left out");
    else if (grows && (key === "min" ? end > 0 : end < 0))
      warn(
        key,
        "chart-bars-from-zero",
        `\`${key}=${end}\` would cut bars or areas off their zero`,
        "they start at zero; `csv line` may start elsewhere",
      );
    else if (cuts)
      warn(
        key,
        "chart-cut-off",
        `\`${key}=${end}\` would cut values off`,
        `the values reach from ${low} to ${high}`,
      );
    else ends[key] = end;
  }
  return ends.min === undefined && ends.max === undefined ? undefined : ends;
}

const named = (model: ChartModel) =>
  model.percent ? "a chart of shares of 100 %" : `a ${model.kind} chart`;

function findName(wanted: string, model: ChartModel): string | undefined {
  const names = [...model.series.map(({ name }) => name), ...model.categories];
  const key = (text: string) => text.trim().toLowerCase();
  return names.find((name) => name === wanted) ?? names.find((name) => key(name) === key(wanted));
}
