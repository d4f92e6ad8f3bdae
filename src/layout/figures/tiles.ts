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

const valueSizes: Pt[] = [56, 44, 36, 30, 24];

/** How much higher tiles may be than they need, up to a height. */
const growth = { times: 1.8, most: 200 };

/** Under values of a size. */
const labelSizeAt = (value: Pt): Pt => (value >= 44 ? 16 : 14);

const padding: Pt = 14;

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

function figureOf(tiles: Tile[], pos: Position, context: Context): Figure {
  const gridIn = (width: Pt) => {
    const most = Math.min(4, tiles.length, Math.floor((width + gap) / (narrowest + gap)));
    // As many in each row: six are set 3 + 3, and no last tile stands alone: three are set 3 or 1.
    const even = Math.ceil(tiles.length / Math.ceil(tiles.length / Math.max(1, most)));
    const columns = [even, even - 1].find((n) => n > 1 && tiles.length % n !== 1) ?? 1;
    const rows = Math.ceil(tiles.length / columns);
    return { columns, rows, tileWidth: (width - gap * (columns - 1)) / columns };
  };
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
  const sizeAt = (step: number) => valueSizes[Math.min(step, valueSizes.length - 1)] ?? 24;
  const figure: Figure = {
    kind: "tiles",
    pos,
    steps: valueSizes.length,
    units: 1,
    measure(width, step) {
      const { rows, tileWidth } = gridIn(width);
      const size = sizeAt(step);
      const room = (tileWidth - 2 * padding) / widthSafety / size;
      const wrapping = tiles.filter((tile) => tile.valueText.maxWidth > room).length;
      const least = heightOf(tileWidth, size);
      const ideal = Math.max(least, Math.min(growth.most, least * growth.times));
      const inRows = (tile: Pt) => rows * tile + (rows - 1) * gap;
      return {
        height: inRows(least),
        ideal: inRows(ideal),
        inkWidth: width,
        badness: wrapping * 3,
      };
    },
    place(box, step) {
      const { columns, rows, tileWidth } = gridIn(box.width);
      const height = (box.height - (rows - 1) * gap) / rows;
      return tiles.flatMap((tile, i) =>
        place(
          tile,
          {
            x: box.x + (i % columns) * (tileWidth + gap),
            y: box.y + Math.floor(i / columns) * (height + gap),
            width: tileWidth,
            height,
          },
          sizeAt(step),
          pos,
          context,
        ),
      );
    },
    slice: () => figure,
  };
  return figure;
}

function place(tile: Tile, box: Box, size: Pt, pos: Position, context: Context): Item[] {
  const { theme } = context;
  const solid = theme.tiles === "solid";
  const value = solid
    ? tile.value.map((span) => ({ ...span, color: "ground" as const }))
    : tile.value;
  const item: TextItem = {
    type: "text",
    name: "Tile",
    box,
    paragraphs: [
      plainParagraph(runsOf(value, { size, color: theme.heading, font: "heading" }, context), {
        align: flush(context),
      }),
      plainParagraph(
        runsOf(tile.label, { size: labelSizeAt(size), color: solid ? "ground" : "muted" }, context),
        {
          align: flush(context),
        },
      ),
    ],
    insets: { top: padding, right: padding, bottom: padding, left: padding },
    anchor: "middle",
    ...(solid ? { fill: "accent1" as const } : theme.look.panel),
    pos,
  };
  return theme.tiles === "rule" ? underRule(item, context) : [item];
}
