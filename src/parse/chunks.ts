import type { Token } from "marked";
import type { Block, Heading } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
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
import { saidBlocks } from "./pieces.js";
import { isHeading, isUnseen } from "./splitting.js";
import type { Splitting } from "./splitting.js";

/** What stands between two slide separators, in order. */
export interface Chunk {
  pieces: Piece[];
  /** Of Slidev's front matter of the slide. */
  options: SlideOptions;
  /** The title of a chunk that has no heading for it. */
  title?: Pick<Heading, "inlines" | "level">;
  /** Whether a rule begins it. */
  apart?: true;
  /** Whether it begins with a rule and text, not with a heading. */
  continues?: true;
  /** Whether it opens a part of the talk, with what stands under its heading. */
  opensPart?: true;
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

interface Group {
  tokens: TopToken[];
  /** Whether a rule begins it. */
  rule?: true;
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
  const groups = groupTokens(placed, splitting, ctx);
  const bySlides = splitting.by === "rules";
  const chunks = groups.map((group) => parseGroup(group, bySlides, ctx));
  if (!bySlides) continueTitles(chunks);
  return mergeSilent(chunks, bySlides, ctx);
}

/** Where headings split the report, text behind a rule belongs to the heading before it. */
function continueTitles(chunks: Chunk[]): void {
  let before: Chunk["title"];
  for (const chunk of chunks) {
    const heading = chunk.pieces.flatMap(headingsOf)[0];
    if (chunk.continues && before && chunk.options.title === undefined && !standsAlone(chunk))
      chunk.title = before;
    else if (heading) before = heading;
  }
}

/** A picture or a quote behind a rule is a slide that needs no title. */
function standsAlone({ pieces }: Chunk): boolean {
  const [only, ...others] = saidBlocks(pieces);
  return others.length === 0 && (only?.type === "image" || only?.type === "quote");
}

function headingsOf(piece: Piece): Heading[] {
  return piece.type === "block" && piece.block.type === "heading" ? [piece.block] : [];
}

function placeTokens(tokens: Token[], start: Position, ctx: Context): TopToken[] {
  let next = start;
  return tokens.map((token) => {
    const at = locate(token.raw, next, ctx);
    next = after(token.raw, next);
    return { token, at };
  });
}

/** A rule starts a slide, whose options may follow; so does a heading where the report splits by these. */
function groupTokens(tokens: TopToken[], splitting: Splitting, ctx: Context): Group[] {
  let current: Group = { tokens: [], options: {}, pos: tokens[0]?.at ?? { line: 1, column: 1 } };
  const groups = [current];
  const endLines = new Set(tokens.map(({ token, at }) => after(token.raw.trimEnd(), at).line));
  const level = splitting.by === "headings" ? splitting.level : 0;
  let skipBefore = 0;
  for (const top of tokens) {
    if (top.at.line < skipBefore) continue;
    const isRule = splitting.rules.has(top.token);
    const read = isRule ? readSlideOptions(top.at.line + 1, endLines, ctx) : undefined;
    skipBefore = read?.nextLine ?? 0;
    // Under a heading that starts a slide, a rule is its ornament.
    if (isRule && level > 0 && read === undefined && isHeadingAlone(current)) continue;
    if (read && isHeadingAlone(current) && isUnderHeading(top.at.line, read.nextLine, ctx)) {
      current.options = read.options;
      continue;
    }
    const starts = isHeading(top.token) && top.token.depth <= level && !isJustBegun(current);
    if (isRule || starts) {
      current = { tokens: [], options: read?.options ?? {}, pos: top.at };
      if (isRule) current.rule = true;
      groups.push(current);
    }
    if (!isRule) current.tokens.push(top);
  }
  return groups;
}

/** Some tools have a slide's options right below its heading; where another heading follows, they are of that one. */
function isUnderHeading(line: number, nextLine: number, { lines }: Context): boolean {
  let next = nextLine - 1;
  while (next < lines.length && lines[next]?.trim() === "") next++;
  return lines[line - 2]?.trim() !== "" && !/^ {0,3}#/.test(lines[next] ?? "");
}

function isHeadingAlone({ tokens }: Group): boolean {
  const seen = tokens.filter(({ token }) => !isUnseen(token));
  return seen.length > 0 && seen.every(({ token }) => isHeading(token));
}

/** By a rule, which the heading below it need not start again. */
function isJustBegun({ rule, tokens }: Group): boolean {
  return rule === true && tokens.every(({ token }) => isUnseen(token));
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
  const apart = group.rule ? { apart: group.rule } : {};
  const chunk: Chunk = { pieces: captioned, options: group.options, ...apart, pos };
  const begin = shown.find(({ token }) => !isUnseen(token));
  if (group.rule && begin && !isHeading(begin.token)) chunk.continues = true;
  return chunk;
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
    const pieces = silent
      ? spokenPieces(chunk).filter(({ type }) => type !== "block")
      : chunk.pieces;
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
  return chunk.options.title !== undefined || chunk.pieces.some(isShown);
}

/** A heading without words only starts a slide. */
function isShown(piece: Piece): boolean {
  if (piece.type !== "block") return false;
  return piece.block.type !== "heading" || piece.block.inlines.length > 0;
}
