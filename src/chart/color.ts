/** Colours of a drawing, `RRGGBB` as in the theme. */
import { channels, contrast, readable } from "../color.js";
import type { Rgb } from "../scene/look.js";

export const css = (color: Rgb, alpha = 1) =>
  alpha === 1 ? `#${color}` : `rgba(${channels(color).join(",")},${alpha})`;

/** The colour, moved towards the text's until it can be read on the picture's ground. */
export const inkOf = (color: Rgb, { ground, text }: { ground: Rgb; text: Rgb }): Rgb =>
  readable(color, [ground], text, 4.5);

/** Black or white ink, whichever reads better on a fill. */
export const inkOn = (fill: Rgb): Rgb =>
  contrast("FFFFFF", fill) >= contrast("111111", fill) ? "FFFFFF" : "111111";

/** Of the series' colours the one that is nearest to green for gains, to red for losses; never the first. */
export function stepIndices(series: Rgb[]): { rise: number; fall: number } {
  const nearest = (hue: number, besides: number): number | undefined => {
    let best: { at: number; distance: number } | undefined;
    series.forEach((color, at) => {
      const own = hueOf(color);
      if (at === 0 || at === besides || own === undefined) return;
      const distance = Math.abs(((own - hue + 540) % 360) - 180);
      if (distance < (best?.distance ?? 60)) best = { at, distance };
    });
    return best?.at;
  };
  const fall = nearest(0, 0) ?? 3;
  return { rise: nearest(150, fall) ?? (fall === 1 ? 2 : 1), fall };
}

/** In degrees; greys have none. */
function hueOf(color: Rgb): number | undefined {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => value / 255);
  const high = Math.max(r, g, b);
  const reach = high - Math.min(r, g, b);
  if (reach < 0.15) return undefined;
  const turn =
    high === r ? (g - b) / reach : high === g ? 2 + (b - r) / reach : 4 + (r - g) / reach;
  return (turn * 60 + 360) % 360;
}
