/** Quotation marks, apostrophes, and the primes of feet and inches. */
import { type Habits, type Pair } from "./habits.js";
import type { Line } from "./line.js";

const apostrophe = "’";
const narrow = "\u202f";

export function setQuotes(line: Line): void {
  const { text } = line;
  if (!/["']/.test(text)) return;
  const closers = lastCloser(text);
  const open: Record<'"' | "'", Pair | undefined> = { '"': undefined, "'": undefined };
  for (const { index: at, 0: sign } of text.matchAll(/["']/g)) {
    const habits = line.habitsAt(at);
    if (!habits) continue;
    const mark = sign as '"' | "'";
    const [previous, next] = [text[at - 1] ?? " ", text[at + 1] ?? " "];
    if (isPrime(previous, next, open[mark])) {
      line.put(at, mark === '"' ? "″" : "′");
    } else if (mark === "'" && isApostrophe(text, at, habits, open["'"], closers)) {
      line.put(at, apostrophe);
    } else if (opens(previous, next, open[mark])) {
      const pair = (mark === '"' ? habits.double : habits.single) ?? [mark, mark];
      open[mark] = pair;
      line.put(at, pair[0] + (isAiry(pair[0], habits) ? narrow : ""));
    } else if (/\S/.test(previous)) {
      const pair = open[mark];
      open[mark] = undefined;
      if (pair) line.put(at, (isAiry(pair[1], habits) ? narrow : "") + pair[1]);
      else if (mark === "'") line.put(at, apostrophe);
    }
  }
}

const isAiry = (sign: string, { airyQuotes }: Habits) => airyQuotes === true && /[«»]/.test(sign);

const isWord = (letter: string) => /[\p{L}\p{N}\ufffc]/u.test(letter);

/** `5' 10"`: behind a digit, where no quotation is open. */
function isPrime(previous: string, next: string, open: Pair | undefined): boolean {
  return /\d/.test(previous) && !open && !/\p{L}/u.test(next);
}

function opens(previous: string, next: string, open: Pair | undefined): boolean {
  if (/\s/.test(next)) return false;
  if (/[\s([{<«“„‚‘–—/\u00a1\u00bf"'-]/.test(previous))
    return !(open && /["')\]}.,;:!?]/.test(next));
  return !open && !isWord(previous) && /[*_=+&|]/.test(previous);
}

/** Inside of words (`don't`, `l'année`), for letters left out (`'90s`, `'tis`), behind a plural (`users'`). */
function isApostrophe(
  text: string,
  at: number,
  { elided = [] }: Habits,
  open: Pair | undefined,
  lastClosing: number,
): boolean {
  const [previous, next] = [text[at - 1] ?? " ", text[at + 1] ?? " "];
  if (isWord(previous)) return isWord(next) || !open;
  if (!isWord(next)) return false;
  const [word = ""] = /^[\p{L}\p{N}]{1,12}/u.exec(text.slice(at + 1, at + 14)) ?? [];
  if (/^\d\ds?$/.test(word) || elided.includes(word.toLowerCase())) return true;
  return !open && lastClosing <= at;
}

/** Where the last `'` stands that may end a quotation; -1 without any. */
function lastCloser(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(/(?<=\S)'(?![\p{L}\p{N}])/gu)) last = index;
  return last;
}
