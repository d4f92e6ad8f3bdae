import type { Position } from "../diagnostic.js";
import type { Context } from "./context.js";
import { readDirectives } from "./directives.js";
import { after } from "./position.js";

const NOTES = /^\s*notes?\s*:/i;

/**
 * Reads an HTML comment: `<!-- notes: … -->` adds to the slide's notes, a directive (`hidden`,
 * `layout: NAME`) is about the slide, any other comment is the author's own and says nothing.
 * @param raw the comment with its marks
 */
export function parseComment(raw: string, at: Position, ctx: Context): void {
  const inner = raw.replace(/^<!--/, "").replace(/-?-->$/, "");
  const opening = NOTES.exec(inner)?.[0];
  if (opening === undefined) {
    readDirectives(inner, at, ctx);
    return;
  }
  const start = after(`<!--${opening}`, at);
  ctx.found.notes.push(...parseNotes(inner.slice(opening.length), start, ctx));
}

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
