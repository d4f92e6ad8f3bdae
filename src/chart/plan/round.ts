/** Pie and doughnut: the ring, its slices named with their shares in a list at its side. */
import type { Box, Pt, Size } from "../../geometry.js";
import { formatNumber } from "../format.js";
import type { ChartModel, NumberFormat } from "../model.js";
import type { ChartStyle } from "../style.js";
import { mark, planHeading, type Heading } from "./heading.js";
import { ink, type Paint } from "./paint.js";
import { labelSizeOf } from "./plan.js";
import { seriesPaints } from "./series-paint.js";
import { leastLabel, lineHeight, rulerOf, widest, wrap, type Ink, type Ruler } from "./text.js";
import { bare } from "./unit.js";

export interface RoundPlan {
  model: ChartModel;
  style: ChartStyle;
  ruler: Ruler;
  size: Size;
  labelSize: Pt;
  heading: Heading;
  /** One a slice. */
  paints: Paint[];
  ring: Box;
  /** Part of its diameter. */
  hole: number;
  list: SliceList;
  /** Where the list stands. */
  listBox: Box;
  /** At the ring's right, or under it. */
  side: "right" | "bottom";
  /** The whole, in the hole. */
  sum: { number: string; name: string[]; size: Pt };
}

export interface SliceList {
  rows: { lines: string[]; value: string; also: string }[];
  rowHeights: Pt[];
  width: Pt;
  height: Pt;
  /** Left edge of the names, right edges of the two columns of numbers, from the list's left. */
  nameAt: Pt;
  valueEnd: Pt;
  alsoEnd: Pt;
  size: Pt;
}

const holeShare = 0.62;
const nameAt = mark.width + 8;

/** @param size of the chart, where it is not the style's: without the source under it */
export function planRound(model: ChartModel, style: ChartStyle, size: Size = style): RoundPlan {
  const { width, height } = size;
  const ruler = rulerOf(style.font);
  const labelSize = labelSizeOf(style);
  const heading = planHeading({ title: model.title, caption: "" }, [], size, labelSize, ruler);
  const top = heading.height;
  const room = height - top;
  const placed = (["right", "bottom"] as const).map((side) =>
    placeRing(model, side, { x: 0, y: top, width, height: room }, labelSize, ruler),
  );
  const [beside, above] = placed as [RingPlace, RingPlace];
  // Names are read at the ring's side, unless it becomes a dot there.
  const { list, ring, listBox, side } =
    beside.ring.width * enoughBeside >= above.ring.width ? beside : above;
  const hole = model.kind === "doughnut" ? holeShare : 0;
  return {
    ...{ model, style, ruler, size, labelSize, heading, ring, hole, list, listBox },
    size: { width, height },
    paints: seriesPaints(model, style),
    side,
    sum: planSum(model, ring.width * hole, labelSize, ruler),
  };
}

/** By how much a ring over its list may be larger than beside it. */
const enoughBeside = 1.2;

/** Of the width, where the list stands beside it. */
const widestRing = 0.56;

/**
 * The ring gives way to the list, from nearly all that it could be down to the half of it; for names on one line down to
 * that of `evenForLines`.
 */
const givenWay = [0.96, 0.86, 0.74, 0.62, 0.5];
const evenForLines = 3;

type RingPlace = Pick<RoundPlan, "list" | "ring" | "listBox" | "side">;

function placeRing(
  model: ChartModel,
  side: RoundPlan["side"],
  { y: top, width, height: room }: Box,
  labelSize: Pt,
  ruler: Ruler,
): RingPlace {
  const isBeside = side === "right";
  const gap = labelSize * (isBeside ? 2 : 1.1);
  const most = Math.min(room, isBeside ? width * widestRing : width);
  const list = planList(
    model,
    givenWay.map((share) =>
      isBeside
        ? { width: width - gap - most * share, height: room }
        : { width, height: room - gap - most * share },
    ),
    labelSize,
    ruler,
  );
  const diameter = Math.max(
    40,
    isBeside
      ? Math.min(room, width - list.width - gap, width * widestRing)
      : Math.min(width, room - list.height - gap),
  );
  // Ring and list stand together in the middle of the chart's width.
  const left = isBeside
    ? Math.max(0, (width - diameter - gap - list.width) / 2)
    : (width - diameter) / 2;
  const ringTop = isBeside ? top + (room - diameter) / 2 : top;
  const ring = { x: left, y: ringTop, width: diameter, height: diameter };
  const listBox = {
    x: isBeside ? left + diameter + gap : Math.max(0, (width - list.width) / 2),
    y: isBeside ? top + Math.max(0, (room - list.height) / 2) : top + diameter + gap,
    width: list.width,
    height: list.height,
  };
  return { list, ring, listBox, side };
}

/**
 * In the first room, and there in the largest type, that it fits: names on one line where that costs the ring little, then
 * on two; in the last room then without the amounts, and only then cut.
 */
