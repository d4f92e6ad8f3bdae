/** What stands above the marks: the author's title, what is measured, and names for the colours. */
import type { Pt } from "../geometry.js";
import type { Rgb } from "../scene/look.js";
import { css } from "./color.js";
import type { Sheet } from "./draw.js";
import type { Ink } from "./pen.js";
import { lineHeight, wrap } from "./pen.js";

export interface LegendItem {
  name: string;
  color: Rgb;
  /** `dash` is a target's line. */
  mark: "square" | "line" | "dot" | "dash";
}

export interface Heading {
  title: string;
  /** The measure's name, in muted type. */
  caption: string;
  items: LegendItem[];
  /** Names of the second value axis, set above it at the right. */
  rightItems: LegendItem[];
}

/** Measured first, drawn when the marks are there. */
export interface PlacedHeading {
  /** With the space under it; 0 if there is nothing to draw. */
  height: Pt;
  draw(): void;
}

const mark = { width: 10, gap: 5, between: 18 };

export function placeHeading(heading: Heading, sheet: Sheet): PlacedHeading {
  const { pen, style, width } = sheet;
  const steps: (() => void)[] = [];
  let y = 0;
  const lines = (text: string, ink: Ink, most: number) => {
    for (const line of wrap(pen, text, ink, width, most).lines) {
      const middle = y + (ink.size * lineHeight) / 2;
      steps.push(() => pen.write(line, { x: 0, y: middle, align: "left" }, ink));
      y += ink.size * lineHeight;
    }
  };
  if (heading.title) {
    lines(heading.title, { size: style.labelSize * 1.25, color: style.text, bold: true }, 2);
    y += 4;
  }
  if (heading.caption) lines(heading.caption, { size: style.labelSize, color: style.muted }, 1);
  const rowHeight = style.labelSize * 1.5;
  for (const row of itemRows(heading, sheet)) {
    const middle = y + rowHeight / 2;
    for (const { item, x } of row) {
      steps.push(() => {
        drawMark(item, x, middle, sheet);
        const ink = { size: style.labelSize, color: style.text };
        pen.write(item.name, { x: x + mark.width + mark.gap, y: middle, align: "left" }, ink);
      });
    }
    y += rowHeight;
  }
  return {
    height: y === 0 ? 0 : y + style.labelSize * 0.7,
    draw: () => {
      for (const step of steps) step();
    },
  };
}

interface PlacedItem {
  item: LegendItem;
  x: Pt;
}

/** Items from the left in rows; those of the second axis end at the right where one row holds all. */
function itemRows({ items, rightItems }: Heading, { pen, style, width }: Sheet): PlacedItem[][] {
  const ink = { size: style.labelSize, color: style.text };
  const itemWidth = (item: LegendItem) => mark.width + mark.gap + pen.width(item.name, ink);
  const rowWidth = (row: LegendItem[]) =>
    row.reduce((sum, item) => sum + itemWidth(item) + mark.between, 0);
  const place = (row: LegendItem[], from: Pt): PlacedItem[] => {
    let x = from;
    return row.map((item) => {
      const placed = { item, x };
      x += itemWidth(item) + mark.between;
      return placed;
    });
  };
  if (rightItems.length > 0 && rowWidth(items) + rowWidth(rightItems) <= width) {
    const from = width - rowWidth(rightItems) + mark.between;
    return [[...place(items, 0), ...place(rightItems, from)]];
  }
  const inRows = [
    ...items,
    ...rightItems.map((item) => ({ ...item, name: `${item.name} (right)` })),
  ].map((item) => ({
    ...item,
    name: wrap(pen, item.name, ink, width - mark.width - mark.gap, 1).lines[0] ?? "",
  }));
  const rows: LegendItem[][] = [];
  for (const item of inRows) {
    const row = rows.at(-1);
    if (row && rowWidth(row) + itemWidth(item) <= width) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => place(row, 0));
}

/** A small square, dot or piece of line, its left edge at `x`, its middle at `y`. */
export function drawMark({ color, mark: kind }: LegendItem, x: Pt, y: Pt, { ctx }: Sheet): void {
  ctx.fillStyle = css(color);
  ctx.beginPath();
  if (kind === "dot") ctx.arc(x + mark.width / 2, y, mark.width / 2 - 1, 0, 2 * Math.PI);
  else if (kind === "line") ctx.roundRect(x - 1, y - 1.5, mark.width + 2, 3, 1.5);
  else if (kind === "dash") for (const from of [-1, 4, 9]) ctx.rect(x + from, y - 0.75, 3, 1.5);
  else ctx.roundRect(x, y - mark.width / 2, mark.width, mark.width, 1.5);
  ctx.fill();
}
