import { type Line } from "./model.js";

/** What the text as a whole tells about its lines. */
export interface Measure {
  /** Columns at which it is wrapped; undefined where a paragraph is one line. */
  width: number | undefined;
  /** Lines end as near to the width as words allow: made by a program that counts columns. */
  exact: boolean;
  /** Blank lines: none, some, or between nearly all lines. */
  blanks: "none" | "some" | "spread";
  /** Came in pages: a proportional font, and blank lines at page breaks that mean nothing. */
  pages: boolean;
}

export function measure(lines: readonly Line[]): Measure {
  const share = lines.filter((line) => line.gap > 0).length / Math.max(1, lines.length);
  const blanks = share < 0.1 ? "none" : share > 0.8 ? "spread" : "some";
  const pages = lines.some((line) => line.page);
  const lengths = lines
    .filter((line) => !/\t|[│┃|]|\S\s{3,}\S/.test(line.text) && line.text.includes(" "))
    .map((line) => line.indent + line.text.length)
    .filter((length) => length > 45)
    .sort((a, b) => a - b);
  const top = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (lengths.length < 3 || top > 112) return { width: undefined, exact: false, blanks, pages };
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? top;
  const near = lengths.filter((length) => length > width - 15).length;
  if (near < lengths.length * 0.4) return { width: undefined, exact: false, blanks, pages };
  return { width, exact: width <= 82, blanks, pages };
}

/** The next line's first word would have fitted on this one: the break was meant. */
export function breakIsMeant(line: Line, next: Line, { width, exact }: Measure): boolean {
  if (width === undefined) return true;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return line.indent + line.text.length + 1 + word <= width - (exact ? 0 : 12);
}
