/**
 * A slide's blocks as a flat list of pieces, in reading order: paragraphs of running text, and figures.
 * Arrangements and continuations are divisions of this list.
 */
import type { Alert, Block, Chart, Image, Inline, List } from "../deck/deck.js";
import { chartOf } from "../chart/infer.js";
import type { Picture } from "../scene/scene.js";
import { cutAt, flatText } from "../talk/cut.js";
import { sentenceEnds } from "../talk/sentences.js";
import type { Prepared } from "../text/lines.js";
import { chunkSpans, spansLength } from "./chunks.js";
import type { Context } from "./context.js";
import { setsNumbersOff } from "./emphasis.js";
import { agendaFigure } from "./figures/agenda.js";
import { chartFigure } from "./figures/chart.js";
import { codeFigure } from "./figures/code.js";
import type { Figure } from "./figures/figure.js";
import { panelFigure } from "./figures/panel.js";
import { galleryFigure } from "./figures/gallery.js";
import { missingPicture, pictureFigure, webPicture } from "./figures/picture.js";
import { type Steps, stepsOf } from "./figures/steps.js";
import { tableFigures } from "./figures/table.js";
import { tilesFigure } from "./figures/tiles.js";
import { type FlowParagraph, listFlow, paragraphFlow } from "./flow.js";
import { linkedText, plainText, prepareSpans, type Span } from "./inlines.js";
import { namesSummary, saysInShort } from "../language/summaries.js";
import { linesIn } from "./lines.js";
import { groupsOfList } from "./list-groups.js";
import { isNative } from "./native-chart.js";
import { textParts } from "./text-parts.js";

/**
 * `section` counts the slide's headings; pieces of one section want to stay together. `opened`: a paragraph alone on
 * its slide as its first sentence, set larger, and the others.
 */
export type Piece =
  | {
      type: "text";
      paragraph: FlowParagraph;
      section: number;
      list?: ListSteps;
      groups?: ListGroups;
      opened?: FlowParagraph[];
    }
  | { type: "figure"; figure: Figure; section: number };

/** Of a list's first piece: what may stand for all of its pieces. */
export interface ListSteps {
  steps: Steps;
  /** Pieces of the list. */
  count: number;
}

/** Of a list's first piece: its items with those below them, each as a group. */
export interface ListGroups {
  groups: FlowParagraph[][];
  /** Pieces of the list. */
  count: number;
}

/** @param title of the slide */
export function piecesOf(blocks: Block[], shared: Context, title: Inline[] = []): Piece[] {
  const loudQuote = blocks.filter(({ type }) => type === "quote").length === 1;
  const context = { ...shared, loudNumbers: setsNumbersOff(blocks), loudQuote };
  const pieces: Piece[] = [];
  let section = 0;
  /** What heads the next block. */
  let heading = plainText(title);
  const leads = leadsAmong(blocks, heading, context);
  const text = (paragraph: FlowParagraph) => {
    for (const part of inParts(paragraph, context)) {
      pieces.push({ type: "text", paragraph: part, section });
    }
  };
  const figure = (made: Figure) => pieces.push({ type: "figure", figure: made, section });

  const addList = (list: List): void => {
    if (list === context.agenda) {
      figure(agendaFigure(list, context));
      return;
    }
    const start = pieces.length;
    listFlow(list, context, add, text);
    const steps = stepsOf(list, context);
    const first = pieces[start];
    if (first?.type !== "text") return;
    const count = pieces.length - start;
    if (steps) first.list = { steps, count };
    const texts = pieces.slice(start).flatMap((piece) => (piece.type === "text" ? [piece] : []));
    const groups =
      texts.length === count && list.items.length > 1
        ? groupsOfList(
            texts.map(({ paragraph }) => paragraph),
            context,
          )
        : undefined;
    if (groups) first.groups = { groups, count };
  };

  const add = (block: Block): void => {
    switch (block.type) {
      case "paragraph": {
        const { inlines, said, pos } = block;
        const role = leads.includes(block) ? "lead" : "body";
        text(paragraphFlow(inlines, pos, context, { role, ...(said ? { said } : {}) }));
        return;
      }
      case "heading":
        section++;
        heading = plainText(block.inlines);
        text(
          paragraphFlow(block.inlines, block.pos, context, {
            role: "heading",
            depth: block.level,
            ...(block.anchor === undefined ? {} : { anchor: block.anchor }),
          }),
        );
        return;
      case "list": {
        const tiles = tilesFigure(block, context);
        if (tiles) figure(tiles);
        else addList(block);
        return;
      }
      case "table":
        tableFigures(block, context).forEach(figure);
        return;
      case "code":
        figure(codeFigure(block, context));
        return;
      case "quote":
      case "alert":
        addPanel(block, context, figure, add);
        return;
      case "image":
        addImage(block, context, figure);
        return;
      case "chart":
        addChart(block, heading, context, figure);
        return;
      default: {
        const never: never = block;
        throw new Error(`unknown block ${JSON.stringify(never)}`);
      }
    }
  };
  for (const run of runsOfPictures(blocks, context)) {
    if (run.length > 1)
      figure(
        galleryFigure(
          run.map((block) => shownPicture(block, context)!),
          context,
        ),
      );
    else run.forEach(add);
  }
  const [only] = pieces;
  if (pieces.length === 1 && only?.type === "text") {
    const opened = openedOf(blocks, context);
    if (opened) only.opened = opened;
  }
  return pieces;
}

