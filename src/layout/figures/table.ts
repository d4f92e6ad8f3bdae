import type { Table } from "../../deck/deck.js";
import type { Box, Pt } from "../../geometry.js";
import type { TableItem, TableRow } from "../../scene/scene.js";
import type { Context } from "../context.js";
import { runsOf } from "../inlines.js";
import { plainParagraph } from "../paragraph.js";
import type { Figure, FigureSize } from "./figure.js";
import {
  type Grid,
  gridOf,
  type PreparedCell,
  type PreparedTable,
  rowInset,
  sideInset,
  sum,
} from "./table-grid.js";
import { fittingTables, prepareTable } from "./table-prepare.js";

const sizes: Pt[] = [18, 16, 14, 12, 11];

/** How much higher each row may be than it needs, on a slide with room, in em. */
const growth = 0.6;

/** A table too wide for any slide comes in groups of columns, each with the first column. */
export function tableFigures(table: Table, context: Context): Figure[] {
  return fittingTables(prepareTable(table, context)).map((part) =>
    slice(part, 0, part.rows.length),
  );
}

function slice(table: PreparedTable, from: number, to: number): Figure {
  return {
    kind: "table",
    pos: table.pos,
    steps: sizes.length,
    units: Math.max(1, to - from),
    measure(width, step): FigureSize {
      const grid = gridOf(table, width, sizeAt(step));
      const height = heightOf(grid, from, to);
      return {
        height,
        ideal: height + (to - from + 1) * growth * sizeAt(step),
        inkWidth: sum(grid.columns),
        badness: grid.badness,
      };
    },
    place: (box, step) => [place(table, from, to, box, sizeAt(step))],
    slice: (first, last) => slice(table, from + first, from + last),
  };
}

function heightOf(grid: Grid, from: number, to: number): Pt {
  return grid.headerHeight + (grid.rowEnds[to] ?? 0) - (grid.rowEnds[from] ?? 0);
}

function sizeAt(step: number): Pt {
  return sizes[Math.min(step, sizes.length - 1)] ?? 11;
}

function place(table: PreparedTable, from: number, to: number, box: Box, size: Pt): TableItem {
  const grid = gridOf(table, box.width, size);
  const { context } = table;
  const inset = Math.round(rowInset * size * 10) / 10;
  const least = heightOf(grid, from, to);
  const count = to - from + 1;
  const extra = Math.min(growth * size, Math.max(0, box.height - least) / count);
  const rowOf = (cells: PreparedCell[], height: Pt, header: boolean): TableRow => ({
    height: height + extra,
    cells: cells.map((cell, i) => ({
      paragraphs: [
        plainParagraph(
          runsOf(
            cell.spans,
            {
              size,
              color: header ? context.theme.look.table.headerText : "text",
              bold: header,
              pos: table.pos,
            },
            context,
          ),
          { align: table.align[i] ?? "left" },
        ),
      ],
      anchor: "middle",
    })),
  });
  const rows = [rowOf(table.header, grid.headerHeight, true)];
  for (let i = from; i < to; i++) {
    rows.push(rowOf(table.rows[i] ?? [], grid.rowHeights[i] ?? 0, false));
  }
  return {
    type: "table",
    name: "Table",
    alt: table.alt,
    box: { x: box.x, y: box.y, width: sum(grid.columns), height: sum(rows.map((r) => r.height)) },
    columns: grid.columns,
    rows,
    headerRow: true,
    firstColumn: false,
    insets: { top: inset, bottom: inset, left: sideInset, right: sideInset },
    pos: table.pos,
  };
}
