/** How a report says where its slides begin: by its rules, each of which separates two slides, or by its headings. */
import type { Token, Tokens } from "marked";
import type { DeckMeta } from "../deck/deck.js";
import { readHeadingAttributes } from "./attributes.js";

export type Splitting =
  /** By thematic breaks. */
  | { by: "rules"; rules: ReadonlySet<Token> }
  /** By headings of this level and above; a thematic break starts a slide as well. */
  | { by: "headings"; level: number; rules: ReadonlySet<Token> };

/** A report may have so many rules by chance; where there are more, short parts between them are slides. */
const FEW_RULES = 3;

/** So many characters between two rules may be one slide. */
const SHORT = 600;

/**
 * Rules split the report where they separate its slides. Where a heading often starts a slide without a rule
 * before it, the headings do.
 * @param isDeck whether the front matter says that it was written for a tool that splits by rules
 */
export function chooseSplitting(tokens: Token[], meta: DeckMeta, isDeck: boolean): Splitting {
  const rules = separators(tokens);
  const headings = tokens.filter(isHeading);
  const [first] = headings;
  const opens =
    first?.depth === 1 && (meta.title === undefined || sameTitle(headingWords(first), meta.title));
  const levels = (opens ? headings.slice(1) : headings).map((heading) => heading.depth);
  const level = splittingLevel(levels);
  const bySlides =
    rules.size > 0 && (isDeck || levels.length === 0 || separates(tokens, rules, level, opens));
  return bySlides ? { by: "rules", rules } : { by: "headings", level, rules };
}

function headingWords({ text }: Tokens.Heading): string {
  return text.slice(0, text.length - (readHeadingAttributes(text)?.raw.length ?? 0));
}

/**
 * Each H2 is a slide; without any, each H1; without these, each heading of the shallowest level
 * that repeats.
 */
export function splittingLevel(levels: number[]): number {
  if (levels.includes(2)) return 2;
  if (levels.includes(1)) return 1;
  const repeated = levels.filter((level, index) => levels.indexOf(level) !== index);
  if (repeated.length > 0) return Math.min(...new Set(repeated));
  return levels.length > 0 ? Math.min(...new Set(levels)) : 2;
}

/** Whether the rules, rather than the headings, are what separates slides. */
function separates(
  tokens: Token[],
  rules: ReadonlySet<Token>,
  level: number,
  opens: boolean,
): boolean {
  const parts = partsBetween(tokens, rules);
  const begun = parts.slice(1).flatMap((part) => (isHeading(part[0]) ? [part[0].depth] : []));
  // In a deck of H1 slides, the H2 are sections of them.
  const highest = Math.min(level, mostCommon(begun) ?? level);
  const apart = parts.reduce(
    (count, part, index) => count + headingsAfterText(part, highest, index === 0, opens),
    0,
  );
  // Nor does a rule stand between the title and the first heading.
  if (apart + begun.length === 0) {
    return !opens || rules.size > FEW_RULES || !beginsReport(parts[0], level);
  }
  if (apart * 2 <= begun.length) return true;
  const isShort = (part: Token[]) =>
    part.reduce((length, token) => length + token.raw.length, 0) <= SHORT;
  return begun.length > FEW_RULES && parts.every(isShort);
}

/** A title with a heading of its own below it, and text under that. */
function beginsReport(part: Token[] = [], level: number): boolean {
  const next = part.findIndex((token, index) => index > 0 && isHeading(token));
  const heading = part[next];
  if (!isHeading(heading) || heading.depth > Math.min(level, 2)) return false;
  return part[next + 1] !== undefined && !isHeading(part[next + 1]);
}

/** What stands between the rules, without what shows no text: pictures, comments, options. */
function partsBetween(tokens: Token[], rules: ReadonlySet<Token>): Token[][] {
  let current: Token[] = [];
  const parts = [current];
  for (const token of tokens) {
    if (rules.has(token)) parts.push((current = []));
    else if (!isSilent(token)) current.push(token);
  }
  return parts;
}

/** How many headings begin what would be another slide, though no rule does. What opens the report is none. */
function headingsAfterText(
  part: Token[],
  highest: number,
  isFirst: boolean,
  opens: boolean,
): number {
  let count = 0;
  let hasText = false;
  let opening = isFirst ? (opens ? 2 : 1) : 0;
  for (const token of part) {
    if (!isHeading(token)) {
      hasText = true;
      continue;
    }
    if (opening > 0) opening--;
    else if (hasText && token.depth <= highest) count++;
    else if (token.depth > highest) continue;
    hasText = false;
  }
  return count;
}

/** The smaller of two that are as common. */
function mostCommon(numbers: number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}

