/** What can be read on a fill. */
import type { Palette, Rgb } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { contrast } from "../color.js";
import type { ThemeSpec } from "./complete.js";

export function rgbOf(color: Color, palette: Palette): Rgb {
  return typeof color === "string" ? palette[color] : color.rgb;
}

/** The first of the wished ones that can be read there, else black or white; else what reads best. */
export function textOn(
  fill: Color,
  palette: Palette,
  ratio: number,
  wished: Color[] = ["ground", "text"],
): Color {
  const candidates: Color[] = [...wished, { rgb: "FFFFFF" }, { rgb: "000000" }];
  const on = (color: Color) => contrast(rgbOf(color, palette), rgbOf(fill, palette));
  return (
    candidates.find((color) => on(color) >= ratio) ??
    candidates.reduce((best, color) => (on(color) > on(best) ? color : best))
  );
}

/** A strong fill and the text on it. */
export interface Solid {
  fill: Color;
  text: Color;
}

/** In the first accent where it can carry the ground's colour, else in the second. */
export function solidOf(spec: ThemeSpec, palette: Palette): Solid {
  const slots = ["accent1", "accent2"] as const;
  const carries = (slot: (typeof slots)[number]) =>
    contrast(palette.ground, palette[slot]) >= spec.contrast;
  const fill = slots.find(carries) ?? "accent1";
  return { fill, text: textOn(fill, palette, spec.contrast) };
}
