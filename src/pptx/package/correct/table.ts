import type { TableItem } from "../../../scene/scene.js";
import { emu } from "../../units.js";
import { anchors } from "../drawingml.js";
import { tableStyleId } from "../parts/table-styles.js";
import { childrenNamed, element, needChild, type Element } from "../../../opc/xml/element.js";
import type { Rule } from "./context.js";
import { correctParagraphs, firstSize } from "./paragraphs.js";

/** PptxGenJS gives every table the same modification id; it is for change tracking, and not needed. */
export const noModificationId: Rule<TableItem> = (node) => {
  needChild(needChild(node, "p:nvGraphicFramePr"), "p:nvPr").children = [];
};

/**
 * PptxGenJS knows neither table styles nor what a header row is: without these flags a screen reader
 * has no header, and the table no look of the theme.
 */
export const tableProperties: Rule<TableItem> = (node, item, context) => {
  const { look } = context;
  const tblPr = needChild(tbl(node), "a:tblPr");
  // In most styles of others a first column is as loud as the header.
  const isOwn = look.table.style === undefined;
  if (isOwn && item.firstColumn) tblPr.attributes["firstCol"] = "1";
  if (isOwn && item.lastColumn) tblPr.attributes["lastCol"] = "1";
  if (item.headerRow) tblPr.attributes["firstRow"] = "1";
  if (isOwn && item.totalRow) tblPr.attributes["lastRow"] = "1";
  if (look.table.band) tblPr.attributes["bandRow"] = "1";
  // The first column then stands at the right.
  if (context.rtl) tblPr.attributes["rtl"] = "1";
  tblPr.children = [element("a:tableStyleId", {}, [look.table.style ?? tableStyleId(look)])];
};

/** PptxGenJS takes margins for points or for inches, by the size of the first. */
export const cellProperties: Rule<TableItem> = (node, item) => {
  cells(node).forEach((row, i) =>
    row.forEach((tc, j) => {
      const { anchor, insets = item.insets } = item.rows[i]!.cells[j]!;
      const { top, right, bottom, left } = insets;
      const [marL, marR, marT, marB] = [left, right, top, bottom].map((side) => String(emu(side)));
      const tcPr = needChild(tc, "a:tcPr");
      tcPr.attributes = { marL, marR, marT, marB, anchor: anchors[anchor] };
      tcPr.children = childrenNamed(tcPr, "a:solidFill");
    }),
  );
};

export const cellText: Rule<TableItem> = (node, item, context) => {
  const size = firstSize(item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)));
  cells(node).forEach((row, i) =>
    row.forEach((tc, j) => {
      const part = {
        header: item.headerRow && i === 0,
        total: item.totalRow && i === item.rows.length - 1,
        firstColumn: item.firstColumn && j === 0,
        lastColumn: item.lastColumn && j === item.columns.length - 1,
      };
      const styles = context.styles.cell(part);
      const { paragraphs } = item.rows[i]!.cells[j]!;
      correctParagraphs(needChild(tc, "a:txBody"), paragraphs, styles, context, size);
    }),
  );
};

function tbl(node: Element): Element {
  return needChild(needChild(needChild(node, "a:graphic"), "a:graphicData"), "a:tbl");
}

/** Row by row. */
function cells(node: Element): Element[][] {
  return childrenNamed(tbl(node), "a:tr").map((tr) => childrenNamed(tr, "a:tc"));
}
