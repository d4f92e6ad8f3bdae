import type { Token, Tokens } from "marked";
import type { Block, DeckMeta, Inline } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import { readHeadingAttributes } from "./attributes.js";
import { parseBlock } from "./blocks/index.js";
import { nothingFound } from "./context.js";
import { withCaptions } from "./captions.js";
import type { Context } from "./context.js";
import type { Directives } from "./directives.js";
import { after, locate } from "./position.js";
import { commentNotes, spokenComment } from "./comments.js";
import { partNotes } from "./dialect/notes.js";
import { readSlideOptions } from "./slide-options.js";
import type { SlideOptions } from "./slide-options.js";

/** What stands between two slide separators, in order. */
export interface Chunk {
  pieces: Piece[];
  /** Of Slidev's front matter of the slide. */
  options: SlideOptions;
  /** The title of a chunk that has no heading for it. */
  title?: Inline[];
  pos: Position;
}

export type Piece =
  | { type: "block"; block: Block; raw: string }
  | { type: "notes"; blocks: Block[] }
  | { type: "directives"; directives: Directives };

export interface TopToken {
  token: Token;
  at: Position;
}

/** How a report says where its slides begin. */
export type Splitting =
  /** By thematic breaks. */
  | { by: "rules" }
  /** By headings of this level and above. */
  | { by: "headings"; level: number };

interface Group {
  tokens: TopToken[];
  options: SlideOptions;
  pos: Position;
}

/**
 * Parses the report's top-level tokens into what each slide holds; the first of them begins at
 * `start`.
 */
export function parseChunks(
  tokens: Token[],
  start: Position,
  splitting: Splitting,
  ctx: Context,
): Chunk[] {
  const placed = placeTokens(tokens, start, ctx);
  const groups =
    splitting.by === "rules" ? groupByRules(placed, ctx) : groupByHeadings(placed, splitting.level);
  const bySlides = splitting.by === "rules";
  return mergeSilent(
    groups.map((group) => parseGroup(group, bySlides, ctx)),
    bySlides,
    ctx,
  );
}

/**
 * Any rule at the top level splits the whole report by rules; otherwise the headings below the
 * title do.
 */
export function chooseSplitting(tokens: Token[], meta: DeckMeta): Splitting {
  if (tokens.some((token) => token.type === "hr")) return { by: "rules" };
  const headings = tokens.filter((token): token is Tokens.Heading => token.type === "heading");
  const [first] = headings;
  const opens =
    first?.depth === 1 && (meta.title === undefined || sameTitle(headingWords(first), meta.title));
  const levels = (opens ? headings.slice(1) : headings).map((heading) => heading.depth);
  return { by: "headings", level: splittingLevel(levels) };
}

function headingWords({ text }: Tokens.Heading): string {
  return text.slice(0, text.length - (readHeadingAttributes(text)?.raw.length ?? 0));
}

/**
 * Each H2 is a slide; without any, each H1; without these, each heading of the shallowest level
 * that repeats.
 */
function splittingLevel(levels: number[]): number {
  if (levels.includes(2)) return 2;
  if (levels.includes(1)) return 1;
  const repeated = levels.filter((level, index) => levels.indexOf(level) !== index);
  if (repeated.length > 0) return Math.min(...new Set(repeated));
  return levels.length > 0 ? Math.min(...new Set(levels)) : 2;
}

function placeTokens(tokens: Token[], start: Position, ctx: Context): TopToken[] {
  let next = start;
  return tokens.map((token) => {
    const at = locate(token.raw, next, ctx);
    next = after(token.raw, next);
    return { token, at };
  });
}

function groupByRules(tokens: TopToken[], ctx: Context): Group[] {
  let current: Group = { tokens: [], options: {}, pos: tokens[0]?.at ?? { line: 1, column: 1 } };
  const groups = [current];
  const endLines = new Set(tokens.map(({ token, at }) => after(token.raw.trimEnd(), at).line));
  let skipBefore = 0;
  for (const top of tokens) {
    if (top.at.line < skipBefore) continue;
    if (top.token.type !== "hr") {
      current.tokens.push(top);
      continue;
    }
    const read = readSlideOptions(top.at.line + 1, endLines, ctx);
    skipBefore = read?.nextLine ?? 0;
    current = { tokens: [], options: read?.options ?? {}, pos: top.at };
    groups.push(current);
  }
  return groups;
}

