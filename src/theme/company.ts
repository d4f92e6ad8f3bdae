/** Which of the names in theme files a report's company is. */
import { editDistance } from "../nearest.js";

/** Written behind a name, in upper or lower case, with or without full stops. */
const legalForms = new Set(
  (
    "inc incorporated corp corporation co company llc llp lp ltd limited plc pty pvt gmbh ag kg kgaa ohg ug se ev eg " +
    "sa sas sarl sl srl spa bv nv ab as asa aps oy oyj kk kft zrt sro doo ooo pte sdnbhd bhd lda ltda"
  ).split(" "),
);

/** How a theme's company fits: letter for letter, or but for the legal form. */
export type Fit = "exact" | "without legal form";

export function companyFit(asked: string, named: string): Fit | undefined {
  const [a, b] = [words(asked), words(named)];
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.join("") === b.join("")) return "exact";
  const [bareA, bareB] = [bare(a), bare(b)];
  return bareA.join("") === bareB.join("") ? "without legal form" : undefined;
}

/**
 * Names that may be meant for each other: a letter or two apart, or one begins with all of the other.
 */
export function isNearCompany(asked: string, named: string): boolean {
  const [a, b] = [bare(words(asked)), bare(words(named))];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const begins = short.length > 0 && short.every((word, i) => word === long[i]);
  if (begins && short.join("").length > 2) return true;
  const letters = Math.min(a.join("").length, b.join("").length);
  return editDistance(a.join(" "), b.join(" ")) <= Math.min(2, Math.floor(letters / 4));
}

/** In lower case, without punctuation; letters with full stops between them are one word: S.A. */
function words(name: string): string[] {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** `GmbH & Co. KG` is three of them; a name of nothing else is left as it is. */
function bare(all: string[]): string[] {
  let end = all.length;
  while (end > 1 && legalForms.has(all[end - 1]!)) end--;
  return all.slice(0, end);
}
