import type { Color, Stroke } from "../../scene/scene.js";
import { colorValue } from "../color.js";

/**
 * PptxGenJS knows no `hlink` and would warn on the console; text stands in for it, and the correction
 * `linkColor` puts it right.
 */
export function drawnColor(color: Color): string {
  return color === "link" ? "tx1" : colorValue(color);
}

export function drawnFill(color: Color | undefined): { fill?: { color: string } } {
  return color === undefined ? {} : { fill: { color: drawnColor(color) } };
}

export function drawnLine(stroke: Stroke | undefined): { line?: { color: string; width: number } } {
  return stroke ? { line: { color: drawnColor(stroke.color), width: stroke.width } } : {};
}
