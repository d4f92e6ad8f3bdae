/** Inline elements → a line of Markdown. */
import { escapeStart, escapeText } from "./escape.js";
import { skipped, type Context } from "./context.js";
import { styleOf } from "./styles.js";
import { isElement, textOf, type Element, type Node } from "./tree.js";

/** Text of one format. Word and Google Docs divide a sentence into many. */
interface Run extends Format {
  text: string;
  /** Markdown already: a picture, a reference. */
  raw?: true;
  lineBreak?: true;
}

interface Format {
  bold: boolean;
  italic: boolean;
  strike: boolean;
  code: boolean;
  raised: "super" | "sub" | "none";
  link: string;
}

const plain: Format = {
  bold: false,
  italic: false,
  strike: false,
  code: false,
  raised: "none",
  link: "",
};

export interface InlineOptions {
  /** Formats that all of it has anyway are not written: a heading is bold. */
  without?: "bold";
  /** What a line break is: `\` at the line's end, or `<br>` in a cell. */
  lineBreak?: string;
  /** Of what the line begins with; a cell has no line start. */
  isCell?: true;
}

/** One line, but for hard line breaks; empty where there is nothing to show. */
export function inlinesOf(nodes: Node[], context: Context, options: InlineOptions = {}): string {
  const runs: Run[] = [];
  collect(nodes, plain, runs, context);
  if (options.without === "bold") for (const run of runs) run.bold = false;
  const tidied = tidy(runs);
  const { lineBreak = "\\\n" } = options;
  const lines = split(tidied).map((line) => writeRuns(line, ["link", "bold", "italic", "strike"]));
  if (options.isCell) return lines.join(lineBreak).replace(/\|/g, "\\|");
  return lines.map(escapeStart).join(lineBreak);
}

function collect(nodes: Node[], format: Format, runs: Run[], context: Context): void {
  for (const node of nodes) {
    if (!isElement(node)) runs.push({ ...format, text: node });
    else if (!skipped(node, context)) collectElement(node, format, runs, context);
  }
}

function collectElement(element: Element, format: Format, runs: Run[], context: Context): void {
  const { name, attributes, children } = element;
  const next = formatOf(element, format, context);
  switch (name) {
    case "br":
      runs.push({ ...format, text: "", lineBreak: true });
      return;
    case "img":
    case "ac:image": {
      const raw = context.picture(element);
      if (raw !== undefined)
        runs.push({ ...format, text: raw.text, ...(raw.raw ? { raw: true } : {}) });
      return;
    }
    case "input":
      if (attributes["type"] === "checkbox") {
        runs.push({ ...plain, text: "checked" in attributes ? "☒ " : "☐ " });
      }
      return;
    case "time":
      runs.push({ ...next, text: textOf(element).trim() || (attributes["datetime"] ?? "") });
      return;
    case "q":
      runs.push({ ...next, text: "“" });
      collect(children, next, runs, context);
      runs.push({ ...next, text: "”" });
      return;
    case "sup": {
      const reference = context.footnoteReference(element);
      if (reference !== undefined) {
        runs.push({ ...plain, text: reference, raw: true });
        return;
      }
    }
  }
  // Blocks inside of inline elements, as mail programs write them.
  const isBlock = /^(p|div|li|tr|h[1-6])$/.test(name);
  if (isBlock && runs.some(({ text }) => text.trim() !== "")) {
    runs.push({ ...format, text: "", lineBreak: true });
  }
  collect(children, next, runs, context);
}

function formatOf(element: Element, format: Format, context: Context): Format {
  const next = { ...format };
  switch (element.name) {
    case "b":
    case "strong":
      next.bold = true;
      break;
    case "i":
    case "em":
    case "cite":
    case "dfn":
    case "var":
      next.italic = true;
      break;
    case "s":
    case "strike":
    case "del":
      next.strike = true;
      break;
    case "code":
    case "tt":
    case "kbd":
    case "samp":
      next.code = true;
      break;
    case "sup":
      next.raised = "super";
      break;
    case "sub":
      next.raised = "sub";
      break;
    case "a": {
      const link = element.attributes["href"] ?? "";
      if (/^(https?:|mailto:|tel:)/i.test(link)) next.link = unwrapped(link);
      break;
    }
  }
  const style = styleOf(element, context.classes);
  if (style.bold !== undefined) next.bold = style.bold;
  if (style.italic !== undefined) next.italic = style.italic;
  if (style.strike) next.strike = true;
  if (style.raised !== undefined && style.raised !== "none") next.raised = style.raised;
  if (style.code) next.code = true;
  return next;
}

/** Google Docs leads every link over its own server. */
function unwrapped(link: string): string {
  const target = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(link)?.[1];
  if (target === undefined) return link;
  try {
    return decodeURIComponent(target);
  } catch {
    return link;
  }
}

