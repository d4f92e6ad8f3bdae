import type { TextItem } from "../../scene/scene.js";
import { inches } from "../units.js";
import { drawnFill, drawnLine } from "./colors.js";
import type { Draw } from "./index.js";
import { drawParagraphs } from "./paragraphs.js";
import { drawnPosition } from "./position.js";

export const drawText: Draw<TextItem> = (slide, item) => {
  const { insets, radius = 0 } = item;
  slide.addText(drawParagraphs(item.paragraphs), {
    ...drawnPosition(item.box),
    ...drawnFill(item.fill),
    ...drawnLine(item.line),
    ...(radius > 0
      ? { shape: "roundRect" as const, rectRadius: inches(cornerRadius(item.box, radius)) }
      : {}),
    objectName: item.name,
    isTextBox: true,
    // Not the order that the types describe: left, right, bottom, top is what it reads.
    margin: [insets.left, insets.right, insets.bottom, insets.top],
    valign: item.anchor,
    wrap: !item.noWrap,
  });
};

/** PowerPoint's largest corner is half of the shorter side. */
export function cornerRadius(box: { width: number; height: number }, radius: number): number {
  return Math.min(radius, box.width / 2, box.height / 2);
}
