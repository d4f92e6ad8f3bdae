import type { Tokens } from "marked";
import type { Block } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import { parseComment, parseNotes } from "../comments.js";
import type { Context } from "../context.js";
import { warnDroppedHtml } from "../dropped-html.js";
import { isHiddenElement, scanHtml } from "../html.js";
import type { HtmlTag } from "../html.js";
import { parseInlines, parseInlinesOnly, textOf } from "../inlines.js";
import { countNewlines, locate } from "../position.js";
import { partHtml } from "../private-html.js";
import { currentScope, readScope, scoped } from "../scope.js";
import type { Scope } from "../scope.js";
import { takeTables } from "./html-table.js";
import type { Place } from "./index.js";
import { paragraphBlocks } from "./paragraph.js";

/** Elements that begin or end a paragraph of their own. */
const PARAGRAPH_ELEMENTS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre section summary table " +
    "tbody tfoot thead title tr ul"
  ).split(" "),
);

/** Text between two paragraph boundaries, with its inline tags. */
interface Run {
  kind: "paragraph" | "heading" | "pre";
  /** Headings only: 1–6. */
  level: number;
  text: string;
  /** Of the elements around it. */
  scope: Scope | undefined;
  pos: Position;
}

/**
 * A block of raw HTML: plain tables are tables, comments speak for themselves, other tags go, and the text between them
 * is read as Markdown. A paragraph begins where HTML begins one or where a line is blank.
 */
export function parseHtmlBlock(token: Tokens.HTML, place: Place, ctx: Context): Block[] {
  return partHtml(token.raw, place.at).parts.flatMap(({ raw, at, privacy }): Block[] => {
    if (privacy === undefined) return shownBlocks(raw, { ...place, at }, ctx);
    if (privacy === "notes") ctx.found.notes.push(...parseNotes(raw, at, ctx));
    return [];
  });
}

function shownBlocks(raw: string, place: Place, ctx: Context): Block[] {
  return takeTables(raw, place.at, ctx).flatMap((part): Block[] =>
    "table" in part
      ? [part.table]
      : collectRuns(part.raw, part.at, ctx).flatMap((run) => runBlocks(run, place, ctx)),
  );
}

function collectRuns(raw: string, at: Position, ctx: Context): Run[] {
  const runs: Run[] = [];
  let current: Run = {
    ...{ kind: "paragraph", level: 0, text: "", pos: at },
    scope: currentScope(ctx.open),
  };
  let pos = at;
  const begin = (kind: Run["kind"], level = 0) => {
    if (current.text.trim() !== "") runs.push(current);
    current = { kind, level, text: "", scope: currentScope(ctx.open), pos };
  };
  for (const piece of scanHtml(raw)) {
    if (piece.type === "comment") {
      if (!piece.closed) reportUnclosed(pos, ctx);
      parseComment(piece.raw, pos, ctx);
    } else if (piece.type === "other") {
      warnDroppedHtml(piece.raw, pos, ctx);
    } else if (piece.type === "tag") {
      addTag(piece, current, begin, pos, ctx);
    } else {
      // A blank line begins a paragraph in text, not in `<pre>`.
      const parts = current.kind === "pre" ? [piece.raw] : piece.raw.split(/\n[ \t]*\n/);
      for (const [index, part] of parts.entries()) {
        if (index > 0) begin("paragraph");
        current.text += part;
      }
    }
    const newlines = countNewlines(piece.raw);
    if (newlines > 0) pos = { line: pos.line + newlines, column: 1 };
    if (current.text.trim() === "") current = { ...current, text: "", pos };
  }
  begin("paragraph");
  return runs;
}

function addTag(
  tag: HtmlTag,
  current: Run,
  begin: (kind: Run["kind"], level?: number) => void,
  at: Position,
  ctx: Context,
): void {
  if (isHiddenElement(tag.name)) {
    warnDroppedHtml(tag.raw, at, ctx);
  } else if (tag.name === "td" || tag.name === "th") {
    // A reader sees the gap between two cells of a row.
    if (current.text.trim() !== "" && !tag.closing) current.text += " · ";
    warnDroppedHtml(tag.raw, at, ctx);
  } else if (!PARAGRAPH_ELEMENTS.has(tag.name)) {
    current.text += current.kind === "pre" ? "" : tag.raw;
  } else {
    const level = /^h([1-6])$/.exec(tag.name)?.[1];
    const said = openOrClose(tag, at, ctx);
    if (tag.closing) begin("paragraph");
    else if (tag.name === "pre") begin("pre");
    else if (level !== undefined) begin("heading", Number(level));
    else begin("paragraph");
    if (level === undefined && !said) warnDroppedHtml(tag.raw, at, ctx);
  }
}

/**
 * Keeps count of the elements that say a language or direction, and of those of the same name in them.
 * @returns whether the tag says one, or ends an element that does
 */
function openOrClose(tag: HtmlTag, at: Position, ctx: Context): boolean {
  if (tag.closing) {
    const index = ctx.open.findLastIndex((element) => element.name === tag.name);
    const [closed] = index === -1 ? [] : ctx.open.splice(index);
    return closed?.scope !== undefined;
  }
  const scope = tag.selfClosing ? undefined : readScope(tag.attributes, at, ctx);
  const inner = ctx.open.some((element) => element.name === tag.name) && tag.name !== "p";
  if (scope !== undefined || inner) ctx.open.push({ name: tag.name, scope });
  return scope !== undefined;
}

function runBlocks(run: Run, place: Place, ctx: Context): Block[] {
  const { scope } = run;
  const blocks = unscopedBlocks(run, place, ctx);
  return scope === undefined ? blocks : blocks.map((block) => scoped(block, scope));
}

function unscopedBlocks(run: Run, place: Place, ctx: Context): Block[] {
  const at = locate(run.text, run.pos, ctx);
  if (run.kind === "pre") {
    const text = textOf(run.text).replace(/^\n|\n\s*$/g, "");
    return [{ type: "code", lang: "", text, pos: at }];
  }
  // Indentation is the HTML's and means nothing to the text.
  const source = run.text.replace(/\n[ \t]+/g, "\n").trim();
  const tokens = ctx.lexer.inlines(source);
  if (run.kind === "paragraph") return paragraphBlocks(parseInlines(tokens, at, ctx), at);
  const inlines = parseInlinesOnly(tokens, at, ctx);
  if (inlines.length === 0) return [];
  return place.nested
    ? [{ type: "paragraph", inlines: [{ type: "strong", children: inlines }], pos: at }]
    : [{ type: "heading", level: run.level, inlines, pos: at }];
}

function reportUnclosed(position: Position, ctx: Context): void {
  ctx.report({
    code: "unclosed-comment",
    severity: "error",
    message: "comment `<!--` has no end: all that follows would be hidden",
    hint: "close it with `-->`",
    position,
  });
}
