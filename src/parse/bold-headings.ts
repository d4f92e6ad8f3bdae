/** Paragraphs of bold words alone that head what follows them: many authors write their headings so. */
import type { Token, Tokens } from "marked";
import { isHeading, isUnseen, splittingLevel } from "./splitting.js";

/** Marked as one of these, since no link names it. */
export type BoldHeading = Tokens.Heading & { bold: true };

/** In letters; a longer one is text that is loud. */
const longest = 70;

/** In letters, of the text that goes on in the paragraph whose first line is bold. */
const leastBelow = 40;

/** So many of a kind are the report's headings; one may be anything. */
const fewest = 2;

/** Letters, or a date: a number alone is a figure to be seen. */
const worded = /\p{L}.*\p{L}|\d[-/.]\d/u;

const endMark = /[.!;,…。！；]["'”’»)]*$/;

const caption =
  /^(?:table|figure|fig\.?|chart|listing|tabelle|abbildung|tableau|tabla|figura)\s*\d/i;

const label = /[:：]$/;

/** `2017/02/24`, `12 March 2024`, `14:05`: one of a row under another heading. */
const date = /^[\d\s./:–-]{4,}$|^\d{1,2}\.? \p{L}{3,9}\.? \d{4}$|^\p{L}{3,9}\.? \d{1,2},? \d{4}$/u;

interface Candidate {
  at: number;
  text: string;
  heading: BoldHeading;
  /** What of its paragraph stands below it. */
  below: Token[];
}

/** Where in the report a candidate stands. */
interface Place {
  /** The heading that it stands under. */
  parent: Tokens.Heading | undefined;
  /** Whether a rule begins what it begins. */
  begins: boolean;
  /** Counts the report's headings and rules. */
  part: number;
}

/**
 * In a report with no other headings than its title, these begin slides, as do those behind a rule; elsewhere they
 * open sections below the report's headings.
 */
export function withBoldHeadings(tokens: Token[]): Token[] {
  const found = candidatesIn(tokens);
  if (found.length < fewest) return tokens;
  const headings = tokens.filter(isHeading);
  const title = headings[0]?.depth === 1 ? headings[0] : undefined;
  const levels = headings.filter((heading) => heading !== title).map(({ depth }) => depth);
  const level = splittingLevel(levels);
  const hasRules = tokens.some(({ type }) => type === "hr");
  const places = placesOf(tokens, found);
  const depths = new Map<Candidate, number>();
  for (const candidate of found) {
    const { parent, begins } = places.get(candidate)!;
    const opens = begins || (parent === title && !(hasRules && levels.length === 0));
    if (parent === undefined && levels.length > 0 && !begins) continue;
    depths.set(candidate, opens ? level : Math.min(6, Math.max(parent?.depth ?? 0, level) + 1));
  }
  lowerDates(found, places, depths);
  const made = new Map(found.map((candidate) => [candidate.at, candidate]));
  return tokens.flatMap((token, i): Token[] => {
    const candidate = made.get(i);
    const depth = candidate && depths.get(candidate);
    if (depth === undefined) return [token];
    return [{ ...candidate!.heading, depth }, ...candidate!.below];
  });
}

/** Dates in a row, each a heading, stand below the one that they stand under. */
function lowerDates(
  found: Candidate[],
  places: Map<Candidate, Place>,
  depths: Map<Candidate, number>,
): void {
  let above: Candidate | undefined;
  for (const candidate of found) {
    const sameParent = above && places.get(above)?.part === places.get(candidate)?.part;
    if (styleOf(candidate.text) !== "date") above = candidate;
    else if (sameParent && above) depths.set(candidate, Math.min(6, (depths.get(above) ?? 5) + 1));
  }
}

function placesOf(tokens: Token[], found: Candidate[]): Map<Candidate, Place> {
  const places = new Map<Candidate, Place>();
  const byIndex = new Map(found.map((candidate) => [candidate.at, candidate]));
  let parent: Tokens.Heading | undefined;
  let part = 0;
  let begins = false;
  tokens.forEach((token, i) => {
    const candidate = byIndex.get(i);
    if (candidate) places.set(candidate, { parent, begins, part });
    if (isHeading(token)) {
      parent = token;
      part++;
    }
    if (token.type === "hr") {
      begins = true;
      part++;
    } else if (!isUnseen(token)) begins = false;
  });
  return places;
}

/** From the last to the first, since one may head another. */
function candidatesIn(tokens: Token[]): Candidate[] {
  const found: Candidate[] = [];
  let next: Token | undefined;
  let nextIs: Candidate | undefined;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.type === "hr") next = token;
    if (isUnseen(token)) continue;
    const read = token.type === "paragraph" ? boldLine(token as Tokens.Paragraph, at) : undefined;
    const heads = read && (read.below.length > 0 || isHeaded(read.text, next, nextIs));
    if (heads) found.push(read);
    nextIs = heads ? read : undefined;
    next = token;
  }
  return found.reverse();
}

