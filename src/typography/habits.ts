/** How languages set quotation marks, ranges and the space before punctuation. */
import { byLanguage } from "../language/by-language.js";

export interface Habits {
  /** What `"` becomes; absent where it stays as it is written. */
  double?: Pair;
  /** What `'` becomes around words. */
  single?: Pair;
  /** `10-20` becomes `10–20`. */
  dashInRanges?: true;
  /** Signs with a narrow space before them. */
  spaced?: string;
  /** A narrow space stands inside of `« »`. */
  airyQuotes?: true;
  /** Words of one letter that no line ends with. */
  clinging?: string;
  /** What begins with an apostrophe, in lower case. */
  elided?: string[];
}

/** Opening and closing. */
export type Pair = readonly [string, string];

const dashInRanges = true;

function quotes(marks: string, more: Habits = {}): Habits {
  const [open = "", close = "", openSingle = "", closeSingle = ""] = [...marks];
  return { double: [open, close], single: [openSingle, closeSingle], ...more };
}

const french = { spaced: ";:!?", airyQuotes: true } as const;

/** Spanish and French write ranges with a hyphen. */
const habits: Record<string, Habits> = {
  en: quotes("“”‘’", {
    dashInRanges,
    elided: ["tis", "twas", "twere", "til", "em", "n"],
  }),
  de: quotes("„“‚‘", { dashInRanges, elided: ["s", "n", "ne", "nen", "nem", "ner"] }),
  "de-ch": quotes("«»‹›", { dashInRanges }),
  "de-li": quotes("«»‹›", { dashInRanges }),
  fr: quotes("«»“”", french),
  "fr-ca": quotes("«»“”", { ...french, spaced: ":" }),
  es: quotes("«»“”"),
  "es-mx": quotes("“”‘’"),
  "es-us": quotes("“”‘’"),
  it: quotes("«»“”", { dashInRanges }),
  pt: quotes("«»“”", { dashInRanges }),
  "pt-br": quotes("“”‘’", { dashInRanges }),
  nl: quotes("“”‘’", { dashInRanges, elided: ["s", "t", "n", "k", "m", "r", "ns"] }),
  pl: quotes("„”«»", { dashInRanges, clinging: "aiouwz" }),
  da: quotes("””’’", { dashInRanges }),
  nb: quotes("«»‘’", { dashInRanges }),
  sv: quotes("””’’", { dashInRanges }),
  fi: quotes("””’’", { dashInRanges }),
  cs: quotes("„“‚‘", { dashInRanges, clinging: "aikosuvz" }),
  sk: quotes("„“‚‘", { dashInRanges, clinging: "aikosuvz" }),
  hu: quotes("„”»«", { dashInRanges }),
  ro: quotes("„”«»", { dashInRanges }),
  el: quotes("«»“”", { dashInRanges }),
  tr: quotes("“”‘’", { dashInRanges }),
  ru: quotes("«»„“", { dashInRanges, clinging: "авикосуя" }),
  uk: quotes("«»„“", { dashInRanges, clinging: "авзійоу" }),
};

/** What does not depend on the language is done in every one. */
const neutral: Habits = {};

export function habitsOf(lang: string): Habits {
  return byLanguage(habits, lang) ?? neutral;
}

/** Full-width scripts have signs of their own; Hebrew writes `'` and `"` inside of words. */
export function isLeftAlone(lang: string): boolean {
  return /^(?:zh|yue|ja|ko|he|yi)\b/i.test(lang);
}
