import type { Box, Pt } from "../../geometry.js";
import type { TextItem } from "../../scene/scene.js";
import { inches } from "../units.js";
import { drawnFill, drawnLine } from "./colors.js";
import type { Draw } from "./index.js";
import { drawParagraphs } from "./paragraphs.js";
import { drawnPosition } from "./position.js";

/**
 * Insets, anchor and wrapping come with the correction `bodyProperties`. The name comes first: behind what is taken over
 * from another object it would give each its own shape, and so would all that PptxGenJS adds.
 */
export const drawText: Draw<TextItem> = (slide, item) => {
  slide.addText(drawParagraphs(item.paragraphs), {
    objectName: item.name,
    ...drawnPosition(item.box),
    ...drawnFill(item.fill),
    ...drawnLine(item.line),
    ...drawnCorners(item.box, item.radius),
  });
};

/** PowerPoint's largest corner is half of the shorter side. */
function drawnCorners(box: Box, radius: Pt = 0): { shape?: "roundRect"; rectRadius?: number } {
  if (radius <= 0) return {};
  return { shape: "roundRect", rectRadius: cornerRadius(box, radius) };
}

/** In inches. */
export function cornerRadius(box: Box, radius: Pt): number {
  return inches(Math.min(radius, box.width / 2, box.height / 2));
}
