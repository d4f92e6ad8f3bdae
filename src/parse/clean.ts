import type { Report } from "../diagnostic.js";

/**
 * What no XML 1.0 document may hold (XML 1.0, production 2 `Char`): C0 controls but tab, newline
 * and carriage return, surrogates without their partner, U+FFFE and U+FFFF. PowerPoint asks to
 * repair a file with any of them.
 */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Controls that separate words where they are pasted from: vertical tab, form feed and the C0
 * separators.
 */
const SPACE_LIKE = /[\x0b\x0c\x1c-\x1f]/;

/**
 * Text as the Deck may hold it: separators become a space, a lone surrogate U+FFFD, other forbidden
 * characters go.
 */
export function clean(text: string): string {
  return text.replace(FORBIDDEN, (char) => {
    if (SPACE_LIKE.test(char)) return " ";
    return char >= "\ud800" && char <= "\udfff" ? "\ufffd" : "";
  });
}

/**
 * The source as the parser reads it. Every replacement keeps lines and columns, so forbidden
 * characters stay in it until `clean` takes them out of each text that enters the Deck.
 */
export function normalizeSource(text: string, report: Report): string {
  const source = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    // Regular expressions end a line at these two, Markdown does not: a heading that holds one
    // would not be seen as one.
    .replace(/[\u2028\u2029]/g, " ");
  reportForbidden(source, report);
  return source;
}

function reportForbidden(source: string, report: Report): void {
  let count = 0;
  let first = -1;
  for (const match of source.matchAll(FORBIDDEN)) {
    if (count++ === 0) first = match.index;
  }
  if (count === 0) return;
  const before = source.slice(0, first);
  const code = source.charCodeAt(first).toString(16).toUpperCase().padStart(4, "0");
  report({
    code: "forbidden-characters",
    severity: "warning",
    message: `${count} control ${count === 1 ? "character" : "characters"} removed, the first is U+${code}`,
    hint: "no Office file may hold them; they often come with text pasted from a PDF",
    position: { line: before.split("\n").length, column: first - before.lastIndexOf("\n") },
  });
}
