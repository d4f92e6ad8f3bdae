/** How a chart is to look, as a picture or native. */
import type { Pt } from "../geometry.js";
import type { Look, Palette, Rgb } from "../scene/look.js";

export interface ChartStyle {
  /** The size on the slide. */
  width: Pt;
  height: Pt;
  /** An Office family: "Calibri". */
  font: string;
  /** On the slide; never set smaller than 12. */
  labelSize: Pt;
  /** `ground` is what the chart will lie on; a picture itself is transparent. */
  palette: Palette;
  /** The ground is darker than the text. */
  dark: boolean;
  grid: Rgb;
  /** Colours of the palette, in the order of unordered series. */
  series: Rgb[];
}

export function styleOf({
  palette,
  dark,
  fonts,
  chart,
}: Look): Omit<ChartStyle, "width" | "height"> {
  const { labelSize, grid, series } = chart;
  return { font: fonts.body, labelSize, palette, dark, grid, series };
}
