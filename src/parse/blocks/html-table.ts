/**
 * `<table>` in a block of HTML. One of plain rows is a table as Markdown's are; what a slide's table cannot hold (another
 * table, pictures, headings, code) stays to be read as lines.
 */
import type { Alignment, Cell, Inline, Table } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import { captionOf } from "../captions.js";
import { parseComment } from "../comments.js";
import type { Context } from "../context.js";
import { type HtmlPiece, type HtmlTag, scanHtml } from "../html.js";
import { parseInlinesOnly } from "../inlines.js";
import { countNewlines } from "../position.js";

/** As in Markdown. */
const mostColumns = 200;

/** Elements of a table that say nothing by themselves. */
const frame = new Set(["table", "thead", "tbody", "tfoot", "tr", "colgroup", "col"]);

/** In a cell, each of these begins a line. */
const lineElements = new Set(["p", "div", "ul", "ol", "li", "center"]);

const unsuitable = new Set(
  "img picture svg video audio iframe object form pre h1 h2 h3 h4 h5 h6 blockquote dl figure details script style template".split(
    " ",
  ),
);

interface RawCell {
  source: string;
  header: boolean;
  align?: Alignment;
  colspan: number;
  rowspan: number;
  pos: Position;
}

interface RawTable {
  /** In each row, those that begin there. */
  rows: { cells: RawCell[]; head: boolean }[];
  caption?: RawCell;
}

/** A part of the HTML, at its first character. */
export type HtmlPart = { raw: string; at: Position } | { table: Table };

/** The HTML with its tables taken out, in order. */
export function takeTables(raw: string, at: Position, ctx: Context): HtmlPart[] {
  const parts: HtmlPart[] = [];
  const pieces = scanHtml(raw);
  /** Where what is no table begins. */
  let from = { offset: 0, at };
  const addRest = (to: number) => {
    const text = raw.slice(from.offset, to);
    if (text.trim() !== "") parts.push({ raw: text, at: from.at });
  };
  let pos = at;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const end = opensTable(piece) ? endOfTable(pieces, i) : undefined;
    const table = end === undefined ? undefined : tableOf(pieces.slice(i, end), pos, ctx);
    if (end !== undefined && table) {
      addRest(piece.offset);
      parts.push({ table });
      for (; i < end; i++) pos = after(pos, pieces[i]!.raw);
      const close = pieces[end]!;
      pos = after(pos, close.raw);
      from = { offset: close.offset + close.raw.length, at: pos };
    } else {
      pos = after(pos, piece.raw);
    }
  }
  addRest(raw.length);
  return parts;
}

function opensTable(piece: HtmlPiece): boolean {
  return piece.type === "tag" && piece.name === "table" && !piece.closing;
}

/** `undefined` where it has none, or another table begins before it. */
function endOfTable(pieces: HtmlPiece[], start: number): number | undefined {
  for (let i = start + 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.type === "tag" && piece.name === "table") return piece.closing ? i : undefined;
  }
  return undefined;
}

function tableOf(pieces: HtmlPiece[], at: Position, ctx: Context): Table | undefined {
  const found = read(pieces, at);
  if (!found) return undefined;
  const grid = filled(found);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0 || width > mostColumns) return undefined;
  for (const piece of pieces) if (piece.type === "comment") parseComment(piece.raw, at, ctx);
  const inlinesOf = (source: string, pos: Position): Inline[] => {
    const text = source.replace(/[ \t\n]+/g, " ").trim();
    return parseInlinesOnly(ctx.lexer.inlines(text), pos, ctx);
  };
  const rows = grid.map((row) =>
    Array.from({ length: width }, (_, i): Cell => {
      const cell = row[i];
      const own = cell?.begins ? inlinesOf(cell.raw.source, cell.raw.pos) : [];
      return { inlines: own, pos: cell?.raw.pos ?? at };
    }),
  );
  const headRows = headRowCount(found);
  const header = Array.from({ length: width }, (_, i) => {
    const above = grid.slice(0, headRows).flatMap((row, r) => {
      const cell = row[i];
      // What spans columns is said over each of them, so that each has its full name.
      const shown = cell && (cell.begins || (headRows > 1 && cell.raw !== grid[r - 1]?.[i]?.raw));
      return shown ? [inlinesOf(cell.raw.source, cell.raw.pos)] : [];
    });
    return { inlines: joined(above), pos: grid[0]?.[i]?.raw.pos ?? at };
  });
  const align = Array.from({ length: width }, (_, i) => grid.at(-1)?.[i]?.raw.align);
  const table: Table = { type: "table", align, header, rows: rows.slice(headRows), pos: at };
  const caption = found.caption && inlinesOf(found.caption.source, found.caption.pos);
  if (caption && caption.length > 0) table.caption = captionOf(caption) ?? caption;
  return table;
}

