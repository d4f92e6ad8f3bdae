/** What a comment or the front matter of a slide says about the slide. */
import type { Density, Image, Slide } from "../deck/deck.js";
import type { Position } from "../diagnostic.js";
import { editDistance } from "../nearest.js";
import { clean } from "./clean.js";
import type { Context } from "./context.js";
import { readSwitch, readTransition } from "./motion.js";

export interface Directives {
  layout?: { name: string; pos: Position };
  hidden?: boolean;
  build?: boolean;
  transition?: NonNullable<Slide["transition"]>;
  density?: Density;
}

/** What a comment may say by one word. */
const FLAGS = new Map<string, keyof Directives>([
  ["build", "build"],
  ["builds", "build"],
  ["hidden", "hidden"],
  ["hide", "hidden"],
]);

/** reveal's attributes of a slide. */
const HIDES_SLIDE = /^\.slide:[^\n]*\b(?:data-)?visibility\s*=\s*["']?hidden\b/;

const LINE = /^\s*([\w-]+)\s*:\s*(\S.*)$/;

/** One word and a duration; anything longer is a remark about a transition. */
const TRANSITION = /^[\w-]+(?:\s*\(?[\d.]+m?s?\)?)?$/;

const URL_VALUE = /^url\(\s*(["']?)(.*?)\1\s*\)$/;

/** Longer addresses are not read. */
const MAX_ADDRESS = 2000;

/** Pictures by their name; Slidev and Marp take colours and gradients for a background, too. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Words that are near one of ours and mean something else. */
const WORDS = new Set(["built", "guild", "layouts", "transitions", "midden"]);

/**
 * Reads a comment that is a directive: a word (`hidden`), or lines of `key: value` whose keys are all
 * known. Any other comment is the author's own.
 * @returns whether it is a directive
 */
export function readDirectives(text: string, pos: Position, ctx: Context): boolean {
  const word = text.trim();
  const flag = HIDES_SLIDE.test(word) ? "hidden" : FLAGS.get(word.toLowerCase());
  if (flag !== undefined) {
    Object.assign(ctx.found.directives, { [flag]: true });
    return true;
  }
  const entries = entriesOf(word);
  if (entries.every(([key, value]) => isDirective(key, value))) {
    for (const [key, value] of entries) readEntry(key, clean(value), pos, ctx);
    const size = entries.find(([key]) => key === "_backgroundSize")?.[1];
    const image = ctx.found.images.at(-1);
    if (size === "contain" && image?.placement) image.placement.fit = "contain";
    return true;
  }
  return warnOfSlip(word, pos, ctx);
}

/** Whether a comment of this text would be a directive. */
export function isDirectiveText(text: string): boolean {
  const word = text.trim();
  return (
    HIDES_SLIDE.test(word) ||
    FLAGS.has(word.toLowerCase()) ||
    entriesOf(word).every(([key, value]) => isDirective(key, value))
  );
}

/** Whether each line is a directive of Marp's: about the slide's look, and nothing to be said. */
export function isForeignDirective(text: string): boolean {
  return entriesOf(text.trim()).every(([key]) => MARP_KEYS.has(key.replace(/^[_$]/, "")));
}

function entriesOf(text: string): (readonly [string, string])[] {
  const lines = text.split("\n").map((line) => LINE.exec(line));
  return lines.map((line) => [line?.[1] ?? "", line?.[2]?.trimEnd() ?? ""] as const);
}

const MARP_KEYS = new Set(
  (
    "theme style headingDivider size math paginate header footer class backgroundColor backgroundImage " +
    "backgroundPosition backgroundRepeat backgroundSize color transition marp"
  ).split(" "),
);

function isDirective(key: string, value: string): boolean {
  switch (key.toLowerCase()) {
    case "layout":
    case "_backgroundimage":
    case "_backgroundsize":
    case "backgroundimage":
      return true;
    case "transition":
    case "_transition":
      return TRANSITION.test(value);
    case "density":
      return /^[\w-]+$/.test(value);
    case "hidden":
    case "hide":
    case "build":
      return readSwitch(value) !== undefined;
    case "md2pptx":
      return /^hidden\s*:/.test(value);
    default:
      return false;
  }
}

function readEntry(key: string, value: string, pos: Position, ctx: Context): void {
  const { directives, images } = ctx.found;
  switch (key.toLowerCase()) {
    case "layout":
      directives.layout = { name: value, pos };
      return;
    case "transition":
    case "_transition": {
      const transition = readTransition(value, pos, ctx.report);
      if (transition !== undefined) directives.transition = transition;
      return;
    }
    case "density":
      if (value === "read" || value === "talk") directives.density = value;
      else warnOfDensity(value, pos, ctx);
      return;
    case "hidden":
    case "hide":
      directives.hidden = readSwitch(value) === true;
      return;
    case "build":
      directives.build = readSwitch(value) === true;
      return;
    case "md2pptx":
      directives.hidden = readSwitch(value.replace(/^hidden\s*:/, "")) === true;
      return;
    case "_backgroundimage": {
      const src = pictureOf(value);
      if (src !== undefined) images.push(backgroundImage(src, pos));
      else warnOfBackground(key, "write `_backgroundImage: url(picture.jpg)`", pos, ctx);
      return;
    }
    case "backgroundimage":
      warnOfBackground(key, "`_backgroundImage` sets it for this slide", pos, ctx);
  }
}

function warnOfDensity(value: string, position: Position, ctx: Context): void {
  ctx.report({
    code: "unknown-value",
    severity: "warning",
    message: `unknown value \`${value.slice(0, 40)}\` of \`density\``,
    hint: "expected `read` or `talk`",
    position,
  });
}

function warnOfBackground(key: string, hint: string, position: Position, ctx: Context): void {
  const message = `\`${key}\` is not used`;
  ctx.report({ code: "unused-key", severity: "warning", message, hint, position });
}

/** The picture that `url(picture.jpg)` or `picture.jpg` names; none for a colour or an address. */
export function pictureOf(value: string): string | undefined {
  if (value.length > MAX_ADDRESS) return undefined;
  const src = (URL_VALUE.exec(value)?.[2] ?? value).trim();
  return PICTURE.test(src) && !/^https?:/i.test(src) ? src : undefined;
}

export function backgroundImage(src: string, pos: Position): Image {
  return { type: "image", src, alt: "", placement: { side: "background", fit: "cover" }, pos };
}

/**
 * A comment that is one letter away from a directive: `hiden`, `lay-out: x`.
 * @returns whether it is
 */
function warnOfSlip(text: string, position: Position, ctx: Context): boolean {
  const key = /^([\w-]{4,12})(\s*:\s*[\w-]+)?$/.exec(text);
  const word = key?.[1]?.toLowerCase();
  if (word === undefined || WORDS.has(word)) return false;
  const names = key?.[2] === undefined ? ["build", "hidden"] : ["density", "layout", "transition"];
  const meant = names.find((name) => editDistance(word, name) === 1);
  if (meant === undefined) return false;
  ctx.report({
    code: "unknown-directive",
    severity: "warning",
    message: `comment \`${text.slice(0, 40)}\` says nothing`,
    hint: `did you mean \`${meant}\`?`,
    position,
  });
  return true;
}

/** Later ones come before earlier ones. */
export function mergeDirectives(all: Directives[]): Directives {
  return Object.assign({}, ...all) as Directives;
}

/** Puts them on the slide; what is off is left out. */
export function applyDirectives(slide: Slide, directives: Directives): void {
  const { layout, hidden, build, transition, density } = directives;
  if (layout !== undefined) {
    slide.layout = layout.name;
    slide.layoutPos = layout.pos;
  }
  if (hidden) slide.hidden = true;
  if (build && slide.blocks.some((block) => block.type === "list")) slide.build = true;
  if (transition !== undefined) slide.transition = transition;
  if (density !== undefined) slide.density = density;
}
