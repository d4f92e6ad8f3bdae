import { Lexer, Tokenizer } from "marked";
import type { Token, Tokens, TokensList } from "marked";
import type { Limits } from "../limits.js";
import { readAttributes } from "./attributes.js";
import type { Attributes } from "./attributes.js";
import { visibilityOf } from "./dialect/quarto.js";
import { spacedLink } from "./destination.js";
import { countNewlines } from "./position.js";

/**
 * marked calls itself once a level; deeper lists and quotes than this are no longer nested, so that
 * no stack runs out.
 */
const MAX_BLOCK_DEPTH = 40;
const MAX_INLINE_DEPTH = 40;

/**
 * marked fills each row of a table up to the header's length, so that 10 KB of pipes become
 * millions of cells. No slide shows a table of more columns than this.
 */
const MAX_COLUMNS = 200;

/**
 * An opening `*` or `_` that nothing closes costs marked a look at all the rest of its paragraph;
 * after looks at this many characters in one report no more emphasis is looked for.
 */
const MAX_EMPHASIS_SEARCH = 20_000_000;

/** The same for `[` and `![` without a link that follows. */
const MAX_LINK_SEARCH = 5_000_000;

/**
 * In each line that could begin a table, marked looks at all the rest of the paragraph; a longer one of
 * many such lines is read in pieces.
 */
const MAX_TABLE_LIKE = 2_000;

/**
 * So far an HTML tag or comment inside a paragraph may reach: one that nothing closes costs marked
 * a look that far.
 */
const MAX_TAG = 20_000;

/**
 * marked looks for an email address from each `*` to the end of the word; longer texts are read in
 * pieces.
 */
const MAX_TEXT = 5_000;

/**
 * A quote with more lines that only continue it (no `>` of their own) is read at once, not line by
 * line.
 */
const MAX_LAZY_LINES = 500;

export type Bound = "nesting" | "columns" | "cells" | "emphasis" | "links";

/** A `::: notes` … `:::` block (Pandoc, Quarto). */
export interface NotesToken {
  type: "notes";
  raw: string;
  /** The Markdown between the fences. */
  text: string;
}

const NOTES_OPEN = /^ {0,3}:{3,}[ \t]*(?:notes|\{[^}\n]*\.notes\b[^}\n]*\})[ \t]*\n/;
const FENCE_CLOSE = /^ {0,3}:{3,}[ \t]*(?:\n|$)/m;

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
 * Lexes Markdown of one report: link definitions of the report count in every part of it that is
 * lexed later.
 */
export interface ReportLexer {
  /** What stood in the report beyond the bounds, and stands as text in the tokens. */
  readonly exceeded: ReadonlySet<Bound>;
  /** Cells of the tables so far, those beyond the limit too. */
  readonly cells: number;
  /** Blocks of the report itself. */
  report(source: string): Token[];
  /** Blocks of a part: speaker notes, the inside of an alert. */
  blocks(source: string): Token[];
  inlines(source: string): Token[];
}

export function createLexer(limits: Limits): ReportLexer {
  const tokenizer = new BoundedTokenizer(limits.cells);
  let links: TokensList["links"] = Object.create(null) as TokensList["links"];
  const lexer = () => {
    const made = new Lexer({ gfm: true, tokenizer, extensions: extensions() });
    made.tokens.links = links;
    return made;
  };
  return {
    exceeded: tokenizer.exceeded,
    get cells() {
      return tokenizer.cells;
    },
    report(source) {
      const made = lexer();
      const tokens = made.lex(source);
      links = made.tokens.links;
      return tokens;
    },
    blocks: (source) => lexer().lex(source),
    inlines: (source) => lexer().inlineTokens(source),
  };
}

/** marked's tokenizer with bounds; what lies beyond them is text. */
class BoundedTokenizer extends Tokenizer {
  readonly exceeded = new Set<Bound>();
  private blockDepth = 0;
  private inlineDepth = 0;
  private emphasisSearched = 0;
  private linksSearched = 0;
  /** Of all tables so far. */
  cells = 0;

  constructor(private readonly mostCells: number) {
    super();
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    const raw = this.rules.block.blockquote.exec(src)?.[0].replace(/\n+$/, "");
    if (raw === undefined) return undefined;
    if (this.blockDepth >= MAX_BLOCK_DEPTH) {
      this.exceeded.add("nesting");
      return this.simpleQuote(raw, /^(?:[ \t]*>)+ ?/gm);
    }
    const lazyLines = countNewlines(raw) + 1 - (raw.match(/^ {0,3}>/gm)?.length ?? 0);
    if (lazyLines <= MAX_LAZY_LINES) return this.block(() => super.blockquote(src));
    return this.block(() => this.simpleQuote(raw, /^ {0,3}> ?/gm));
  }

