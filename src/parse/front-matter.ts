import type { Position, Report } from "../diagnostic.js";
import { clean } from "./clean.js";
import { type Tool, toolOf } from "./dialect/tool.js";
import { frontMatterSchema } from "./front-matter-schema.js";
import type { FrontMatter } from "./front-matter-schema.js";
import { cutListener, warnOfCuts } from "./front-matter-cuts.js";
import { findMistake } from "./front-matter-mistakes.js";
import { normalizeMeta, shorten } from "./front-matter-values.js";
import { languageOf } from "./language.js";
import type { Values } from "./front-matter-values.js";
import { inWords } from "../limits.js";
import { didYouMean } from "../nearest.js";
import { readSwitch } from "./motion.js";
import { namesOf, peopleOf } from "./people.js";
import { isForeignKey, toolOfKey } from "./tool-keys.js";
import { keyPlaces, type YamlProblem } from "../yaml.js";
import { mappingEntries, readMatter } from "./yaml.js";

export interface ParsedFrontMatter extends Values {
  /** The tool that the report is for, where its keys say so. */
  tool: Tool | undefined;
  /** What the speaker says on the title slide. */
  notes: { text: string; pos: Position } | undefined;
  /** The file of the title slide's picture. */
  cover: { src: string; pos: Position } | undefined;
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
  authors: "author",
  institute: "company",
  institution: "company",
  affiliation: "company",
  organization: "company",
  organisation: "company",
};

const OPENING = /^---[ \t]*([A-Za-z][\w+-]*)?[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** So many keys that are not ours are told one by one. */
const MOST_FOREIGN = 30;
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
  const cover = found.cover && { ...found.cover, pos: below(found.cover.pos, lines) };
  return {
    ...found,
    cover,
    titlePos: below(found.titlePos, lines),
    bodyLine: found.bodyLine + lines,
  };
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
    cover: undefined,
    titlePos: { line: 1, column: 1 },
    body: source,
    bodyLine: 1,
  };
  if (block === undefined) {
    warnOfToml(source, report);
    warnOfNoEnd(source, report);
    return none;
  }
  const { language, body, bodyLine } = block;
  // YAML refuses what is said to be removed, and other controls that nobody sees.
  const yaml = clean(block.yaml).replace(/[\x7f-\x84\x86-\x9f]/g, "");
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
  const cuts: number[] = [];
  const read = readMatter(yaml, cutListener(yaml, cuts));
  if ("problem" in read) {
    if (!KEY_LINE.test(yaml)) return none;
    reportSyntax(yaml, read.problem, report);
    return { ...none, body, bodyLine };
  }
  const entries = mappingEntries(read.data);
  if (entries === undefined || !isFrontMatter(entries, yaml)) {
    if (yaml.trim() === "") return { ...none, body, bodyLine };
    // Right under the rule, as no slide begins.
    if (/^(?:#.*\n\s*)+$/.test(yaml)) {
      reportComments(report);
      return { ...none, body, bodyLine };
    }
    warnOfNearlyYaml(yaml, report);
    return none;
  }
  const placeOf = keyPlaces(yaml);
  const place = (key: string) =>
    below(placeOf([key, ...aliasesOf(key)]) ?? { line: 1, column: 1 }, 1);
  const names = new Set(entries.map(([key]) => key));
  const nameOf = (key: string) =>
    names.has(key) ? key : (aliasesOf(key).find((alias) => names.has(alias)) ?? key);
  const tool = toolOf(entries);
  const values = checkKeys(entries, tool, place, report);
  const isOurs = (key: string) => isKnown(key) || Object.hasOwn(ALIASES, key);
  warnOfCuts(yaml, cuts, isOurs, (warning) =>
    report({ ...warning, position: below(warning.position, 1) }),
  );
  const said = normalizeMeta(values, place, nameOf, languageOf(body), report);
  const { meta } = said;
  const notes = values.get("notes");
  const cover = values.get("cover");
  if (meta.theme !== undefined) meta.themePos = place("theme");
  return {
    ...said,
    commentsAreNotes: said.commentsAreNotes || tool === "Marp",
    tool,
    notes: typeof notes === "string" ? { text: clean(notes), pos: place("notes") } : undefined,
    cover:
      typeof cover === "string" && cover.trim() !== "" && readSwitch(cover) === undefined
        ? { src: clean(cover).trim(), pos: place("cover") }
        : undefined,
    titlePos: meta.title === undefined ? none.titlePos : place("title"),
    body,
    bodyLine,
  };
}