/** The rules that separate something; not the lines of Pandoc's tables, nor the one above a footer line. */
function separators(tokens: Token[]): Set<Token> {
  const rules = new Set<Token>();
  for (const [index, token] of tokens.entries()) {
    if (token.type === "hr" && !isTableLine(tokens, index)) rules.add(token);
  }
  const last = tokens.findLastIndex((token) => rules.has(token));
  const rule = tokens[last];
  if (rule !== undefined && isFooter(tokens.slice(last + 1))) rules.delete(rule);
  return rules;
}

/**
 * The last line of a multiline table makes a heading of the row above it, if that is the table's last. These are
 * paragraphs again.
 */
export function withoutTableHeadings(tokens: Token[]): Token[] {
  let inTable = false;
  return tokens.map((token) => {
    if (token.type === "hr") inTable = COLUMN_LINE.test(token.raw.trimEnd());
    else if (token.type !== "paragraph" && token.type !== "space") {
      const isRow = inTable && isHeading(token) && /\n {0,3}-{6,}\s*$/.test(token.raw);
      inTable = false;
      if (isRow) return { ...token, type: "paragraph" };
    }
    return token;
  });
}

const COLUMN_LINE = /^ {0,3}-{2,}(?:[ \t]+-{2,})+[ \t]*$/;

/** The dashes of a simple table, or the line above the header of a multiline one. */
function isTableLine(tokens: Token[], index: number): boolean {
  const lineOf = (at: number) => (tokens[at]?.raw ?? "").replace(/\n[^]*$/, "");
  if (COLUMN_LINE.test(lineOf(index))) return true;
  const [header, line] = [tokens[index + 1], tokens[index + 2]];
  return (
    /-{6,}[ \t]*\n$/.test(tokens[index]?.raw ?? "") &&
    header?.type === "paragraph" &&
    line?.type === "hr" &&
    COLUMN_LINE.test(lineOf(index + 2))
  );
}

/** Longer ones are text of the report. */
const MOST_FOOTER = 300;

/** A line in italics, as reports end with it; what asks, thanks or quotes closes a talk. */
const ITALIC_LINE = /^([*_])(?![*_\s"“„«])[^*_]*[^*_\s?!]\1(?: {2,}|\\)?$/;

const FOOTER_WORDS =
  /^(?:[*_~]|<\w+>)*\s*(?:©|\(c\)|(?:copyright|confidential|internal|proprietary|generated|created|prepared|produced|compiled|exported|last (?:updated|modified|reviewed|edited|changed)|updated|all rights reserved|for internal use|end of (?:the )?(?:report|document)|(?:report|document) (?:generated|created|prepared|version|id)|made with|built with|powered by)\b)/i;

const CLOSING_WORDS = /\b(?:thanks?|thank you|questions|q ?& ?a|the end)\b/i;

/** The last lines of a report, about the report: "*Confidential*", "Generated on …". */
function isFooter(tokens: Token[]): boolean {
  const [only, ...others] = tokens.filter((token) => !isUnseen(token));
  if (only?.type !== "paragraph" || others.length > 0 || isSilent(only)) return false;
  const text = only.raw.trim();
  if (text.length > MOST_FOOTER || CLOSING_WORDS.test(text)) return false;
  const lines = text.split("\n").map((line) => line.trimStart());
  return FOOTER_WORDS.test(text) || lines.every((line) => ITALIC_LINE.test(line));
}

const PICTURES = /^(?:\s*!\[[^\]]*\](?:\([^)]*\)|\{[^}]*\})*)+\s*$/;

/** `class: center`, as remark and Slidev have it above a slide's heading. */
const OPTIONS = /^(?:[A-Za-z][\w-]*:[^\n]*(?:\n|$))+$/;

/** Shows nothing, or no text. */
function isSilent(token: Token): boolean {
  if (isUnseen(token) || token.type === "html") return true;
  if (token.type !== "paragraph") return false;
  return PICTURES.test(token.raw) || OPTIONS.test(token.raw.trim());
}

/** Shows nothing at all. */
export function isUnseen(token: Token): boolean {
  if (token.type === "html") return /^\s*<!--/.test(token.raw) && /-->\s*$/.test(token.raw);
  return ["space", "def", "notes", "hr"].includes(token.type);
}

export function isHeading(token: Token | undefined): token is Tokens.Heading {
  return token?.type === "heading";
}

/** Whether two titles say the same, apart from case, white space, dashes and the like. */
export function sameTitle(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s\p{P}\p{Emoji_Presentation}]+/gu, " ")
      .trim();
  return plain(a) === plain(b);
}