function planList(model: ChartModel, rooms: Size[], labelSize: Pt, ruler: Ruler): SliceList {
  const texts = textsOf(model);
  // Read like text, it is set larger than labels where there is room.
  const sizes = [1.3, 1.15, 1].map((share) => Math.round(labelSize * share)).concat(leastLabel);
  const bareTexts = texts.map((text) => ({ ...text, also: "" }));
  const large = sizes.filter((size) => size >= labelSize);
  const last = rooms.at(-1) ?? { width: 0, height: 0 };
  const ways: [SliceText[], Size[], lines: number, Pt[]][] = [
    [texts, rooms.slice(0, evenForLines), 1, large],
    [texts, rooms.slice(0, evenForLines), 2, large],
    [texts, rooms, 1, large],
    [texts, rooms, 2, large],
    [texts, [last], 2, sizes],
    [bareTexts, [last], 1, sizes],
    [bareTexts, [last], 2, sizes],
  ];
  for (const [shown, among, lines, fitting] of ways)
    for (const room of among)
      for (const size of fitting) {
        const { list, fits } = planAt(shown, size, lines, room, ruler);
        if (fits) return list;
      }
  return planAt(bareTexts, leastLabel, 1, last, ruler).list;
}

interface SliceText {
  name: string;
  value: string;
  also: string;
}

function textsOf(model: ChartModel): SliceText[] {
  const [series] = model.series;
  const format = model.axes[0]?.format;
  if (!series || !format) return [];
  const total = series.values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  const isPercent = isInPercent(series.values, format);
  const other = series.also;
  return model.categories.map((name, at) => {
    const value = series.values[at] ?? null;
    const amount = other ? (other.values[at] ?? null) : isPercent ? null : value;
    const amountFormat: NumberFormat = other?.format ?? format;
    return {
      name,
      value: value === null ? "–" : isPercent ? percent(value, format) : shareOf(value, total),
      also: amount === null ? "" : formatNumber(amount, bare(amountFormat)),
    };
  });
}

/** Whether the values are shares themselves: said so, or of a hundred. */
export function isInPercent(
  values: (number | null)[],
  { suffix }: Pick<NumberFormat, "suffix">,
): boolean {
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return suffix.trim() === "%" || Math.abs(total - 100) < 0.6;
}

function percent(value: number, format: NumberFormat): string {
  return formatNumber(value, format.suffix.trim() === "%" ? format : { ...format, suffix: " %" });
}

function shareOf(value: number, total: number): string {
  const share = total > 0 ? (value / total) * 100 : 0;
  return share > 0 && share < 0.5 ? "< 1 %" : `${Math.round(share)} %`;
}

function planAt(texts: SliceText[], size: Pt, mostLines: number, room: Size, ruler: Ruler) {
  const { plain, strong } = { plain: { size }, strong: { size, bold: true } };
  const valueWidth = widest(texts.map(({ value }) => ruler.width(value, strong)));
  const alsoWidth = widest(texts.map(({ also }) => ruler.width(also, plain)));
  const gap = size * 1.2;
  const numbers = gap + valueWidth + (alsoWidth > 0 ? gap + alsoWidth : 0);
  const nameRoom = Math.max(20, room.width - nameAt - numbers);
  const wrapped = texts.map(({ name }) => wrap(ruler, name, plain, nameRoom, mostLines));
  const rows = texts.map(({ value, also }, at) => ({
    ...{ value, also, lines: wrapped[at]?.lines ?? [] },
  }));
  const nameWidth = widest(
    rows.flatMap(({ lines }) => lines.map((line) => ruler.width(line, plain))),
  );
  const valueEnd = nameAt + nameWidth + gap + valueWidth;
  const alsoEnd = alsoWidth > 0 ? valueEnd + gap + alsoWidth : valueEnd;
  const textHeight = rows.reduce((sum, { lines }) => sum + lines.length, 0) * size * lineHeight;
  // Rows stand as far apart as they like, as long as all of them fit.
  const air = Math.max(0, Math.min(size * 0.8, (room.height - textHeight) / rows.length));
  const rowHeights = rows.map(({ lines }) => lines.length * size * lineHeight + air);
  const list: SliceList = {
    ...{ rows, rowHeights, nameAt, valueEnd, alsoEnd, size, width: alsoEnd },
    height: rowHeights.reduce((sum, one) => sum + one, 0),
  };
  const isWhole = wrapped.every(({ cut }) => !cut);
  return { list, fits: isWhole && alsoEnd <= room.width && textHeight <= room.height };
}

/** The whole in the hole: the sum of the amounts with its unit, and what they are, where that fits. */
function planSum(model: ChartModel, hole: Pt, labelSize: Pt, ruler: Ruler): RoundPlan["sum"] {
  const [series] = model.series;
  const format = series?.also?.format ?? model.axes[0]?.format;
  const values = series?.also?.values ?? series?.values ?? [];
  const none = { number: "", name: [], size: labelSize };
  if (hole === 0 || !format) return none;
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const number = isInPercent(values, format) ? "" : formatNumber(sum, format);
  const size = sizesOfSum.map((share) => labelSize * share);
  const fitting = size.find((one) => ruler.width(number, { size: one, bold: true }) <= hole * 0.8);
  if (fitting === undefined) return none;
  const name = wrap(
    ruler,
    series?.also?.name ?? series?.name ?? "",
    { size: labelSize },
    hole * 0.8,
    2,
  );
  const lines = name.cut ? [] : name.lines.filter(Boolean);
  const height = (number ? fitting : 0) * lineHeight + lines.length * labelSize * lineHeight;
  return { number, name: height <= hole * 0.75 ? lines : [], size: fitting };
}

const sizesOfSum = [2.2, 1.8, 1.4];

export const sumInk = (size: Pt): Ink => ({ size, paint: ink, bold: true });
