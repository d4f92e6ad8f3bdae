/** What stands above and beside the marks: the author's title, what is measured in which unit, and the legend. */
import type { Box, Pt, Size } from "../../geometry.js";
import type { ChartModel } from "../model.js";
import { ink, type Paint } from "./paint.js";
import { lineHeight, widest, wrap, type Ink, type Ruler } from "./text.js";
import { named } from "./unit.js";

export interface Heading {
  title: { lines: string[]; ink: Ink };
  /** The measure and its unit; empty where the marks are named otherwise. */
  caption: { text: string; ink: Ink };
  /** Of two axes: whose numbers are at the left, and whose at the right. */
  heads: Head[];
  /** Of title and caption. */
  titleHeight: Pt;
  /** With the heads and the space under all; 0 if there is nothing to show. */
  height: Pt;
}

export interface Head {
  axis: 0 | 1;
  names: { text: string; paint: Paint }[];
  width: Pt;
  /** Middle of its line. */
  y: Pt;
}

export interface LegendItem {
  /** Its index; absent: the target. */
  series?: number;
  lines: string[];
  paint: Paint;
  /** `dash` is a target's line. */
  mark: "square" | "line" | "dot" | "dash";
  /** Left edge of the mark, and the middle of the item. */
  x: Pt;
  y: Pt;
}

export interface Legend {
  side: "top" | "right";
  box: Box;
  items: LegendItem[];
  size: Pt;
}

export type LegendEntry = Omit<LegendItem, "lines" | "x" | "y"> & { name: string };

/** Of a legend's marks. */
export const mark = { width: 10, gap: 6, between: 18 };
const headGap = 14;

export function planHeading(
  { title, caption }: { title: string; caption: string },
  heads: Omit<Head, "y" | "width">[],
  size: Size,
  labelSize: Pt,
  ruler: Ruler,
): Heading {
  const titleInk: Ink = { size: labelSize + 2, paint: ink, bold: true };
  const captionInk: Ink = { size: labelSize, paint: ink };
  // PowerPoint breaks a title at four fifths of the chart's width.
  const most = size.width * 0.8;
  const lines = title === "" ? [] : wrap(ruler, title, titleInk, most, 2).lines;
  const text = caption === "" ? "" : (wrap(ruler, caption, captionInk, most, 1).lines[0] ?? "");
  const titleHeight =
    (lines.length > 0 ? lines.length * titleInk.size * lineHeight + 4 : 0) +
    (text === "" ? 0 : captionInk.size * lineHeight);
  const row = heads.length > 0 ? labelSize * 1.5 : 0;
  const y = titleHeight + row / 2;
  const height = titleHeight + row;
  return {
    title: { lines, ink: titleInk },
    caption: { text, ink: captionInk },
    heads: heads.map((head) => ({ ...head, y, width: headWidth(head, labelSize, ruler) })),
    titleHeight,
    height: height === 0 ? 0 : height + labelSize * 0.6,
  };
}

export const headInk = (paint: Paint, size: Pt): Ink => ({ size, paint, bold: true });

function headWidth({ names }: Pick<Head, "names">, size: Pt, ruler: Ruler): Pt {
  const widths = names.map(({ text, paint }) => ruler.width(text, headInk(paint, size)));
  return widths.reduce((sum, width) => sum + width + headGap, -headGap);
}

export const headPlaces = (head: Head, size: Pt, width: Pt, ruler: Ruler) => {
  let x = head.axis === 0 ? 0 : width - head.width;
  return head.names.map(({ text, paint }) => {
    const place = { text, x, y: head.y, ink: headInk(paint, size) };
    x += ruler.width(text, place.ink) + headGap;
    return place;
  });
};

/** Whether both stand on one line. */
export function headsFit(
  heads: Omit<Head, "y" | "width">[],
  width: Pt,
  size: Pt,
  ruler: Ruler,
): boolean {
  const widths = heads.map((head) => headWidth(head, size, ruler));
  return widths.reduce((sum, one) => sum + one, 0) + headGap * 2 <= width;
}