function styleOf(text: string): "date" | "label" | "words" {
  if (date.test(text)) return "date";
  return label.test(text) ? "label" : "words";
}

/** A label says what the list or figure below it is, another bold line only what groups it. */
function isHeaded(text: string, next: Token | undefined, nextIs: Candidate | undefined): boolean {
  if (next === undefined || next.type === "hr" || isHeading(next)) return false;
  if (nextIs) return styleOf(text) !== styleOf(nextIs.text);
  return !label.test(text) || next.type !== "paragraph";
}

/** A paragraph that is bold throughout, or whose first line is, where text follows on the next. */
function boldLine(token: Tokens.Paragraph, at: number): Candidate | undefined {
  const [first, ...rest] = token.tokens;
  if (first?.type !== "strong" || first.raw.includes("\n")) return undefined;
  const strong = first as Tokens.Strong;
  const tail = rest.map(({ raw }) => raw).join("");
  const said = tail.slice(0, tail.indexOf("\n") + 1 || tail.length).trim();
  const colon = /^[:：]$/.test(said) ? said : "";
  const text = strong.text.trim() + colon;
  const letters = text.replace(label, "");
  if (letters.length > longest || !worded.test(letters)) return undefined;
  if (endMark.test(letters) || caption.test(letters)) return undefined;
  const heading: BoldHeading = {
    type: "heading",
    raw: token.raw,
    depth: 6,
    text: strong.text,
    tokens: strong.tokens,
    bold: true,
  };
  if (tail.trim() === colon) return { at, text, heading, below: [] };
  const below = said === colon ? paragraphBelow(token, rest) : undefined;
  if (!below || (label.test(text) && remark.test(letters))) return undefined;
  return { at, text, heading: { ...heading, raw: lineOf(token) }, below: [below] };
}

/** What has a colon behind it says what the text below is, but does not head it. */
const remark = /^(?:note|notes|n\.?b\.?|warning|tip|hint|important|caution|remember|example)$/i;

function lineOf({ raw }: Token): string {
  return raw.slice(0, raw.indexOf("\n", raw.search(/\S/)) + 1);
}

/** The paragraph without its first line, if that leaves a text. */
function paragraphBelow(token: Tokens.Paragraph, rest: Token[]): Tokens.Paragraph | undefined {
  const [first, ...others] = rest;
  const raw = token.raw.slice(lineOf(token).length);
  if (first === undefined || raw.trim().length < leastBelow || /^\s*(?:\*\*|__)/.test(raw)) return;
  if (first.type !== "br" && first.type !== "text") return undefined;
  const left = first.type === "br" ? "" : first.raw.replace(/^[^\n]*\n\s*/, "");
  const tokens = left === "" ? others : [{ ...first, raw: left, text: left }, ...others];
  return { ...token, raw, text: raw.trim(), tokens };
}
