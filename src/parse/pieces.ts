/** Questions to what a chunk holds. */
import type { Block, Heading, Inline } from "../deck/deck.js";
import type { Piece } from "./chunks.js";
import { plainText } from "./inlines.js";

/** Paragraphs that a title slide or a section slide shows under its title, and the report's lines of them. */
const most = { paragraphs: 2, lines: 4 };

/** A picture behind the slide's content or at its side, which is no part of what the slide says. */
export function isPlaced(piece: Piece): boolean {
  return (
    piece.type === "block" && piece.block.type === "image" && piece.block.placement !== undefined
  );
}

export function headingBlock(piece: Piece | undefined): Heading | undefined {
  return piece?.type === "block" && piece.block.type === "heading" ? piece.block : undefined;
}

/** What the slide says, without pictures behind it or at its side. */
export function saidBlocks(pieces: Piece[]): Block[] {
  return pieces.flatMap((piece) =>
    piece.type === "block" && !isPlaced(piece) ? [piece.block] : [],
  );
}

/** Of the heading that the pieces begin with; 0 without. */
export function openingLevel(pieces: Piece[]): number {
  const [first] = saidBlocks(pieces);
  return first?.type === "heading" && first.inlines.length > 0 ? first.level : 0;
}

/**
 * The paragraphs that the pieces are made of, where these are few and short.
 * @param mostLetters in all
 */
export function fewLines(pieces: Piece[], mostLetters: number): Inline[][] | undefined {
  const paragraphs: Inline[][] = [];
  let letters = 0;
  let lines = 0;
  for (const piece of pieces) {
    if (piece.type !== "block" || isPlaced(piece)) continue;
    if (piece.block.type !== "paragraph") return undefined;
    const { inlines } = piece.block;
    letters += plainText(inlines).length;
    lines += piece.raw.trim().split("\n").length;
    paragraphs.push(inlines);
  }
  const isFew = paragraphs.length <= most.paragraphs && lines <= most.lines;
  return isFew && letters <= mostLetters ? paragraphs : undefined;
}
