/**
 * Speaker notes as other tools mark them in the lines of a slide: remark's `???` and reveal's `Note:` up to the slide's
 * end, Deckset's `^ ` paragraphs, Beamer's `\note{…}`. What is meant for the speaker must not stand on the slide, also
 * where the line is glued to text or to a list above it.
 */
import type { Token } from "marked";
import type { Block } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { TopToken } from "../chunks.js";
import { parseNotes } from "../comments.js";
import type { Context } from "../context.js";
import { after, countNewlines, locate } from "../position.js";
import { partHtml } from "../private-html.js";

const REMARK = /^\s*\?{3}\s*$/;

const REVEAL = /^([ \t]*)notes?:[ \t]*(\S?)/i;

const DECKSET = /^[ \t]*\^[ \t]+(?=\S)/;

const BEAMER = /^[ \t]*\\note\b(?:<[^>\n]*>|\[[^\]\n]*\])*[ \t]*\{/;

/** A `:::` block that the lexer found no end of. */
const FENCED =
  /^\s*:{3,}[ \t]*(?:(notes|hidden)|\{[^}\n]*\.(notes|hidden|content-hidden)\b[^}\n]*\})\s*$/;

const DIV_FENCE = /^\s*:{3,}[ \t]*(\S?)/;

/** Begins the next step of a slide of remark's, or the next slide below one of reveal's. */
const STEP = /^--\s*$/;

/** Whether lines of a token are worth to be looked at one by one. */
const MARKED =
  /^[ \t]*(?:\?{3}\s*$|\^[ \t]+\S|\\note\b|notes?:|:{3,}[ \t]*(?:notes|hidden|\{[^}\n]*\.))/im;

const CODE_FENCE = /^\s*(?:(?:[-*+>]|\d+[.)])\s+)*(`{3,}|~{3,})/;

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/** Begins something that is no plain line of a paragraph. */
const RICH = /^\s*(?:(?:[-*+>|#]|\d{1,9}[.)])\s|\||!\[|`{3}|~{3})/;

const LINED = new Set(["paragraph", "list", "blockquote", "table", "text"]);

/** What a slide shows, and what its speaker says. */
export interface Parted {
  shown: TopToken[];
  notes: Block[];
}

/** @param isSlide between two slide separators, where `Note:` is reveal's; elsewhere it begins a sentence */
export function partNotes(group: TopToken[], isSlide: boolean, ctx: Context): Parted {
  const tokens = withWholeElements(group, ctx);
  const lastRich = tokens.findLastIndex(({ token }) => !isPlain(token));
  const shown: TopToken[] = [];
  const notes: Block[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const top = tokens[index];
    if (top === undefined) break;
    if (!mayHoldNotes(top.token)) {
      shown.push(top);
      continue;
    }
    const parter = new Parter(isSlide, ctx);
    parter.read(top, index >= lastRich);
    // Notes without an end take what follows.
    while (parter.isOpen && index + 1 < tokens.length) {
      const next = tokens[++index];
      if (next !== undefined) parter.read(next, index >= lastRich);
    }
    const parted = parter.end();
    shown.push(...(parted.changed ? parted.shown : [top]));
    notes.push(...parted.notes);
  }
  return { shown, notes };
}

function mayHoldNotes(token: Token): boolean {
  if (token.type === "html")
    return /^\s*\?{3}\s*$/m.test(token.raw) && !/<(?:!--|pre|script|style)/i.test(token.raw);
  return LINED.has(token.type) && MARKED.test(token.raw);
}

