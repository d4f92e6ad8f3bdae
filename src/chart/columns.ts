/** What each column of a table holds: measures to draw, points in time, keys or text. */
import type { Report } from "../diagnostic.js";
import { inferFormat } from "./format.js";
import type { NumberFormat } from "./model.js";
import type { DecimalMark, ParsedNumber } from "./numbers.js";
import { decimalMark, isMissing, parseNumber } from "./numbers.js";
import { cellPosition, quotedColumns } from "./table.js";
import type { DataTable } from "./table.js";
import { isAscending, isYear, oddTimes, readTimes } from "./time.js";
import type { TimeLabels } from "./time.js";

/**
 * - `measure`: numbers that mean an amount.
 * - `time`: dates, months, quarters, years.
 * - `key`: numbers that only name a row: an id, a rank, a day of the month.
 * - `text`: anything else.
 */
export type ColumnRole = "measure" | "time" | "key" | "text" | "empty";

export interface Column {
  index: number;
  header: string;
  role: ColumnRole;
  cells: string[];
  /** Measures and keys; `null` where the cell has no number. */
  values: (number | null)[];
  /** Times only. */
  times?: TimeLabels;
  format: NumberFormat;
  /** No cell is there twice. */
  unique: boolean;
  /** Rows whose cell is no number though the column's others are. */
  strays: number[];
}

