/**
 * What the passes hand on: the text as pieces in order. A piece is a line that nobody has claimed yet, or
 * a block that some pass made of lines. Blank lines are no pieces, they are the next line's `gap`.
 */
export interface Line {
  /** Line of the input, from 1. */
  at: number;
  /** The last one, where several were joined. */
  to: number;
  /** Without indent and trailing blanks. */
  text: string;
  /** In columns; a tab goes to the next fourth. */
  indent: number;
  /** Blank lines before it. */
  gap: number;
  /** Tabs before it: empty cells, where the line is a row. */
  tabs?: number;
  /** A page of the source begins with it. */
  page?: true;
}

interface Claimed {
  lines: Line[];
  /** What was decided by its look alone, if anything. */
  guess?: Guess;
}

export interface Guess {
  /** Short and in lower case: `short line taken for a heading`. */
  what: string;
  sureness: Sureness;
}

export type Sureness = "sure" | "likely" | "doubtful";

export interface Heading extends Claimed {
  type: "heading";
  level: number;
  text: string;
}

export interface Paragraph extends Claimed {
  type: "paragraph";
  /** Rows that the author broke; mostly one. */
  rows: string[];
}

export interface Item {
  text: string;
  ordered: boolean;
  /** As it stood in the text: `•`, `3.`, `iv.`. */
  mark: string;
  /** Of an ordered item. */
  number: number;
  task?: "open" | "done";
  lines: Line[];
  /** Lists and code under it. */
  blocks: Block[];
}

export interface List extends Claimed {
  type: "list";
  items: Item[];
}

export interface Table extends Claimed {
  type: "table";
  /** The first is the header. */
  rows: string[][];
}

export interface Code extends Claimed {
  type: "code";
  language: string;
  code: string[];
  /** Lines like "python" or "Copy code" above it: furniture of the page that it was copied from. */
  labels: Line[];
}

export type Block = Heading | Paragraph | List | Table | Code;
export type Piece = Line | Block;

export function isLine(piece: Piece | undefined): piece is Line {
  return piece !== undefined && !("type" in piece);
}

export function linesOf(piece: Piece): Line[] {
  return isLine(piece) ? [piece] : piece.lines;
}

/** Blank lines before a piece. */
export function gapOf(piece: Piece | undefined): number {
  if (piece === undefined) return 1;
  return isLine(piece) ? piece.gap : (piece.lines[0]?.gap ?? 0);
}

/** A pass that looks at runs of lines which nobody has claimed, each between two blocks. */
export function overRuns(
  pieces: readonly Piece[],
  pass: (run: Line[], before: Block | undefined, after: Block | undefined) => Piece[],
): Piece[] {
  const out: Piece[] = [];
  let run: Line[] = [];
  let before: Block | undefined;
  const flush = (after: Block | undefined) => {
    if (run.length > 0) for (const piece of pass(run, before, after)) out.push(piece);
    run = [];
  };
  for (const piece of pieces) {
    if (isLine(piece)) run.push(piece);
    else {
      flush(piece);
      out.push(piece);
      before = piece;
    }
  }
  flush(undefined);
  return out;
}
