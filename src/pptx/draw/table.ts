import type { TableCell, TableItem } from "../../scene/scene.js";
import { inches } from "../units.js";
import { drawnFill } from "./colors.js";
import type { Draw } from "./index.js";
import { drawParagraphs } from "./paragraphs.js";
import { drawnPosition } from "./position.js";
import type { TableCellDrawing } from "./pptxgenjs.js";

/** Margins and anchors come with the correction `cellProperties`. */
export const drawTable: Draw<TableItem> = (slide, item) => {
  slide.addTable(
    item.rows.map((row) => row.cells.map(drawCell)),
    {
      ...drawnPosition(item.box),
      colW: item.columns.map(inches),
      rowH: item.rows.map((row) => inches(row.height)),
      objectName: item.name,
    },
  );
};

function drawCell(cell: TableCell): TableCellDrawing {
  return {
    // Its types have no rows of runs, its documentation has.
    text: drawParagraphs(cell.paragraphs) as unknown as string,
    options: drawnFill(cell.fill),
  };
}