/** By its cause, where it is one of the usual ones. */
function reportSyntax(yaml: string, problem: YamlProblem, report: Report): void {
  const found = findMistake(yaml, problem.position) ?? problem;
  report({
    code: "front-matter-syntax",
    severity: "error",
    message: `front matter is not valid YAML: ${shorten(found.reason)}`,
    hint: found.hint ?? "put a value with `: `, `#` or quotes in it in quotes",
    position: below(found.position, 1),
  });
}

function reportComments(report: Report): void {
  report({
    code: "front-matter-comments",
    severity: "info",
    message: "front matter of comments alone is not shown",
    hint: "for a slide, put a blank line under the first `---`",
    position: { line: 1, column: 1 },
  });
}

/** A line that says one of our keys, with whatever stands behind it. */
function nearlyKey(line = "", behind: string): string | undefined {
  const key = new RegExp(`^([A-Za-z][\\w-]*)[ \\t]*${behind}`).exec(line)?.[1];
  return key !== undefined && isKnown(key.toLowerCase()) ? key : undefined;
}

/** `title:Report` and `title = Report` are text to YAML. */
function warnOfNearlyYaml(yaml: string, report: Report): void {
  const [first] = yaml.split("\n");
  const key = nearlyKey(first, "[:=]");
  if (key === undefined) return;
  report({
    code: "front-matter-syntax",
    severity: "warning",
    message: "front matter is shown as text: it holds no `key: value`",
    hint: `write \`${key}: …\`, with a colon and a space`,
    position: { line: 2, column: 1 },
  });
}

/** Front matter that no line closes is text. */
function warnOfNoEnd(source: string, report: Report): void {
  if (!OPENING.test(source)) return;
  const [, first] = source.slice(0, 2_000).split("\n");
  if (nearlyKey(first, ":(?:[ \\t]|$)") === undefined) return;
  report({
    code: "front-matter-syntax",
    severity: "warning",
    message: "front matter has no end and is shown as text",
    hint: "write `---` on a line of its own under its last key",
    position: { line: 1, column: 1 },
  });
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
  tool: Tool | undefined,
  place: (key: string) => Position,
  report: Report,
): Map<keyof FrontMatter, unknown> {
  const ours = new Map<keyof FrontMatter, unknown>();
  const aliased = new Map<keyof FrontMatter, unknown>();
  let tocTitle: unknown;
  let foreign = 0;
  let rest: string | undefined;
  for (const [key, value] of entries) {
    if (value === null || value === "null" || value === "~") continue;
    if (isKnown(key)) ours.set(key, value);
    else if (Object.hasOwn(ALIASES, key)) aliased.set(ALIASES[key] ?? "subject", value);
    else if (key === "toc-title") tocTitle = value;
    else if (++foreign <= MOST_FOREIGN) reportForeignKey(key, tool, place(key), report);
    else rest ??= key;
  }
  if (rest !== undefined) {
    report({
      code: "unknown-key",
      severity: "warning",
      message: `${inWords(foreign - MOST_FOREIGN)} more keys are not known or not used`,
      hint: "the first of them is here",
      position: place(rest),
    });
  }
  // Pandoc has the switch and the title in two keys.
  const toc = aliased.get("agenda");
  if (tocTitle !== undefined && typeof toc === "string" && readSwitch(toc) === true)
    aliased.set("agenda", tocTitle);
  const company = aliased.get("company");
  if (company !== undefined) aliased.set("company", namesOf(company).join(", "));
  const values = new Map([...aliased, ...ours]);
  if (values.has("author")) values.set("author", peopleOf(values.get("author")));
  return values;
}

/** @param ofReport the tool that the report is for */
function reportForeignKey(
  key: string,
  ofReport: Tool | undefined,
  position: Position,
  report: Report,
): void {
  const known = toolOfKey(key);
  if (known === "ignored") return;
  // Several of them have a `class`.
  const tool = known === "Marp" || known === "Slidev" ? (ofReport ?? known) : known;
  const name = shorten(clean(key));
  if (tool !== undefined) {
    const message = `key \`${name}\` (${tool}) is not used`;
    report({ code: "unused-key", severity: "warning", message, position });
    return;
  }
  const ours = Object.keys(frontMatterSchema.entries);
  report({
    code: "unknown-key",
    severity: "warning",
    message: `unknown key \`${name}\``,
    hint: didYouMean(key, ours, `known keys: ${ours.join(", ")}`),
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
