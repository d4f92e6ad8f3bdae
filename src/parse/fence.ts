import type { ChartOptions } from "../deck/deck.js";

/** `csv bar stacked title="Monthly costs"`: the language and what follows it. */
export interface Fence {
  /** Lower case; empty if none. */
  lang: string;
  options: ChartOptions;
}

/** The words and keys of a fence's first line as it stands in the report, with their columns. */
export function fenceColumns(line: string, column: number): Record<string, number> {
  const info = /^\s*(?:`{3,}|~{3,})/.exec(line)?.[0].length ?? 0;
  const columns = new Map<string, number>();
  for (const { 1: word = "", index } of line.slice(info).matchAll(WORD)) {
    if (!columns.has(word)) columns.set(word, column + info + index);
  }
  return Object.fromEntries(columns);
}

/**
 * A word, or `key=value` where the value may stand in quotes; an unclosed quote runs to the end. Spaces
 * may stand around the sign, but not after it alone: `title= stacked` is an empty title and a word.
 */
const WORD =
  /([^\s=,"'{}]+)(?:\s?=\s?"([^"]*)"?|\s?=\s?'([^']*)'?|\s=\s([^\s,"'}]+)|=([^\s"'}]*)|\s=(?=\s|$))?/g;

/**
 * Reads a fence's info string; `{.python .numberLines}` (Pandoc) and `{python}` (Quarto) name a
 * language too.
 */
export function parseFence(info: string): Fence {
  const lang = /^[\s{.]*([^\s{},="']+)/.exec(info);
  const rest = lang === null ? info : info.slice(lang[0].length);
  const flags: string[] = [];
  const settings = new Map<string, string>();
  for (const [whole, word = "", double, single, spaced, bare] of rest.matchAll(WORD)) {
    const value = double ?? single ?? spaced ?? bare ?? (whole === word ? undefined : "");
    if (value === undefined) flags.push(word);
    else settings.set(word, value.replace(/,$/, ""));
  }
  // From entries, so that a key `__proto__` is a key like any other.
  return {
    lang: (lang?.[1] ?? "").toLowerCase(),
    options: { flags, settings: Object.fromEntries(settings) },
  };
}
