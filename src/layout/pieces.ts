/**
 * A slide's blocks as a flat list of pieces, in reading order: paragraphs of running text, and figures.
 * Arrangements and continuations are divisions of this list.
 */
import type { Alert, AlertKind, Block, Chart, Image, Inline, List } from "../deck/deck.js";
import { chartOf } from "../chart/infer.js";
import type { Picture } from "../scene/scene.js";
import { contentZone } from "../theme/skeleton.js";
import { chunkSpans, spansLength } from "./chunks.js";
import type { Context } from "./context.js";
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
import { linkedText, prepareSpans } from "./inlines.js";
import { isNative } from "./native-chart.js";

/** `section` counts the slide's headings; pieces of one section want to stay together. */
export type Piece =
  | { type: "text"; paragraph: FlowParagraph; section: number; list?: ListSteps }
  | { type: "figure"; figure: Figure; section: number };

/** Of a list's first piece: what may stand for all of its pieces. */
export interface ListSteps {
  steps: Steps;
  /** Pieces of the list. */
  count: number;
}

const alertWords: Record<AlertKind, string> = {
  note: "Note",
  tip: "Tip",
  important: "Important",
  warning: "Warning",
  caution: "Caution",
};

export function piecesOf(blocks: Block[], context: Context): Piece[] {
  const pieces: Piece[] = [];
  let section = 0;
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
    if (steps && first?.type === "text") first.list = { steps, count: pieces.length - start };
  };

  const add = (block: Block): void => {
    switch (block.type) {
      case "paragraph":
        text(paragraphFlow(block.inlines, block.pos, context));
        return;
      case "heading":
        section++;
        text(
          paragraphFlow(block.inlines, block.pos, context, {
            role: "heading",
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
        addChart(block, context, figure);
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
  return pieces;
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

/** The paragraph, or its parts where it is too long for one slide; they go on without a marker. */
function inParts(paragraph: FlowParagraph, context: Context): FlowParagraph[] {
  const em = paragraph.prepared.maxWidth;
  const longest = (longestParagraph * context.zone.width) / contentZone.width;
  if (em <= longest || paragraph.length < 40) return [paragraph];
  const letters = Math.floor((longest * paragraph.length) / em);
  return chunkSpans(paragraph.spans, letters).map((spans, i) => ({
    ...paragraph,
    spans,
    prepared: prepareSpans(
      spans,
      context.theme,
      paragraph.role === "heading" ? context.theme.headingFont : "body",
      paragraph.role === "heading",
    ),
    linked: linkedText(spans, context.theme),
    length: spansLength(spans),
    marker: i === 0 ? paragraph.marker : { type: "none" },
  }));
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
      : { name: "Quote" as const, bar: context.theme.heading };
  let paragraphs: FlowParagraph[] = [];
  if (block.type === "alert") {
    const word = paragraphFlow(
      [{ type: "strong", children: [{ type: "text", value: alertWords[block.kind] }] }],
      block.pos,
      context,
    );
    paragraphs.push(word);
  }
  const flush = () => {
    if (paragraphs.length > 0) figure(panelFigure(paragraphs, style, block.pos, context));
    paragraphs = [];
  };
  const other = (inner: Block): void => {
    flush();
    add(inner);
  };
  for (const inner of block.blocks) {
    if (inner.type === "paragraph") {
      const paragraph = paragraphFlow(inner.inlines, inner.pos, context);
      paragraphs.push(
        block.type === "quote" && isSource(paragraph) ? muted(paragraph, context) : paragraph,
      );
    } else if (inner.type === "list") {
      listFlow(inner, context, other, (paragraph) => paragraphs.push(paragraph));
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
    figure(missingPicture(image, asset?.reason ?? "not read"));
  }
}

/** With a break where the cell has a line end; blank lines are none. */
function linesOf(cell: string): Inline[] {
  const lines = cell.split(/\s*[\r\n]\s*/);
  return lines.flatMap((value, i): Inline[] =>
    i === 0 ? [{ type: "text", value }] : [{ type: "break" }, { type: "text", value }],
  );
}

function addChart(chart: Chart, context: Context, figure: (made: Figure) => void): void {
  let read = chart;
  let encoding: string | undefined;
  if (chart.src !== undefined) {
    const file = context.assets.tables.get(chart.src);
    if (file?.type !== "csv") {
      const { title = "" } = chart.options.settings;
      figure(missingPicture({ src: chart.src, alt: title, pos: chart.pos }, file?.reason ?? ""));
      return;
    }
    const dataPos = { line: 1, column: 1, file: file.path };
    read = { ...chart, data: file.text, dataPos };
    if (file.encoding !== "UTF-8") encoding = file.encoding;
  }
  const result = chartOf(read, context.report, encoding);
  if (result.type === "chart") {
    const native = isNative(chart, result.model, result.native, context);
    figure(chartFigure(chart, result, native, context));
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
