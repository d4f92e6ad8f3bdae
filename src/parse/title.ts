/** The title slide, of the front matter or the first heading, and what stands under that. */
import type { Block, DeckMeta, Heading, Inline, Slide } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import { shows } from "./chunks.js";
import type { Chunk, Piece } from "./chunks.js";
import type { Context } from "./context.js";
import { applyDirectives, mergeDirectives } from "./directives.js";
import type { Directives } from "./directives.js";
import { parseInlinesOnly, plainText } from "./inlines.js";
import { headingBlock, isPlaced, openingLevel, saidBlocks } from "./pieces.js";
import { sameTitle } from "./splitting.js";
import type { Splitting } from "./splitting.js";
import { readUnderTitle } from "./under-title.js";
import type { Label } from "./under-title.js";

/** In letters: what the slide of a longer preamble may have as its title. */
const mostLead = 80;

export interface Opened {
  /** The title slide, if the report has a title. */
  opening: Slide | undefined;
  /** The headings that its title and subtitle stand in the report as, which `#…` links may name. */
  headings: Heading[];
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
    return { opening: undefined, headings: [], chunks };
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
    subtitle: subtitleOf(taken, meta, titlePos, ctx),
    details: detailsOf(meta, labels),
    blocks: taken?.images ?? [],
    notes: taken?.notes ?? gather(silent).notes,
    anchors: [],
    pos: taken?.heading.pos ?? titlePos,
  };
  applyDirectives(opening, taken?.directives ?? {});
  const headings = [taken?.heading, taken?.subtitle].filter((heading) => heading !== undefined);
  return { opening, headings, chunks: taken?.rest ?? chunks.filter(shows) };
}

/** The front matter's or the report's subtitle, and a short preamble under it; else what the report is about. */
function subtitleOf(
  taken: TakenTitle | undefined,
  meta: DeckMeta,
  pos: Position,
  ctx: Context,
): Inline[] {
  const said = (meta.subtitle === undefined ? taken?.subtitle?.inlines : undefined) ?? [];
  const lines = [textInlines(meta.subtitle), said, ...(taken?.lines ?? [])].filter(
    (line, i, all) =>
      line.length > 0 &&
      all.findIndex((other) => sameTitle(plainText(other), plainText(line))) === i,
  );
  if (lines.length === 0) return subjectLine(meta, pos, ctx);
  return lines.flatMap((line, i): Inline[] => (i === 0 ? line : [{ type: "break" }, ...line]));
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
  subtitle: Heading | undefined;
  /** A short preamble. */
  lines: Inline[][];
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
  const [first, others] = withSubtitle(...withoutPreamble(chunks, meta, splitting), splitting, ctx);
  if (first === undefined) return undefined;
  const isBlock = (piece: Piece) => piece.type === "block" && !isPlaced(piece);
  const headingAt = first.pieces.findIndex(isBlock);
  const heading = headingBlock(first.pieces[headingAt]);
  if (heading === undefined || !isTitle(heading, meta)) return undefined;

  const before = first.pieces.slice(0, headingAt);
  const hasSubtitle = meta.subtitle !== undefined;
  // In a deck of `##` slides, a first one with text is a slide as the others are.
  const isSlide =
    splitting.by === "rules" &&
    (ctx.tool !== undefined || openingLevel(others[0]?.pieces ?? []) === heading.level);
  const under = readUnderTitle(first.pieces, headingAt + 1, { hasSubtitle, isSlide }, ctx);
  const { labels, subtitle, lines, silent, rest } = under;
  if (!opensDeck(rest, meta, splitting)) return undefined;

  const { notes, directives } = gather([...before, ...silent]);
  // A slide of its own below has the options that stand below its heading.
  const options = headingBlock(rest[0]) === undefined ? first.options : {};
  notes.unshift(...(options.notes ?? []));
  const images = [...before, ...silent].flatMap((piece) =>
    piece.type === "block" ? [piece.block] : [],
  );
  const following = rest.some(isBlock)
    ? [restChunk(rest, heading, first, !others.some(shows))]
    : [];
  return {
    heading,
    labels,
    subtitle,
    lines,
    notes,
    directives: { ...options.directives, ...directives },
    images,
    rest: [...following, ...others],
  };
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

/**
 * Where headings start the slides, a heading right under the title with nothing of its own is the subtitle, if
 * the report goes on after it.
 */
function withSubtitle(
  first: Chunk | undefined,
  others: Chunk[],
  splitting: Splitting,
  ctx: Context,
): [Chunk | undefined, Chunk[]] {
  const [second, third] = others;
  if (splitting.by === "rules" || !first || !second || !third) return [first, others];
  const [heading, ...more] = saidBlocks(first.pieces);
  const [subtitle] = saidBlocks(second.pieces);
  const level = heading?.type === "heading" ? heading.level : Infinity;
  const isAlone = more.length === 0 && subtitle?.type === "heading" && subtitle.level > level;
  if (!isAlone) return [first, others];
  const { lines, rest } = readUnderTitle(
    second.pieces,
    0,
    { hasSubtitle: true, isSlide: false },
    ctx,
  );
  const goesOn = saidBlocks(third.pieces).length > 1 || openingLevel(third.pieces) === level;
  if (!goesOn || rest.length + lines.length > 0) return [first, others];
  return [{ ...first, pieces: [...first.pieces, ...second.pieces] }, others.slice(1)];
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
 * What is left of the title's chunk is a slide. Without a heading of its own it has the line that leads into the
 * rest as its title, or none: the report's title stands on the slide before. If nothing else follows, it is
 * the report itself, and goes by its title.
 */
function restChunk(rest: Piece[], heading: Heading, chunk: Chunk, isLast: boolean): Chunk {
  const [first, ...others] = rest;
  const pos = first?.type === "block" ? first.block.pos : chunk.pos;
  if (headingBlock(first) !== undefined) return { pieces: rest, options: chunk.options, pos };
  const lead = leadsInto(saidBlocks(others)[0]) ? leadOf(first) : undefined;
  if (lead) return { pieces: others, options: {}, pos, title: { inlines: lead, level: 2 } };
  const title = isLast ? heading : { inlines: [], level: 0 };
  return { pieces: rest, options: {}, pos, title: { inlines: title.inlines, level: title.level } };
}

/** A list or a figure; before a paragraph, a line is one too. */
function leadsInto(next: Block | undefined): boolean {
  return next !== undefined && next.type !== "paragraph" && next.type !== "heading";
}

/** A short paragraph of one line, without the colon at its end. */
function leadOf(piece: Piece | undefined): Inline[] | undefined {
  if (piece?.type !== "block" || piece.block.type !== "paragraph") return undefined;
  const { inlines } = piece.block;
  const text = plainText(inlines);
  const isLine = text.length <= mostLead && !piece.raw.trim().includes("\n");
  if (!isLine || !/^["“«„(¿¡.]?[\p{L}\p{N}]/u.test(text)) return undefined;
  const last = inlines.at(-1);
  if (last?.type !== "text") return inlines;
  return [...inlines.slice(0, -1), { type: "text", value: last.value.replace(/\s*[:：]\s*$/, "") }];
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
  // A line without a label may say what the front matter says.
  const said = details.map(plainText);
  const others = labels.filter(({ key, value }) => key === undefined && !said.includes(value));
  return [...details, ...others.map((label) => label.inlines)];
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
