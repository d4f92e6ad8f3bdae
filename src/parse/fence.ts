import type { ChartOptions } from "../deck/deck.js";

/** `csv bar stacked title="Monthly costs"`: the language and what follows it. */
export interface Fence {
  /** Lower case; empty if none. */
  lang: string;
  options: ChartOptions;
}

/**
 * A word, or `key=value` where the value may stand in quotes; an unclosed quote runs to the end.
 */
const WORD = /([^\s=,"'{}]+)(?:\s?=\s?(?:"([^"]*)"?|'([^']*)'?|([^\s,}]+)))?/g;

/**
 * Reads a fence's info string; `{.python .numberLines}` (Pandoc) and `{python}` (Quarto) name a
 * language too.
 */
export function parseFence(info: string): Fence {
  const lang = /^[\s{.]*([^\s{},="']+)/.exec(info);
  const rest = lang === null ? info : info.slice(lang[0].length);
  const flags: string[] = [];
  const settings = new Map<string, string>();
  for (const [, word = "", double, single, bare] of rest.matchAll(WORD)) {
    const value = double ?? single ?? bare;
    if (value === undefined) flags.push(word);
    else settings.set(word, value);
  }
  // From entries, so that a key `__proto__` is a key like any other.
  return {
    lang: (lang?.[1] ?? "").toLowerCase(),
    options: { flags, settings: Object.fromEntries(settings) },
  };
}
