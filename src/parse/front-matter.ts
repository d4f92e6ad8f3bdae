import type { Position, Report } from "../diagnostic.js";
import { clean } from "./clean.js";
import { type Tool, toolOf } from "./dialect/tool.js";
import { frontMatterSchema } from "./front-matter-schema.js";
import type { FrontMatter } from "./front-matter-schema.js";
import { normalizeMeta, shorten } from "./front-matter-values.js";
import { languageOf } from "./language.js";
import type { Values } from "./front-matter-values.js";
import { didYouMean } from "../nearest.js";
import { readSwitch } from "./motion.js";
import { isForeignKey, toolOfKey } from "./tool-keys.js";
import { keyPosition } from "../yaml.js";
import { mappingEntries, readMatter } from "./yaml.js";

export interface ParsedFrontMatter extends Values {
  /** The tool that the report is for, where its keys say so. */
  tool: Tool | undefined;
  /** What the speaker says on the title slide. */
  notes: { text: string; pos: Position } | undefined;
  /** Where the title stands, or the report's start. */
  titlePos: Position;
  /** The report without its front matter. */
  body: string;
  /** The line of the report that `body` begins at. */
  bodyLine: number;
}

/** Keys of other tools that mean the same as ours. */
const ALIASES: Record<string, keyof FrontMatter> = {
  description: "subject",
  info: "subject",
  aspectRatio: "size",
  aspect_ratio: "size",
  toc: "agenda",
  incremental: "build",
  "build-lists": "build",
  "slide-transition": "transition",
};

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
    meta: { keywords: [], lang: languageOf(source) },
    build: false,
    commentsAreNotes: false,
    tool: undefined,
    notes: undefined,
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
  const read = readMatter(yaml);
  if ("problem" in read) {
    if (!KEY_LINE.test(yaml)) return none;
    const { reason, position } = read.problem;
    report({
      code: "front-matter-syntax",
      severity: "error",
      message: `front matter is not valid YAML: ${shorten(reason)}`,
      hint: "put a value with `: `, `#` or quotes in it in quotes",
      position: below(position, 1),
    });
    return { ...none, body, bodyLine };
  }
  const entries = mappingEntries(read.data);
  if (entries === undefined || !isFrontMatter(entries, yaml)) {
    return yaml.trim() === "" ? { ...none, body, bodyLine } : none;
  }
  const place = (key: string) =>
    below(keyPosition([key, ...aliasesOf(key)], yaml) ?? { line: 1, column: 1 }, 1);
  const values = checkKeys(entries, place, report);
  const tool = toolOf(entries);
  const said = normalizeMeta(values, place, languageOf(body), report);
  const { meta } = said;
  const notes = values.get("notes");
  if (meta.theme !== undefined) meta.themePos = place("theme");
  return {
    ...said,
    commentsAreNotes: said.commentsAreNotes || tool === "Marp",
    tool,
    notes: typeof notes === "string" ? { text: clean(notes), pos: place("notes") } : undefined,
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

function aliasesOf(key: string): string[] {
  return Object.keys(ALIASES).filter((alias) => ALIASES[alias] === key);
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
  let tocTitle: unknown;
  for (const [key, value] of entries) {
    if (value === null || value === "null" || value === "~") continue;
    if (isKnown(key)) ours.set(key, value);
    else if (Object.hasOwn(ALIASES, key)) aliased.set(ALIASES[key] ?? "subject", value);
    else if (key === "toc-title") tocTitle = value;
    else reportForeignKey(key, place(key), report);
  }
  // Pandoc has the switch and the title in two keys.
  const toc = aliased.get("agenda");
  if (tocTitle !== undefined && typeof toc === "string" && readSwitch(toc) === true)
    aliased.set("agenda", tocTitle);
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
  const known = Object.keys(frontMatterSchema.entries);
  report({
    code: "unknown-key",
    severity: "warning",
    message: `unknown key \`${name}\``,
    hint: didYouMean(key, known, `known keys: ${known.join(", ")}`),
    position,
  });
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
