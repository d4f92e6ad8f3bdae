/** What the reports' Markdown has beside marked's: divs and spans of Pandoc's, pictures of Obsidian's. */
import type { Lexer, Token, Tokens } from "marked";
import { readAttributes } from "./attributes.js";
import type { Attributes } from "./attributes.js";
import { visibilityOf } from "./dialect/quarto.js";

/** In one report, openings of `:::` blocks without an end may cost a look at so many characters. */
const MAX_FENCE_SEARCH = 20_000_000;

/** A `::: notes` … `:::` block (Pandoc, Quarto). */
export interface NotesToken {
  type: "notes";
  raw: string;
  /** The Markdown between the fences. */
  text: string;
}

const NOTES_OPEN = /^ {0,3}:{3,}[ \t]*(?:notes|\{[^}\n]*\.notes\b[^}\n]*\})[ \t]*\n/;

/** A `::: {lang=de}` … `:::` block: text in a language or direction of its own, or that a deck may not show. */
export interface DivToken {
  type: "div";
  raw: string;
  attributes: Map<string, string>;
  /** The Markdown between the fences; empty where it is not to be shown. */
  text: string;
}

/** `[text]{lang=de}` (Pandoc). */
export interface SpanToken {
  type: "span";
  raw: string;
  attributes: Map<string, string>;
  tokens: Token[];
}

const DIV_OPEN = /^ {0,3}:{3,}[ \t]*/;
const DIV_FENCE = /^ {0,3}:{3,}[ \t]*(\S[^\n]*)?(?:\n|$)/gm;

/** Brackets in the text in pairs, one in another at most. */
const SPAN = /^\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]*\])+)\](?=\{)/;

/** `![[picture.png|300]]`, `![[picture.png|300x200]]`, `![[picture.png|What it shows]]` (Obsidian). */
const EMBED = /^!\[\[([^[\]|\n]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp))(?:\|([^[\]\n]*))?\]\]/i;

/**
 * No `start` function: marked would call it for every paragraph with all the rest of the report. So
 * a notes block needs a blank line before it, as in Pandoc.
 */
export function extensions() {
  let searched = 0;
  const notes = (src: string): NotesToken | undefined => {
    const open = NOTES_OPEN.exec(src)?.[0];
    if (open === undefined) return undefined;
    const close = closing(src, open.length);
    if (close === undefined) return undefined;
    return {
      type: "notes",
      raw: src.slice(0, close.end),
      text: src.slice(open.length, close.start),
    };
  };
  /** The fence that ends the block whose text begins at `start`. */
  const closing = (src: string, start: number): { start: number; end: number } | undefined => {
    if (searched > MAX_FENCE_SEARCH) return undefined;
    let depth = 1;
    const text = src.slice(start);
    for (const fence of text.matchAll(DIV_FENCE)) {
      depth += fence[1] === undefined ? -1 : 1;
      if (depth > 0) continue;
      const at = start + fence.index;
      return { start: at, end: at + fence[0].length };
    }
    searched += text.length;
    return undefined;
  };
  const div = (src: string): DivToken | undefined => {
    const open = DIV_OPEN.exec(src)?.[0];
    if (open === undefined) return undefined;
    const head = divHead(src.slice(open.length));
    if (head === undefined) return undefined;
    const { attributes, shown } = head;
    const line = /^[ \t]*:*[ \t]*(?:\n|$)/.exec(
      src.slice(open.length + attributes.raw.length),
    )?.[0];
    if (line === undefined) return undefined;
    const start = open.length + attributes.raw.length + line.length;
    const close = closing(src, start);
    if (close === undefined) return undefined;
    const text = shown ? src.slice(start, close.start) : "";
    return { type: "div", raw: src.slice(0, close.end), attributes: attributes.values, text };
  };
  return { renderers: {}, childTokens: {}, block: [notes, div], inline: [span, embed] };
}

function span(this: { lexer: Lexer }, src: string): SpanToken | undefined {
  const [bracket, text = ""] = SPAN.exec(src) ?? [];
  if (bracket === undefined) return undefined;
  const head = divHead(src.slice(bracket.length));
  if (head === undefined) return undefined;
  return {
    type: "span",
    raw: bracket + head.attributes.raw,
    attributes: head.attributes.values,
    tokens: head.shown ? this.lexer.inlineTokens(text) : [],
  };
}

/** What a div or a span says that means something here: a language, a direction, whether it is shown. */
function divHead(src: string): { attributes: Attributes; shown: boolean } | undefined {
  const bare = /^[\w-]+(?=[ \t]*:*[ \t]*(?:\n|$))/.exec(src)?.[0];
  const attributes =
    bare === undefined
      ? readAttributes(src)
      : { raw: bare, values: new Map<string, string>(), classes: [bare] };
  if (attributes === undefined) return undefined;
  const visibility = visibilityOf(attributes);
  if (visibility !== undefined) return { attributes, shown: visibility === "shown" };
  return scopeAttributes(src) === undefined ? undefined : { attributes, shown: true };
}

/** Other attributes than language and direction mean nothing here, and stay text. */
function scopeAttributes(src: string): Attributes | undefined {
  const attributes = readAttributes(src);
  return attributes?.values.has("lang") || attributes?.values.has("dir") ? attributes : undefined;
}

/** An image whose size is written as Marp's keywords. */
function embed(src: string): Tokens.Image | undefined {
  const [raw, href, rest = ""] = EMBED.exec(src) ?? [];
  if (raw === undefined || href === undefined) return undefined;
  const words = rest.split("|").map((part) => {
    const [, width, height] = /^\s*(\d+)(?:x(\d+))?\s*$/.exec(part) ?? [];
    if (width === undefined) return part.trim();
    return height === undefined ? `w:${width}` : `w:${width} h:${height}`;
  });
  return { type: "image", raw, href: href.trim(), title: null, text: words.join(" "), tokens: [] };
}
