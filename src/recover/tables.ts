import { isLine, type Line, type Piece, type Table } from "./model.js";
import { joinRows, type Vocabulary } from "./join.js";
import { readMark } from "./marks.js";

/** Tables whose columns are drawn (`│ ┼ ━`, `|`, `+---+`) or told by tabs. */
export function findDrawnTables(pieces: readonly Piece[], known: Vocabulary): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const found = borderedAt(pieces, at, known) ?? tabbedAt(pieces, at);
    if (found) {
      out.push(found);
      at += found.lines.length;
    } else {
      const piece = pieces[at++];
      if (piece) out.push(piece);
    }
  }
  return out;
}

const RULE = /^[\s─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╟╢╫╥╨┏┓┗┛┣┫┳┻╋┠┨┯┷┿+|:=-]+$/;
const BAR = /[│┃║┆|]/;

function isRule(text: string): boolean {
  return RULE.test(text) && /[─━═-]{2}|[=]{2}/.test(text);
}

/** Seen in text browsers, terminals and database shells. Rules part the rows; without, each line is one. */
function borderedAt(pieces: readonly Piece[], start: number, known: Vocabulary): Table | undefined {
  const lines: Line[] = [];
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!isLine(piece)) break;
    if (at > start && piece.gap > 1) break;
    if (at > start && piece.gap === 1 && !(piece.page && BAR.test(piece.text[0] ?? ""))) break;
    if (!isRule(piece.text) && !isBarred(piece.text)) break;
    lines.push(piece);
  }
  const barred = lines.filter((line) => !isRule(line.text));
  if (barred.length < 2 || (lines.length === barred.length && barred.length < 3)) return undefined;
  const rules = lines.filter(
    (line, at) => isRule(line.text) && at > 0 && at < lines.length - 1,
  ).length;
  const rows: string[][][] = [];
  let open = false;
  for (const line of lines) {
    if (isRule(line.text)) {
      open = false;
      continue;
    }
    const cells = cellsOf(line.text);
    const same = open && (rules > 1 || (rows.length === 1 && rules === 1));
    if (!same) rows.push([]);
    open = true;
    const row = rows.at(-1) ?? [];
    cells.forEach((cell, column) => (row[column] ??= []).push(cell));
  }
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns < 2) return undefined;
  return {
    type: "table",
    lines,
    guess: { what: "drawn columns taken for a table", sureness: "sure" },
    rows: rows.map((row) =>
      Array.from(row, (parts) =>
        joinRows(
          (parts ?? []).filter((part) => part !== ""),
          known,
        ),
      ),
    ),
  };
}

function isBarred(text: string): boolean {
  return /^[│┃║|].*[│┃║|]$/.test(text) || (text.match(/\s[│┃║|]\s/g) ?? []).length > 0;
}

function cellsOf(text: string): string[] {
  const bar = /[│┃║]/.test(text) ? /[│┃║]/ : /\|/;
  const inner = text.replace(/^[│┃║|]/, "").replace(/[│┃║|]$/, "");
  return inner.split(bar).map((cell) => cell.trim());
}

/** Cells by tabs. Seen in copies from spreadsheets, Word and rendered pages. */
function tabbedAt(pieces: readonly Piece[], start: number): Table | undefined {
  const lines: Line[] = [];
  let spread = 0;
  for (let at = start; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!isLine(piece) || !isTabbed(piece)) break;
    if (at > start && piece.gap > 0) {
      // Blank lines between all rows mean nothing.
      if (piece.gap > 1 || (lines.length > 1 && spread === 0)) break;
      spread = 1;
    } else if (at > start && spread > 0) break;
    lines.push(piece);
  }
  if (lines.length < 2) return undefined;
  const rows = lines.map(tabCells);
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns < 2 || rows.filter((row) => row.length === columns).length < rows.length / 3)
    return undefined;
  const guess = { what: "lines with tabs taken for a table", sureness: "sure" as const };
  return { type: "table", lines, rows, guess };
}

function isTabbed(line: Line): boolean {
  if ((line.tabs ?? 0) > 0 && !readMark(line.text))
    return line.text.includes("\t") || line.tabs === 1;
  if (!line.text.includes("\t")) return false;
  const mark = readMark(line.text);
  return !mark?.tab || mark.rest.includes("\t");
}

function tabCells(line: Line): string[] {
  const before = Array.from({ length: line.tabs ?? 0 }, () => "");
  return [...before, ...line.text.split("\t").map((cell) => cell.trim())];
}
