import type { Tokens } from "marked";
import type { Block } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { Context } from "../context.js";
import { parseInlines, plainText } from "../inlines.js";
import type { ParsedInlines } from "../inlines.js";
import { pictureBlock } from "./csv.js";
import { withLabelLines, withMarkedLines } from "../label-lines.js";
import type { Place } from "./index.js";

/**
 * A paragraph; marked calls it `text` in a tight list. Its pictures become blocks of their own
 * beside it.
 */
export function parseParagraph(
  token: Tokens.Paragraph | Tokens.Text,
  place: Place,
  ctx: Context,
): Block[] {
  const tokens = withMarkedLines(withLabelLines(token.tokens ?? [token]), token.raw);
  return paragraphBlocks(parseInlines(tokens, place.at, ctx), place.at);
}

export function paragraphBlocks(parsed: ParsedInlines, at: Position): Block[] {
  const { inlines, imagesBefore, imagesAfter } = parsed;
  // `&nbsp;` alone is an author's way to make space.
  const blank = plainText(inlines).trim() === "";
  const text: Block[] = blank ? [] : [{ type: "paragraph", inlines, pos: at }];
  return [...imagesBefore.map(pictureBlock), ...text, ...imagesAfter.map(pictureBlock)];
}
