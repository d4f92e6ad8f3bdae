import type { Block, DeckMeta, Heading, Inline, Slide } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import { shows } from "./chunks.js";
import type { Chunk, Piece } from "./chunks.js";
import type { Context } from "./context.js";
import { applyDirectives, mergeDirectives } from "./directives.js";
import type { Directives } from "./directives.js";
import { parseInlinesOnly, plainText } from "./inlines.js";
import { sameTitle } from "./splitting.js";
import type { Splitting } from "./splitting.js";

/** Longer paragraphs under the title are text of the report, not a subtitle. */
const MAX_SUBTITLE = 140;

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
interface Label {
  key: "author" | "company" | "date" | undefined;
  value: string;
  inlines: Inline[];
}

export interface Opened {
  /** The title slide, if the report has a title. */
  opening: Slide | undefined;
  /** The heading that its title stands in the report as, which `#…` links may name. */
  heading: Heading | undefined;
  /** What follows it. */
  chunks: Chunk[];
}

/**
 * Makes the title slide of the front matter's title or the first H1, together with the label lines
 * and the short paragraph under that H1. Fills `meta` with what only these say.
 */
export function openDeck(
  chunks: Chunk[],
  meta: DeckMeta,
  titlePos: Position,
  splitting: Splitting,
  ctx: Context,
): Opened {
  const taken = takeTitle(chunks, meta, splitting, ctx);
  if (taken === undefined && meta.title === undefined)
    return { opening: undefined, heading: undefined, chunks };
  // Notes of a report that shows nothing else are the title slide's.
  const silent = chunks.filter((chunk) => !shows(chunk)).flatMap((chunk) => chunk.pieces);
  const labels = taken?.labels ?? [];
  for (const { key, value } of labels) {
    if (key !== undefined && value !== "") meta[key] ??= value;
  }
  const title = taken?.heading.inlines ?? textInlines(meta.title);
  meta.title ??= plainText(title);
  const opening: Slide = {
    kind: "title",
    title,
    level: 1,
    subtitle:
      taken?.subtitle ??
      (meta.subtitle === undefined ? subjectLine(meta, titlePos, ctx) : textInlines(meta.subtitle)),
    details: detailsOf(meta, labels),
    blocks: taken?.images ?? [],
    notes: taken?.notes ?? gather(silent).notes,
    anchors: [],
    pos: taken?.heading.pos ?? titlePos,
  };
  applyDirectives(opening, taken?.directives ?? {});
  return { opening, heading: taken?.heading, chunks: taken?.rest ?? chunks.filter(shows) };
}

