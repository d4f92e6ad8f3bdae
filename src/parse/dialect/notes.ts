/**
 * Speaker notes as other tools mark them in the text of a slide: remark's `???` and reveal's `Note:` up to the
 * slide's end, its `<aside class="notes">`, Deckset's `^ ` paragraphs. What is meant for the speaker must not stand on the slide.
 */
import type { Block } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { TopToken } from "../chunks.js";
import { parseNotes } from "../comments.js";
import type { Context } from "../context.js";
import { after, locate } from "../position.js";

/** On a line of its own, whatever follows on the next ones. */
const REMARK = /^\s*\?{3}[ \t]*(?:\n|$)/;

const REVEAL_ALONE = /^\s*notes?:[ \t]*(?:\n|$)/i;

/** Before a text on the same line. */
const REVEAL_LEAD = /^\s*notes?:[ \t]+(?=\S)/i;

const DECKSET = /^[ \t]*\^[ \t]+(?=\S)/gm;

const ASIDE = /^\s*<aside\b[^>]*\bclass\s*=\s*["']?[^"'>]*\bnotes\b[^>]*>/i;

/** What a slide shows, and what its speaker says. */
export interface Parted {
  shown: TopToken[];
  notes: Block[];
}

/** @param isSlide between two slide separators, where `Note:` is reveal's; elsewhere it begins a sentence */
export function partNotes(tokens: TopToken[], isSlide: boolean, ctx: Context): Parted {
  const notes: Block[] = [];
  const shown: TopToken[] = [];
  let asideEnds = 0;
  for (const [index, top] of tokens.entries()) {
    const { token, at } = top;
    if (index < asideEnds) continue;
    const aside = token.type === "html" ? ASIDE.exec(token.raw)?.[0] : undefined;
    if (aside !== undefined) {
      const last = tokens.findIndex((other, i) => i >= index && /<\/aside>/i.test(other.token.raw));
      asideEnds = last === -1 ? tokens.length : last + 1;
      const raw = tokens.slice(index, asideEnds).map((other) => other.token.raw);
      const text = raw
        .join("")
        .slice(aside.length)
        .replace(/<\/aside>\s*$/i, "");
      notes.push(...parseNotes(text, after(aside.trimStart(), at), ctx));
      continue;
    }
    const mark = token.type === "paragraph" ? markOf(token.raw, isSlide) : undefined;
    if (mark !== undefined) {
      const rest = tokens.slice(index).map(({ token: { raw } }) => raw);
      if (mark.guessed && ctx.tool !== "reveal") sayGuess(mark.raw.trim(), at, ctx);
      notes.push(
        ...parseNotes(rest.join("").slice(mark.raw.length), after(mark.raw.trimStart(), at), ctx),
      );
      break;
    }
    if (token.type === "paragraph" && /^[ \t]*\^[ \t]+\S/.test(token.raw)) {
      const text = token.raw.replace(DECKSET, "");
      notes.push(...parseNotes(text, locate(text, at, ctx), ctx));
    } else shown.push(top);
  }
  return { shown, notes };
}

function markOf(raw: string, isSlide: boolean): { raw: string; guessed: boolean } | undefined {
  const sure = REMARK.exec(raw)?.[0] ?? (isSlide ? REVEAL_ALONE.exec(raw)?.[0] : undefined);
  if (sure !== undefined) return { raw: sure, guessed: false };
  const guess = isSlide ? REVEAL_LEAD.exec(raw)?.[0] : undefined;
  return guess === undefined ? undefined : { raw: guess, guessed: true };
}

function sayGuess(mark: string, position: Position, ctx: Context): void {
  ctx.report({
    code: "notes-assumed",
    severity: "warning",
    message: `what follows \`${mark}\` up to the end of the slide is taken for speaker notes`,
    hint: `write \`**${mark}**\` to show it, or \`<!-- notes: … -->\` for notes`,
    position,
  });
}
