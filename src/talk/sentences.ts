/** Where sentences end. In doubt they go on: a sentence too many on a slide is better than half of one. */
import { type Abbreviations, abbreviationsOf } from "../language/abbreviations.js";

/** Of Latin and many other scripts, and those that need no space behind them. */
const marks = /[.!?…؟۔।॥።։။]/;
const wideMarks = /[。！？．]/;

/** One pair in any language: `“…”`, `„…“`, `»…«`, `”…”` differ in which of them opens. */
const doubleQuotes = /["“”„«»]/;

const opening = /[([{（【「『]/;
const closing = /[)\]}）】」』]/;

/** Between a mark and the closing quote of French. */
const thinSpace = /[ \u00a0\u202f\u2009]/;

/** What may stand before the first letter of a sentence. */
const beforeWords = /^[\s"“”„«»‘’‚‹›'([{¿¡–—-]+/;

/** Behind the last letter of each sentence and what closes it, in order; the last is the text's end. */
export function sentenceEnds(text: string, lang: string): number[] {
  const known = abbreviationsOf(lang);
  const isMark = (letter: string) =>
    marks.test(letter) || wideMarks.test(letter) || (letter === ";" && /^el\b/i.test(lang));
  const ends: number[] = [];
  let [depth, quoted] = [0, false];
  const note = (at: number) => {
    const letter = text.charAt(at);
    if (opening.test(letter)) depth++;
    else if (closing.test(letter)) depth = Math.max(0, depth - 1);
    // `15"` is inches.
    else if (
      doubleQuotes.test(letter) &&
      !(letter === '"' && !quoted && /\d/.test(text.charAt(at - 1)))
    )
      quoted = !quoted;
  };
  for (let at = 0; at < text.length; at++) {
    note(at);
    if (!isMark(text.charAt(at))) continue;
    const first = at;
    while (isMark(text.charAt(at + 1))) at++;
    const last = at;
    while (closes(text, at + 1, quoted)) note(++at);
    if (depth > 0 || quoted) continue;
    const rest = text.slice(at + 1, at + 1 + window);
    if (rest.trim() === "") break;
    const wide = wideMarks.test(text.charAt(last));
    // `「…。」と言った` goes on.
    if (wide ? at > last && !/^\s/.test(rest) : !/^\s/.test(rest)) continue;
    const next = rest.replace(beforeWords, "");
    if (/^\p{Ll}/u.test(next)) continue;
    const single = first === last && text.charAt(last) === ".";
    if (single && isAbbreviation(text.slice(Math.max(0, first - window), first), next, known))
      continue;
    ends.push(at + 1);
  }
  return [...ends, text.length];
}

/** As far as is looked before and behind a mark. */
const window = 40;

function closes(text: string, at: number, quoted: boolean): boolean {
  const letter = text.charAt(at);
  if (closing.test(letter) || /[’'›]/.test(letter)) return true;
  if (!quoted) return false;
  return doubleQuotes.test(letter) || (thinSpace.test(letter) && text.charAt(at + 1) === "»");
}

function isAbbreviation(before: string, next: string, known: Abbreviations): boolean {
  const word = /[\p{L}\p{M}\p{N}.§°º]+$/u.exec(before)?.[0].toLowerCase() ?? "";
  if (known.always.has(word)) return true;
  // `z. B.`, `J. Smith`, `U.S.`
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word)) return true;
  if (known.beforeNumbers.has(word) && /^\d/.test(next)) return true;
  // `am 3. Mai`, `in two steps: 1. Copy`.
  return /^\d{1,2}$/.test(word);
}
