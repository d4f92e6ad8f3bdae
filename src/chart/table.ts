/** Reads a csv text into a table that knows where each of its cells stands. */
import Papa from "papaparse";
import type { Position, Report } from "../diagnostic.js";

export interface DataTable {
  header: string[];
  /** As many cells in each row as the header has; trimmed, newlines inside a cell kept. */
  rows: string[][];
  /** One entry a column: its cells are numbers, to be set flush right. */
  numeric: boolean[];
  source: CsvSource;
}

/** The text a table was read from; `cellPosition` finds a cell in it. */
export interface CsvSource {
  text: string;
  delimiter: string;
  /** Where the text starts in the report or file. */
  position: Position;
  /** Offset in `text` of each row of the table, the header not among them. */
  rowOffsets: number[];
}

/** The likelier first where two fit equally well: commas also stand in numbers and in text. */
const delimiters = ["\t", ";", "|", ","];
const rowsToGuessFrom = 12;
/** No sheet that people chart is wider; what stands beyond is kept in the last column. */
const mostColumns = 256;
const byteOrderMark = "\uFEFF";

/**
 * Reads csv with a header row. The delimiter is detected; blank rows are dropped; short rows are
 * padded and rows longer than the header widen the table, both with one warning for all of them.
 * An empty text gives a table without header and rows, reported by the caller.
 */
export function parseCsv(text: string, position: Position, report: Report): DataTable {
  const csv = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const records: { cells: string[]; offset: number }[] = [];
  const delimiter = detectDelimiter(csv);
  let end = 0;
  Papa.parse<string[]>(csv, {
    delimiter,
    step: ({ data, meta }) => {
      const cells = folded(data, delimiter).map((cell) => cell.trim());
      if (cells.some((cell) => cell !== "")) records.push({ cells, offset: end });
      end = meta.cursor;
    },
  });
  const [first, ...rest] = records;
  const source: CsvSource = {
    text: csv,
    delimiter,
    position,
    rowOffsets: rest.map((record) => record.offset),
  };
  if (!first) return { header: [], rows: [], numeric: [], source };

  const width = records.reduce((most, { cells }) => Math.max(most, usedWidth(cells)), 0);
  const isRagged = ({ cells }: { cells: string[] }) =>
    cells.length < first.cells.length || usedWidth(cells) > first.cells.length;
  const ragged = rest.filter(isRagged).length;
  const table: DataTable = {
    header: fitted(first.cells, width),
    rows: rest.map(({ cells }) => fitted(cells, width)),
    numeric: Array<boolean>(width).fill(false),
    source,
  };
  if (ragged > 0) {
    report({
      code: "csv-ragged-rows",
      severity: "warning",
      message: `${ragged === 1 ? "a csv row has" : `${ragged} csv rows have`} not the ${first.cells.length} cells of the header`,
      hint: "missing cells are taken as empty; quote cells that contain the delimiter",
      position: cellPosition(table, rest.findIndex(isRagged), 0),
    });
  }
  return table;
}

/**
 * The delimiter that splits most of the first rows into as many cells as the header. (papaparse's
 * own guess counts the empty line at the end and so misses small tables.)
 */
function detectDelimiter(csv: string): string {
  let best = { delimiter: ",", share: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(csv, {
      delimiter,
      preview: rowsToGuessFrom,
      skipEmptyLines: "greedy",
    });
    const width = data[0]?.length ?? 0;
    if (width < 2) continue;
    const share = data.filter((row) => row.length === width).length / data.length;
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

/** Where a cell starts; `row` −1 is the header. */
export function cellPosition(table: DataTable, row: number, column: number): Position {
  const { text, delimiter, position, rowOffsets } = table.source;
  const start = row < 0 ? text.search(/\S/) : (rowOffsets[row] ?? 0);
  const offset = cellOffset(text, delimiter, Math.max(0, start), column);
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  // A fence inside a list is indented by the same width on each of its lines.
  return {
    ...position,
    line: position.line + countNewlines(before),
    column: position.column + offset - lineStart,
  };
}

function cellOffset(text: string, delimiter: string, start: number, column: number): number {
  let offset = start;
  let quoted = false;
  for (let cell = 0; offset < text.length && cell < column; offset++) {
    const char = text[offset];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === delimiter) cell++;
    else if (char === "\n") return start;
  }
  while (text[offset] === " " && delimiter !== " ") offset++;
  return offset;
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function folded(cells: string[], delimiter: string): string[] {
  if (cells.length <= mostColumns) return cells;
  return [...cells.slice(0, mostColumns - 1), cells.slice(mostColumns - 1).join(delimiter)];
}

function usedWidth(cells: string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

/** Exactly `width` cells: padded with empty ones, or without the empty ones at the end. */
function fitted(cells: string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => cells[column] ?? "");
}
