/** Parts of a talk, as people write them: a `#` over slides that begin with `##`. */
import type { Chunk, Piece } from "./chunks.js";
import type { Context } from "./context.js";
import { fewLines, headingBlock, isPlaced, openingLevel, saidBlocks } from "./pieces.js";
import type { Splitting } from "./splitting.js";

/** In letters: what a section slide may say under its title. */
const mostText = 160;

/**
 * A `#` with a line or two under it, before a `##`, opens a part of the talk. Where rules separate the slides,
 * that is so only if no `#` has more under it; a `#` then opens a part without a rule under it too.
 * @param hasTitle whether the first `#` has become the title slide
 */
export function withParts(
  chunks: Chunk[],
  hasTitle: boolean,
  splitting: Splitting,
  ctx: Context,
): Chunk[] {
  if (splitting.by === "headings") return splitting.level === 2 ? marked(chunks) : chunks;
  if (!chunks.every((chunk) => levelOf(chunk) !== 1 || isBrief(chunk) || slideBelow(chunk) > 0))
    return chunks;
  const over = chunks.filter((chunk) => slideBelow(chunk) > 0).length;
  const slides = chunks.filter((chunk) => levelOf(chunk) === 2).length;
  // One alone may be a slide with a heading in it; and what another tool's author sees is one slide.
  const several = over + (hasTitle ? 1 : 0) > 1 && slides >= over && ctx.tool === undefined;
  if (several) return marked(chunks.flatMap(divided));
  return over === 0 ? marked(chunks) : chunks;
}

function marked(chunks: Chunk[]): Chunk[] {
  return chunks.map((chunk, i) => {
    const next = chunks[i + 1];
    const opens = levelOf(chunk) === 1 && isBrief(chunk) && next && levelOf(next) === 2;
    return opens ? { ...chunk, opensPart: true } : chunk;
  });
}

/** The part's heading with what stands under it, and the slide that follows without a rule. */
function divided(chunk: Chunk): Chunk[] {
  const at = slideBelow(chunk);
  const heading = headingBlock(chunk.pieces[at]);
  if (at === 0 || !heading) return [chunk];
  return [
    { ...chunk, pieces: chunk.pieces.slice(0, at) },
    { pieces: chunk.pieces.slice(at), options: {}, pos: heading.pos },
  ];
}

function levelOf({ pieces, title }: Chunk): number {
  return title === undefined ? openingLevel(pieces) : 0;
}

/** A heading, alone or over a line or two. */
function isBrief({ pieces }: Chunk): boolean {
  return fewLines(afterHeading(pieces), mostText) !== undefined;
}

/** Where, under a `#` and a line or two at most, a `##` with text of its own begins; 0 where none does. */
function slideBelow(chunk: Chunk): number {
  if (levelOf(chunk) !== 1) return 0;
  const { pieces } = chunk;
  const after = afterHeading(pieces);
  const at = after.findIndex((piece) => headingBlock(piece));
  const rest = after.slice(at);
  const isSlide = at >= 0 && headingBlock(rest[0])?.level === 2 && saidBlocks(rest).length > 1;
  return isSlide && fewLines(after.slice(0, at), mostText) ? pieces.length - rest.length : 0;
}

function afterHeading(pieces: Piece[]): Piece[] {
  return pieces.slice(pieces.findIndex((piece) => piece.type === "block" && !isPlaced(piece)) + 1);
}
