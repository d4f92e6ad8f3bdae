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
  const parts: string[] = [];
  for (const row of rows) addRow(parts, row, known);
  return parts.join("");
}

/** Adds a row to the parts of a text, which are joined once at the end: long paragraphs cost no more. */
export function addRow(parts: string[], row: string, known: Vocabulary): void {
  const last = parts.at(-1);
  if (last === undefined) parts.push(row);
  else {
    const { first, between } = seam(last, row, known);
    parts[parts.length - 1] = first;
    parts.push(between + row);
  }
}

export function joinTwo(first: string, second: string, known: Vocabulary): string {
  const { first: start, between } = seam(first, second, known);
  return start + between + second;
}

/**
 * `Infra-` + `structure`: the hyphen goes if the joined word occurs elsewhere, or if neither half does.
 * Paths and addresses that broke at a slash are one word. Seen in PDFs; mails and browsers break words
 * at hyphens that are their own.
 */
function seam(
  whole: string,
  second: string,
  known: Vocabulary,
): { first: string; between: string } {
  const as = (first: string, between = "") => ({ first, between });
  const first = whole.slice(-120);
  const hyphen = /(?:^|[^\p{L}\p{N}])([\p{L}][\p{L}\p{N}'’]*)[-\u2010]$/u.exec(first);
  const start = /^([\p{L}]+)/u.exec(second)?.[1];
  if (hyphen && start !== undefined) {
    const half = hyphen[1] ?? "";
    const joined = (half + start).toLowerCase();
    if (known.words.has(joined)) return as(whole.slice(0, -1));
    if (known.words.has(`${half}-${start}`.toLowerCase())) return as(whole);
    const halves = known.words.has(half.toLowerCase()) && known.words.has(start.toLowerCase());
    if (!halves && start === start.toLowerCase() && half.length > 1) return as(whole.slice(0, -1));
    return as(whole);
  }
  if (/[\p{L}\p{N}][-\u2010]$/u.test(first) && /^[\p{L}\p{N}]/u.test(second)) return as(whole);
  if (/(?:https?:\/\/|\/)\S*[/._-]$/.test(first) && /^[\w.%?#-]/.test(second)) return as(whole);
  if (/^[.,;:!?)]/.test(second) && !/^\.\w/.test(second)) return as(whole);
  return as(whole, " ");
}
