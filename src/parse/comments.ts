import type { Position } from "../diagnostic.js";
import { clean } from "./clean.js";
import type { Context } from "./context.js";
import { after } from "./position.js";

const NOTES = /^\s*notes?\s*:/i;
const LAYOUT = /^\s*layout\s*:\s*(\S.*?)\s*$/i;

/**
 * Reads an HTML comment: `<!-- notes: … -->` adds to the slide's notes, `<!-- layout: NAME -->`
 * names its arrangement, any other comment is the author's own and says nothing.
 * @param raw the comment with its marks
 */
export function parseComment(raw: string, at: Position, ctx: Context): void {
  const inner = raw.replace(/^<!--/, "").replace(/-?-->$/, "");
  const layout = LAYOUT.exec(inner)?.[1];
  if (layout !== undefined) {
    ctx.found.layout = clean(layout);
    return;
  }
  const opening = NOTES.exec(inner)?.[0];
  if (opening === undefined) return;
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
