/** Says what was assumed in reading a csv, for authors who ask. */
import type { Report } from "../diagnostic.js";
import { kindName } from "./alt.js";
import type { Column } from "./columns.js";
import { markOf } from "./columns.js";
import type { ChartModel } from "./model.js";
import { isMissing } from "./numbers.js";
import type { DataTable } from "./table.js";
import { cellPosition } from "./table.js";

const delimiterNames: Record<string, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "`|`",
};

/** One `info` for a csv: how it was read; another for its chart: which rule chose it. */
export function reportReading(
  found: {
    table: DataTable;
    columns: Column[];
    kind: ChartModel | undefined;
    why: string | undefined;
    encoding: string | undefined;
  },
  report: Report,
): void {
  const { table, columns, kind, why, encoding } = found;
  const position = cellPosition(table, -1, 0);
  const notes = [
    ...(encoding === undefined ? [] : [encoding]),
    `separator ${delimiterNames[table.source.delimiter] ?? table.source.delimiter}`,
    ...(table.headerRows === 0 ? ["no header row, so the columns are numbered"] : []),
    ...(table.headerRows > 1 ? [`${table.headerRows} header rows`] : []),
    ...decimalNotes(table, columns),
    ...dateNotes(columns),
    ...missingNotes(columns),
  ];
  report({
    code: "csv-read",
    severity: "info",
    message: `csv of ${table.rows.length} rows and ${table.header.length} columns: ${notes.join(", ")}`,
    position,
  });
  if (!kind || why === undefined) return;
  const name = kindName(kind);
  report({
    code: "chart-kind",
    severity: "info",
    message: `${name.charAt(0).toLowerCase()}${name.slice(1)}: ${why}`,
    position,
  });
}

function decimalNotes(table: DataTable, columns: Column[]): string[] {
  const isMarked = columns.some(
    ({ role, cells }) => role === "measure" && cells.some((cell) => /\d[.,]\d/.test(cell)),
  );
  if (!isMarked) return [];
  return [markOf(table) === "," ? "decimal comma" : "decimal point"];
}

/** `3/4/2024` may be in March or in April; what `readTimes` tries first is said. */
function dateNotes(columns: Column[]): string[] {
  const dates = columns.find(
    ({ role, cells }) => role === "time" && /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/.test(cells[0] ?? ""),
  );
  if (!dates) return [];
  const parts = dates.cells.map((cell) => cell.split(/[/-]/).map(Number));
  const isEuropean = parts.some(([first = 0]) => first > 12);
  const isCertain = isEuropean || parts.some(([, second = 0]) => second > 12);
  return [`dates as ${isEuropean ? "day/month" : "month/day"}${isCertain ? "" : " (either fits)"}`];
}

function missingNotes(columns: Column[]): string[] {
  const missing = columns
    .filter(({ role }) => role === "measure")
    .flatMap(({ cells }) => cells.filter(isMissing));
  if (missing.length === 0) return [];
  const written = [...new Set(missing.map((cell) => (cell === "" ? "empty" : `\`${cell}\``)))];
  return [
    `${missing.length} missing ${missing.length === 1 ? "value" : "values"} (${written.slice(0, 4).join(", ")})`,
  ];
}
