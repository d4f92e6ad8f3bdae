/**
 * Colours by lightness, chroma and hue as they look: Björn Ottosson's OKLCH ("A perceptual color space for
 * image processing", 2020). A shade keeps its hue there; in CIELAB a blue that is lightened turns purple.
 */
import type { Rgb } from "../scene/look.js";
import { channels, hex } from "../color.js";

/** Lightness 0–1, chroma from 0 (grey) to about 0.32, hue in degrees: red 27, yellow 100, green 145, blue 260. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

export function oklchOf(rgb: Rgb): Oklch {
  const [r, g, b] = channels(rgb).map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const [long, middle, short] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(Math.cbrt) as [number, number, number];
  const l = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return { l, c: Math.hypot(a, bb), h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360 };
}

/** With as much of the chroma as a screen can show at that lightness. */
export function rgbOfOklch({ l, c, h }: Oklch): Rgb {
  const most = leastWhere((chroma) => !isShown(linearOf(l, chroma, h)), c, 0.001);
  return encoded(linearOf(l, most, h));
}

/**
 * Of that hue, chroma and L* of CIE 1976 (0–100), which is what a grey copy shows and what contrast is made of;
 * with as much of the chroma as a screen can show.
 */
export function shadeAt(lightness: number, { c, h }: { c: number; h: number }): Rgb {
  const wanted = lightness > 8 ? ((lightness + 16) / 116) ** 3 : (lightness * 27) / 24389;
  const at = (chroma: number) =>
    linearOf(
      leastWhere((l) => luminanceOf(linearOf(l, chroma, h)) > wanted, 1, 0.001),
      chroma,
      h,
    );
  return encoded(at(leastWhere((chroma) => !isShown(at(chroma)), c, 0.003)));
}

/** Just under the least value from 0 on for which the test holds, or the most where it holds for none. */
function leastWhere(test: (value: number) => boolean, most: number, exactness: number): number {
  if (!test(most)) return most;
  let [below, above] = [0, most];
  while (above - below > exactness) {
    const middle = (below + above) / 2;
    if (test(middle)) above = middle;
    else below = middle;
  }
  return below;
}

function isShown([r, g, b]: LinearRgb): boolean {
  const least = -0.0005;
  const most = 1.0005;
  return r >= least && g >= least && b >= least && r <= most && g <= most && b <= most;
}

function luminanceOf([r, g, b]: LinearRgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Between two hues, 0–180. */
export function turn(a: number, b: number): number {
  return Math.abs(((a - b + 540) % 360) - 180);
}

/** Too little colour for a hue to be seen. */
export const greyest = 0.03;

/** A ground with no more than this looks white, grey or black. */
export const faintest = 0.012;

/**
 * Browns and olives: what is orange or yellow by its hue, and too dark or too grey to be that. At 40 to 75°
 * under a lightness of 0.64, and under 0.75 where it has little colour; at 75 to 125° under 0.74.
 */
export function isEarthy(rgb: Rgb): boolean {
  const { l, c, h } = oklchOf(rgb);
  if (c <= greyest || h < 40 || h > 125) return false;
  return h > 75 ? l < 0.74 : l < 0.64 || (c < 0.12 && l < 0.75);
}

/** Red, green and blue of a screen before gamma, 0–1 where it can show them. */
type LinearRgb = [number, number, number];

function linearOf(lightness: number, chroma: number, hue: number): LinearRgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function encoded(linear: number[]): Rgb {
  return hex(
    linear.map((value) => {
      const c = Math.min(1, Math.max(0, value));
      return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
    }),
  );
}
