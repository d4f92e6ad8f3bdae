/** A paragraph's inlines as they are printed. Quotation marks pair across bold, links and code. */
import type { Inline } from "../deck/deck.js";
import { setDashes } from "./dashes.js";
import { Line, opaque, type Part } from "./line.js";
import { setQuotes } from "./quotes.js";
import { setNarrowSpaces, setSpaces } from "./spaces.js";

/** Signs that a rule begins at; most table cells have none. */
const signs = /["'.\-<>≤≥≈~±§°$€£¥;:!?«»%‰№]|\d |(?:^|\s)\p{L} /u;

/** @param lang of the paragraph, a BCP 47 tag */
export function setParagraph(inlines: Inline[], lang: string): Inline[] {
  const parts: Part[] = [];
  collect(inlines, lang, parts);
  if (!parts.some(({ text }) => signs.test(text))) return inlines;
  const line = new Line(parts);
  setQuotes(line);
  // Before the others: where both want a space, the narrow one stands.
  setNarrowSpaces(line);
  setDashes(line);
  setSpaces(line);
  if (!line.isChanged) return inlines;
  let [next, at] = [0, 0];
  const take = (): string => {
    const from = at;
    at += parts[next++]?.text.length ?? 0;
    return line.between(from, at);
  };
  return rebuild(inlines, take);
}

export function setText(text: string, lang: string): string {
  const [set] = setParagraph([{ type: "text", value: text }], lang);
  return set?.type === "text" ? set.value : text;
}

/** Each text, code span and break in order. */
function collect(inlines: Inline[], lang: string, parts: Part[]): void {
  for (const inline of inlines) {
    if (inline.type === "text") parts.push({ text: inline.value, lang });
    else if (inline.type === "break") parts.push({ text: "\n", lang });
    else if (inline.type === "code" || isAddress(inline)) parts.push({ text: opaque, lang });
    else collect(inline.children, (inline.type === "span" && inline.lang) || lang, parts);
  }
}

function rebuild(inlines: Inline[], take: () => string): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === "text") return { ...inline, value: take() };
    if (inline.type === "break" || inline.type === "code" || isAddress(inline)) {
      take();
      return inline;
    }
    return { ...inline, children: rebuild(inline.children, take) };
  });
}

/** A link that shows where it leads. */
function isAddress(inline: Inline): boolean {
  if (inline.type !== "link") return false;
  const [only, ...others] = inline.children;
  if (only?.type !== "text" || others.length > 0) return false;
  return inline.url
    .replace(/^(?:mailto:|https?:\/\/)/i, "")
    .startsWith(only.value.replace(/^https?:\/\//i, ""));
}
