import type { Block } from "../../deck/deck.js";
import type { Context } from "../context.js";
import type { DivToken } from "../extensions.js";
import { readScope, scoped } from "../scope.js";
import { parseBlocks } from "./index.js";
import type { Place } from "./index.js";

/** `::: {lang=de}` … `:::`: its blocks, in that language or direction. */
export function parseDiv(token: DivToken, place: Place, ctx: Context): Block[] {
  const start = { line: place.at.line + 1, column: 1 };
  const scope = readScope(token.attributes, place.at, ctx);
  const blocks = parseBlocks(ctx.lexer.blocks(token.text), start, place.nested, ctx);
  return scope === undefined ? blocks : blocks.map((block) => scoped(block, scope));
}
