/** Colours of a drawing, `RRGGBB` as in the theme. */
import type { Rgb } from "../scene/look.js";

const channels = (color: Rgb) => [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) || 0);

export const css = (color: Rgb, alpha = 1) =>
  alpha === 1 ? `#${color}` : `rgba(${channels(color).join(",")},${alpha})`;

/** `share` of the first colour in the second. */
export function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const into = channels(other);
  return channels(color)
    .map((value, at) => Math.round(value * share + (into[at] ?? 0) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast ratio, 1–21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour, moved towards `text` until it can be read on `ground` (4.5 : 1). */
export function readable(color: Rgb, ground: Rgb, text: Rgb): Rgb {
  for (let share = 1; share > 0; share -= 0.1) {
    const candidate = mix(color, text, share);
    if (contrast(candidate, ground) >= 4.5) return candidate;
  }
  return text;
}

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
