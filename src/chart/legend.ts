/** Draws what stands above and beside the marks. */
import type { Pt } from "../geometry.js";
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import { headPlaces, mark, type Heading, type Legend, type LegendItem } from "./plan/heading.js";
import { ink, rgbOf } from "./plan/paint.js";
import { lineHeight, type Ruler } from "./plan/text.js";

export function drawHeading(
  { title, caption, heads }: Heading,
  labelSize: Pt,
  ruler: Ruler,
  { pen, width }: Sheet,
): void {
  let y = 0;
  for (const line of title.lines) {
    y += title.ink.size * lineHeight;
    pen.write(line, { x: 0, y: y - (title.ink.size * lineHeight) / 2, align: "left" }, title.ink);
  }
  if (title.lines.length > 0) y += 4;
  const middle = y + (caption.ink.size * lineHeight) / 2;
  pen.write(caption.text, { x: 0, y: middle, align: "left" }, caption.ink);
  for (const head of heads)
    for (const { text, x, y, ink } of headPlaces(head, labelSize, width, ruler))
      pen.write(text, { x, y, align: "left" }, ink);
}

export function drawLegend({ items, size }: Legend, sheet: Sheet): void {
  for (const item of items) {
    drawMark(item, sheet);
    const x = item.x + mark.width + mark.gap;
    sheet.pen.writeLines(item.lines, { x, y: item.y, align: "left" }, { size, paint: ink });
  }
}

/** A small square, dot or piece of line, its left edge at `x`, its middle at `y`. */
export function drawMark(
  { paint, mark: kind, x, y }: Pick<LegendItem, "paint" | "mark" | "x" | "y">,
  { ctx, style }: Sheet,
): void {
  ctx.fillStyle = css(rgbOf(paint, style));
  ctx.beginPath();
  if (kind === "dot") ctx.arc(x + mark.width / 2, y, mark.width / 2 - 1, 0, 2 * Math.PI);
  else if (kind === "line") ctx.roundRect(x - 1, y - 1.5, mark.width + 2, 3, 1.5);
  else if (kind === "dash") for (const from of [-1, 4, 9]) ctx.rect(x + from, y - 0.75, 3, 1.5);
  else ctx.roundRect(x, y - mark.width / 2, mark.width, mark.width, 1.5);
  ctx.fill();
}
