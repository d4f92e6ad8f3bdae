import type { Block } from "../deck/deck.js";
import { clean } from "./clean.js";
import { parseNotes } from "./comments.js";
import type { Context } from "./context.js";
import { mappingEntries, readYaml } from "./yaml.js";

/** What Slidev's front matter of one slide may say to us. */
export interface SlideOptions {
  layout?: string;
  title?: string;
  /** What the speaker says: several tools have the notes of a slide in its front matter. */
  notes?: Block[];
}

/** The keys that tell it from text with a colon. */
const SLIDE_KEYS = new Set(
  (
    "layout title notes class background transition clicks clicksStart hide disabled hideInToc level zoom src image " +
    "backgroundSize routeAlias preload dragPos"
  ).split(" "),
);

const KEY_LINE = /^[A-Za-z][\w-]*:(?:\s|$)/;

/** Longer blocks are not taken for options. */
const MAX_LINES = 60;

/**
 * Slidev writes options of a slide as YAML between two rules, where CommonMark sees a heading (or a
 * list and a rule).
 * @param line the line under the first rule
 * @param endLines the lines that top-level blocks end on
 * @returns `undefined` unless that is what stands there; else the line after the second rule
 */
export function readSlideOptions(
  line: number,
  endLines: Set<number>,
  ctx: Context,
): { options: SlideOptions; nextLine: number } | undefined {
  if (!KEY_LINE.test(ctx.lines[line - 1] ?? "")) return undefined;
  const lines = ctx.lines.slice(line - 1, line - 1 + MAX_LINES);
  const length = lines.findIndex((text) => /^---[ \t]*$/.test(text));
  if (length === -1 || lines.slice(0, length).some((text) => text.trim() === "")) return undefined;
  const read = readYaml(lines.slice(0, length).join("\n"));
  const entries = "data" in read ? mappingEntries(read.data) : undefined;
  if (entries === undefined || !entries.some(([key]) => SLIDE_KEYS.has(key))) return undefined;
  const nextLine = line + length + 1;
  // The second rule must end a block, or some of another block would go with the options.
  if (!endLines.has(nextLine - 1)) return undefined;
  return { options: normalizeOptions(entries, line, ctx), nextLine };
}

function normalizeOptions(entries: [string, unknown][], line: number, ctx: Context): SlideOptions {
  const options: SlideOptions = {};
  const unused: string[] = [];
  for (const [key, value] of entries) {
    if (key === "notes" && typeof value === "string") {
      options.notes = parseNotes(clean(value), { line, column: 1 }, ctx);
      continue;
    }
    const text = typeof value === "string" ? clean(value).replace(/\s+/g, " ").trim() : "";
    if (text !== "" && (key === "layout" || key === "title")) options[key] = text;
    else unused.push(key);
  }
  if (unused.length > 0) {
    ctx.report({
      code: "unused-key",
      severity: "warning",
      message: `options of the slide are not used: ${clean(unused.join(", ")).slice(0, 80)}`,
      position: { line, column: 1 },
    });
  }
  return options;
}
