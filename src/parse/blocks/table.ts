import type { Tokens } from "marked";
import type { Block, Cell, Inline } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import { captionOf } from "../captions.js";
import type { Context } from "../context.js";
import { parseInlinesOnly } from "../inlines.js";
import type { Place } from "./index.js";

/** A GFM table: its header stands on its first line, its rows from its third. */
export function parseTable(token: Tokens.Table, place: Place, ctx: Context): Block[] {
  const { line } = place.at;
  const rawRows = token.raw.split("\n");
  const rows = token.rows.map((row, index) => {
    const cells = parseRow(row, line + 2 + index, ctx);
    return withExtraCells(cells, rawRows[2 + index] ?? "", ctx);
  });
  const caption = captionOfLastRow(rows, rawRows);
  return [
    {
      type: "table",
      align: token.align.map((align) => align ?? undefined),
      header: parseRow(token.header, line, ctx),
      rows: caption ? rows.slice(0, -1) : rows,
      ...(caption ? { caption } : {}),
      pos: place.at,
    },
  ];
}

/** To GFM a line right under a table is its last row; without any `|`, it may be the caption. */
function captionOfLastRow(rows: Cell[][], rawRows: string[]): Inline[] | undefined {
  const raw = rawRows[1 + rows.length] ?? "|";
  return raw.includes("|") ? undefined : captionOf(rows.at(-1)?.[0]?.inlines ?? []);
}

function parseRow(cells: Tokens.TableCell[], line: number, ctx: Context): Cell[] {
  const source = ctx.lines[line - 1] ?? "";
  let from = 0;
  return cells.map((cell) => {
    const found = cell.text === "" ? -1 : source.indexOf(cell.text, from);
    if (found !== -1) from = found;
    const pos: Position = { line, column: from + 1 };
    if (found !== -1) from += cell.text.length;
    return { inlines: parseInlinesOnly(cell.tokens, pos, ctx), pos };
  });
}

/** GFM drops cells beyond the header's; their text goes to the row's last cell instead. */
function withExtraCells(cells: Cell[], raw: string, ctx: Context): Cell[] {
  const last = cells.at(-1);
  if (last === undefined) return cells;
  const extra = splitRow(raw)
    .slice(cells.length)
    .filter((cell) => cell !== "");
  if (extra.length === 0) return cells;
  ctx.report({
    code: "table-extra-cells",
    severity: "warning",
    message: `row has ${cells.length + extra.length} cells, the header only ${cells.length}`,
    hint: "add a column to the header, or write a `|` inside a cell as `\\|`",
    position: { line: last.pos.line, column: 1 },
  });
  const inlines: Inline[] = [...last.inlines];
  for (const cell of extra) {
    if (inlines.length > 0) inlines.push({ type: "text", value: " | " });
    inlines.push(...parseInlinesOnly(ctx.lexer.inlines(cell), last.pos, ctx));
  }
  return [...cells.slice(0, -1), { ...last, inlines }];
}

/**
 * The cells of a row, split at each `|` that no backslash escapes (GFM 4.10: also inside code
 * spans).
 */
function splitRow(raw: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (const part of raw.trim().replace(/^\|/, "").split("|")) {
    cell += part;
    if (endsInBackslash(cell)) {
      cell = `${cell.slice(0, -1)}|`;
    } else {
      cells.push(cell.trim());
      cell = "";
    }
  }
  if (cell !== "") cells.push(cell.trim());
  return cells;
}

function endsInBackslash(text: string): boolean {
  const slashes = /\\+$/.exec(text.slice(-64))?.[0].length ?? 0;
  return slashes % 2 === 1;
}