/** White space as a browser shows it, neighbours of one format joined, white space outside of formats. */
function tidy(runs: Run[]): Run[] {
  const out: Run[] = [];
  let atStart = true;
  for (const run of runs) {
    if (run.lineBreak) {
      trimEnd(out);
      out.push(run);
      atStart = true;
      continue;
    }
    let text = run.raw ? run.text : run.text.replace(/[\s\u00a0]+/g, " ");
    if (atStart && !run.raw) text = text.trimStart();
    if (text === "") continue;
    atStart = !run.raw && text.endsWith(" ");
    // A format over nothing but a space says nothing.
    const shown: Run = text === " " ? { ...run, ...spaceFormat(run), text } : { ...run, text };
    const last = out[out.length - 1];
    if (last && !last.raw && !last.lineBreak && !shown.raw && isSame(last, shown)) {
      last.text += text;
    } else out.push(shown);
  }
  trimEnd(out);
  while (out[out.length - 1]?.lineBreak) out.pop();
  while (out[0]?.lineBreak) out.shift();
  return out;
}

function spaceFormat({ link }: Run): Format {
  return { ...plain, link };
}

function trimEnd(runs: Run[]): void {
  const last = runs[runs.length - 1];
  if (!last || last.raw || last.lineBreak) return;
  last.text = last.text.trimEnd();
  if (last.text === "") runs.pop();
}

function isSame(a: Format, b: Format): boolean {
  return (Object.keys(plain) as (keyof Format)[]).every((key) => a[key] === b[key]);
}

function split(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.lineBreak) lines.push([]);
    else lines[lines.length - 1]!.push(run);
  }
  return lines.filter((line) => line.length > 0);
}

type Wrapper = "link" | "bold" | "italic" | "strike";

const marks = { bold: "**", italic: "*", strike: "~~" } as const;

/** The formats from the outermost on. */
function writeRuns(runs: Run[], [wrapper, ...inner]: Wrapper[]): string {
  if (wrapper === undefined) return runs.map(writeRun).join("");
  let out = "";
  for (let at = 0; at < runs.length;) {
    const value = runs[at]![wrapper];
    let end = at + 1;
    while (
      end < runs.length &&
      (runs[end]![wrapper] === value || isGlue(runs, end, wrapper, value))
    ) {
      end++;
    }
    const text = writeRuns(runs.slice(at, end), inner);
    const next = runs[end]?.text ?? "";
    out += value === false || value === "" ? text : wrap(text, wrapper, value, out, next);
    at = end;
  }
  return out;
}

/** A space between two runs of one format belongs to it. */
function isGlue(runs: Run[], at: number, wrapper: Wrapper, value: string | boolean): boolean {
  const next = runs[at + 1];
  return runs[at]!.text === " " && value !== false && value !== "" && next?.[wrapper] === value;
}

function wrap(
  text: string,
  wrapper: Wrapper,
  value: string | boolean,
  before: string,
  after: string,
): string {
  const [, start = "", middle = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (middle === "") return text;
  if (wrapper === "link") {
    const address = String(value);
    const shown = middle.replace(/\\([_*~])/g, "$1");
    if (shown === address || `mailto:${shown}` === address) return `${start}<${shown}>${end}`;
    const target = /[\s()<>]/.test(address)
      ? `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`
      : address;
    return `${start}[${middle}](${target})${end}`;
  }
  // CommonMark closes no emphasis between punctuation and a letter: such a piece is written as an element.
  const isTight = end === "" && /^[\p{L}\p{N}]/u.test(after) && /[^\p{L}\p{N}\s]$/u.test(middle);
  const isGlued = start === "" && /[\p{L}\p{N}]$/u.test(before) && /^[^\p{L}\p{N}\s]/u.test(middle);
  const mark = marks[wrapper];
  if (wrapper !== "strike" && (isTight || isGlued)) {
    const element = wrapper === "bold" ? "b" : "i";
    return `${start}<${element}>${middle}</${element}>${end}`;
  }
  return `${start}${mark}${middle}${mark}${end}`;
}

function writeRun({ text, raw, code, raised }: Run): string {
  if (raw) return text;
  if (code) return writeCode(text);
  const escaped = escapeText(text);
  if (raised === "none" || text.trim() === "") return escaped;
  const mark = raised === "super" ? "sup" : "sub";
  return `<${mark}>${escaped}</${mark}>`;
}

function writeCode(text: string): string {
  const [, start = "", middle = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (middle === "") return text;
  const longest = Math.max(0, ...(middle.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const pad = middle.startsWith("`") || middle.endsWith("`") ? " " : "";
  return start + ticks + pad + middle + pad + ticks + end;
}
