import type { Tokens } from "marked";
import type { AlertKind, Block } from "../../deck/deck.js";
import { parseNestedBlocks } from "./index.js";
import type { Context } from "../context.js";
import type { Place } from "./index.js";

/** GitHub's alerts: a quote whose first line is the kind alone. */
const ALERT = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** A quote, or a GitHub alert. One that holds nothing, or only notes, is no block. */
export function parseBlockquote(token: Tokens.Blockquote, place: Place, ctx: Context): Block[] {
  const { line, column } = place.at;
  const alert = ALERT.exec(token.text);
  if (alert === null) {
    const blocks = parseNestedBlocks(token.tokens, { line, column: column + 1 }, ctx);
    return blocks.length === 0 ? [] : [{ type: "quote", blocks, pos: place.at }];
  }
  const kind = (alert[1] ?? "note").toLowerCase() as AlertKind;
  const rest = ctx.lexer.blocks(token.text.slice(alert[0].length));
  const blocks = parseNestedBlocks(rest, { line: line + 1, column: 1 }, ctx);
  return [{ type: "alert", kind, blocks, pos: place.at }];
}