/** In letters: what is shorter is large as a whole. */
const shortestOpened = 200;

function openedOf(blocks: Block[], context: Context): FlowParagraph[] | undefined {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.type !== "paragraph" || block.said) return undefined;
  const { inlines, pos } = block;
  const { text, ends: allowed } = flatText(inlines);
  if (text.length <= shortestOpened || text.includes("\n")) return undefined;
  const [end = text.length] = sentenceEnds(text, context.lang).filter(allowed);
  if (end > longestLead || end > text.length / 2) return undefined;
  const [first, rest] = cutAt(inlines, end);
  return [
    paragraphFlow(first, pos, context, { role: "lead" }),
    paragraphFlow(rest, pos, context, { role: "body" }),
  ];
}

/** In letters; a longer sentence is set as text. */
const longestLead = 170;

/** The same of what a summary begins with: a sentence or two. */
const longestOpening = 200;

/** `The most important results:` leads into what says them. */
function introduces(text: string): boolean {
  return /[:：]\s*$/.test(text);
}

/**
 * The paragraphs of a slide that are set larger than its text: of a summary the first, and what says that it puts
 * things in short; in a talk the key sentences it begins with, and all of them where it has nothing else. No key
 * sentence over a longer paragraph, which would be smaller than what it is more than.
 */
function leadsAmong(blocks: Block[], title: string, { lang }: Context): Block[] {
  const [opening, ...more] = blocks;
  if (opening?.type === "paragraph" && opening.said === undefined && more.length > 0) {
    const text = plainText(opening.inlines);
    const sums = namesSummary(title, lang) || saysInShort(text, lang);
    return sums && text.length <= longestOpening && !introduces(text) ? [opening] : [];
  }
  const other = blocks.findIndex(({ type }) => type !== "paragraph");
  const first = blocks.slice(0, other === -1 ? undefined : other);
  const isKey = (block: Block) => block.type === "paragraph" && block.said !== undefined;
  if (!first.some(isKey)) return [];
  const isLong = (block: Block) =>
    block.type === "paragraph" && plainText(block.inlines).length > longestLead;
  if (blocks.some(isLong)) return [];
  return other === -1 ? blocks : first.filter(isKey);
}

/** Blocks one by one, but pictures that follow each other together. */
function runsOfPictures(blocks: Block[], context: Context): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && shownPicture(last[0]!, context) && shownPicture(block, context)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function shownPicture(
  block: Block,
  { assets }: Context,
): { image: Image; picture: Picture } | undefined {
  const asset = block.type === "image" ? assets.images.get(block.src) : undefined;
  return block.type === "image" && asset?.type === "picture"
    ? { image: block, picture: asset.picture }
    : undefined;
}

/** A paragraph wider than this (in em, on one line) fills half a slide and is divided. */
const longestParagraph = 700;

/** Share of the zone's height that a paragraph of lines may fill, which its author ended. */
const highestParagraph = 0.75;

/** The paragraph, or its parts where it is too long for one slide; they go on without a marker. */
function inParts(paragraph: FlowParagraph, context: Context): FlowParagraph[] {
  const parts = spansInParts(paragraph, context);
  if (parts.length < 2) return [paragraph];
  const { said, ...plain } = paragraph;
  return parts.map((spans, i) => ({
    ...plain,
    ...(said && i === 0 ? { said } : {}),
    spans,
    prepared: preparedAs(paragraph, spans, context),
    linked: linkedText(spans, context.theme),
    length: spansLength(spans),
    marker: i === 0 ? paragraph.marker : { type: "none" },
  }));
}

function spansInParts(paragraph: FlowParagraph, context: Context): Span[][] {
  const { spans, prepared, indent } = paragraph;
  const { zone } = context;
  if (spans.some((span) => span.lineBreak)) {
    const width = zone.width - indent * usualSize;
    const height = (of: Prepared) => linesIn(of, width, usualSize).height * usualSize;
    const all = height(prepared);
    const most = zone.height * highestParagraph;
    if (all <= most) return [spans];
    const even = all / Math.ceil(all / most) + 2 * usualSize;
    return textParts(
      spans,
      (part) => height(preparedAs(paragraph, part, context)),
      () => Math.min(most, even),
    );
  }
  const em = prepared.maxWidth;
  const longest = (longestParagraph * zone.width) / context.theme.look.skeleton.content.width;
  if (em <= longest || paragraph.length < 40) return [spans];
  return chunkSpans(spans, Math.floor((longest * paragraph.length) / em));
}