/** Texts under each other. */
function joined(lines: Inline[][]): Inline[] {
  const said = lines.filter((line) => line.length > 0);
  return said.flatMap((line, i): Inline[] => (i === 0 ? line : [{ type: "break" }, ...line]));
}

/** Rows of `<thead>`; without one, the first row where all its cells are `<th>`. */
function headRowCount({ rows }: RawTable): number {
  const heads = rows.findIndex(({ head }) => !head);
  if (rows[0]?.head) return heads === -1 ? 1 : heads;
  return rows.length > 1 && rows[0]?.cells.every((cell) => cell.header) ? 1 : 0;
}

function read(pieces: HtmlPiece[], at: Position): RawTable | undefined {
  const found: RawTable = { rows: [] };
  let pos = at;
  let cell: RawCell | undefined;
  let head = false;
  for (const piece of pieces) {
    if (piece.type === "tag") {
      const { name, closing } = piece;
      if (unsuitable.has(name)) return undefined;
      if (name === "td" || name === "th" || name === "caption") {
        cell = closing ? undefined : rawCell(piece, pos);
        if (cell && name === "caption") found.caption = cell;
        else if (cell) {
          if (found.rows.length === 0) return undefined;
          found.rows.at(-1)?.cells.push(cell);
        }
      } else if (frame.has(name)) {
        cell = undefined;
        if (name === "thead" && !closing) head = true;
        if (name === "tr" && !closing) found.rows.push({ cells: [], head });
        if ((name === "thead" && closing) || name === "tbody") head = false;
      } else if (!cell) {
        return undefined;
      } else if (lineElements.has(name)) {
        if (cell.source.trim() !== "" && !/<br>\s*$/.test(cell.source)) cell.source += "<br>";
        if (name === "li" && !closing) cell.source += "• ";
      } else {
        cell.source += piece.raw;
      }
    } else if (piece.type === "text") {
      if (cell && !piece.raw.includes("![")) cell.source += piece.raw;
      else if (cell || piece.raw.trim() !== "") return undefined;
    } else if (piece.type === "other" || !piece.closed) {
      return undefined;
    }
    pos = after(pos, piece.raw);
  }
  found.rows = found.rows.filter(({ cells }) => cells.length > 0);
  return found;
}

function rawCell(tag: HtmlTag, pos: Position): RawCell {
  const span = (name: string) => {
    const count = Number.parseInt(tag.attributes.get(name) ?? "1", 10);
    return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), mostColumns);
  };
  const style = /text-align\s*:\s*(\w+)/i.exec(tag.attributes.get("style") ?? "")?.[1];
  const align = (tag.attributes.get("align") ?? style ?? "").toLowerCase();
  return {
    source: "",
    header: tag.name === "th",
    ...(align === "left" || align === "center" || align === "right" ? { align } : {}),
    colspan: span("colspan"),
    rowspan: span("rowspan"),
    pos,
  };
}

/** Every place of the grid with the cell that covers it; only where it begins is its text shown. */
function filled({ rows }: RawTable): { raw: RawCell; begins: boolean }[][] {
  const grid: { raw: RawCell; begins: boolean }[][] = rows.map(() => []);
  rows.forEach(({ cells }, r) => {
    let column = 0;
    for (const raw of cells) {
      while (grid[r]?.[column]) column++;
      if (column > mostColumns) break;
      for (let down = 0; down < raw.rowspan && r + down < grid.length; down++) {
        for (let across = 0; across < raw.colspan; across++) {
          grid[r + down]![column + across] = { raw, begins: down === 0 && across === 0 };
        }
      }
    }
  });
  return grid;
}

function after(pos: Position, text: string): Position {
  const lines = countNewlines(text);
  if (lines === 0) return { ...pos, column: pos.column + text.length };
  return { ...pos, line: pos.line + lines, column: text.length - text.lastIndexOf("\n") };
}