function isPlain(token: Token): boolean {
  if (token.type === "html") return /^\s*<!--/.test(token.raw);
  if (token.type === "paragraph") return !/^\s*!\[/.test(token.raw);
  return ["space", "def", "notes"].includes(token.type);
}

/** A private element with blank lines in it is one token, up to its closing tag. */
function withWholeElements(tokens: TopToken[], ctx: Context): TopToken[] {
  const whole: TopToken[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const top = tokens[index];
    if (top === undefined) break;
    const { token, at } = top;
    const open = token.type === "html" ? partHtml(token.raw, at).open : undefined;
    if (open === undefined || open === "p") {
      whole.push(top);
      continue;
    }
    const [tag, end] = [new RegExp(`<(/?)${open}\\b`, "gi"), tokens.length];
    const raw = [token.raw];
    let depth = depthOf(token.raw, tag);
    while (depth > 0 && index + 1 < end) {
      const next = tokens[++index]?.token;
      raw.push(next?.raw ?? "");
      if (next?.type !== "code") depth += depthOf(next?.raw ?? "", tag);
    }
    if (depth > 0) sayOpen(`<${open}>`, `close it with \`</${open}>\``, at, ctx);
    const text = raw.join("");
    whole.push({ token: { type: "html", raw: text, text, block: true }, at });
  }
  return whole;
}

function depthOf(raw: string, tag: RegExp): number {
  return [...raw.matchAll(tag)].reduce((sum, [, slash]) => sum + (slash === "" ? 1 : -1), 0);
}

/** Lines of one kind that follow one another. */
interface Part {
  lines: string[];
  at: Position;
}

/** What the line that is read next belongs to. */
type Inside =
  | { type: "slide" }
  | { type: "rest" }
  | { type: "paragraph" }
  | { type: "braces"; depth: number; mark: string; at: Position }
  | { type: "fence"; depth: number; mark: string; at: Position; isHidden: boolean };

/** Parts the lines of a token, and of those that its notes go on in. */
class Parter {
  private readonly shown: Part[] = [];
  private readonly said: Part[] = [];
  private inside: Inside = { type: "slide" };
  /** The one to be read next. */
  private line = 0;
  private midLine = false;
  private code: string | undefined;
  private changed = false;

  constructor(
    private readonly isSlide: boolean,
    private readonly ctx: Context,
  ) {}

  get isOpen(): boolean {
    return this.inside.type !== "slide";
  }

  /** @param isLast whether nothing but plain paragraphs follow the token */
  read({ token: { raw }, at }: TopToken, isLast: boolean): void {
    if (this.line === 0) this.line = at.line - countNewlines(/^\s*(?=\S)/.exec(raw)?.[0] ?? "");
    // What ends the last line of the token before.
    const text = this.midLine && raw.startsWith("\n") ? raw.slice(1) : raw;
    this.midLine = !raw.endsWith("\n");
    if (text === "") return;
    const lines = text.replace(/\n$/, "").split("\n");
    const lastRich = lines.findLastIndex((line) => RICH.test(line));
    for (const [index, line] of lines.entries()) {
      const column = index === 0 ? at.column : 1;
      const isPlainAfter = isLast && index > lastRich;
      this.readLine(line, { line: this.line++, column }, isPlainAfter);
    }
    if (this.inside.type === "paragraph") this.inside = { type: "slide" };
  }

  end(): Parted & { changed: boolean } {
    const { inside, ctx } = this;
    if (inside.type === "braces") sayOpen(inside.mark, "close it with `}`", inside.at, ctx);
    if (inside.type === "fence") sayOpen(inside.mark, "close it with `:::`", inside.at, ctx);
    const shown = this.shown.flatMap(({ lines, at }) => {
      let next = at;
      return ctx.lexer.blocks(lines.join("\n")).map((token) => {
        const begin = locate(token.raw, next, ctx);
        next = after(token.raw, next);
        return { token, at: begin };
      });
    });
    const notes = this.said.flatMap(({ lines, at }) => {
      const text = lines.join("\n");
      return text.trim() === "" ? [] : parseNotes(text, at, ctx);
    });
    return { shown, notes, changed: this.changed };
  }

  private readLine(line: string, at: Position, isPlainAfter: boolean): void {
    const { inside } = this;
    const fence = CODE_FENCE.exec(line)?.[1];
    const inCode = this.code !== undefined;
    if (fence !== undefined) {
      if (!inCode) this.code = fence;
      else if (fence.startsWith(this.code ?? "")) this.code = undefined;
    }
    const isText = !inCode && fence === undefined;
    switch (inside.type) {
      case "slide":
        if (!isText || !this.begin(line, at, isPlainAfter)) this.show(line, at);
        return;
      case "paragraph":
        if (isText && line.trim() !== "" && !ITEM.test(line)) {
          this.say(line.replace(DECKSET, ""), at);
          return;
        }
        this.inside = { type: "slide" };
        this.show(line, at);
        return;
      case "rest":
        if (isText && STEP.test(line)) {
          this.inside = { type: "slide" };
          this.shown.push({ lines: [], at: { line: at.line + 1, column: 1 } });
        } else if (!isText || !REMARK.test(line)) this.say(line, at);
        return;
      case "braces":
        this.readBraces(line, at, inside);
        return;
      case "fence": {
        const more = isText ? DIV_FENCE.exec(line)?.[1] : undefined;
        if (more !== undefined) inside.depth += more === "" ? -1 : 1;
        if (inside.depth === 0) this.inside = { type: "slide" };
        else if (!inside.isHidden) this.say(line, at);
      }
    }
  }

  /** @returns whether the line begins private words */
  private begin(line: string, at: Position, isPlainAfter: boolean): boolean {
    const found =
      this.beginReveal(line, at, isPlainAfter) ??
      this.beginParagraph(line, at) ??
      beginRest(line, at);
    if (found === undefined) return false;
    this.changed = true;
    this.said.push({ lines: [], at });
    if (found.inside.type === "braces") this.readBraces(found.text, at, found.inside);
    else {
      this.inside = found.inside;
      if (found.text !== "") this.say(found.text, at);
    }
    return true;
  }

  private beginReveal(line: string, at: Position, isPlainAfter: boolean): Begun | undefined {
    const [mark, indent, word] = (this.isSlide ? REVEAL.exec(line) : undefined) ?? [];
    if (mark === undefined) return undefined;
    const isAlone = word === "";
    const isSure = this.ctx.tool === "reveal" || (isAlone && indent === "");
    if (!isSure && !isAlone && !isPlainAfter) return undefined;
    const lead = mark.slice(0, mark.length - (word ?? "").length);
    if (!isSure) sayGuess(lead.trim(), at, this.ctx);
    return { inside: { type: "rest" }, text: line.slice(lead.length) };
  }

  private beginParagraph(line: string, at: Position): Begun | undefined {
    if (DECKSET.test(line))
      return { inside: { type: "paragraph" }, text: line.replace(DECKSET, "") };
    const mark = BEAMER.exec(line)?.[0];
    if (mark === undefined) return undefined;
    const inside: Inside = { type: "braces", depth: 1, mark: mark.trim(), at };
    return { inside, text: line.slice(mark.length) };
  }

  private readBraces(line: string, at: Position, inside: Inside & { type: "braces" }): void {
    this.inside = inside;
    for (const { 0: brace, index } of line.matchAll(/\\[{}\\]|[{}]/g)) {
      if (brace.length > 1) continue;
      inside.depth += brace === "{" ? 1 : -1;
      if (inside.depth > 0) continue;
      this.inside = { type: "slide" };
      this.say(line.slice(0, index), at);
      const rest = line.slice(index + 1);
      if (rest.trim() !== "") this.show(rest, at);
      return;
    }
    this.say(line, at);
  }

  private show(line: string, at: Position): void {
    if (this.shown.length === 0) this.shown.push({ lines: [], at });
    this.shown.at(-1)?.lines.push(line);
  }

  private say(line: string, at: Position): void {
    if (this.said.length === 0) this.said.push({ lines: [], at });
    this.said.at(-1)?.lines.push(line);
  }
}

interface Begun {
  inside: Inside;
  /** Of the line, what is said. */
  text: string;
}

function beginRest(line: string, at: Position): Begun | undefined {
  if (REMARK.test(line)) return { inside: { type: "rest" }, text: "" };
  const [mark, bare, named] = FENCED.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const isHidden = (bare ?? named) !== "notes";
  return { inside: { type: "fence", depth: 1, mark: mark.trim(), at, isHidden }, text: "" };
}

function sayGuess(mark: string, position: Position, ctx: Context): void {
  ctx.report({
    code: "notes-assumed",
    severity: "warning",
    message: `what follows \`${mark}\` up to the end of the slide is taken for speaker notes`,
    hint: `write \`**${mark}**\` to show it, or \`<!-- notes: … -->\` for notes`,
    position,
  });
}

function sayOpen(mark: string, hint: string, position: Position, ctx: Context): void {
  ctx.report({
    code: "unclosed-notes",
    severity: "warning",
    message: `\`${mark.slice(0, 40)}\` has no end: nothing that follows on the slide is shown`,
    hint,
    position,
  });
}
