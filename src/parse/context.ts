import type { Token } from "marked";
import type { Block, Image } from "../deck/deck.js";
import type { Position, Report } from "../diagnostic.js";
import type { Directives } from "./directives.js";
import type { Tool } from "./dialect/tool.js";
import type { ReportLexer } from "./lexer.js";
import type { SourceLines } from "./position.js";
import type { OpenElement } from "./scope.js";

/** What the parsers of blocks and inlines share while one report is parsed. */
export interface Context extends SourceLines {
  report: Report;
  lexer: ReportLexer;
  /** The tool that the report is for, where it says so. */
  tool: Tool | undefined;
  /** Comments that say nothing else are speaker notes. */
  commentsAreNotes: boolean;
  /** Its slides stand between rules, as in decks of most tools. */
  dividedByRules: boolean;
  /** What comments in the current block said; whoever parses the slide takes it from here. */
  found: FoundInComments;
  /** HTML elements around what is parsed that say its language or direction. */
  open: OpenElement[];
  /** Codes of the warnings that a slide gives once, however often they apply. */
  warnedOnSlide: Set<string>;
  /** Parses the blocks that `tokens` stand for; `start` is where the first of them begins. */
  parseBlocks(tokens: Token[], start: Position, ctx: Context): Block[];
}

export interface FoundInComments {
  notes: Block[];
  directives: Directives;
  /** Backgrounds that comments ask for. */
  images: Image[];
}

export function nothingFound(): FoundInComments {
  return { notes: [], directives: {}, images: [] };
}

/** Reports a warning unless the slide has one of this code already. */
export function warnOnce(
  ctx: Context,
  code: string,
  message: string,
  hint: string,
  position: Position,
  about = "",
): void {
  const once = `${code} ${about}`;
  if (ctx.warnedOnSlide.has(once)) return;
  ctx.warnedOnSlide.add(once);
  ctx.report({ code, severity: "warning", message, hint, position });
}