  override list(src: string): Tokens.List | undefined {
    if (this.blockDepth < MAX_BLOCK_DEPTH) return this.block(() => super.list(src));
    if (this.rules.block.list.test(src)) this.exceeded.add("nesting");
    return undefined;
  }

  override table(src: string): Tokens.Table | undefined {
    const [header, delimiters] = firstLines(src);
    // Asked here already: marked's rule reads all lines that follow before it asks this of the
    // second one.
    if (!/^[ \t|:-]*[|:][ \t|:-]*$/.test(delimiters)) return undefined;
    const columns = columnsOf(delimiters);
    if (columns > MAX_COLUMNS) {
      this.exceeded.add("columns");
      return undefined;
    }
    // Asked here too, for the same reason.
    if (columnsOf(header) !== columns) return undefined;
    const end = src.search(/\n[ \t]*\n/);
    const cells = columns * (countNewlines(end < 0 ? src : src.slice(0, end)) + 1);
    // Counted before they are made: `|a|` under 200 columns is 200 cells.
    if (this.cells + cells <= this.mostCells) {
      const table = super.table(src);
      if (table) this.cells += cells;
      return table;
    }
    this.cells += cells;
    this.exceeded.add("cells");
    return undefined;
  }

  override paragraph(full: string) {
    const src = beforeNotes(full);
    const start = src.slice(0, MAX_TABLE_LIKE);
    if (start.length < MAX_TABLE_LIKE || /\n[ \t]*\n/.test(start)) return super.paragraph(src);
    const likes = start.match(/^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|/gm)?.length ?? 0;
    const cut = start.lastIndexOf("\n");
    return super.paragraph(likes < 20 || cut < 1 ? src : src.slice(0, cut + 1));
  }

  override emStrong(src: string, maskedSrc: string, prevChar?: string) {
    if (this.emphasisSearched > MAX_EMPHASIS_SEARCH) return undefined;
    const found = this.inline(() => super.emStrong(src, maskedSrc, prevChar));
    if (found !== undefined || !/^[*_]/.test(src)) return found;
    this.emphasisSearched += src.length;
    if (this.emphasisSearched > MAX_EMPHASIS_SEARCH) this.exceeded.add("emphasis");
    return undefined;
  }

  override inlineText(src: string) {
    return super.inlineText(src.length > MAX_TEXT ? src.slice(0, textEnd(src)) : src);
  }

  override tag(src: string) {
    return super.tag(src.length > MAX_TAG ? src.slice(0, MAX_TAG) : src);
  }

  override del(src: string, maskedSrc: string, prevChar?: string) {
    return this.inline(() => super.del(src, maskedSrc, prevChar));
  }

