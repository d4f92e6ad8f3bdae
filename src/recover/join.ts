/** Joins rows that a program wrapped. */
export interface Vocabulary {
  words: ReadonlySet<string>;
}

/** The text's own words, which tell whether a hyphen at a line's end belongs to the word. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*-?/gu)) {
      // What stands before a hyphen at the end is a half, not a word.
      const word = match[0];
      if (!word.endsWith("-")) words.add(word.toLowerCase());
    }
  }
  return { words };
}

export function joinRows(rows: readonly string[], known: Vocabulary): string {
  let out = "";
  for (const row of rows) out = out === "" ? row : joinTwo(out, row, known);
  return out;
}

/**
 * `Infra-` + `structure`: the hyphen goes if the joined word occurs elsewhere, or if neither half does.
 * Paths and addresses that broke at a slash are one word. Seen in PDFs; mails and browsers break words
 * at hyphens that are their own.
 */
export function joinTwo(first: string, second: string, known: Vocabulary): string {
  const hyphen = /(?:^|[^\p{L}\p{N}])([\p{L}][\p{L}\p{N}'’]*)[-\u2010]$/u.exec(first);
  const start = /^([\p{L}]+)/u.exec(second)?.[1];
  if (hyphen && start !== undefined) {
    const half = hyphen[1] ?? "";
    const joined = (half + start).toLowerCase();
    if (known.words.has(joined)) return first.slice(0, -1) + second;
    if (known.words.has(`${half}-${start}`.toLowerCase())) return first + second;
    const halves = known.words.has(half.toLowerCase()) && known.words.has(start.toLowerCase());
    if (!halves && start === start.toLowerCase() && half.length > 1)
      return first.slice(0, -1) + second;
    return first + second;
  }
  if (/[\p{L}\p{N}][-\u2010]$/u.test(first) && /^[\p{L}\p{N}]/u.test(second)) return first + second;
  if (/(?:https?:\/\/|\/)\S*[/._-]$/.test(first) && /^[\w.%?#-]/.test(second))
    return first + second;
  return `${first} ${second}`;
}