/** What the report is about; Slidev's `info` is Markdown, of which the words are a property of the document. */
function subjectLine(meta: DeckMeta, pos: Position, ctx: Context): Inline[] {
  if (meta.subject === undefined) return [];
  const source = meta.subject.replace(/(^|\s)#{1,6}\s+/g, "$1");
  const inlines = parseInlinesOnly(ctx.lexer.inlines(source), pos, ctx);
  meta.subject = plainText(inlines);
  return inlines;
}

interface TakenTitle {
  heading: Heading;
  labels: Label[];
  subtitle: Inline[] | undefined;
  notes: Block[];
  directives: Directives;
  /** Pictures behind the title or at its side. */
  images: Block[];
  rest: Chunk[];
}

/**
 * Takes the title's heading and what belongs to it off the first chunk; `undefined` if that begins
 * otherwise.
 */
function takeTitle(
  chunks: Chunk[],
  meta: DeckMeta,
  splitting: Splitting,
  ctx: Context,
): TakenTitle | undefined {
  const [first, others] = withoutPreamble(chunks, meta, splitting);
  if (first === undefined) return undefined;
  const isBlock = (piece: Piece) => piece.type === "block" && !isPlaced(piece);
  const headingAt = first.pieces.findIndex(isBlock);
  const heading = headingBlock(first.pieces[headingAt]);
  if (heading === undefined || !isTitle(heading, meta)) return undefined;

  const before = first.pieces.slice(0, headingAt);
  let next = headingAt + 1;
  const labels: Label[] = [];
  const silent: Piece[] = [];
  let subtitle: Inline[] | undefined;
  for (; next < first.pieces.length; next++) {
    const piece = first.pieces[next];
    if (piece === undefined) break;
    if (piece.type !== "block" || isPlaced(piece)) {
      silent.push(piece);
      continue;
    }
    const found = labelLines(piece, ctx);
    if (found !== undefined) labels.push(...found);
    else if (
      meta.subtitle === undefined &&
      subtitle === undefined &&
      isSubtitle(first.pieces, next)
    ) {
      subtitle = piece.block.type === "paragraph" ? piece.block.inlines : [];
    } else break;
  }
  const rest = first.pieces.slice(next);
  if (!opensDeck(rest, meta, splitting)) return undefined;

  const { notes, directives } = gather([...before, ...silent]);
  const images = [...before, ...silent].flatMap((piece) =>
    piece.type === "block" ? [piece.block] : [],
  );
  const following = rest.some(isBlock) ? [restChunk(rest, heading, first)] : [];
  return { heading, labels, subtitle, notes, directives, images, rest: [...following, ...others] };
}

/**
 * Without rules, text may stand before the H1 (badges, a line of greeting): it follows the title
 * then.
 * @returns the chunk that the title may open, and the others
 */
function withoutPreamble(
  chunks: Chunk[],
  meta: DeckMeta,
  splitting: Splitting,
): [Chunk | undefined, Chunk[]] {
  const [first, second, ...others] = chunks;
  const heading = second?.pieces.map(headingBlock).find((block) => block !== undefined);
  const hasHeading = first?.pieces.some((piece) => headingBlock(piece) !== undefined);
  if (
    splitting.by === "rules" ||
    first === undefined ||
    second === undefined ||
    heading === undefined ||
    hasHeading ||
    !isTitle(heading, meta)
  ) {
    return [first, chunks.slice(1)];
  }
  const after = second.pieces.findIndex((piece) => headingBlock(piece) !== undefined) + 1;
  const pieces = [...second.pieces.slice(0, after), ...first.pieces, ...second.pieces.slice(after)];
  return [{ ...second, pieces }, others];
}

/** The heading that repeats the front matter's title, or an H1 where there is none. */
function isTitle(heading: Heading, meta: DeckMeta): boolean {
  if (meta.title === undefined) return heading.level === 1 && heading.inlines.length > 0;
  return sameTitle(plainText(heading.inlines), meta.title);
}

/**
 * Whether a heading with `rest` behind it, apart from label lines and a subtitle, opens the deck.
 * It does if nothing or the next heading follows. A report without rules names itself by its first
 * H1 anyhow; between rules, or where each H1 is a slide, an H1 with a list is just a slide.
 */
function opensDeck(rest: Piece[], meta: DeckMeta, splitting: Splitting): boolean {
  if (meta.title !== undefined) return true;
  if (splitting.by === "headings" && splitting.level > 1) return true;
  const block = rest.find((piece) => piece.type === "block")?.block;
  return block === undefined || (block.type === "heading" && block.level === 2);
}

/**
 * What is left of the title's chunk is a slide; if it has no heading of its own it goes by the
 * title.
 */
function restChunk(rest: Piece[], heading: Heading, chunk: Chunk): Chunk {
  const [first] = rest;
  const pos = first?.type === "block" ? first.block.pos : chunk.pos;
  if (headingBlock(first) !== undefined) return { pieces: rest, options: {}, pos };
  return { pieces: rest, options: {}, pos, title: { inlines: heading.inlines, level: 1 } };
}

/** A picture behind the slide's content or at its side, which is no part of what the slide says. */
function isPlaced(piece: Piece): boolean {
  return (
    piece.type === "block" && piece.block.type === "image" && piece.block.placement !== undefined
  );
}

function headingBlock(piece: Piece | undefined): Heading | undefined {
  return piece?.type === "block" && piece.block.type === "heading" ? piece.block : undefined;
}

/** One short paragraph of plain lines, with nothing or a heading after it. */
function isSubtitle(pieces: Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece?.type !== "block" || piece.block.type !== "paragraph") return false;
  if (plainText(piece.block.inlines).length > MAX_SUBTITLE) return false;
  const rest = pieces.slice(index + 1).filter((other) => !isPlaced(other));
  const following = rest.find((other) => other.type === "block");
  return following === undefined || following.block.type === "heading";
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

/**
 * Author, company and date first, then the other labels. A label line keeps its label: the author
 * wrote it to be read.
 */
function detailsOf(meta: DeckMeta, labels: Label[]): Inline[][] {
  const details: Inline[][] = [];
  for (const key of ["author", "company", "date"] as const) {
    const own = labels.filter((label) => label.key === key);
    const said = own.some((label) => label.value === meta[key]);
    if (meta[key] !== undefined && !said) details.push(textInlines(meta[key]));
    details.push(...own.map((label) => label.inlines));
  }
  details.push(...labels.filter((label) => label.key === undefined).map((label) => label.inlines));
  return details;
}

/** What the pieces that show nothing say. */
export function gather(pieces: Piece[]): { notes: Block[]; directives: Directives } {
  const notes = pieces.flatMap((piece) => (piece.type === "notes" ? piece.blocks : []));
  const directives = pieces.flatMap((piece) =>
    piece.type === "directives" ? [piece.directives] : [],
  );
  return { notes, directives: mergeDirectives(directives) };
}

function textInlines(text: string | undefined): Inline[] {
  return text === undefined ? [] : [{ type: "text", value: text }];
}
