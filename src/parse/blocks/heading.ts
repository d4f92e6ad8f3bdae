import type { Token, Tokens } from "marked";
import type { Block, Inline } from "../../deck/deck.js";
import { readHeadingAttributes } from "../attributes.js";
import type { HeadingAttributes } from "../attributes.js";
import type { BoldHeading } from "../bold-headings.js";
import type { Context } from "../context.js";
import { parseInlines, parseInlinesOnly } from "../inlines.js";
import type { Place } from "./index.js";
import { paragraphBlocks } from "./paragraph.js";

/**
 * A rule of up to this many dashes looks like a slide separator, a longer one like the underline it
 * is.
 */
const SEPARATOR_DASHES = 5;

export function parseHeading(
  token: Tokens.Heading | BoldHeading,
  place: Place,
  ctx: Context,
): Block[] {
  if (!place.nested) warnOfSetext(token, place, ctx);
  const { tokens, id, hidden } = withoutAttributes(token.tokens);
  if (hidden && !place.nested) ctx.found.directives.hidden = true;
  // A heading that is a picture and nothing else is that picture: its alternative text is no title.
  if (tokens.some(({ type }) => type === "image") && tokens.every(isPictureOrSpace)) {
    return paragraphBlocks(parseInlines(tokens, place.at, ctx), place.at);
  }
  const inlines = withoutColon(parseInlinesOnly(tokens, place.at, ctx));
  if (inlines.length === 0 && place.nested) return [];
  // A list item or quote cannot open a section of the slide: its heading is a bold line.
  if (place.nested) {
    return [{ type: "paragraph", inlines: [{ type: "strong", children: inlines }], pos: place.at }];
  }
  const anchor = id === undefined ? {} : { anchor: id };
  const bold = "bold" in token ? { bold: token.bold } : {};
  return [{ type: "heading", level: token.depth, inlines, ...anchor, ...bold, pos: place.at }];
}

/** What a heading heads follows it anyhow. */
function withoutColon(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last === undefined || last.type === "break" || last.type === "code") return inlines;
  const rest = inlines.slice(0, -1);
  if (last.type !== "text") return [...rest, { ...last, children: withoutColon(last.children) }];
  const value = last.value.replace(/\s*[:：]\s*$/, "");
  return value === "" ? rest : [...rest, { ...last, value }];
}

function isPictureOrSpace({ type, raw }: Token): boolean {
  return type === "image" || raw.trim() === "";
}

/** The heading's text without the attributes at its end, and the name that these give it. */
function withoutAttributes(tokens: Token[]): { tokens: Token[]; id?: string; hidden?: true } {
  const last = tokens.at(-1);
  if (last?.type !== "text") return { tokens };
  const attributes = tokens.length > 1 ? readHeadingAttributes(`x${last.raw}`) : lone(last.raw);
  if (attributes === undefined) return { tokens };
  const raw = last.raw.slice(0, -attributes.raw.length).trimEnd();
  const { id, hidden } = attributes;
  return {
    tokens: [...tokens.slice(0, -1), ...(raw === "" ? [] : [{ ...last, raw, text: raw }])],
    ...(id === undefined ? {} : { id }),
    ...(hidden ? { hidden } : {}),
  };
}

/** Of a heading that may have nothing else: `## {.plain}` and `## {}` start a slide without a title. */
function lone(text: string): HeadingAttributes | undefined {
  if (!text.startsWith("{")) return readHeadingAttributes(text);
  if (/^\{\s*\}$/.test(text)) return { raw: text };
  const attributes = readHeadingAttributes(`x ${text}`);
  return attributes?.raw === text ? attributes : undefined;
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
