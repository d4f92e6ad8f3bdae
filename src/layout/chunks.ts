/** Text too long for one slide, in pieces of a length that fits. */
import type { Span } from "./inlines.js";

/**
 * Divide spans into chunks of at most `longest` characters, after a sentence or at least a word where
 * there is one, else between any two characters.
 * @param keepSpaces where text is divided; else they go, as at the end of a line
 */
export function chunkSpans(spans: Span[], longest: number, keepSpaces = false): Span[][] {
  const chunks: Span[][] = [];
  let current: Span[] = [];
  let room = longest;
  for (const span of spans) {
    let rest = span.text;
    while (rest.length > room) {
      const cut = cutBefore(rest, room);
      // Nothing of this span fits well: start the next chunk with it.
      if (cut === 0 && current.length > 0) {
        chunks.push(current);
        current = [];
        room = longest;
        continue;
      }
      const end = cut || safeCut(rest, room);
      current.push({
        ...span,
        text: keepSpaces ? rest.slice(0, end) : rest.slice(0, end).trimEnd(),
      });
      chunks.push(current);
      current = [];
      room = longest;
      rest = keepSpaces ? rest.slice(end) : rest.slice(end).trimStart();
    }
    if (rest !== "" || span.lineBreak) current.push({ ...span, text: rest });
    room -= rest.length;
  }
  if (current.length > 0) chunks.push(current);
  return chunks.length > 0 ? chunks : [[]];
}

/** The end of the last sentence in the second half of `room`, else of the last word; 0 if there is none. */
function cutBefore(text: string, room: number): number {
  for (let i = room; i > room / 2; i--) {
    if (/\s/.test(text[i] ?? "") && /[.!?]/.test(text[i - 1] ?? "")) return i;
  }
  for (let i = room; i > 0; i--) {
    if (/\s/.test(text[i] ?? "")) return i;
  }
  return 0;
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff && at > 1 ? at - 1 : at;
}

export function spansLength(spans: Span[]): number {
  return spans.reduce((sum, span) => sum + span.text.length, 0);
}
