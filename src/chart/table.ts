/** Reads a csv text into a table that knows where each of its cells stands. */
import { type Words, wordsOf } from "../language/words.js";
import Papa from "papaparse";
import type { Position, Report } from "../diagnostic.js";
import { grouped } from "./format.js";
import { type DecimalMark, parseNumber } from "./numbers.js";
import { readTimes } from "./time.js";

export interface DataTable {
  header: string[];
  /** As many cells in each row as the header has; trimmed, newlines inside a cell kept. */
  rows: string[][];
  /** One entry a column: its cells are numbers, to be set flush right. */
  numeric: boolean[];
  /** Rows that the header was made from: 1, 2 where `2024` stands above `Q1`, 0 where its columns are numbered. */
  headerRows: number;
  /** Of decimals, where the deck's language says it; the cells have the last word. */
  usualMark?: DecimalMark;
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
/** What a run reads of one csv: a deck is no place for more, and memory stays bounded. */
const mostRows = 200_000;
const byteOrderMark = "\uFEFF";

/**
 * Reads csv with a header row. The delimiter is detected; blank rows are dropped; short rows are
 * padded and rows longer than the header widen the table, both with one warning for all of them.
 * An empty text gives a table without header and rows, reported by the caller. Two header rows become
 * one: `2024 / Q1`.
 */
export function parseCsv(
  text: string,
  position: Position,
  report: Report,
  words = wordsOf("en"),
): DataTable {
  const { csv, delimiter } = withoutSeparatorLine(
    text.startsWith(byteOrderMark) ? text.slice(1) : text,
  );
  const records: Rec[] = [];
  let end = 0;
  let isCut = false;
  Papa.parse<string[]>(csv, {
    delimiter,
    step: ({ data, meta }, parser) => {
      const cells = folded(data, delimiter).map((cell) => cell.trim());
      if (cells.some((cell) => cell !== "")) {
        if (records.length <= mostRows) records.push({ cells, offset: end });
        else {
          isCut = true;
          parser.abort();
        }
      }
      end = meta.cursor;
    },
  });
  const preamble = preambleOf(records);
  const { first, rest, headerRows } = withoutHeader(records.slice(preamble), words);
  const source: CsvSource = {
    text: csv,
    delimiter,
    position,
    rowOffsets: rest.map((record) => record.offset),
  };
  if (!first) return { header: [], rows: [], numeric: [], headerRows: 0, source };

  const width = records.reduce((most, { cells }) => Math.max(most, usedWidth(cells)), 0);
  const isRagged = ({ cells }: { cells: string[] }) =>
    cells.length < first.cells.length || usedWidth(cells) > first.cells.length;
  const ragged = rest.filter(isRagged).length;
  const table: DataTable = {
    header: fitted(first.cells, width),
    rows: rest.map(({ cells }) => fitted(cells, width)),
    numeric: Array<boolean>(width).fill(false),
    headerRows,
    source,
  };
  if (preamble > 0) {
    report({
      code: "csv-preamble",
      severity: "warning",
      message: `the csv begins with ${preamble === 1 ? "a line that is" : `${preamble} lines that are`} no row of the table`,
      hint: `not shown: ${shortened(records.slice(0, preamble))}; write \`title="…"\` into the fence`,
      position: cellPosition(table, -1, 0),
    });
  }
  if (isCut) {
    report({
      code: "csv-too-long",
      severity: "warning",
      message: `the csv has more than ${grouped(String(mostRows))} rows; the rest is not read`,
      hint: "sum it up before it comes into the report: by month, by region",
      position: cellPosition(table, mostRows - 1, 0),
    });
  }
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

/** Rows enough to see which columns their author quotes. */
const rowsToSeeQuotes = 20;

/**
 * Columns whose cells are all in quotes where those of other columns with numbers are not: a program that quotes text
 * alone has written them.
 */
export function quotedColumns({ source, rows }: DataTable): Set<number> {
  const { text, delimiter, rowOffsets } = source;
  if (!text.includes('"')) return new Set();
  const looked = rowOffsets.slice(0, rowsToSeeQuotes).map((from, row) => {
    const to = rowOffsets[row + 1] ?? text.length;
    return quotesIn(text.slice(from, Math.min(to, from + 20_000)), delimiter);
  });
  const columns = rows[0]?.map((_, column) => column) ?? [];
  // Some cells need their quotes.
  const isQuoted = (column: number) =>
    looked.every(
      (cells, row) => cells[column] === true && !rows[row]?.[column]?.includes(delimiter),
    );
  const isBareNumber = (column: number) =>
    looked.some((cells, row) => cells[column] === false && isNumeric(rows[row]?.[column] ?? ""));
  return new Set(columns.some(isBareNumber) ? columns.filter(isQuoted) : []);
}

/** Of each cell of a row, whether it begins with a quote. */
function quotesIn(row: string, delimiter: string): boolean[] {
  const found = [row.trimStart().startsWith('"')];
  let inside = false;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '"') inside = !inside;
    else if (!inside && row.startsWith(delimiter, at))
      found.push(
        row
          .slice(at + delimiter.length)
          .trimStart()
          .startsWith('"'),
      );
  }
  return found;
}

interface Rec {
  cells: string[];
  offset: number;
}