  override link(src: string) {
    if (this.linksSearched > MAX_LINK_SEARCH) return undefined;
    const found = this.inline(() => super.link(src) ?? this.spacedLink(src));
    if (found !== undefined || !/^!?\[/.test(src)) return found;
    this.linksSearched += src.length;
    if (this.linksSearched > MAX_LINK_SEARCH) this.exceeded.add("links");
    return undefined;
  }

  private spacedLink(src: string): Tokens.Link | Tokens.Image | undefined {
    const found = spacedLink(src);
    return found && { ...found, tokens: this.lexer.inlineTokens(found.text) };
  }

  override reflink(src: string, links: TokensList["links"]) {
    if (this.linksSearched > MAX_LINK_SEARCH) return undefined;
    return this.inline(() => super.reflink(src, links));
  }

  /**
   * `[^1]: note` defines a footnote elsewhere and nothing in CommonMark, where a one-word note
   * would vanish as a URL.
   */
  override def(src: string): Tokens.Def | undefined {
    return /^ {0,3}\[\^/.test(src) ? undefined : super.def(src);
  }

  private block<T>(lex: () => T): T {
    this.blockDepth++;
    try {
      return lex();
    } finally {
      this.blockDepth--;
    }
  }

  private inline<T>(lex: () => T): T | undefined {
    if (this.inlineDepth >= MAX_INLINE_DEPTH) {
      this.exceeded.add("nesting");
      return undefined;
    }
    this.inlineDepth++;
    try {
      return lex();
    } finally {
      this.inlineDepth--;
    }
  }

  /** A quote read at once, its `markers` taken off all its lines. */
  private simpleQuote(raw: string, markers: RegExp): Tokens.Blockquote {
    const text = raw.replace(markers, "");
    return { type: "blockquote", raw, text, tokens: this.lexer.blockTokens(text, []) };
  }
}

/** Private words begin a block of their own even where no blank line stands before them. */
const NOTES_LINE =
  /\n {0,3}(?::{3,}[ \t]*(?:notes\b|\{[^}\n]*\.(?:notes|hidden|content-hidden)\b)|\?{3}[ \t]*(?:\n|$))/;

/** Notes further down in one paragraph are not looked for: a longer one may be read in many pieces. */
const MAX_BEFORE_NOTES = 20_000;

function beforeNotes(src: string): string {
  const near = src.slice(0, MAX_BEFORE_NOTES);
  const end = near.search(/\n[ \t]*\n/);
  const own = end === -1 ? near : near.slice(0, end);
  const at = own.search(NOTES_LINE);
  return at < 1 ? src : src.slice(0, at + 1);
}

function firstLines(src: string): [string, string] {
  const first = src.indexOf("\n");
  if (first === -1) return [src, ""];
  const second = src.indexOf("\n", first + 1);
  return [src.slice(0, first), second === -1 ? src.slice(first + 1) : src.slice(first + 1, second)];
}

/** Cells of a table's line, as marked counts them: a pipe behind a backslash parts none. */
function columnsOf(line: string): number {
  let text = line.trim();
  if (text.startsWith("|")) text = text.slice(1);
  let count = 1;
  for (let at = text.indexOf("|"); at !== -1; at = text.indexOf("|", at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    // The one at the end parts nothing.
    if (slashes % 2 === 0 && at < text.length - 1) count++;
  }
  return count;
}

/** The last place up to the bound that lies between two words of a line. */
function textEnd(src: string): number {
  let end = src.lastIndexOf(" ", MAX_TEXT);
  while (end > 0 && /\s/.test(`${src[end - 1] ?? ""}${src[end + 1] ?? ""}`)) {
    end = src.lastIndexOf(" ", end - 1);
  }
  return end > 0 ? end : MAX_TEXT;
}

/**
 * No `start` function: marked would call it for every paragraph with all the rest of the report. So
 * a notes block needs a blank line before it, as in Pandoc.
 */
function extensions() {
  let unclosed = false;
  const notes = (src: string): NotesToken | undefined => {
    const open = NOTES_OPEN.exec(src)?.[0];
    if (open === undefined || unclosed) return undefined;
    const close = FENCE_CLOSE.exec(src.slice(open.length));
    // Once there is no closing fence, none follows for any later opening one: do not look to the
    // end again and again.
    if (close === null) unclosed = true;
    if (close === null) return undefined;
    const text = src.slice(open.length, open.length + close.index);
    return { type: "notes", raw: open + text + close[0], text };
  };
  let unclosedDiv = false;
  const div = (src: string): DivToken | undefined => {
    const open = DIV_OPEN.exec(src)?.[0];
    if (open === undefined || unclosedDiv) return undefined;
    const head = divHead(src.slice(open.length));
    if (head === undefined) return undefined;
    const { attributes, shown } = head;
    const line = /^[ \t]*:*[ \t]*(?:\n|$)/.exec(
      src.slice(open.length + attributes.raw.length),
    )?.[0];
    if (line === undefined) return undefined;
    const start = open.length + attributes.raw.length + line.length;
    let depth = 1;
    for (const fence of src.slice(start).matchAll(DIV_FENCE)) {
      depth += fence[1] === undefined ? -1 : 1;
      if (depth > 0) continue;
      const text = shown ? src.slice(start, start + fence.index) : "";
      const raw = src.slice(0, start + fence.index + fence[0].length);
      return { type: "div", raw, attributes: attributes.values, text };
    }
    unclosedDiv = true;
    return undefined;
  };
  return { renderers: {}, childTokens: {}, block: [notes, div], inline: [span, embed] };
}

function span(this: { lexer: Lexer }, src: string): SpanToken | undefined {
  const [bracket, text = ""] = SPAN.exec(src) ?? [];
  if (bracket === undefined) return undefined;
  const attributes = scopeAttributes(src.slice(bracket.length));
  if (attributes === undefined) return undefined;
  return {
    type: "span",
    raw: bracket + attributes.raw,
    attributes: attributes.values,
    tokens: this.lexer.inlineTokens(text),
  };
}

/** What a div says that means something here: a language, a direction, whether it is shown. */
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
