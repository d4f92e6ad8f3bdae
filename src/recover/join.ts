/** Joins rows that a program wrapped. */
export interface Vocabulary {
  words: ReadonlySet<string>;
}

/** The text's own words, which tell whether a hyphen at a line's end belongs to the word. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  let broken = false;
  for (const text of texts) {
    // The first word after a hyphen at a line's end is the other half.
    const rest = broken ? text.replace(/^[\p{L}\p{N}]+/u, "") : text;
    broken = /\p{L}[-\u2010]$/u.test(text);
    for (const match of rest.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*-?/gu)) {
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
  const hyphen = /(?:^|[^\p{L}\p{N}_])([\p{L}][\p{L}\p{N}'’_]*)[-\u2010]$/u.exec(first);
  const start = /^([\p{L}]+)/u.exec(second)?.[1];
  if (hyphen && start !== undefined) {
    const half = hyphen[1] ?? "";
    // A name of code has no hyphen of its own: `cell_un-` + `weighted()`, seen in narrow cells of PDFs.
    if (half.includes("_")) return as(whole.slice(0, -1));
    const joined = (half + start).toLowerCase();
    if (known.words.has(joined)) return as(whole.slice(0, -1));
    if (known.words.has(`${half}-${start}`.toLowerCase())) return as(whole);
    const apart = known.words.has(half.toLowerCase()) || known.words.has(start.toLowerCase());
    if (!apart && start === start.toLowerCase() && half.length > 1) {
      return as(whole.slice(0, -1));
    }
    return as(whole);
  }
  if (/[\p{L}\p{N}][-\u2010]$/u.test(first) && /^[\p{L}\p{N}]/u.test(second)) return as(whole);
  if (/(?:https?:\/\/|\/)\S*[/._-]$/.test(first) && /^[\w.%?#-]/.test(second)) return as(whole);
  if (/^[.,;:!?)]/.test(second) && !/^\.\w/.test(second)) return as(whole);
  return as(whole, " ");
}

/** `jes-sica` where Jessica is known and neither half is: a hyphen that an earlier wrapping left behind. */
export function mendInner(text: string, known: Vocabulary): string {
  if (!text.includes("-")) return text;
  return text.replace(
    /(?<![\p{L}\p{N}-])(\p{L}\p{Ll}+)-(\p{Ll}{2,})(?![\p{L}\p{N}-])/gu,
    (word, a: string, b: string) => {
      const has = (part: string) => known.words.has(part.toLowerCase());
      return has(a + b) && !has(a) && !has(b) ? a + b : word;
    },
  );
}
