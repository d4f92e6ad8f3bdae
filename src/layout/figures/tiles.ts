/** Metric tiles: a short list of labels and values, the values set large. */
import type { Inline, List } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { Box, Pt } from "../../geometry.js";
import type { Item, TextItem } from "../../scene/scene.js";
import type { Prepared } from "../../text/lines.js";
import type { Context } from "../context.js";
import { flush, plainText, prepareSpans, runsOf, spansOf, type Span } from "../inlines.js";
import { linesIn, widthSafety } from "../lines.js";
import { plainParagraph } from "../paragraph.js";
import type { Figure } from "./figure.js";
import { underRule } from "./under-rule.js";

/** The first are for tiles with room: steps begin at the third. */
const valueSizes: Pt[] = [72, 60, 48, 40, 32, 28, 24, 20];

const firstSize = 2;

/** Under values of a size. */
const labelSizeAt = (value: Pt): Pt =>
  value >= 60 ? 20 : value >= 48 ? 18 : value >= 32 ? 16 : 14;

const padding: Pt = 16;

/** Width of a tile by its height: where tiles grow, they are divided among rows so that each comes near it. */
const bestRatio = 1.6;

const gap: Pt = 16;

const narrowest: Pt = 130;

const qualifierScale = 0.45;

const mostTiles = 8;

/** A longer value is prose. */
const longestValue = 20;

interface Tile {
  value: Span[];
  valueText: Prepared;
  label: Span[];
  labelText: Prepared;
}

/** Tiles for a list whose items all read `**Label**: 92%`; `undefined` for any other list. */
export function tilesFigure(list: List, context: Context): Figure | undefined {
  if (list.ordered || list.items.length < 2 || list.items.length > mostTiles) return undefined;
  const tiles: Tile[] = [];
  for (const item of list.items) {
    const block = item.blocks[0];
    if (item.checked !== undefined || item.blocks.length !== 1 || block?.type !== "paragraph") {
      return undefined;
    }
    const parts = labelAndValue(block.inlines);
    if (!parts) return undefined;
    const label = spansOf(parts.label).map((span) => ({ ...span, bold: false }));
    const value = valueSpans(parts.value);
    tiles.push({
      label,
      labelText: prepareSpans(label, context.theme),
      value,
      valueText: prepareSpans(value, context.theme, "heading"),
    });
  }
  return figureOf(tiles, list.pos, context);
}

function labelAndValue(inlines: Inline[]): { label: Inline[]; value: Inline[] } | undefined {
  const [first, second, ...rest] = inlines;
  if (first?.type !== "strong" || second?.type !== "text") return undefined;
  const label = plainText(first.children);
  const colonInside = /:\s*$/.test(label);
  if (!colonInside && !/^\s*:/.test(second.value)) return undefined;
  const value: Inline[] = [
    { type: "text", value: second.value.replace(colonInside ? /^\s+/ : /^\s*:\s*/, "") },
    ...rest,
  ];
  const text = plainText(value).trim();
  if (text === "" || text.length > longestValue || !/\d/.test(text)) return undefined;
  return { label: [{ type: "text", value: label.replace(/:\s*$/, "") }], value };
}

