/** What stands under the report's title and goes on its title slide: label lines, a subtitle, a line or two. */
import type { Block, Heading, Inline } from "../deck/deck.js";
import type { Piece } from "./chunks.js";
import type { Context } from "./context.js";
import { detailLines } from "./detail-lines.js";
import { parseInlinesOnly, plainText } from "./inlines.js";
import { fewLines, headingBlock, isPlaced } from "./pieces.js";

/** In letters; a longer preamble is text of the report. */
const mostPreamble = { alone: 200, underSubtitle: 100 };

/** `**Author**: Sarah Chen` or `**Author:** Sarah Chen`, a line of its own. */
const LABEL_LINE = /^(\*\*|__)(?=\S)([^*_\n]{1,60}?)\s*(?::\1|\1\s*:)\s*(.*?)(?: {2,}|\\)?$/;

/** Labels that say what the front matter may say too. */
const META_OF_LABEL = new Map<string, "author" | "company" | "date">([
  ["author", "author"],
  ["authors", "author"],
  ["by", "author"],
  ["presenter", "author"],
  ["company", "company"],
  ["organization", "company"],
  ["organisation", "company"],
  ["date", "date"],
]);

/** A label line of the report, with the markup of its value. */
export interface Label {
  key: "author" | "company" | "date" | undefined;
  value: string;
  inlines: Inline[];
}

export interface UnderTitle {
  labels: Label[];
  /** A heading that has nothing of its own under it. */
  subtitle: Heading | undefined;
  /** A short preamble, a line each. */
  lines: Inline[][];
  /** What shows no text: notes, comments, pictures behind the slide. */
  silent: Piece[];
  rest: Piece[];
}

/**
 * Reads what belongs to the title from `start` on. A heading with nothing under it is its subtitle; a preamble
 * stands on the title slide whole, or not at all.
 * @param hasSubtitle whether the front matter gives one
 * @param isSlide whether all of this is one slide, so that a line or two may stand under the subtitle too
 */
export function readUnderTitle(
  pieces: Piece[],
  start: number,
  { hasSubtitle, isSlide }: { hasSubtitle: boolean; isSlide: boolean },
  ctx: Context,
): UnderTitle {
  const { alone, underSubtitle } = mostPreamble;
  const direct = readLines(pieces, start, hasSubtitle ? underSubtitle : alone, ctx);
  const heading = headingBlock(pieces[direct.next]);
  if (heading && heading.inlines.length > 0 && direct.lines.length === 0) {
    const below = readLines(pieces, direct.next + 1, underSubtitle, ctx);
    if (below.next === pieces.length && (isSlide || below.lines.length === 0)) {
      return {
        labels: [...direct.labels, ...below.labels],
        subtitle: heading,
        lines: below.lines,
        silent: [...direct.silent, ...below.silent],
        rest: [],
      };
    }
  }
  return { ...direct, subtitle: undefined, rest: pieces.slice(direct.next) };
}

interface Lines {
  labels: Label[];
  lines: Inline[][];
  silent: Piece[];
  /** The first piece that is none of these. */
  next: number;
}

/** @param most letters */
function readLines(pieces: Piece[], start: number, most: number, ctx: Context): Lines {
  const labels: Label[] = [];
  const silent: Piece[] = [];
  const texts: Piece[] = [];
  let withoutText: Lines = { labels: [], lines: [], silent: [], next: start };
  let next = start;
  for (; next < pieces.length; next++) {
    const piece = pieces[next];
    if (piece === undefined || headingBlock(piece)) break;
    if (piece.type !== "block" || isPlaced(piece)) silent.push(piece);
    else {
      const found = labelLines(piece, ctx);
      const { before, details } = plainDetails(piece, ctx);
      if (found) labels.push(...found);
      else if (details.length > 0) labels.push(...details);
      else texts.push(piece);
      if (before) texts.push(before);
    }
    if (texts.length === 0)
      withoutText = { labels: [...labels], lines: [], silent: [...silent], next: next + 1 };
  }
  const lines = fewLines(texts, most);
  return lines ? { labels, lines, silent, next } : withoutText;
}

/** What a paragraph says of who, when and which without labels, and its lines before that. */
function plainDetails(
  piece: Piece & { type: "block" },
  ctx: Context,
): { before?: Piece; details: Label[] } {
  const { block } = piece;
  const found = block.type === "paragraph" ? detailLines(piece.raw) : undefined;
  if (!found) return { details: [] };
  const parsed = (source: string) => parseInlinesOnly(ctx.lexer.inlines(source), block.pos, ctx);
  const details = found.details.map((source): Label => {
    const inlines = parsed(source);
    return { key: undefined, value: plainText(inlines), inlines };
  });
  if (found.before.length === 0) return { details };
  const raw = found.before.join("\n");
  const before = { ...piece, raw, block: { ...block, inlines: parsed(raw) } as Block };
  return { before, details };
}

/** The label lines that a paragraph is made of; `undefined` if any of its lines is none. */
function labelLines(piece: Piece & { type: "block" }, ctx: Context): Label[] | undefined {
  if (piece.block.type !== "paragraph") return undefined;
  const { pos } = piece.block;
  const labels: Label[] = [];
  for (const line of piece.raw.trim().split("\n")) {
    const [, , label, value] = LABEL_LINE.exec(line.trim()) ?? [];
    if (label === undefined || value === undefined) return undefined;
    const parsed = parseInlinesOnly(ctx.lexer.inlines(value), pos, ctx);
    const inlines: Inline[] = [{ type: "text", value: `${label}: ` }, ...parsed];
    const key = META_OF_LABEL.get(label.toLowerCase());
    labels.push({ key, value: plainText(parsed), inlines });
  }
  return labels;
}