/** Text of a continued slide is no smaller. */
const usualSize = 18;

function preparedAs({ role }: FlowParagraph, spans: Span[], { theme, rtl }: Context): Prepared {
  const heading = role === "heading";
  return prepareSpans(spans, theme, heading ? theme.headingFont : "body", heading, rtl);
}

function addPanel(
  block: Alert | Extract<Block, { type: "quote" }>,
  context: Context,
  figure: (made: Figure) => void,
  add: (block: Block) => void,
): void {
  const style =
    block.type === "alert"
      ? { name: "Alert" as const, bar: context.theme.alerts[block.kind], fill: "panel" as const }
      : { name: "Quote" as const, bar: context.theme.heading, loud: context.loudQuote === true };
  let paragraphs: FlowParagraph[] = [];
  if (block.type === "alert") {
    const word = paragraphFlow(
      [{ type: "strong", children: [{ type: "text", value: context.words[block.kind] }] }],
      block.pos,
      context,
    );
    paragraphs.push(word);
  }
  const flush = () => {
    if (paragraphs.length > 0) figure(panelFigure(paragraphs, style, block.pos, context));
    paragraphs = [];
  };
  const push = (paragraph: FlowParagraph) => paragraphs.push(...inParts(paragraph, context));
  const other = (inner: Block): void => {
    flush();
    add(inner);
  };
  for (const inner of block.blocks) {
    if (inner.type === "paragraph") {
      const paragraph = paragraphFlow(inner.inlines, inner.pos, context);
      if (block.type === "quote" && isSource(paragraph)) paragraphs.push(muted(paragraph, context));
      else push(paragraph);
    } else if (inner.type === "list") {
      listFlow(inner, context, other, push);
    } else {
      other(inner);
    }
  }
  flush();
}

/** Who is quoted: the line that begins with a dash. */
function isSource(paragraph: FlowParagraph): boolean {
  return /^\s*(?:—|–|--?)\s*\S/.test(paragraph.spans[0]?.text ?? "");
}

function muted(paragraph: FlowParagraph, context: Context): FlowParagraph {
  const spans = paragraph.spans.map((span) => ({
    ...span,
    scale: span.scale * sourceScale,
    color: "muted" as const,
  }));
  return { ...paragraph, spans, prepared: prepareSpans(spans, context.theme) };
}

/** Of the quote's size. */
const sourceScale = 0.7;

function addImage(image: Image, context: Context, figure: (made: Figure) => void): void {
  const asset = context.assets.images.get(image.src);
  if (asset?.type === "picture") {
    figure(pictureFigure(image, asset.picture, context));
  } else if (asset?.type === "remote") {
    figure(webPicture(image, asset.url, context));
  } else {
    figure(missingPicture(image, asset?.reason ?? "not read", context));
  }
}

/** With a break where the cell has a line end; blank lines are none. */
function linesOf(cell: string): Inline[] {
  const lines = cell.split(/\s*[\r\n]\s*/);
  return lines.flatMap((value, i): Inline[] =>
    i === 0 ? [{ type: "text", value }] : [{ type: "break" }, { type: "text", value }],
  );
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? "";
  return words(one) === words(other);
}

/** @param heading over it: a title of the chart that says the same is not said again */
function addChart(
  chart: Chart,
  heading: string,
  context: Context,
  figure: (made: Figure) => void,
): void {
  let read = chart;
  let encoding: string | undefined;
  if (chart.src !== undefined) {
    const file = context.assets.tables.get(chart.src);
    if (file?.type !== "csv") {
      const { title = "" } = chart.options.settings;
      const missing = { src: chart.src, alt: title, pos: chart.pos };
      figure(missingPicture(missing, file?.reason ?? "", context));
      return;
    }
    const dataPos = { line: 1, column: 1, file: file.path };
    read = { ...chart, data: file.text, dataPos };
    if (file.encoding !== "UTF-8") encoding = file.encoding;
  }
  const result = chartOf(read, context.report, encoding, context.lang);
  if (result.type === "chart") {
    const native = isNative(chart, result.model, result.native, context);
    const said = sameWords(heading, result.model.title);
    const model = said ? { ...result.model, title: "" } : result.model;
    figure(chartFigure(chart, { ...result, model }, native, context));
  }
  if (result.type === "table" || (result.type === "chart" && result.withTable)) {
    const cell = (value: string) => ({ inlines: linesOf(value), pos: chart.pos });
    tableFigures(
      {
        type: "table",
        align: result.table.numeric.map((numeric) => (numeric ? "right" : "left")),
        header: result.table.header.map(cell),
        rows: result.table.rows.map((row) => row.map(cell)),
        pos: chart.pos,
      },
      context,
    ).forEach(figure);
  }
}
