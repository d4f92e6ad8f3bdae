/** A csv block becomes a chart or a table: reads the data, chooses how it is drawn, says it in words. */
import type { Chart } from "../deck/deck.js";
import type { Report } from "../diagnostic.js";
import { altText } from "./alt.js";
import type { Column } from "./columns.js";
import { readColumns, reportStrays } from "./columns.js";
import { designChart } from "./design.js";
import { grouped } from "./format.js";
import type { ChartModel } from "./model.js";
import { decimalMark } from "./numbers.js";
import { readWishes } from "./options.js";
import { readFrame } from "./shape.js";
import type { DataTable } from "./table.js";
import { cellPosition, parseCsv } from "./table.js";

export type ChartBlockResult =
  | {
      type: "chart";
      model: ChartModel;
      alt: string;
      /** The author asks for an editable chart, or for a picture; absent: as the deck says. */
      native?: boolean;
      /** `alt` does not hold all of the data: show `table` as well. */
      truncated: boolean;
      table: DataTable;
    }
  | { type: "table"; table: DataTable }
  /** There is no data; an error has been reported. */
  | { type: "none" };

export function chartOf(block: Chart, report: Report): ChartBlockResult {
  const wishes = readWishes(block, report);
  const table = parseCsv(block.data, block.dataPos, report);
  if (table.header.length === 0) {
    report({
      code: "csv-empty",
      severity: "error",
      message: "the csv block is empty",
      hint: "write a header row and one row of data at least",
      position: block.pos,
    });
    return { type: "none" };
  }
  const columns = readColumns(table);
  const shown = forReading(table, columns);
  if (wishes.table) return { type: "table", table: shown };

  const frame = table.rows.length > 0 ? readFrame(columns) : undefined;
  if (!frame) {
    report({
      code: "csv-no-numbers",
      severity: "warning",
      message:
        table.rows.length > 0 ? "no column of the csv holds numbers" : "the csv has only a header",
      hint: "it is shown as a table; write `csv table` if that is meant",
      position: cellPosition(table, -1, 0),
    });
    return { type: "table", table: shown };
  }
  reportStrays(table, columns, report);
  const model = designChart(frame, wishes, block.pos, report);
  const alt = altText(model, table, columns);
  return {
    type: "chart",
    model,
    alt: alt.text,
    ...(wishes.native === undefined ? {} : { native: wishes.native }),
    truncated: alt.truncated,
    table: shown,
  };
}

/** The table with its columns of numbers flagged and long bare numbers grouped: `2,500,000`. */
function forReading(table: DataTable, columns: Column[]): DataTable {
  const separator = decimalMark(table.rows.flat()) === "," ? "." : ",";
  const rows = table.rows.map((row) =>
    row.map((cell, column) =>
      columns[column]?.role === "measure" && /^-?[1-9]\d{4,15}$/.test(cell)
        ? grouped(cell, separator)
        : cell,
    ),
  );
  const numeric = columns.map(({ role }) => role === "measure");
  return { ...table, rows, numeric };
}
