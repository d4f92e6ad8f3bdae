/** What a sketch is: which pieces go in which column of which row. Nothing is measured yet. */
import type { Pt } from "../geometry.js";
import { columnBox, type Zone } from "../theme/skeleton.js";
import { headingGap } from "./figures/figure.js";
import type { Piece } from "./pieces.js";

export const arrangementNames = [
  "single",
  "two-columns",
  "three-columns",
  "grid",
  "beside",
  "rows",
  "bands",
  "steps",
  "timeline",
  "quote",
] as const;

/** Layouts that are no arrangement of content: opening slides, and a picture behind all of the slide. */
export const otherLayouts = ["section", "closing", "full"];

export type ArrangementName = (typeof arrangementNames)[number];

/** A candidate; nothing is measured yet. */
export interface Sketch {
  name: ArrangementName;
  rows: SketchCell[][];
  /** Each cell is a card: text on the theme's panel. */
  cards?: true;
  /** Each row is a band: its heading at the left, what it heads beside it, and a hairline to the next. */
  bands?: true;
  /** What is bad about it whatever the sizes: a section broken in two. */
  bias: number;
}

export interface SketchCell {
  /** In twelfths of the zone. */
  start: number;
  span: number;
  pieces: Piece[];
}

/** Between the rows of an arrangement. */
export const rowGap: Pt = 24;

/** After each row but the last: a heading over columns stands close to them. */
export function gapsIn({ rows }: Sketch): Pt[] {
  return rows.slice(0, -1).map((row) => (isHeadingRow(row) ? headingGap : rowGap));
}

function isHeadingRow(row: SketchCell[]): boolean {
  const [cell] = row;
  return row.length === 1 && cell?.pieces.length === 1 && isHeading(cell.pieces[0]);
}

/** What two sketches have in common that look alike. */
export function shapeOf({ name, rows, cards, bands }: Sketch): string {
  const spans = rows.map((row) => row.map(({ span }) => span).join("+")).join("/");
  return [name, spans, ...(cards ? ["cards"] : []), ...(bands ? ["bands"] : [])].join(" ");
}

export function widthOf(cell: SketchCell, zone: Zone): Pt {
  return columnBox(cell.start, cell.span, zone).width;
}

/** Cells beside each other, from the left. */
export function columns(spans: number[], parts: Piece[][]): SketchCell[] {
  let start = 0;
  return parts.map((pieces, i) => {
    const span = spans[i] ?? 0;
    const cell = { start, span, pieces };
    start += span;
    return cell;
  });
}

export function isHeading(piece: Piece | undefined): boolean {
  return piece?.type === "text" && piece.paragraph.role === "heading";
}

/** Pieces that stand under one heading, or before the first. */
export function sectionsOf(pieces: Piece[]): Piece[][] {
  const sections: Piece[][] = [];
  for (const piece of pieces) {
    const last = sections.at(-1);
    if (last?.[0]?.section === piece.section) last.push(piece);
    else sections.push([piece]);
  }
  return sections;
}
