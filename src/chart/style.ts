/** How a picture of a chart is to look. Types only, without those of Chart.js. */
import type { Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";

export interface ChartStyle {
  /** The size on the slide. */
  width: Pt;
  height: Pt;
  /** An Office family: "Calibri". */
  font: string;
  /** On the slide; never set smaller than 10. */
  labelSize: Pt;
  text: Rgb;
  muted: Rgb;
  /** What the picture will lie on; the picture itself is transparent. */
  ground: Rgb;
  grid: Rgb;
  series: Rgb[];
}
