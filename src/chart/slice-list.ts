/** The list beside a ring: a mark, the name, the share, and the amount of each slice. */
import type { Pt, Size } from "../geometry.js";
import type { Sheet } from "./draw.js";
import { formatNumber } from "./format.js";
import type { ChartModel, NumberFormat } from "./model.js";
import type { Ink } from "./pen.js";
import { lineHeight, wrap } from "./pen.js";

export interface SliceList {
  rows: { lines: string[]; value: string; also: string }[];
  rowHeights: Pt[];
  width: Pt;
  /** Left edge of the names, right edges of the two columns of numbers, from the list's left. */
  nameAt: Pt;
  valueEnd: Pt;
  alsoEnd: Pt;
  ink: Ink;
  strong: Ink;
  faint: Ink;
}

const least = 10;
const nameAt = 18;

/**
 * The list in the largest type that fits: names on one line, then on two, then without the
 * amounts, and only then cut.
 */
export function planSliceList(model: ChartModel, room: Size, sheet: Sheet): SliceList {
  const { labelSize } = sheet.style;
  const texts = textsOf(model);
  // Read like text, it is set larger than labels where there is room.
  const sizes = [1.25, 1.1, 1].map((share) => labelSize * share).concat(11, least);
  for (const withAmounts of [true, false]) {
    const shown = withAmounts ? texts : texts.map((text) => ({ ...text, also: "" }));
    for (const lines of [1, 2]) {
      for (const size of sizes) {
        const { list, fits } = planAt(shown, size, lines, room, sheet);
        if (fits) return list;
      }
    }
  }
  const bare = texts.map((text) => ({ ...text, also: "" }));
  return planAt(bare, least, 1, room, sheet).list;
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
      also: amount === null ? "" : formatNumber(amount, amountFormat),
    };
  });
}

/** Whether the values are shares themselves: said so, or of a hundred. */
export function isInPercent(values: (number | null)[], format: NumberFormat): boolean {
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return format.suffix.trim() === "%" || Math.abs(total - 100) < 0.6;
}

function percent(value: number, format: NumberFormat): string {
  return formatNumber(value, format.suffix.trim() === "%" ? format : { ...format, suffix: " %" });
}

function shareOf(value: number, total: number): string {
  const share = total > 0 ? (value / total) * 100 : 0;
  return share > 0 && share < 0.5 ? "< 1 %" : `${Math.round(share)} %`;
}

function planAt(
  texts: SliceText[],
  size: Pt,
  mostLines: number,
  room: Size,
  { pen, style }: Sheet,
) {
  const ink: Ink = { size, color: style.text };
  const strong: Ink = { ...ink, bold: true };
  const faint: Ink = { size, color: style.muted };
  const widest = (widths: Pt[]) => widths.reduce((most, width) => Math.max(most, width), 0);
  const valueWidth = widest(texts.map(({ value }) => pen.width(value, strong)));
  const alsoWidth = widest(texts.map(({ also }) => pen.width(also, faint)));
  const gap = size * 1.2;
  const numbers = gap + valueWidth + (alsoWidth > 0 ? gap + alsoWidth : 0);
  const nameRoom = Math.max(20, room.width - nameAt - numbers);
  const wrapped = texts.map(({ name }) => wrap(pen, name, ink, nameRoom, mostLines));
  const rows = texts.map(({ value, also }, at) => ({
    value,
    also,
    lines: wrapped[at]?.lines ?? [],
  }));
  const nameWidth = widest(rows.flatMap(({ lines }) => lines.map((line) => pen.width(line, ink))));
  const valueEnd = nameAt + nameWidth + gap + valueWidth;
  const alsoEnd = alsoWidth > 0 ? valueEnd + gap + alsoWidth : valueEnd;
  const textHeight = rows.reduce((sum, { lines }) => sum + lines.length, 0) * size * lineHeight;
  // Rows stand as far apart as they like, as long as all of them fit.
  const air = Math.max(0, Math.min(size * 0.7, (room.height - textHeight) / rows.length));
  const list: SliceList = {
    rows,
    rowHeights: rows.map(({ lines }) => lines.length * size * lineHeight + air),
    width: alsoEnd,
    nameAt,
    valueEnd,
    alsoEnd,
    ink,
    strong,
    faint,
  };
  const isWhole = wrapped.every(({ cut }) => !cut);
  return { list, fits: isWhole && alsoEnd <= room.width && textHeight <= room.height };
}
