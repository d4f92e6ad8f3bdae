/**
 * Makes an SVG safe to draw and to put into a deck: without scripts and without anything loaded from
 * elsewhere. It is cut, not written anew, so that all the rest stays as its author's program wrote it.
 */
import { Parser } from "htmlparser2";
import { readDataUri } from "./data-uri.js";
import { formatOf, pixelSize } from "./formats.js";

export type SvgResult =
  | { type: "svg"; svg: Svg }
  /** Completes "`path`: …". */
  | { type: "problem"; problem: string };

export interface Svg {
  text: string;
  /** In CSS pixels, from width, height and viewBox; 300 × 150 if it has none, as in browsers. */
  width: number;
  height: number;
  /** What was cut out that may have been seen, each once: "http://example.com/a.png". */
  cut: string[];
  /** Elements drawn once all `use`, patterns, masks, … are followed; filters and masks count more. */
  shapes: number;
  /** Has text in HTML, which neither PowerPoint nor LibreOffice draws. */
  hasForeignText: boolean;
}

/** Deeper nesting is no drawing; libxml refuses 256 as well. */
const deepest = 250;
/**
 * How many plain elements take as long to draw, each over the whole picture. Numbers are measured:
 * a second is about 1,000 plain rectangles of 2,000 × 2,000 pixels or 5 blurs.
 */
const costs = { filter: 200, mask: 30, opacity: 8 };

/** @param mostPixels of all pictures in it */
export function readSvg(bytes: Uint8Array, mostPixels: number): SvgResult {
  const source = decode(bytes);
  // Entities can grow a kilobyte to gigabytes, and read files.
  if (/<!ENTITY/i.test(source)) {
    return { type: "problem", problem: "declares entities, which are not read" };
  }
  const scan = new Scan(source);
  const parser = new Parser(scan, { xmlMode: true, decodeEntities: true });
  scan.parser = parser;
  parser.end(source);
  const { root } = scan;
  if (!root) return { type: "problem", problem: "has no svg element" };
  if (scan.depth > deepest) return { type: "problem", problem: "is nested too deeply" };
  if (scan.embeddedPixels > mostPixels) {
    return { type: "problem", problem: "holds pictures of too many pixels" };
  }
  const { width, height } = sizeOf(root.attributes);
  if (!(width > 0 && height > 0)) return { type: "problem", problem: "has no width or height" };
  return {
    type: "svg",
    svg: {
      text: scan.cutText(),
      width,
      height,
      cut: [...new Set(scan.cut)],
      shapes: scan.drawnElements(),
      hasForeignText: scan.hasForeignText,
    },
  };
}

/** The text with its root's size in pixels, and with a viewBox, so that the drawing is scaled. */
export function svgOfSize(svg: Svg, widthPx: number, heightPx: number): string {
  const end = startTagEnd(svg.text);
  const tag = svg.text.slice(0, end).replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const viewBox = /\sviewBox\s*=/.test(tag) ? "" : ` viewBox="0 0 ${svg.width} ${svg.height}"`;
  const size = ` width="${widthPx}" height="${heightPx}"${viewBox}`;
  return tag.replace(/^<[^\s/>]+/, (name) => name + size) + svg.text.slice(end);
}

