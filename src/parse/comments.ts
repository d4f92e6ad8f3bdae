import type { Token } from "marked";
import type { Block } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import { editDistance } from "../nearest.js";
import type { Context } from "./context.js";
import type { TopToken } from "./chunks.js";
import { isDirectiveText, isForeignDirective, readDirectives } from "./directives.js";
import { after } from "./position.js";

/** `notes:`, `Speaker note:`, `Script:` and the like, or `Notes` on a line of its own before the text. */
const NOTES =
  /^\s*(?:(?:(?:speaker|presenter)(?:'s|s)?[ \t-]+)?notes?(?:\s*:|[ \t]*\n)|(?:script|speaker|presenter|say|talk[ \t-]+track)\s*:)/i;

/** The word that a comment begins with, before a colon. */
const LEAD = /^\s*(?:(?:speaker|presenter)[ \t-]+)?([a-z]{4,7})\s*:/i;

/** Marks for other programs, which nobody says aloud. */
const PRAGMA =
  /^\s*(?:prettier-|markdownlint-|eslint-|vale |cspell|textlint|spell-?checker|toc\b|end\b|begin\b|#|\.(?:slide|element)\b|fit\s*$|omit in toc|more\s*$|_[a-z])/i;

/**
 * Reads an HTML comment: `<!-- notes: … -->` adds to the slide's notes, a directive (`hidden`,
 * `layout: NAME`) is about the slide, any other comment is the author's own and says nothing.
 * @param raw the comment with its marks
 */
export function parseComment(raw: string, at: Position, ctx: Context): void {
  const inner = raw.replace(/^<!--/, "").replace(/-?-->$/, "");
  const opening = NOTES.exec(inner)?.[0];
  if (opening === undefined) {
    const understood = readDirectives(inner, at, ctx);
    if (understood) return;
    if (ctx.commentsAreNotes) ctx.found.notes.push(...commentNotes(raw, at, ctx));
    else warnOfSlip(inner, at, ctx);
    return;
  }
  const start = after(`<!--${opening}`, at);
  ctx.found.notes.push(...parseNotes(inner.slice(opening.length), start, ctx));
}

/** A comment's text as notes; nothing where it is a mark for another program or a directive. */
export function commentNotes(raw: string, at: Position, ctx: Context): Block[] {
  const inner = raw
    .trim()
    .replace(/^<!--/, "")
    .replace(/-?-->$/, "");
  if (inner.trim() === "" || PRAGMA.test(inner) || isForeignDirective(inner)) return [];
  return parseNotes(inner, after("<!--", at), ctx);
}

/**
 * In a deck of Slidev's, the comment that a slide ends with is what the speaker says.
 * @returns its token, unless it says what it is
 */
export function spokenComment(tokens: TopToken[], ctx: Context): Token | undefined {
  if (ctx.tool !== "Slidev" || ctx.commentsAreNotes) return undefined;
  const last = tokens.findLast(({ token }) => token.type !== "space")?.token;
  if (last?.type !== "html" || !/^\s*<!--[^]*-->\s*$/.test(last.raw)) return undefined;
  const inner = last.raw.trim().slice(4, -3);
  return inner.includes("-->") || NOTES.test(inner) || isDirectiveText(inner) ? undefined : last;
}

/** A word that is nearly `notes`: what was meant for the speaker would be lost. */
function warnOfSlip(inner: string, position: Position, ctx: Context): void {
  const word = LEAD.exec(inner)?.[1]?.toLowerCase();
  if (word === undefined || !["notes", "note"].some((name) => editDistance(word, name) === 1))
    return;
  if (REAL_WORDS.has(word)) return;
  ctx.report({
    code: "unknown-directive",
    severity: "warning",
    message: `comment that begins with \`${word}:\` is neither shown nor said`,
    hint: "did you mean `notes:`?",
    position,
  });
}

/** Words that are near `notes` and mean something else. */
const REAL_WORDS = new Set([
  "node",
  "nodes",
  "vote",
  "votes",
  "rote",
  "nite",
  "noted",
  "notice",
  "tote",
  "totes",
  "quote",
]);

/** The blocks of a note's Markdown, which authors indent as they like. */
export function parseNotes(text: string, start: Position, ctx: Context) {
  const tokens = ctx.lexer.blocks(dedent(text));
  return ctx.parseBlocks(tokens, start, ctx);
}

/**
 * Takes the indentation that all lines but the first share off them, and all of it off the first.
 */
function dedent(text: string): string {
  const [first = "", ...others] = text.split("\n");
  let indent = Infinity;
  for (const line of others) {
    const column = line.search(/\S/);
    if (column !== -1) indent = Math.min(indent, column);
  }
  const shared = indent === Infinity ? 0 : indent;
  return [first.trimStart(), ...others.map((line) => line.slice(shared))].join("\n");
}
