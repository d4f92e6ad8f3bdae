/** Tables → GFM's, which know no merged cells and no blocks in cells. */
import { skipped, type Context } from "./context.js";
import { inlinesOf } from "./inlines.js";
import { isElement, type Element, type Node } from "./tree.js";

type Blocks = (nodes: Node[], context: Context) => string[];

interface Cell {
  text: string;
  /** It goes on from the column before. */
  goesOn?: true;
  isHeader: boolean;
}

/** What a span may say: a page that says a million is not believed. */
const mostSpan = 100;

export function tableOf(table: Element, context: Context, blocksOf: Blocks): string[] {
  const before: string[] = [];
  const rows: { cells: Element[]; isHead: boolean }[] = [];
  const collect = (nodes: Node[], isHead: boolean) => {
    for (const node of nodes) {
      if (!isElement(node) || skipped(node, context)) continue;
      if (node.name === "tr") {
        rows.push({ cells: node.children.filter(isCell), isHead });
      } else if (node.name === "caption") {
        const text = inlinesOf(node.children, context);
        if (text !== "") before.push(text);
      } else collect(node.children, isHead || node.name === "thead");
    }
  };
  collect(table.children, false);
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const most = Math.max(0, ...filled.map(({ cells }) => cells.length));
  if (most === 0) return before;
  // Mails and old pages set everything in tables of one cell, or of cells that hold whole pages.
  if (most === 1 || isForLayout(filled)) {
    const blocks = filled.flatMap(({ cells }) =>
      cells.flatMap((cell) => blocksOf(cell.children, context)),
    );
    return [...before, ...blocks];
  }
  const grid = gridOf(
    filled.map(({ cells }) => cells),
    context,
  );
  const headRows = headCount(filled, grid);
  return [...before, write(grid, Math.max(1, headRows))];
}

function isCell(node: Node): node is Element {
  return isElement(node) && (node.name === "td" || node.name === "th");
}

/** A table in a table, or headings in cells. */
function isForLayout(rows: { cells: Element[] }[]): boolean {
  const holds = (node: Node): boolean =>
    isElement(node) && (/^(table|h[1-3])$/.test(node.name) || node.children.some(holds));
  return rows.some(({ cells }) => cells.some((cell) => cell.children.some(holds)));
}

function gridOf(rows: Element[][], context: Context): Cell[][] {
  const grid: Cell[][] = [];
  /** Cells that reach into the rows to come, by column. */
  const open: { cell: Cell; rows: number }[] = [];
  for (const cells of rows) {
    const row: Cell[] = [];
    const takeOpen = () => {
      for (let above = open[row.length]; above && above.rows > 0; above = open[row.length]) {
        above.rows--;
        row.push(above.cell);
      }
    };
    for (const cell of cells) {
      takeOpen();
      const across = spanOf(cell, "colspan");
      const down = spanOf(cell, "rowspan");
      const isHeader = cell.name === "th";
      const text = cellText(cell, context);
      for (let i = 0; i < across; i++) {
        const shown: Cell = i === 0 ? { text, isHeader } : { text: "", isHeader, goesOn: true };
        open[row.length] = { cell: shown, rows: down - 1 };
        row.push(shown);
      }
    }
    takeOpen();
    grid.push(row);
  }
  return grid;
}

function spanOf({ attributes }: Element, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributes[name] ?? "1", 10);
  return Number.isFinite(span) ? Math.min(Math.max(1, span), mostSpan) : 1;
}

/** Paragraphs and items of a cell are its lines. */
function cellText(cell: Element, context: Context): string {
  const lines: string[] = [];
  let line: Node[] = [];
  const endLine = (mark = "") => {
    const text = inlinesOf(line, context, { isCell: true, lineBreak: "<br>" });
    if (text !== "") lines.push(mark + text);
    line = [];
  };
  const walk = (nodes: Node[], mark: string) => {
    let count = 0;
    for (const node of nodes) {
      if (isElement(node) && skipped(node, context)) continue;
      if (!isElement(node) || !/^(p|div|ul|ol|li|pre|blockquote|dl|dt|dd)$/.test(node.name)) {
        line.push(node);
        continue;
      }
      endLine(mark);
      if (node.name === "ol") walk(node.children, "1. ");
      else if (node.name === "ul") walk(node.children, "• ");
      else if (node.name === "li") {
        count++;
        walk(node.children, mark === "1. " ? `${count}. ` : mark);
      } else walk(node.children, mark);
    }
    endLine(mark);
  };
  walk(cell.children, "");
  return lines.join("<br>");
}

/** Rows of `<thead>`, or rows of `<th>` alone at the top; never all. */
function headCount(rows: { isHead: boolean }[], grid: Cell[][]): number {
  let count = 0;
  while (count < rows.length - 1) {
    const isHead = rows[count]!.isHead || grid[count]!.every(({ isHeader }) => isHeader);
    if (!isHead) break;
    count++;
  }
  return count;
}

function write(grid: Cell[][], headRows: number): string {
  const columns = Math.max(...grid.map((row) => row.length));
  const at = (row: Cell[], column: number) => row[column]?.text ?? "";
  const head = Array.from({ length: columns }, (_, column) =>
    [
      ...new Set(
        grid
          .slice(0, headRows)
          .map((row) => headText(row, column))
          .filter((text) => text !== ""),
      ),
    ].join(" "),
  );
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const body = grid
    .slice(headRows)
    .map((row) => line(Array.from({ length: columns }, (_, column) => at(row, column))));
  return [line(head), line(head.map(() => "---")), ...body].join("\n");
}

/** A header over several columns heads each of them. */
function headText(row: Cell[], column: number): string {
  let from = column;
  while (row[from]?.goesOn) from--;
  return row[from]?.text ?? "";
}
