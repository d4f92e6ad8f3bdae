/** Lines under a report's title that say who, when and which without labels: `Jane Doe · Northwind · 15 March 2025`. */

/** In letters; a longer line is text, and a longer part of one is no name. */
const longest = { line: 90, part: 45 };

/** In words; what has more is a subtitle. */
const longestName = 4;

const year = String.raw`(?:19|20)\d\d`;
const weekday = String.raw`(?:\p{L}+,?\s+)?`;

const definite = [
  // 15 March 2025, 15. März 2025, 15 de marzo de 2025; March 15th, 2025; March 2025
  String.raw`${weekday}\d{1,2}(?:\.|st|nd|rd|th)?\s+(?:de\s+)?\p{L}{3,}\.?,?\s+(?:de\s+)?${year}`,
  String.raw`${weekday}\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+${year}`,
  String.raw`\p{L}{3,10}\.?,?\s+${year}`,
  String.raw`${year}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d)?\d\d`,
  String.raw`(?:version|revision|rev\.?|release|edition|ausgabe|versión|versione|versão|v)\s?\d[\w.-]*(?:\s\(?\p{L}+\)?)?`,
  String.raw`(?:author|authors|autor|auteur|date|datum|fecha|data|version|status|stand|company|team|department|presenter|prepared by|prepared for|presented by)\s?:\s.{1,60}`,
  String.raw`(?:by|von|par|por|prepared by|prepared for|presented by|written by)\s\p{Lu}.{1,45}`,
  String.raw`(?:confidential|internal|draft|vertraulich|entwurf|intern|confidentiel|brouillon|confidencial|borrador)(?:\s\p{L}+){0,2}`,
  String.raw`\S+@\S+\.\S+|https?://\S+`,
].map((pattern) => new RegExp(`^(?:${pattern})$`, "iu"));

/** Of one space: `\s+` would look at each of a million spaces for all that follow. */
const separator = /\s[·•|]\s/u;

/** The lines that are details, each as the parts that its marks divide it into, and those before them that are none. */
export interface DetailLines {
  before: string[];
  details: string[];
}

/**
 * @param raw a paragraph's source
 * @returns `undefined` where it is none of details
 */
export function detailLines(raw: string): DetailLines | undefined {
  const lines = raw
    .trim()
    .split("\n")
    .map((line) => line.trimEnd().replace(/\\$/, "").trim());
  const plain = lines.map((line) => line.replace(/[*_`]+/g, "").trim());
  if (plain.some((line) => !mayBe(line)) || !plain.some(isDefinite)) return undefined;
  const first = plain[0] ?? "";
  const isSubtitle = !isDefinite(first) && first.split(/\s+/).length > longestName;
  const own = isSubtitle ? lines.slice(1) : lines;
  return { before: lines.slice(0, lines.length - own.length), details: own.flatMap(partsOf) };
}

function isDefinite(line: string): boolean {
  const parts = line.split(separator);
  if (parts.length > 1) return parts.every((part) => part.length <= longest.part);
  return definite.some((pattern) => pattern.test(line));
}

/** Not a sentence. */
function mayBe(line: string): boolean {
  return (
    line !== "" &&
    line.length <= longest.line &&
    // A row of a table that is none.
    !line.startsWith("|") &&
    !/[.!?:;]$/.test(line.replace(/\b\p{L}{1,4}\.$/u, ""))
  );
}

/** Marks of formatting may go on over several parts. */
function partsOf(line: string): string[] {
  return /[*_`[\]<>]/.test(line) ? [line] : line.split(separator).map((part) => part.trim());
}
