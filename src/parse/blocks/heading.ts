import type { Tokens } from "marked";
import type { Block } from "../../deck/deck.js";
import type { Context } from "../context.js";
import { parseInlinesOnly } from "../inlines.js";
import type { Place } from "./index.js";

/**
 * A rule of up to this many dashes looks like a slide separator, a longer one like the underline it
 * is.
 */
const SEPARATOR_DASHES = 5;

export function parseHeading(token: Tokens.Heading, place: Place, ctx: Context): Block[] {
  if (!place.nested) warnOfSetext(token, place, ctx);
  const inlines = parseInlinesOnly(token.tokens, place.at, ctx);
  if (inlines.length === 0) return [];
  // A list item or quote cannot open a section of the slide: its heading is a bold line.
  if (place.nested) {
    return [{ type: "paragraph", inlines: [{ type: "strong", children: inlines }], pos: place.at }];
  }
  return [{ type: "heading", level: token.depth, inlines, pos: place.at }];
}

/**
 * `---` right under text makes that text a heading (CommonMark 4.3), where the author often meant a
 * new slide.
 */
function warnOfSetext(token: Tokens.Heading, place: Place, ctx: Context): void {
  const lines = token.raw.trimEnd().split("\n");
  const dashes = lines.length > 1 ? (/^ *(-{3,})[ \t]*$/.exec(lines.at(-1) ?? "")?.[1] ?? "") : "";
  if (dashes === "") return;
  if (dashes.length > SEPARATOR_DASHES && lines.length === 2) return;
  ctx.report({
    code: "setext-heading",
    severity: "warning",
    message: `\`${dashes}\` right under text makes the text a heading`,
    hint: "put a blank line before it to start a slide, or write the heading as `## …`",
    position: { line: place.at.line + lines.length - 1, column: 1 },
  });
}
