/** Colours of the scene as OOXML names them. */
import type { Color, Slot } from "../scene/scene.js";

/** A slide's colour map turns these into the theme's dk1, lt1, … (see parts/master.ts). */
const schemeNames: Record<Slot, string> = {
  text: "tx1",
  ground: "bg1",
  muted: "tx2",
  panel: "bg2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  link: "hlink",
};

/** The `val` of an `a:schemeClr` or `a:srgbClr`. */
export function colorValue(color: Color): string {
  return typeof color === "string" ? schemeNames[color] : color.rgb.toUpperCase();
}

/** The element that holds `colorValue`. */
export function colorTag(color: Color): "a:schemeClr" | "a:srgbClr" {
  return typeof color === "string" ? "a:schemeClr" : "a:srgbClr";
}

export function sameColor(a: Color, b: Color): boolean {
  return colorTag(a) === colorTag(b) && colorValue(a) === colorValue(b);
}