const noFormat: NumberFormat = { prefix: "", suffix: "", decimals: 0, short: false };
const yearHeader = /\b(?:year|yr|jahr|année|año|anno|fy|season|period|date|time)\b|_year$/i;
const keyHeader =
  /^(?:#|(?:.*[ _-])?(?:id|ticket|issue|bug|case|invoice|account|order ?(?:no|nr|number)|(?:status|error|zip|postal|country|cost|product|item|article)[ _-]?code|http[ _-]?status|port|post ?code|plz|sku|sprint|iteration|build|kundennummer|artikelnummer|konto(?:nummer)?|kostenstelle|cost ?cent(?:er|re)|phone|telefon|isbn|iban)|no\.?|nr\.?|num|key|code|index|idx|row|rank|zip|zip ?code|position|番号|(?:date|day|week|month|hour)[ _]of[ _]\w+|day|month|week|quarter|hour|minute)$/i;

const versionHeader = /\b(?:version|release|firmware|build|rev(?:ision)?)\b/i;

/** `founded`, `Year built`: a year that is no point of the rows in time, and no amount. */
const pastYearHeader =
  /\b(?:year|jahr|founded|established|since|born|built|launched|gegründet|baujahr|geburtsjahr)\b|_year$/i;

/** Digits that only name something lose their meaning when they are read: `00417`, and version 4.10 after 4.9. */
function areCodes(header: string, given: string[]): boolean {
  const isDigits = (cell: string) => /^\d+(?:[.-]\d+)*$/.test(cell);
  if (given.some((cell) => /^0\d+$/.test(cell)) && given.every(isDigits)) return true;
  return versionHeader.test(header) && given.every((cell) => /^v?\d+(?:\.\d+)*$/i.test(cell));
}

/** What the author says of columns, by their indices. */
export interface ColumnWishes {
  measures: number[];
  labels: number[];
}

/** Rows enough to tell a decimal comma from a thousands separator. */
const rowsToGuessFrom = 2000;

export const markOf = (table: DataTable): DecimalMark =>
  decimalMark(table.rows.slice(0, rowsToGuessFrom).flat(), table.usualMark);

export function readColumns(
  table: DataTable,
  wishes: ColumnWishes = { measures: [], labels: [] },
): Column[] {
  const mark = markOf(table);
  const quoted = quotedColumns(table);
  return table.header.map((header, index) => {
    const cells = table.rows.map((row) => row[index] ?? "");
    const as = wishes.measures.includes(index)
      ? ("measure" as const)
      : wishes.labels.includes(index)
        ? ("label" as const)
        : undefined;
    return readColumn(index, header, cells, mark, as, quoted.has(index));
  });
}

/**
 * The table without the few rows whose first cell is no point in time though all others are: a chart has
 * no place for them. They are said, and stay in the table that is shown.
 */
export function withoutOddTimes(table: DataTable, report: Report): DataTable {
  const column = (index: number) => table.rows.map((row) => row[index] ?? "");
  const first = column(0);
  const odd = oddTimes(first);
  const isTime = (index: number) => {
    const times = readTimes(column(index));
    return times !== undefined && !times.order.every(isYear);
  };
  if (!odd || table.header.some((_, index) => isTime(index))) return table;
  if (odd.length === 1 && isMissing(first[odd[0] ?? 0] ?? "")) return table;
  const cell = first[odd[0] ?? 0] ?? "";
  report({
    code: "csv-odd-times",
    severity: "warning",
    message:
      odd.length === 1
        ? `\`${cell.slice(0, 40)}\` is no point in time like the other cells of its column`
        : `${odd.length} cells of the first column are no points in time like the others`,
    hint: `the chart leaves ${odd.length === 1 ? "its row" : "their rows"} out`,
    position: cellPosition(table, odd[0] ?? 0, 0),
  });
  const left = new Set(odd);
  const kept = <T>(rows: T[]) => rows.filter((_, at) => !left.has(at));
  const source = { ...table.source, rowOffsets: kept(table.source.rowOffsets) };
  return { ...table, rows: kept(table.rows), source };
}

function readColumn(
  index: number,
  header: string,
  cells: string[],
  mark: DecimalMark,
  as: "measure" | "label" | undefined,
  quoted: boolean,
): Column {
  const unique = new Set(cells).size === cells.length;
  const column = { index, header, cells, values: [], format: noFormat, unique, strays: [] };
  const given = cells.filter((cell) => !isMissing(cell));
  if (given.length === 0) return { ...column, role: "empty" };

  const times = given.length === cells.length && as !== "measure" ? readTimes(cells) : undefined;
  if (times && (as || !isYear(Number(cells[0])) || holdYears(header, index, unique, times)))
    return { ...column, role: "time", times };
  if (as === "label" || (as === undefined && (quoted || areCodes(header, given))))
    return { ...column, role: "text" };

  const parsed = cells.map((cell) => (isMissing(cell) ? null : parseNumber(cell, mark)));
  const suffix = mostCommon(parsed.map((number) => number?.suffix ?? ""));
  const isStray = (number: ParsedNumber | null | undefined) =>
    number === undefined ||
    (number !== null && number.suffix !== "" && bare(number.suffix) !== bare(suffix));
  const strays = cells.flatMap((_, row) => (isStray(parsed[row]) ? [row] : []));
  if (given.length - strays.length < 2 * strays.length || strays.length === given.length)
    return { ...column, role: "text" };

  const numbers = parsed.map((number) => (isStray(number) ? null : (number ?? null)));
  const values = numbers.map((number) => number?.value ?? null);
  const prefix = mostCommon(numbers.map((number) => number?.prefix ?? ""));
  const written = numbers.reduce((most, number) => Math.max(most, number?.decimals ?? 0), 0);
  // A currency or unit that only a few cells have is not the column's.
  const isShared = (part: "prefix" | "suffix") =>
    2 * numbers.filter((number) => number?.[part]).length >= given.length - strays.length;
  const own = {
    prefix: isShared("prefix") ? prefix : "",
    suffix: isShared("suffix") ? suffix : "",
  };
  const unit = own.prefix || own.suffix ? own : headerUnit(header, values);
  const isWhole = values.every((value) => value === null || Number.isInteger(value));
  const arePastYears =
    pastYearHeader.test(header) && values.every((value) => value === null || isYear(value));
  const isKey = isWhole && (keyHeader.test(header) || arePastYears);
  return {
    ...column,
    role: isKey && !as ? "key" : "measure",
    values,
    format: withoutUnitTwice(inferFormat(values, unit, written), header),
    strays,
  };
}

/** `42.5k` of kNOK would be millions. */
function withoutUnitTwice(format: NumberFormat, header: string): NumberFormat {
  const isScaled = scaledUnit.test(header) || /^\s?[kMBT][^\s]/.test(format.suffix);
  return isScaled ? { ...format, short: false } : format;
}

/** Four-digit numbers are years where the header says so, or where they number the rows. */
function holdYears(header: string, index: number, unique: boolean, times: TimeLabels): boolean {
  const descending = () => isAscending({ order: times.order.toReversed() });
  return yearHeader.test(header) || (index === 0 && unique && (isAscending(times) || descending()));
}

const bare = (suffix: string) => suffix.trim();

/** The text that is there most often, empty ones aside. */
function mostCommon(texts: string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = "";
  for (const [text, count] of counts) if (count > (counts.get(best) ?? 0)) best = text;
  return best;
}

const knownUnits = new Set(
  "ms s sec min h hrs hours days d % pp GB MB KB kB TB PB GiB MiB kWh MWh GWh MW kW W km m cm mm kg g t °C °F °".split(
    " ",
  ),
);
const currencyUnits: Record<string, { prefix: string; suffix: string }> = {};
for (const symbol of ["$", "€", "£", "¥"]) {
  currencyUnits[symbol] = { prefix: symbol, suffix: "" };
  for (const [written, name] of Object.entries({
    k: "k",
    K: "k",
    m: "M",
    M: "M",
    mn: "M",
    B: "B",
    bn: "B",
  }))
    currencyUnits[symbol + written] = { prefix: symbol, suffix: name };
}

/** A unit that has its thousands or millions: `kNOK`, `Mio. €`, `in thousands`, `'000`. */
const scaledUnit =
  /\b(?:[kMT](?:NOK|SEK|DKK|EUR|USD|CHF|GBP|PLN|W|Wh|B|m)|T€|k€|M€|k\$|M\$|Mio|Mrd|Tsd|bn|mn|thousands?|millions?|billions?|tausend|millionen|milliers|miljoner|tusen)\b|['’]000|\b000s\b/;

/** The unit that a header names: `Latency (ms)`, `Revenue [$M]`, `Percentage`. */
function headerUnit(header: string, values: (number | null)[]): { prefix: string; suffix: string } {
  const named = /[([]([^()[\]]{1,8})[)\]]\s*$/.exec(header)?.[1]?.trim() ?? "";
  if (Object.hasOwn(currencyUnits, named)) return currencyUnits[named] ?? noFormat;
  if (knownUnits.has(named)) return { prefix: "", suffix: ` ${named}` };
  const isPercent =
    /%|\bpercent(?:age)?\b/i.test(header) &&
    values.every((value) => value === null || Math.abs(value) <= 1000) &&
    values.some((value) => Math.abs(value ?? 0) > 1);
  return { prefix: "", suffix: isPercent ? " %" : "" };
}

const mostStrays = 5;

/** Warns of cells that are no numbers in columns of numbers; they become gaps. */
export function reportStrays(table: DataTable, columns: Column[], report: Report): void {
  for (const { strays, cells, header, index } of columns) {
    for (const row of strays.slice(0, mostStrays)) {
      const cell = cells[row] ?? "";
      report({
        code: "csv-not-a-number",
        severity: "warning",
        message: `\`${cell.length > 30 ? `${cell.slice(0, 30)}…` : cell}\` in column \`${header}\` is not a number like the others`,
        hint:
          strays.length > mostStrays && row === strays[0]
            ? `the chart has a gap there and in ${strays.length - 1} more rows`
            : "the chart has a gap there",
        position: cellPosition(table, row, index),
      });
    }
  }
}