/** The measure's name with its unit. Two axes are named by their series. */
export function captionOf({ kind, series, axes, bubble }: ChartModel, units: string[]): string {
  if (kind === "pie" || kind === "doughnut" || axes.length > 1) return "";
  const [first] = series;
  const name = series.length === 1 && first ? first.name : (axes[0]?.name ?? "");
  // Where every name says the unit, it need not be said again.
  const unit = units[0] ?? "";
  const isSaid =
    name === "" && unit !== "" && series.every((one) => named(one.name, unit) === one.name);
  const caption = isSaid ? "" : named(name, unit);
  return bubble ? `${caption} · size: ${bubble.name}` : caption;
}

/**
 * Beside the plot where it leaves that most of the width, else in rows above it.
 *
 * @param top of the plot's room
 */
export function planLegend(
  entries: LegendEntry[],
  size: Size,
  top: Pt,
  labelSize: Pt,
  ruler: Ruler,
): Legend | undefined {
  if (entries.length === 0) return undefined;
  const right = beside(entries, size, top, labelSize, ruler);
  if (right) return right;
  const rows = [1, 2, 3].map((share) =>
    above(entries, { width: size.width, most: size.width / share }, top, labelSize, ruler),
  );
  // Names are cut before the legend is half of the chart.
  return rows.find(({ box }) => box.height <= size.height * 0.4) ?? rows.at(-1);
}

function beside(
  entries: LegendEntry[],
  size: Size,
  top: Pt,
  labelSize: Pt,
  ruler: Ruler,
): Legend | undefined {
  if (size.width < 330) return undefined;
  const room = Math.min(220, size.width * 0.3) - mark.width - mark.gap;
  const broken = entries.map(({ name }) => wrap(ruler, name, { size: labelSize }, room, 2));
  const heights = broken.map(({ lines }) => (lines.length * lineHeight + 0.4) * labelSize);
  const height = heights.reduce((sum, one) => sum + one, 0);
  if (broken.some(({ cut }) => cut) || height > size.height - top) return undefined;
  const texts = widest(
    broken.flatMap(({ lines }) => lines.map((line) => ruler.width(line, { size: labelSize }))),
  );
  // A native legend has longer pieces of lines before its names.
  const isLine = entries.some(({ mark }) => mark === "line");
  const width = mark.width + mark.gap + texts + (isLine ? 16 : 6);
  const x = size.width - width;
  let y = top;
  const items = entries.map(({ name: _, ...entry }, at) => {
    const own = heights[at] ?? 0;
    y += own;
    return { ...entry, lines: broken[at]?.lines ?? [], x, y: y - own / 2 };
  });
  return { side: "right", box: { x, y: top, width, height }, items, size: labelSize };
}

/** @param most that a name may take */
function above(
  entries: LegendEntry[],
  { width: all, most }: { width: Pt; most: Pt },
  top: Pt,
  labelSize: Pt,
  ruler: Ruler,
): Legend {
  const row = labelSize * 1.5;
  const room = most - mark.width - mark.gap - (most < all ? mark.between : 0);
  let [x, y] = [0, top + row / 2];
  let right = 0;
  const items = entries.map(({ name, ...entry }) => {
    const lines = wrap(ruler, name, { size: labelSize }, room, 1).lines;
    const width = mark.width + mark.gap + ruler.width(lines[0] ?? "", { size: labelSize });
    if (x > 0 && x + width > all) [x, y] = [0, y + row];
    const item = { ...entry, lines, x, y };
    right = Math.max(right, x + width);
    x += width + mark.between;
    return item;
  });
  const box = { x: 0, y: top, width: Math.min(all, right + 24), height: y + row / 2 - top };
  return { side: "top", box, items, size: labelSize };
}
