import { overRuns, type Line, type Piece, type Table } from "./model.js";
import { readMark } from "./marks.js";
import { type Measure } from "./measure.js";
import { tokensOf } from "./row-tokens.js";

/**
 * Tables that were saved with one cell a line: after the header, lines with numbers or names of things come
 * at the same place of every few lines. Seen in office documents saved as plain text.
 */
export function findCellTables(pieces: readonly Piece[], how: Measure): Piece[] {
  if (how.blanks !== "none" || how.width !== undefined) return [...pieces];
  return overRuns(pieces, (run) => {
    const out: Piece[] = [];
    const anchors = run.map(isValue);
    for (let at = 0; at < run.length;) {
      const table = isCell(run[at]) ? best(run, anchors, at) : undefined;
      if (table) {
        for (const line of run.slice(at, table.start)) out.push(line);
        out.push(tableOf(run, table));
        at = table.end;
      } else {
        const line = run[at++];
        if (line) out.push(line);
      }
    }
    return out;
  });
}

interface Found {
  start: number;
  end: number;
  columns: number;
  worth: number;
}

const MOST_COLUMNS = 10;

function best(run: readonly Line[], anchors: readonly boolean[], from: number): Found | undefined {
  let found: Found | undefined;
  for (let start = from; start < Math.min(run.length, from + MOST_COLUMNS); start++) {
    if (!isCell(run[start])) break;
    for (let columns = 2; columns <= MOST_COLUMNS; columns++) {
      const end = endOf(run, anchors, start, columns);
      const rows = (end - start) / columns;
      if (rows < 3) continue;
      // Lines that are left over before the text goes on would be cells of a row cut short.
      let left = 0;
      while (left < columns && isCell(run[end + left])) left++;
      const worth =
        end - start - 2 * (left < columns - 1 || left > 1 ? left : 0) - (start - from) / 2;
      if (worth > (found?.worth ?? 0)) found = { start, end, columns, worth };
    }
  }
  return found;
}

/** Where the rows that look like the first one end. */
function endOf(
  run: readonly Line[],
  anchors: readonly boolean[],
  start: number,
  columns: number,
): number {
  const row = start + columns;
  for (let at = start; at < row; at++) if (anchors[at] !== false || !isName(run[at])) return start;
  const shape = anchors.slice(row, row + columns);
  if (shape.length < columns || !shape.includes(true) || shape.every(Boolean)) return start;
  let end = row;
  while (
    end + columns <= run.length &&
    shape.every((kind, at) => anchors[end + at] === kind && isCell(run[end + at]))
  ) {
    end += columns;
  }
  return end;
}

function isCell(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.gap === 0 &&
    line.text.length < 160 &&
    !/:$/.test(line.text) &&
    !readMark(line.text)
  );
}

function isName(line: Line | undefined): boolean {
  return line !== undefined && line.text.length < 45 && !/[.;,]$/.test(line.text);
}

function isValue(line: Line): boolean {
  const tokens = tokensOf(line.text);
  return tokens.length <= 2 && tokens[0]?.anchor === true;
}

function tableOf(run: readonly Line[], { start, end, columns }: Found): Table {
  const lines = run.slice(start, end);
  const rows = Array.from({ length: lines.length / columns }, (_, row) =>
    lines.slice(row * columns, (row + 1) * columns).map((line) => line.text),
  );
  const what = `lines of one cell each taken for a table of ${columns} columns`;
  return { type: "table", lines, rows, guess: { what, sureness: "doubtful" } };
}
