import * as v from "valibot";
import type { DeckMeta } from "../deck/deck.js";
import { sizeWords, slideSize } from "../deck/slide-size.js";
import type { Position, Report } from "../diagnostic.js";
import { wordsOf } from "../language/words.js";
import { clean } from "./clean.js";
import { frontMatterSchema } from "./front-matter-schema.js";
import { quoted } from "./front-matter-mistakes.js";
import type { FrontMatter } from "./front-matter-schema.js";
import { readSwitch, readTransition } from "./motion.js";
import { LANG } from "./scope.js";

/** What the checked keys say. */
export interface Values {
  meta: DeckMeta;
  /** Lists of all slides appear one item at a time. */
  build: boolean;
  /** Comments that say nothing else are speaker notes. */
  commentsAreNotes: boolean;
}

/**
 * @param place where a key stands
 * @param nameOf how the report writes a key that may have another tool's name
 * @param usualLang where the report says none
 */
export function normalizeMeta(
  values: Map<keyof FrontMatter, unknown>,
  place: (key: string) => Position,
  nameOf: (key: string) => string,
  usualLang: string,
  report: Report,
): Values {
  const checked = v.safeParse(frontMatterSchema, Object.fromEntries(values));
  const wrong = new Set<string>();
  for (const issue of checked.issues ?? []) {
    const key = String(issue.path?.[0]?.key ?? "");
    if (wrong.has(key)) continue;
    wrong.add(key);
    const name = nameOf(key);
    report({
      code: "front-matter-type",
      // Site generators have a mapping of that name.
      severity: key === "cover" ? "warning" : "error",
      message: `\`${name}\` must be text, not ${kindOf(values.get(key as keyof FrontMatter))}`,
      hint: `write \`${name}: ${textFor(values.get(key as keyof FrontMatter))}\``,
      position: place(key),
    });
  }
  const text = (key: keyof FrontMatter): string | undefined => {
    const value = wrong.has(key) ? undefined : values.get(key);
    const joined = Array.isArray(value) ? value.join(", ") : value;
    const line = typeof joined === "string" ? clean(joined).replace(/\s+/g, " ").trim() : "";
    return line === "" ? undefined : line;
  };
  const meta: DeckMeta = { keywords: keywordsOf(text("keywords")), lang: usualLang };
  for (const key of OPTIONAL_KEYS) {
    const value = text(key);
    if (value !== undefined) meta[key] = value;
  }
  const lang = text("lang")?.replaceAll("_", "-");
  if (lang !== undefined && LANG.test(lang)) meta.lang = lang;
  else if (lang !== undefined) reportLang(lang, usualLang, place("lang"), report);
  return { meta, ...readChoices(meta, text, place, report) };
}

/**
 * The keys whose values are a choice.
 * @returns what holds for all slides
 */
function readChoices(
  meta: DeckMeta,
  text: (key: keyof FrontMatter) => string | undefined,
  place: (key: string) => Position,
  report: Report,
): Omit<Values, "meta"> {
  const unknown = (key: keyof FrontMatter, value: string, expected: string) => {
    report({
      code: "unknown-value",
      severity: "warning",
      message: `unknown value \`${shorten(value)}\` of \`${key}\``,
      hint: `expected ${expected}`,
      position: place(key),
    });
  };
  const agenda = text("agenda");
  const listed = readSwitch(agenda ?? "no");
  if (listed !== false)
    meta.agenda = listed === true || agenda === undefined ? wordsOf(meta.lang).agenda : agenda;
  const wish = text("transition");
  const transition = wish && readTransition(wish, place("transition"), report);
  if (transition && transition !== "none") meta.transition = transition;
  const size = text("size");
  const read = size === undefined ? undefined : slideSize(size);
  if (read) meta.size = read;
  else if (size !== undefined) unknown("size", size, sizeWords);
  const charts = text("charts");
  if (charts === "native" || charts === "picture") meta.charts = charts;
  else if (charts !== undefined) unknown("charts", charts, "`picture` or `native`");
  const cover = text("cover");
  if (cover !== undefined && readSwitch(cover) === true)
    unknown("cover", cover, "the file of a picture");
  const density = text("density");
  if (density === "read" || density === "talk") meta.density = density;
  else if (density !== undefined) unknown("density", density, "`read` or `talk`");
  const build = text("build") ?? "no";
  const builds = readSwitch(build);
  if (builds === undefined) unknown("build", build, "`true` or `false`");
  const smart = text("smart") ?? "yes";
  const isSmart = readSwitch(smart);
  if (isSmart === undefined) unknown("smart", smart, "`true` or `false`");
  else if (!isSmart) meta.smart = false;
  const comments = text("comments");
  if (comments !== undefined && comments !== "notes" && comments !== "hidden")
    unknown("comments", comments, "`notes` or `hidden`");
  return { build: builds === true, commentsAreNotes: comments === "notes" };
}

const OPTIONAL_KEYS = [
  "title",
  "subtitle",
  "author",
  "company",
  "subject",
  "date",
  "theme",
  "footer",
] as const;

function keywordsOf(text = ""): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function reportLang(lang: string, used: string, position: Position, report: Report): void {
  report({
    code: "bad-lang",
    severity: "warning",
    message: `\`${shorten(lang)}\` is no language tag, \`${used}\` is used`,
    hint: "write a tag such as `en-US`, `de` or `pt-BR`",
    position,
  });
}

function kindOf(value: unknown): string {
  if (!Array.isArray(value)) return "a mapping";
  return value.every((item) => typeof item === "string") ? "a list" : "a list of other than text";
}

/** What the value would be as text. */
function textFor(value: unknown): string {
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === "string");
  return isTexts ? quoted(shorten(clean(value.join(", ")))) : '"…"';
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