function withoutHeader(
  records: Rec[],
  { column }: Words,
): {
  first: Rec | undefined;
  rest: Rec[];
  headerRows: number;
} {
  const [first, second, ...rest] = records;
  const merged =
    first && second && rest[0] ? mergedHeader(first.cells, second.cells, rest[0].cells) : undefined;
  if (first && merged) return { first: { ...first, cells: merged }, rest, headerRows: 2 };
  if (first && second && isData(first.cells, second.cells)) {
    const cells = first.cells.map((_, at) => `${column} ${at + 1}`);
    return { first: { ...first, cells }, rest: records, headerRows: 0 };
  }
  return { first, rest: records.slice(1), headerRows: first ? 1 : 0 };
}

const isNumeric = (cell: string) => /^[^\p{L}]*\d[^\p{L}]*(?:\p{L}{1,3})?$/u.test(cell);
const isYearLike = (cell: string) => /^(?:FY ?)?(?:19|20)\d{2}$/.test(cell);

const kindOf = (cell: string) =>
  isYearLike(cell)
    ? "year"
    : (parseNumber(cell, ".") ?? parseNumber(cell, ","))
      ? "number"
      : /\d/.test(cell) && readTimes([cell])
        ? "time"
        : "text";

/**
 * A first row that is data like the second: its cells hold the same kinds of things, a number or a date among
 * them. Numbers that rise beside a name are a header all the same: `Threads,1,2,4,8`.
 */
function isData(first: string[], second: string[]): boolean {
  const both = first.flatMap((cell, at) => {
    const below = second[at] ?? "";
    return cell === "" || below === "" ? [] : [{ kind: kindOf(cell), below: kindOf(below) }];
  });
  if (both.some(({ kind, below }) => kind !== below)) return false;
  const counted = both.filter(({ kind }) => kind !== "text");
  if (first[0] === "" || counted.length === 0) return false;
  const numbers = first.flatMap((cell) => parseNumber(cell, ".")?.value ?? []);
  const rises = numbers.every((value, at) => at === 0 || value > (numbers[at - 1] ?? 0));
  const isNamed = both[0]?.kind === "text";
  return !(isNamed && rises && numbers.length > 1);
}

/**
 * One header of two rows, where the first spans several columns of the second: it repeats itself or leaves
 * cells empty, the second names each column in words, and numbers follow.
 */
function mergedHeader(upper: string[], lower: string[], data: string[]): string[] | undefined {
  const columns = lower.map((_, at) => at).filter((at) => isNumeric(data[at] ?? ""));
  if (columns.length < 2) return undefined;
  const named = columns.map((at) => lower[at] ?? "");
  if (named.some((cell) => cell === "" || (isNumeric(cell) && !isYearLike(cell)))) return undefined;
  const filled: string[] = [];
  lower.forEach((_, at) => {
    const own = upper[at] ?? "";
    // The corner above the labels spans nothing.
    filled.push(own !== "" || at === 0 ? own : (filled[at - 1] ?? ""));
  });
  const spans = columns.some(
    (at) => columns.includes(at + 1) && filled[at] !== "" && filled[at] === filled[at + 1],
  );
  const isFromCorner = columns.some((at) => filled[at] === filled[0] && (upper[at] ?? "") === "");
  if (!spans || isFromCorner || columns.some((at) => filled[at] === "")) return undefined;
  return lower.map((cell, at) => {
    const above = columns.includes(at) ? (filled[at] ?? "") : (upper[at] ?? "");
    return [above, cell]
      .filter((part, i) => part !== "" && (i === 0 || part !== above))
      .join(" / ");
  });
}

/**
 * The delimiter that splits most of the first rows into as many cells as the header. (papaparse's
 * own guess counts the empty line at the end and so misses small tables.)
 */
/** Excel's first line that names the separator, `sep=;`, is no data: it becomes a blank one, so that places hold. */
function withoutSeparatorLine(text: string): { csv: string; delimiter: string } {
  const [line, named] = /^\s*"?sep=(.)"?[ \t]*(?:\r?\n|$)/i.exec(text) ?? [];
  if (line === undefined || named === undefined) {
    return { csv: text, delimiter: detectDelimiter(text) };
  }
  const blank = line.replace(/[^\r\n]/g, " ");
  return { csv: blank + text.slice(line.length), delimiter: named };
}

/** Cells of most rows, the wider where as many have either. */
function usualWidth(rows: string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && width > best)) best = width;
  }
  return best;
}

/** Lines above a table that say what it is about are no longer than this. */
const mostPreamble = 5;

/** How many records come before the table: lines of a cell or two above rows of many. */
function preambleOf(records: Rec[]): number {
  const width = usualWidth(records.slice(0, rowsToGuessFrom).map(({ cells }) => cells));
  const isAbove = ({ cells }: Rec) => {
    const used = usedWidth(cells);
    return used === 1 ? width > 1 : used <= width / 2;
  };
  let count = 0;
  while (count < mostPreamble && records[count] && isAbove(records[count]!)) count++;
  // A table with two rows at least follows, or these lines are the table.
  return records.length - count >= 2 && count < mostPreamble ? count : 0;
}

function shortened(records: Rec[]): string {
  const text = records
    .map(({ cells }) => cells.filter((cell) => cell !== "").join(" "))
    .join(" / ");
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function detectDelimiter(csv: string): string {
  let best = { delimiter: ",", share: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(csv, {
      delimiter,
      preview: rowsToGuessFrom,
      skipEmptyLines: "greedy",
    });
    const width = usualWidth(data);
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
