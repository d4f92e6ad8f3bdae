import { Lexer, Tokenizer } from "marked";
import type { Token, Tokens, TokensList } from "marked";
import type { Limits } from "../limits.js";
import { spacedLink } from "./destination.js";
import { extensions } from "./extensions.js";
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

  /** Rules end notes; as a heading's line they would make a title of private words. */
  override lheading(src: string): Tokens.Heading | undefined {
    const heading = super.lheading(src);
    return heading && PRIVATE_HEADING.test(heading.raw) ? undefined : heading;
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
    return this.withPrivateHeading(this.boundedParagraph(full), full);
  }

  private boundedParagraph(full: string) {
    const src = beforeNotes(full);
    const start = src.slice(0, MAX_TABLE_LIKE);
    if (start.length < MAX_TABLE_LIKE || /\n[ \t]*\n/.test(start)) return super.paragraph(src);
    const likes = start.match(/^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|/gm)?.length ?? 0;
    const cut = start.lastIndexOf("\n");
    return super.paragraph(likes < 20 || cut < 1 ? src : src.slice(0, cut + 1));
  }

  /** marked ends a paragraph where the lines below would be a heading, which private words are not. */
  private withPrivateHeading(found: Tokens.Paragraph | undefined, src: string) {
    if (found === undefined || !/^[ \t]*(?:\?{3}|\^|\\note|notes?:)/im.test(found.raw))
      return found;
    const next = super.lheading(src.slice(found.raw.length))?.raw ?? "";
    if (!PRIVATE_HEADING.test(found.raw + next)) return found;
    const raw = found.raw + next.replace(/\n[ \t]*(?:-+|=+)\s*$/, "\n");
    const text = raw.trimEnd();
    return { ...found, raw, text, tokens: this.lexer.inline(text) };
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
  /\n {0,3}(?::{3,}[ \t]*(?:notes\b|\{[^}\n]*\.(?:notes|hidden|content-hidden)\b)|\?{3}[ \t]*(?:\n|$)|\\note\b)/;

/** The same where the lines over `---` or `--` would be a heading. */
const PRIVATE_HEADING = /^[ \t]*(?:\?{3}[ \t]*$|\^[ \t]+\S|\\note\b|notes?:(?=[^]*\n-{3,}\s*$))/im;

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
