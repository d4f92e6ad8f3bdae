import { isLine, type Line, type Piece, type Table } from "./model.js";
import { joinTwo, type Vocabulary } from "./join.js";
import { readMark } from "./marks.js";
import { headerCells } from "./header-cells.js";
import { breakIsMeant, type Measure } from "./measure.js";
import { repeatedValues, type Token, tokensOf } from "./row-tokens.js";

/**
 * Tables whose columns became single blanks: `Uptime 99.2% 99.8% +0.6%`. Numbers are cells of their own, what
 * stands between is one; the count of columns is that of most rows, and the header must have words enough.
 * Rows of words alone need values that come again. Seen in mails, text browsers, PDFs and spread pastes.
 */
export function findFlatTables(pieces: readonly Piece[], how: Measure, known: Vocabulary): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const table = flatAt(pieces, at, how, known);
    if (table) {
      out.push(table.block);
      at = table.end;
    } else {
      const piece = pieces[at++];
      if (piece) out.push(piece);
    }
  }
  return out;
}

interface Row {
  lines: Line[];
  text: string;
  tokens: Token[];
}

const MOST_ROWS = 400;

function flatAt(
  pieces: readonly Piece[],
  start: number,
  how: Measure,
  known: Vocabulary,
): { block: Table; end: number } | undefined {
  const first = pieces[start];
  if (!isLine(first) || !isHeader(first.text)) return undefined;
  const second = pieces[start + 1];
  if (!isLine(second) || !mayBeRow(second, second.gap)) return undefined;
  const gap = second.gap;
  const above = pieces[start - 1];
  if (
    how.blanks === "some" &&
    gap === 0 &&
    first.gap === 0 &&
    isLine(above) &&
    !/:$/.test(above.text)
  )
    return undefined;
  if (gap > 1 || (gap === 1 && how.blanks !== "spread" && first.text.split(/\s+/).length < 2))
    return undefined;
  const rows: Row[] = [];
  let end = start + 1;
  for (; end < pieces.length && rows.length < MOST_ROWS; end++) {
    const line = pieces[end];
    if (!isLine(line)) break;
    const row = rows.at(-1);
    const before = row?.lines.at(-1);
    if (
      row &&
      before &&
      line.gap === 0 &&
      how.width !== undefined &&
      !breakIsMeant(before, line, how) &&
      before.text.length > how.width * 0.6
    ) {
      row.lines.push(line);
      row.text = joinTwo(row.text, line.text, known);
      row.tokens = tokensOf(row.text);
      continue;
    }
    if (!mayBeRow(line, gap)) break;
    rows.push({ lines: [line], text: line.text, tokens: tokensOf(line.text) });
  }
  const values = repeatedValues(rows.slice(0, 60).map((row) => row.tokens));
  const shape = shapeOf(rows, values, first.text);
  if (!shape) return undefined;
  const header = headerCells(first.text, shape.length);
  if (!header) return undefined;
  const cells: string[][] = [header];
  const lines: Line[] = [first];
  for (const row of rows) {
    const found = fit(row.tokens, shape, values);
    if (!found) break;
    cells.push(found);
    lines.push(...row.lines);
  }
  const anchors = shape.filter((kind) => kind === "anchor").length;
  const least = anchors > 1 ? 2 : 3;
  if (cells.length < least + (gap === 1 && how.blanks !== "spread" ? 1 : 0)) return undefined;
  const guess = {
    what: `${cells.length} lines of words and numbers taken for a table of ${shape.length} columns`,
    sureness: anchors > 1 ? ("likely" as const) : ("doubtful" as const),
  };
  return { block: { type: "table", lines, rows: cells, guess }, end: start + lines.length };
}

/** Words without an end mark, not a row itself. */
function isHeader(text: string): boolean {
  if (text.length > 140 || /[.:;,!]$/.test(text) || readMark(text) || text.includes("\t"))
    return false;
  const tokens = tokensOf(text);
  if (tokens.length < 2) return false;
  const small = tokens.filter((token) => /^\p{Ll}{2,}/u.test(token.text)).length;
  const numbers = tokens.filter(
    (token) => token.anchor && !/^(?:19|20)\d\d$/.test(token.text),
  ).length;
  return small <= tokens.length / 2 && numbers <= tokens.length / 4;
}

