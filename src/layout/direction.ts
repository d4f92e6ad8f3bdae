/** Which way text runs. */
import type { Inline } from "../deck/deck.js";
import type { Span } from "./inlines.js";

/** Languages written from right to left; a tag may also name such a script (`az-Arab`). */
const languages = /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(?:-|$)/i;
const scripts = /-(?:Arab|Hebr|Nkoo|Syrc|Thaa)(?:-|$)/i;

export function isRightToLeftLanguage(tag: string): boolean {
  if (scripts.test(tag)) return true;
  return languages.test(tag) && !/-(?:Latn|Cyrl)(?:-|$)/i.test(tag);
}

const letter = /\p{L}/u;
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** The blocks that these scripts lie in; faster than asking for the script of each letter. */
const mayBe = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text may run from right to left, at a glance. */
export function mayTurn(inlines: Inline[]): boolean {
  return inlines.some((inline) => {
    if (inline.type === "text" || inline.type === "code") return mayBe.test(inline.value);
    if (inline.type === "break") return false;
    return (inline.type === "span" && inline.dir !== undefined) || mayTurn(inline.children);
  });
}

/**
 * Whether a paragraph runs from right to left: as the report says, else by its first letter, as the
 * Unicode bidirectional algorithm has it (P2, P3). In a deck from right to left only Latin alone, such
 * as a path, runs from left to right: a name in front does not turn an Arabic sentence.
 */
export function isRightToLeft(spans: Span[], deck: boolean): boolean {
  // Most decks: nothing says so, and no letter is of such a script.
  if (!deck && !spans.some(({ dir, text }) => dir !== undefined || mayBe.test(text))) return false;
  const words = spans.filter((span) => !span.lineBreak);
  const said = words[0]?.dir;
  if (said !== undefined && words.every((span) => span.dir === said)) return said === "rtl";
  if (deck) {
    const text = words.map((span) => span.text).join("");
    return rightToLeft.test(text) || !letter.test(text);
  }
  const first = words.map((span) => letter.exec(span.text)?.[0]).find((one) => one !== undefined);
  return first !== undefined && rightToLeft.test(first);
}
