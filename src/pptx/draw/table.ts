import type { TableCell, TableItem } from "../../scene/scene.js";
import { inches } from "../units.js";
import { drawnFill } from "./colors.js";
import type { Draw } from "./index.js";
import { drawParagraphs } from "./paragraphs.js";
import { drawnPosition } from "./position.js";
import type { TableCellDrawing } from "./pptxgenjs.js";

/** Margins and anchors come with the correction `cellProperties`. */
export const drawTable: Draw<TableItem> = (slide, item) => {
  const rows = item.rows.map((row) => row.cells.map(drawCell));
  slide.addTable(rows, {
    colW: item.columns.map(inches),
    rowH: item.rows.map((row) => inches(row.height)),
    objectName: item.name,
    ...drawnPosition(item.box),
  });
  // Each cell was given four lines of no width, which would hide those of the table style, and take
  // more of the file than its text.
  for (const cell of rows.flat()) delete cell.options!.border;
};

function drawCell(cell: TableCell): TableCellDrawing {
  return {
    // Its types have no rows of runs, its documentation has.
    text: drawParagraphs(cell.paragraphs) as unknown as string,
    options: drawnFill(cell.fill),
  };
}