function mayBeRow(line: Line, gap: number): boolean {
  if (line.gap !== gap && !(line.page === true && line.gap < 2)) return false;
  if (line.text.includes("\t") || line.text.length > 300) return false;
  const mark = readMark(line.text);
  if (mark && !(mark.ordered && tokensOf(mark.rest).some((token) => token.anchor))) return false;
  return !/:$/.test(line.text) && /\s/.test(line.text);
}

type Kind = "words" | "anchor";

function isAnchor(token: Token, values: ReadonlySet<string>): boolean {
  return token.anchor || values.has(token.text);
}

/** What most of the first rows look like, if the header has words enough for it. */
function shapeOf(
  rows: readonly Row[],
  values: ReadonlySet<string>,
  header: string,
): Kind[] | undefined {
  const words = header.split(/\s+/).length;
  for (const some of [new Set<string>(), values]) {
    const counts = new Map<string, number>();
    const looked = rows.slice(0, 12);
    for (const { tokens } of looked) {
      const key = shapeKey(tokens, some);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    let best = "";
    for (const [key, count] of counts) if (count > (counts.get(best) ?? 0)) best = key;
    const shape = [...best].map((sign): Kind => (sign === "n" ? "anchor" : "words"));
    const anchors = shape.filter((kind) => kind === "anchor").length;
    if (anchors < (some.size > 0 ? 2 : 1) || shape.length < 2 || shape.length > words) continue;
    const fitting = looked.filter(({ tokens }) => fit(tokens, shape, some)).length;
    if ((counts.get(best) ?? 0) < Math.max(2, looked.length * 0.34) || fitting < 2) continue;
    // One number in a row may be anything: the header must have just as many words, or the number ends it.
    if (anchors === 1 && shape.length !== words && !(shape.length === 2 && words < 5)) continue;
    return shape;
  }
  return undefined;
}

function shapeKey(tokens: readonly Token[], values: ReadonlySet<string>): string {
  return tokens
    .map((token) => (isAnchor(token, values) ? "n" : "w"))
    .join("")
    .replace(/w+/g, "w");
}

/** The row's words in cells of that shape: anchors on anchors, as few of them inside words as can be. */
function fit(
  tokens: readonly Token[],
  shape: readonly Kind[],
  values: ReadonlySet<string>,
): string[] | undefined {
  if (tokens.length < shape.length || tokens.length > 80) return undefined;
  const cost: number[][] = [[0]];
  const from: number[][] = [[0]];
  shape.forEach((kind, column) => {
    const before = cost[column] ?? [];
    const row: number[] = [];
    const starts: number[] = [];
    for (let end = column + 1; end <= tokens.length; end++) {
      let least = Infinity;
      let best = -1;
      let inside = 0;
      for (let at = end - 1; at >= column; at--) {
        const token = tokens[at];
        const anchor = token !== undefined && isAnchor(token, values);
        if (kind === "anchor") {
          const penalty = anchor ? 0 : 10;
          const total = (before[at] ?? Infinity) + penalty;
          if (total < least) [least, best] = [total, at];
          break;
        }
        if (anchor) inside++;
        const total = (before[at] ?? Infinity) + inside + 0.001 * (end - at) ** 2;
        if (total < least) [least, best] = [total, at];
      }
      row[end] = least;
      starts[end] = best;
    }
    cost.push(row);
    from.push(starts);
  });
  const total = cost[shape.length]?.[tokens.length] ?? Infinity;
  if (total > 3) return undefined;
  const cells: string[] = [];
  let end = tokens.length;
  for (let column = shape.length; column > 0; column--) {
    const start = from[column]?.[end] ?? -1;
    if (start < 0) return undefined;
    cells.unshift(
      tokens
        .slice(start, end)
        .map((token) => token.text)
        .join(" "),
    );
    end = start;
  }
  return cells;
}