function groupByHeadings(tokens: TopToken[], level: number): Group[] {
  let current: Group = { tokens: [], options: {}, pos: tokens[0]?.at ?? { line: 1, column: 1 } };
  const groups = [current];
  for (const top of tokens) {
    if (top.token.type === "heading" && (top.token as Tokens.Heading).depth <= level) {
      current = { tokens: [], options: {}, pos: top.at };
      groups.push(current);
    }
    current.tokens.push(top);
  }
  return groups;
}

/** @param isSlide between two slide separators */
function parseGroup(group: Group, isSlide: boolean, ctx: Context): Chunk {
  ctx.warnedOnSlide = new Set();
  const pieces: Piece[] = (group.options.images ?? []).map((block) => ({
    type: "block",
    block,
    raw: "",
  }));
  const { shown, notes: marked } = partNotes(group.tokens, isSlide, ctx);
  const spoken = spokenComment(shown, ctx);
  for (const { token, at } of shown) {
    const blocks = parseBlock(token, { at, nested: false }, ctx);
    for (const block of blocks) pieces.push({ type: "block", block, raw: token.raw });
    const { notes, directives, images } = ctx.found;
    ctx.found = nothingFound();
    for (const image of images) pieces.push({ type: "block", block: image, raw: token.raw });
    if (notes.length > 0) pieces.push({ type: "notes", blocks: notes });
    if (token === spoken) pieces.push({ type: "notes", blocks: commentNotes(token.raw, at, ctx) });
    if (Object.keys(directives).length > 0) pieces.push({ type: "directives", directives });
  }
  if (marked.length > 0) pieces.push({ type: "notes", blocks: marked });
  const [first] = pieces;
  const pos = first?.type === "block" ? first.block.pos : group.pos;
  const captioned = withCaptions(pieces, (piece) =>
    piece.type === "block" ? piece.block : undefined,
  );
  return { pieces: captioned, options: group.options, pos };
}

/**
 * A chunk that shows nothing is no slide; what it says goes to the slide before it, at the start to
 * the one after. Notes that had slide separators around them are said to do so.
 */
function mergeSilent(chunks: Chunk[], bySlides: boolean, ctx: Context): Chunk[] {
  const merged: Chunk[] = [];
  for (const chunk of chunks) {
    const last = merged.at(-1);
    const silent = !shows(chunk);
    const pieces = silent ? spokenPieces(chunk) : chunk.pieces;
    if (last !== undefined && silent) {
      if (bySlides && pieces.some(({ type }) => type === "notes")) warnOfMoved(chunk.pos, ctx);
      last.pieces.push(...pieces);
    } else if (last !== undefined && !shows(last)) {
      merged[merged.length - 1] = { ...chunk, pieces: [...last.pieces, ...pieces] };
    } else merged.push({ ...chunk, pieces, ...(silent ? { options: {} } : {}) });
  }
  return merged.filter((chunk) => chunk.pieces.length > 0 || shows(chunk));
}

/** With what the slide's options say aloud. */
function spokenPieces({ pieces, options }: Chunk): Piece[] {
  return options.notes === undefined
    ? pieces
    : [{ type: "notes", blocks: options.notes }, ...pieces];
}

function warnOfMoved(position: Position, ctx: Context): void {
  ctx.report({
    code: "notes-without-slide",
    severity: "warning",
    message: "a slide of notes alone is none: they are said on the slide before",
    hint: "write a heading or a text for a slide of its own",
    position,
  });
}

/** Whether a slide of it would show anything. */
export function shows(chunk: Chunk): boolean {
  return chunk.options.title !== undefined || chunk.pieces.some((piece) => piece.type === "block");
}

/** Whether two titles say the same, apart from case and white space. */
export function sameTitle(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  return plain(a) === plain(b);
}
