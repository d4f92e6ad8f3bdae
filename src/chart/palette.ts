/** Colours of series, slices and single marks. */
import type { Rgb } from "../scene/look.js";
import { mix } from "../color.js";
import { stepIndices } from "./color.js";
import type { ChartStyle } from "./style.js";
import type { ChartModel } from "./model.js";

/** The theme's colours in their order; after the last of them their lighter sisters. */
function seriesColor(index: number, style: ChartStyle, rest?: true): Rgb {
  if (rest) return mix(style.ground, style.muted, 0.6);
  const color = style.series[index % Math.max(1, style.series.length)] ?? style.text;
  return index < style.series.length ? color : mix(style.ground, color, 0.5);
}

/** Beside what is highlighted: dark enough to be told from the ground, and from each other. */
const greys = [0.6, 0.42, 0.75, 0.3, 0.52];
const grey = (index: number, style: ChartStyle): Rgb =>
  mix(style.ground, style.muted, greys[index % greys.length] ?? 0.5);

/** One a series, of a ring one a slice. */
export function seriesColors(model: ChartModel, style: ChartStyle): Rgb[] {
  const isRound = model.kind === "pie" || model.kind === "doughnut";
  const names = isRound ? model.categories : model.series.map(({ name }) => name);
  const chosen = model.highlight === undefined ? -1 : names.indexOf(model.highlight);
  const plain = names.map((_, at) =>
    seriesColor(at, style, isRound ? undefined : model.series[at]?.rest),
  );
  if (chosen < 0) return plain;
  let others = 0;
  return plain.map((_, at) => (at === chosen ? seriesColor(0, style) : grey(others++, style)));
}

/** The category that is highlighted, if one is. */
export function highlightedCategory(model: ChartModel): number {
  const { highlight } = model;
  if (highlight === undefined || model.series.some(({ name }) => name === highlight)) return -1;
  return model.categories.indexOf(highlight);
}

/** Of one bar or point: its series' colour, paler or grey where another category is highlighted. */
export function markColor(model: ChartModel, style: ChartStyle, color: Rgb, category: number): Rgb {
  if (model.kind === "waterfall") return stepColor(model, style, category);
  const chosen = highlightedCategory(model);
  if (chosen < 0 || chosen === category) return color;
  return model.series.length === 1 ? grey(0, style) : mix(style.ground, color, 0.35);
}

/** Totals in the accent, gains and losses each in their own; their numbers have signs. */
function stepColor(model: ChartModel, style: ChartStyle, category: number): Rgb {
  const chosen = highlightedCategory(model);
  const value = model.series[0]?.values[category] ?? 0;
  if (chosen >= 0) return chosen === category ? seriesColor(0, style) : grey(0, style);
  if (category === 0 || model.totals?.includes(category)) return seriesColor(0, style);
  const { rise, fall } = stepIndices(style.series);
  return seriesColor(value < 0 ? fall : rise, style);
}
