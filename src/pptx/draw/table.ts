import type { TableCell, TableItem } from "../../scene/scene.js";
import { inches } from "../units.js";
import { drawnFill } from "./colors.js";
import type { Draw } from "./index.js";
import { drawParagraphs } from "./paragraphs.js";
import { drawnPosition } from "./position.js";
import type { TableCellDrawing } from "./pptxgenjs.js";

export const drawTable: Draw<TableItem> = (slide, item) => {
  const { insets } = item;
  slide.addTable(
    item.rows.map((row) => row.cells.map(drawCell)),
    {
      ...drawnPosition(item.box),
      colW: item.columns.map(inches),
      rowH: item.rows.map((row) => inches(row.height)),
      // Top, right, bottom, left; in inches, because it reads a top margin below 1 pt as inches.
      margin: [insets.top, insets.right, insets.bottom, insets.left].map(inches) as Margin,
      objectName: item.name,
    },
  );
};

type Margin = [number, number, number, number];

function drawCell(cell: TableCell): TableCellDrawing {
  return {
    text: drawParagraphs(cell.paragraphs) as NonNullable<TableCellDrawing["text"]> & string,
    options: { valign: cell.anchor, ...drawnFill(cell.fill) },
  };
}