/** The number with its unit; what follows it ("average", "(p95)") is set smaller. */
const numberFirst =
  /^([<>≤≥≈~±+\-−]*\s?[$€£¥]?\d[\d.,]*(?:[/:]\d[\d.,]*)?(?:\s?%|[^\s\d(]{1,3}(?=\s|$|\()|\s[^\s\d(]{1,3}$)?)(.*)$/s;

function valueSpans(value: Inline[]): Span[] {
  const spans = spansOf(value);
  const [first, ...rest] = spans;
  const parts = first ? numberFirst.exec(first.text) : null;
  if (!first || !parts || (rest.length === 0 && (parts[2] ?? "") === ""))
    return spans.map((span) => ({ ...span, bold: true }));
  const smaller = [{ ...first, text: parts[2] ?? "" }, ...rest].map((span) => ({
    ...span,
    scale: span.scale * qualifierScale,
    color: "muted" as const,
  }));
  return [{ ...first, bold: true, text: parts[1] ?? "" }, ...smaller];
}

/** How tiles stand side by side. */
interface Grid {
  columns: number;
  rows: number;
  tileWidth: Pt;
}

function figureOf(tiles: Tile[], pos: Position, context: Context): Figure {
  const heightOf = (tileWidth: Pt, size: Pt): Pt => {
    const room = tileWidth - 2 * padding;
    const labelSize = labelSizeAt(size);
    return Math.max(
      ...tiles.map(
        (tile) =>
          linesIn(tile.valueText, room, size).height * size +
          linesIn(tile.labelText, room, labelSize).height * labelSize +
          2 * padding,
      ),
    );
  };
  const wrapping = ({ tileWidth }: Grid, size: Pt): number => {
    const room = (tileWidth - 2 * padding) / widthSafety / size;
    return tiles.filter((tile) => tile.valueText.maxWidth > room).length;
  };
  /** Tiles with a word that has to be divided: `November 15, 2024`, set too large. */
  const dividing = ({ tileWidth }: Grid, size: Pt): number => {
    const room = (tileWidth - 2 * padding) / widthSafety / size;
    return tiles.filter((tile) => tile.valueText.minWidth > room).length;
  };
  const sizeAt = (step: number) =>
    valueSizes[Math.min(firstSize + step, valueSizes.length - 1)] ?? 20;
  const heightIn = ({ rows }: Grid, box: Pt): Pt => (box - (rows - 1) * gap) / rows;
  /** The grid and the largest numbers for the box. */
  const best = (box: { width: Pt; height: Pt }, least: Pt): { grid: Grid; size: Pt } => {
    const grids = gridsIn(tiles.length, box.width);
    let found = { grid: grids[0]!, size: least, cost: Infinity };
    for (const grid of grids) {
      const height = heightIn(grid, box.height);
      const size = valueSizes.find(
        (size) =>
          size >= least &&
          size <= height * largestValue &&
          heightOf(grid.tileWidth, size) <= height &&
          wrapping(grid, size) <= wrapping(grid, least) &&
          dividing(grid, size) <= dividing(grid, least),
      );
      if (size === undefined) continue;
      const cost = Math.abs(Math.log(grid.tileWidth / height / bestRatio)) - size / 100;
      if (cost < found.cost) found = { grid, size, cost };
    }
    return found;
  };
  const figure: Figure = {
    kind: "tiles",
    pos,
    steps: valueSizes.length - firstSize,
    units: 1,
    measure(width, step) {
      const grid = gridsIn(tiles.length, width)[0]!;
      const least = heightOf(grid.tileWidth, sizeAt(step));
      const height = grid.rows * least + (grid.rows - 1) * gap;
      return {
        height,
        ideal: Math.max(height, context.zone.height),
        inkWidth: width,
        badness: wrapping(grid, sizeAt(step)) * 3 + dividing(grid, sizeAt(step)) * 40,
      };
    },
    place(box, step) {
      const { grid, size } = best(box, sizeAt(step));
      const { columns, tileWidth } = grid;
      const height = heightIn(grid, box.height);
      return tiles.flatMap((tile, i) =>
        place(
          tile,
          {
            x: box.x + (i % columns) * (tileWidth + gap),
            y: box.y + Math.floor(i / columns) * (height + gap),
            width: tileWidth,
            height,
          },
          size,
          pos,
          context,
        ),
      );
    },
    slice: () => figure,
  };
  return figure;
}

/** Of a tile's height: a larger number would have no air. */
const largestValue = 0.4;

/** The grids that leave no tile alone in its row, the one of the fewest rows first. */
function gridsIn(count: number, width: Pt): Grid[] {
  const most = Math.max(1, Math.min(4, count, Math.floor((width + gap) / (narrowest + gap))));
  const of = (columns: number): Grid => ({
    columns,
    rows: Math.ceil(count / columns),
    tileWidth: (width - gap * (columns - 1)) / columns,
  });
  const found: Grid[] = [];
  for (let columns = most; columns > 1; columns--) {
    // As many in each row: six are set 3 + 3, and three are set 3 or 1.
    if (count % columns === 0 || (count % columns === columns - 1 && columns > 2))
      found.push(of(columns));
  }
  return [...found, of(1)];
}

function place(tile: Tile, box: Box, size: Pt, pos: Position, context: Context): Item[] {
  const { theme } = context;
  const solid = theme.tiles === "solid";
  const on = theme.solid.text;
  const value = solid ? tile.value.map((span) => ({ ...span, color: on })) : tile.value;
  const item: TextItem = {
    type: "text",
    name: "Tile",
    box,
    paragraphs: [
      plainParagraph(runsOf(value, { size, color: theme.heading, font: "heading" }, context), {
        align: flush(context),
      }),
      plainParagraph(
        runsOf(tile.label, { size: labelSizeAt(size), color: solid ? on : "muted" }, context),
        {
          align: flush(context),
        },
      ),
    ],
    insets: { top: padding, right: padding, bottom: padding, left: padding },
    anchor: "middle",
    ...(solid ? { fill: theme.solid.fill } : theme.look.panel),
    pos,
  };
  return theme.tiles === "rule" ? underRule(item, context) : [item];
}
