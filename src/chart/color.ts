/** Colours of a drawing, `RRGGBB` as in the theme. */
import { channels } from "../color.js";
import type { Rgb } from "../scene/look.js";

export const css = (color: Rgb, alpha = 1) =>
  alpha === 1 ? `#${color}` : `rgba(${channels(color).join(",")},${alpha})`;

/** In degrees; greys have none. */
export function hueOf(color: Rgb): number | undefined {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => value / 255);
  const high = Math.max(r, g, b);
  const reach = high - Math.min(r, g, b);
  if (reach < 0.15) return undefined;
  const turn =
    high === r ? (g - b) / reach : high === g ? 2 + (b - r) / reach : 4 + (r - g) / reach;
  return (turn * 60 + 360) % 360;
}
