/** Colours of series and slices. */
import type { Rgb } from "../scene/look.js";
import { mix } from "./color.js";
import type { ChartStyle } from "./draw.js";

/** The theme's colours in their order; after the last of them their lighter sisters. */
export function seriesColor(index: number, style: ChartStyle, rest?: true): Rgb {
  if (rest) return mix(style.muted, style.ground, 0.6);
  const color = style.series[index % Math.max(1, style.series.length)] ?? style.text;
  return index < style.series.length ? color : mix(color, style.ground, 0.5);
}