/** Behind the `>` of the tag that the text starts with. */
function startTagEnd(text: string): number {
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === ">") {
      return at + 1;
    }
  }
  return text.length;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1];
  try {
    return new TextDecoder(label ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

interface Root {
  /** Where its start tag begins. */
  start: number;
  name: string;
  attributes: Record<string, string>;
}

/** An element with an id, or the root: what is drawn where it is referred to. */
interface Group {
  elements: number;
  /** Ids of what it refers to, and groups within it. */
  references: string[];
  groups: Group[];
}

/** Collects what is to be cut while htmlparser2 reads. */
class Scan {
  parser!: Parser;
  root: Root | undefined;
  depth = 0;
  hasForeignText = false;
  embeddedPixels = 0;
  cut: string[] = [];
  /** Parts of the source to be replaced, in order and apart from each other. */
  private edits: { start: number; end: number; text: string }[] = [];
  private open: { name: string; start: number; contentStart: number; group: Group }[] = [];
  private end = 0;
  private skipped = 0;
  /** All elements, and what a rule of a style sheet may make each of them cost. */
  private elements = 0;
  private ruleCost = 0;
  private groups = new Map<string, Group>();
  private top: Group = { elements: 0, references: [], groups: [] };
  private usesXlink = false;

  constructor(private source: string) {}

  onopentag(fullName: string, attributes: Record<string, string>): void {
    const name = localName(fullName);
    const start = this.parser.startIndex;
    if (!this.root && name === "svg" && this.open.length === 0) {
      this.root = { start, name: fullName, attributes };
    }
    const parent = this.open.at(-1)?.group ?? this.top;
    let group = parent;
    if (attributes.id !== undefined && !this.groups.has(attributes.id)) {
      group = { elements: 0, references: [], groups: [] };
      parent.groups.push(group);
      this.groups.set(attributes.id, group);
    }
    group.elements += name.startsWith("fe") ? costs.filter : 1;
    this.elements++;
    this.open.push({ name, start, contentStart: this.parser.endIndex + 1, group });
    this.depth = Math.max(this.depth, this.open.length);
    // Enough is known; htmlparser2 takes quadratic time for what is nested deeper and deeper.
    if (this.depth > deepest) this.parser.pause();
    if (name === "script") this.skipped++;
    if (this.skipped > 0) return;
    if (name === "foreignObject" && !this.open.some((element) => element.name === "switch")) {
      this.hasForeignText = true;
    }
    this.checkAttributes(name, attributes, group, start);
  }

  onclosetag(): void {
    const element = this.open.pop();
    if (!element) return;
    if (element.name === "script") {
      this.skipped--;
      if (this.skipped === 0) this.replace(element.start, this.parser.endIndex + 1, "");
    } else if (element.name === "style" && this.skipped === 0) {
      const css = this.source.slice(element.contentStart, this.parser.startIndex);
      const clean = this.cleanCss(css);
      this.ruleCost += costOf(css);
      if (clean !== css) this.replace(element.contentStart, this.parser.startIndex, clean);
    }
    if (this.open.length === 0 && this.end === 0) this.end = this.parser.endIndex + 1;
  }

  onprocessinginstruction(): void {
    // `<?xml-stylesheet href="…"?>`; what stands before the root is left out anyway.
    if (!this.root) return;
    const { startIndex, endIndex } = this.parser;
    this.replace(startIndex, this.source.indexOf(">", endIndex) + 1, "");
  }

  private checkAttributes(
    name: string,
    attributes: Record<string, string>,
    group: Group,
    start: number,
  ): void {
    const unwanted = new Set<string>();
    for (const [key, value] of Object.entries(attributes)) {
      group.elements += key === "style" ? costOf(value) : costOf(`${key}:`);
      if (key.startsWith("xlink:")) this.usesXlink = true;
      if (/^on/i.test(key)) {
        unwanted.add(key);
      } else if (localName(key) === "href" || key === "src") {
        const target = value.trim();
        if (target.startsWith("#")) {
          group.references.push(target.slice(1));
        } else if (name === "a") {
          if (/^javascript:/i.test(target)) unwanted.add(key);
        } else if (!this.isEmbedded(target)) {
          if (target !== "") this.cut.push(target);
          unwanted.add(key);
        }
      } else if (/url\(|@import/i.test(value)) {
        for (const { target } of urlsOf(value)) {
          if (target.startsWith("#")) group.references.push(target.slice(1));
        }
        if (this.cleanCss(value) !== value) unwanted.add(key);
      }
    }
    if (unwanted.size === 0) return;
    const end = this.parser.endIndex + 1;
    this.replace(start, end, withoutAttributes(this.source.slice(start, end), unwanted));
  }

  /** A picture in the file itself, of pixels. */
  private isEmbedded(target: string): boolean {
    if (!/^data:image\/(png|jpe?g|gif|webp|avif|bmp)[;,]/i.test(target)) return false;
    const bytes = readDataUri(target);
    const format = bytes && formatOf(bytes);
    const size = format && format !== "svg" ? pixelSize(bytes, format) : undefined;
    if (!size) return false;
    this.embeddedPixels += size.widthPx * size.heightPx;
    return true;
  }

  private cleanCss(css: string): string {
    const withoutImports = css.replace(/@import[^;]*;?/gi, (rule) => {
      this.cut.push(rule.replace(/^@import\s+/i, "").replace(/;$/, ""));
      return "";
    });
    let clean = "";
    let at = 0;
    for (const { start, end, target } of urlsOf(withoutImports)) {
      if (/^(#|data:(image|font|application)\/)/i.test(target)) continue;
      this.cut.push(target);
      clean += `${withoutImports.slice(at, start)}none`;
      at = end;
    }
    return clean + withoutImports.slice(at);
  }

  private replace(start: number, end: number, text: string): void {
    // A script cut as a whole swallows what was found inside it.
    while (this.edits.length > 0 && this.edits.at(-1)!.start >= start) this.edits.pop();
    this.edits.push({ start, end, text });
  }

  /** From the root's start tag to its end, with the namespaces that it uses declared. */
  cutText(): string {
    const root = this.root!;
    const parts: string[] = [];
    let at = root.start;
    for (const edit of this.edits) {
      if (edit.start < at) continue;
      parts.push(this.source.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    parts.push(this.source.slice(at, this.end || undefined));
    let missing = "";
    if (root.name === "svg" && root.attributes.xmlns === undefined) {
      missing += ' xmlns="http://www.w3.org/2000/svg"';
    }
    if (this.usesXlink && root.attributes["xmlns:xlink"] === undefined) {
      missing += ' xmlns:xlink="http://www.w3.org/1999/xlink"';
    }
    return parts.join("").replace(/^<[^\s/>]+/, (name) => name + missing);
  }

  /** How many elements are drawn; `Infinity` if references are too deep to follow. */
  drawnElements(): number {
    const known = new Map<Group, number>();
    const count = (group: Group, level: number): number => {
      if (level > 500) return Infinity;
      const before = known.get(group);
      if (before !== undefined) return before;
      // What refers to itself is drawn once.
      known.set(group, 0);
      let sum = group.elements;
      for (const inner of group.groups) sum += count(inner, level + 1);
      for (const id of group.references) {
        const target = this.groups.get(id);
        if (target) sum += count(target, level + 1);
      }
      known.set(group, sum);
      return sum;
    };
    return count(this.top, 0) + this.elements * this.ruleCost;
  }
}

/** What the properties of a style make an element cost more. */
function costOf(css: string): number {
  let cost = 0;
  if (/\bfilter\s*:/i.test(css)) cost += costs.filter;
  if (/\bmask\s*:/i.test(css)) cost += costs.mask;
  if (/(?:^|[\s;{])opacity\s*:|\bmix-blend-mode\s*:/i.test(css)) cost += costs.opacity;
  return cost;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withoutAttributes(tag: string, unwanted: Set<string>): string {
  return tag.replace(/\s([^\s=>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) =>
    unwanted.has(name) ? "" : whole,
  );
}

/** The `url(…)` of a style; a scanner, as a pattern takes quadratic time for many that never close. */
function urlsOf(css: string): { start: number; end: number; target: string }[] {
  const urls: { start: number; end: number; target: string }[] = [];
  const opening = /url\(\s*(["']?)/gi;
  for (let match = opening.exec(css); match; match = opening.exec(css)) {
    const quote = match[1]!;
    const from = opening.lastIndex;
    const to = css.indexOf(quote === "" ? ")" : quote, from);
    const close = to < 0 ? -1 : css.indexOf(")", to);
    const end = close < 0 ? css.length : close + 1;
    urls.push({ start: match.index, end, target: css.slice(from, to < 0 ? end : to).trim() });
    opening.lastIndex = end;
  }
  return urls;
}

function sizeOf(attributes: Record<string, string>): { width: number; height: number } {
  const box = (attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth, boxHeight] = [box[2], box[3]];
  const width = lengthPx(attributes.width);
  const height = lengthPx(attributes.height);
  if (!(boxWidth !== undefined && boxHeight !== undefined && boxWidth > 0 && boxHeight > 0)) {
    return { width: width ?? 300, height: height ?? 150 };
  }
  if (width !== undefined && height !== undefined) return { width, height };
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth, height: boxHeight };
}

const unitsPx: Record<string, number> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
  ex: 8,
};

/** `undefined` for a percentage and for what is no length. */
function lengthPx(value: string | undefined): number | undefined {
  // A longer one is no length, and would take the pattern long.
  if (value === undefined || value.length > 40) return undefined;
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(value);
  const unit = match && unitsPx[match[2]!.toLowerCase()];
  return unit ? Number(match[1]) * unit : undefined;
}
