import * as v from "valibot";
import type { DeckMeta } from "../deck/deck.js";
import type { Position, Report } from "../diagnostic.js";
import { clean } from "./clean.js";
import { frontMatterSchema } from "./front-matter-schema.js";
import type { FrontMatter } from "./front-matter-schema.js";
import { nearest } from "../nearest.js";
import { isForeignKey, toolOfKey } from "./tool-keys.js";
import { mappingEntries, readYaml } from "./yaml.js";

export interface ParsedFrontMatter {
  meta: DeckMeta;
  /** Where the title stands, or the report's start. */
  titlePos: Position;
  /** The report without its front matter. */
  body: string;
  /** The line of the report that `body` begins at. */
  bodyLine: number;
}

const DEFAULT_LANG = "en-US";

/** Shape of a BCP 47 tag; whether its parts are registered is not checked. */
const LANG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** Keys of other tools that mean the same as ours. */
const ALIASES: Record<string, keyof FrontMatter> = { description: "subject", info: "subject" };

const OPENING = /^---[ \t]*([A-Za-z][\w+-]*)?[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** A line that a YAML mapping may begin with. */
const KEY_LINE =
  /^\s*(?:#[^\n]*\n\s*)*(?:["']?[\w@$.-]+["']?[ \t]*:(?:[ \t\n]|$)|\{|\?[ \t]|&|%|!)/;

/**
 * Takes the front matter off a report. Without any, or where the first `---` is just a rule, the
 * body is all of it.
 */
export function parseFrontMatter(source: string, report: Report): ParsedFrontMatter {
  const blank = /^(?:[ \t]*\n)+(?=---)/.exec(source)?.[0] ?? "";
  const lines = blank.split("\n").length - 1;
  const rest = source.slice(blank.length);
  const found = readFrontMatter(rest, (problem) =>
    report(problem.position ? { ...problem, position: below(problem.position, lines) } : problem),
  );
  if (found.body === rest) return { ...found, body: source };
  const { meta } = found;
  if (meta.themePos) meta.themePos = below(meta.themePos, lines);
  return { ...found, titlePos: below(found.titlePos, lines), bodyLine: found.bodyLine + lines };
}

function below({ line, column }: Position, lines: number): Position {
  return { line: line + lines, column };
}

function readFrontMatter(source: string, report: Report): ParsedFrontMatter {
  const block = findBlock(source);
  const none = {
    meta: { keywords: [], lang: DEFAULT_LANG },
    titlePos: { line: 1, column: 1 },
    body: source,
    bodyLine: 1,
  };
  if (block === undefined) {
    warnOfToml(source, report);
    return none;
  }
  const { yaml, language, body, bodyLine } = block;
  if (language !== undefined && !/^ya?ml$/i.test(language)) {
    report({
      code: "front-matter-language",
      severity: "error",
      message: `front matter in \`${language}\` is not read`,
      hint: "write it in YAML, between two lines of `---`",
      position: { line: 1, column: 4 },
    });
    return { ...none, body, bodyLine };
  }
  const read = readYaml(yaml);
  if ("error" in read) {
    if (!KEY_LINE.test(yaml)) return none;
    const { reason, line, column } = read.error;
    report({
      code: "front-matter-syntax",
      severity: "error",
      message: `front matter is not valid YAML: ${shorten(reason)}`,
      hint: "put a value with `: `, `#` or quotes in it in quotes",
      position: { line: line + 1, column },
    });
    return { ...none, body, bodyLine };
  }
  const entries = mappingEntries(read.data);
  if (entries === undefined || !isFrontMatter(entries, yaml)) {
    return yaml.trim() === "" ? { ...none, body, bodyLine } : none;
  }
  const place = (key: string) => keyPosition(key, yaml);
  const meta = normalizeMeta(checkKeys(entries, place, report), place, report);
  if (meta.theme !== undefined) meta.themePos = place("theme");
  return {
    meta,
    titlePos: meta.title === undefined ? none.titlePos : place("title"),
    body,
    bodyLine,
  };
}

interface FrontMatterBlock {
  yaml: string;
  /** What follows the opening `---`. */
  language: string | undefined;
  body: string;
  bodyLine: number;
}

function findBlock(source: string): FrontMatterBlock | undefined {
  const opening = OPENING.exec(source);
  if (opening === null) return undefined;
  const inner = source.slice(opening[0].length);
  const closing = CLOSING.exec(inner);
  if (closing === null) return undefined;
  const yaml = inner.slice(0, closing.index);
  const body = inner.slice(closing.index + closing[0].length).replace(/^\n/, "");
  return { yaml, language: opening[1], body, bodyLine: yaml.split("\n").length + 2 };
}

/**
 * A report may begin with a slide between two rules, and `Note: …` in it is a mapping to YAML. It
 * is front matter if it has a key that we or another tool knows, or if it begins right under the
 * rule, as only front matter does.
 */
function isFrontMatter(entries: [string, unknown][], yaml: string): boolean {
  const known = entries.some(
    ([key]) => isKnown(key) || Object.hasOwn(ALIASES, key) || isForeignKey(key),
  );
  return known || (entries.length > 0 && KEY_LINE.test(yaml) && /^\S/.test(yaml));
}

function isKnown(key: string): key is keyof FrontMatter {
  return Object.hasOwn(frontMatterSchema.entries, key);
}

/**
 * The entries of the keys that are ours, under our names; says which are not. Values `null` count
 * as not given.
 */
function checkKeys(
  entries: [string, unknown][],
  place: (key: string) => Position,
  report: Report,
): Map<keyof FrontMatter, unknown> {
  const ours = new Map<keyof FrontMatter, unknown>();
  const aliased = new Map<keyof FrontMatter, unknown>();
  for (const [key, value] of entries) {
    if (value === null || value === "null" || value === "~") continue;
    if (isKnown(key)) ours.set(key, value);
    else if (Object.hasOwn(ALIASES, key)) aliased.set(ALIASES[key] ?? "subject", value);
    else reportForeignKey(key, place(key), report);
  }
  return new Map([...aliased, ...ours]);
}

function reportForeignKey(key: string, position: Position, report: Report): void {
  const tool = toolOfKey(key);
  if (tool === "ignored") return;
  const name = shorten(clean(key));
  if (tool !== undefined) {
    const message = `key \`${name}\` (${tool}) is not used`;
    report({ code: "unused-key", severity: "warning", message, position });
    return;
  }
  const guess = nearest(key, Object.keys(frontMatterSchema.entries));
  const known = Object.keys(frontMatterSchema.entries).join(", ");
  report({
    code: "unknown-key",
    severity: "warning",
    message: `unknown key \`${name}\``,
    hint: guess === undefined ? `known keys: ${known}` : `did you mean \`${guess}\`?`,
    position,
  });
}

function normalizeMeta(
  values: Map<keyof FrontMatter, unknown>,
  place: (key: string) => Position,
  report: Report,
): DeckMeta {
  const checked = v.safeParse(frontMatterSchema, Object.fromEntries(values));
  const wrong = new Set<string>();
  for (const issue of checked.issues ?? []) {
    const key = String(issue.path?.[0]?.key ?? "");
    if (wrong.has(key)) continue;
    wrong.add(key);
    report({
      code: "front-matter-type",
      severity: "error",
      message: `\`${key}\` must be text, not ${kindOf(values.get(key as keyof FrontMatter))}`,
      hint: `write \`${key}: "…"\``,
      position: place(key),
    });
  }
  const text = (key: keyof FrontMatter): string | undefined => {
    const value = wrong.has(key) ? undefined : values.get(key);
    const joined = Array.isArray(value) ? value.join(", ") : value;
    const line = typeof joined === "string" ? clean(joined).replace(/\s+/g, " ").trim() : "";
    return line === "" ? undefined : line;
  };
  const meta: DeckMeta = { keywords: keywordsOf(text("keywords")), lang: DEFAULT_LANG };
  for (const key of OPTIONAL_KEYS) {
    const value = text(key);
    if (value !== undefined) meta[key] = value;
  }
  const lang = text("lang")?.replaceAll("_", "-");
  if (lang !== undefined && LANG.test(lang)) meta.lang = lang;
  else if (lang !== undefined) reportLang(lang, place("lang"), report);
  return meta;
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

function reportLang(lang: string, position: Position, report: Report): void {
  report({
    code: "bad-lang",
    severity: "warning",
    message: `\`${shorten(lang)}\` is no language tag, \`${DEFAULT_LANG}\` is used`,
    hint: "write a tag such as `en-US`, `de` or `pt-BR`",
    position,
  });
}

function kindOf(value: unknown): string {
  if (!Array.isArray(value)) return "a mapping";
  return value.every((item) => typeof item === "string") ? "a list" : "a list of other than text";
}

/**
 * Where a key of the mapping stands: the least indented line that begins with it; else the block's
 * first line.
 */
function keyPosition(key: string, yaml: string): Position {
  let found: { line: number; column: number } | undefined;
  for (const [index, line] of yaml.split("\n").entries()) {
    const column = line.search(/\S/) + 1;
    const rest = line.slice(column - 1).replace(/^["']/, "");
    if (column === 0 || !rest.startsWith(key)) continue;
    if (!/^["']?[ \t]*:/.test(rest.slice(key.length))) continue;
    if (found === undefined || column < found.column) found = { line: index + 2, column };
  }
  return found ?? { line: 2, column: 1 };
}

/** Hugo's `+++` block is front matter to its author, and text to us. */
function warnOfToml(source: string, report: Report): void {
  if (!/^\+\+\+[ \t]*\n[^]*?^\+\+\+[ \t]*$/m.test(source)) return;
  report({
    code: "front-matter-language",
    severity: "warning",
    message: "front matter in TOML is not read, it stands on the first slide",
    hint: "write it in YAML, between two lines of `---`",
    position: { line: 1, column: 1 },
  });
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
