import type { Block, Image, Placement } from "../deck/deck.js";
import { clean } from "./clean.js";
import { parseNotes } from "./comments.js";
import type { Context } from "./context.js";
import { backgroundImage, pictureOf } from "./directives.js";
import type { Directives } from "./directives.js";
import { readSwitch, readTransition } from "./motion.js";
import { mappingEntries, readMatter } from "./yaml.js";

/** What Slidev's front matter of one slide may say to us. */
export interface SlideOptions {
  directives?: Directives;
  title?: string;
  /** `background`, or `image` with a layout `image`, `image-left` or `image-right`. */
  images?: Image[];
  /** What the speaker says: several tools have the notes of a slide in its front matter. */
  notes?: Block[];
}

/** The keys that tell it from text with a colon. */
const SLIDE_KEYS = new Set(
  (
    "layout title notes class background transition clicks clicksStart hide disabled hideInToc level zoom src image " +
    "backgroundSize routeAlias preload dragPos hide_background_graphics title_color body_color"
  ).split(" "),
);

const KEY_LINE = /^[A-Za-z][\w-]*:(?:\s|$)/;

/** Longer blocks are not taken for options. */
const MAX_LINES = 400;

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
  if (length === -1 || !lines.slice(0, length).every(isPlausibleAfter)) return undefined;
  const read = readMatter(lines.slice(0, length).join("\n"));
  const entries = "data" in read ? mappingEntries(read.data) : undefined;
  if (entries === undefined || !entries.some(([key]) => SLIDE_KEYS.has(key))) return undefined;
  // Notes among nothing but options must not be shown, whatever the others say.
  const isPrivate =
    entries.every(([key]) => SLIDE_KEYS.has(key)) && entries.some(([key]) => key === "notes");
  if (
    !isPrivate &&
    !entries.every(([key, value]) => typeof value !== "string" || suits(key, value.trim()))
  )
    return undefined;
  const nextLine = line + length + 1;
  // The second rule must end a block, or some of another block would go with the options.
  if (!endLines.has(nextLine - 1)) return undefined;
  return { options: normalizeOptions(entries, line, ctx), nextLine };
}

/** YAML may have blank lines and comments between its keys; behind a blank line, anything else that is not indented is text. */
function isPlausibleAfter(text: string, index: number, lines: string[]): boolean {
  const afterBlank = index > 0 && lines[index - 1]?.trim() === "" && text.trim() !== "";
  return !afterBlank || /^[ \t]/.test(text) || KEY_LINE.test(text) || /^#(?:\s|$)/.test(text);
}

/** Names of layouts as Pandoc and PowerPoint have them: `Title Slide`, `Content with Caption`. */
const PPTX_LAYOUT = /^[A-Z]\w*(?: (?:and|with|of|[A-Z]\w*)){1,4}$/;

/** Whether it is a value of the key: `hide: the old rack stays` is a sentence. */
function suits(key: string, value: string): boolean {
  switch (key) {
    case "hide":
    case "disabled":
    case "hideInToc":
      return readSwitch(value) !== undefined;
    case "layout":
      return /^[\w-]*$/.test(value) || PPTX_LAYOUT.test(value);
    case "transition":
      return value.split(/\s+/).length <= 2;
    default:
      return true;
  }
}

/** Slidev's names of layouts that are like ours. */
const LAYOUTS = new Map([
  ["two-cols", "two-columns"],
  ["two-cols-header", "two-columns"],
]);

const IMAGE_LAYOUTS = new Map<string, Placement["side"]>([
  ["image", "background"],
  ["image-left", "left"],
  ["image-right", "right"],
]);

function normalizeOptions(entries: [string, unknown][], line: number, ctx: Context): SlideOptions {
  const pos = { line, column: 1 };
  const options: SlideOptions = {};
  const directives: Directives = {};
  const unused: string[] = [];
  const texts = new Map<string, string>();
  for (const [key, value] of entries) {
    const text = typeof value === "string" ? clean(value).replace(/\s+/g, " ").trim() : "";
    if (key === "notes" && typeof value === "string") {
      options.notes = parseNotes(clean(value), pos, ctx);
    } else if (text !== "" && USED_KEYS.has(key)) {
      texts.set(key, text);
    } else {
      unused.push(key);
    }
  }
  const title = texts.get("title");
  if (title !== undefined) options.title = title;
  const hidden = texts.get("hide") ?? texts.get("disabled");
  if (hidden !== undefined) directives.hidden = readSwitch(hidden) === true;
  const transition = texts.get("transition");
  const found = transition && readTransition(transition, pos, ctx.report);
  if (found) directives.transition = found;

  const layout = texts.get("layout");
  const side = IMAGE_LAYOUTS.get(layout ?? "");
  const key = side === undefined ? "background" : "image";
  const src = pictureOf(texts.get(key) ?? "");
  if (src !== undefined) {
    const fit = texts.get("backgroundSize") === "contain" ? "contain" : "cover";
    const placement: Placement = { side: side ?? "background", fit };
    options.images = [{ ...backgroundImage(src, pos), placement }];
  }
  const used = src === undefined ? [] : [key, "backgroundSize"];
  const pictureKeys = ["background", "image", "backgroundSize"];
  unused.push(...pictureKeys.filter((name) => texts.has(name) && !used.includes(name)));
  // `layout: true` makes a slide of remark's a template for others.
  const named = layout !== undefined && layout !== "default" && readSwitch(layout) === undefined;
  if (named && side === undefined) directives.layout = { name: LAYOUTS.get(layout) ?? layout, pos };
  if (Object.keys(directives).length > 0) options.directives = directives;
  if (unused.length > 0) {
    ctx.report({
      code: "unused-key",
      severity: "warning",
      message: `options of the slide are not used: ${clean(unused.join(", ")).slice(0, 80)}`,
      position: pos,
    });
  }
  return options;
}

const USED_KEYS = new Set(
  "layout title transition hide disabled background image backgroundSize".split(" "),
);
