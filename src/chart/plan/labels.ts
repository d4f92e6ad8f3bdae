/** Numbers at the marks: over bars, inside and on top of stacks, beside points; and names of points. */
import type { Box, Pt } from "../../geometry.js";
import { drawnValues, stackSums } from "../extent.js";
import type { ChartModel } from "../model.js";
import { isBar, shareOf } from "./axes.js";
import { endsOf } from "./ends.js";
import { barBox, pointAt, slotOf } from "./geometry.js";
import { numberAt, sumWriter, writerOf } from "./numbers.js";
import { ink, inkOnPaint, readablePaint } from "./paint.js";
import type { ChartPlan } from "./plan.js";
import { highlightedCategory, markPaint, spokenOf } from "./series-paint.js";
import { leastLabel, lineHeight, overlaps, type Ink } from "./text.js";

export interface Label {
  text: string;
  ink: Ink;
  /** Of its mark: over, under, beside, at the end, in the middle, or over a part of a stack. */
  position: "t" | "b" | "l" | "r" | "outEnd" | "ctr" | "over";
  /** Where its line begins, ends or has its middle, by `align`. */
  x: Pt;
  /** Middle of its line. */
  y: Pt;
  align: "left" | "center" | "right";
}

export type Sum = Omit<Label, "position">;

export type Unlabelled = Omit<ChartPlan, "labels" | "sums">;

const gap = 4;

export function planLabels(plan: Unlabelled): Pick<ChartPlan, "labels" | "sums"> {
  const { model, values, paints } = plan;
  const none = model.series.map((): (Label | undefined)[] => []);
  const nothing = { labels: none, sums: [] };
  if (model.labels === false) return nothing;
  if (model.x) return { labels: pointNames(plan), sums: [] };
  const hasNumbers = (at: number) => isBar(model, model.series[at]!);
  if (model.kind === "waterfall") return { labels: values ? [stepLabels(plan)] : none, sums: [] };
  if (model.stacked && model.kind === "bar")
    return {
      labels: model.series.map((_, at) => (hasNumbers(at) ? segmentLabels(plan, at) : [])),
      sums: values && !model.percent ? sumLabels(plan) : [],
    };
  const bars = model.series.map((_, at) => (values && hasNumbers(at) ? barLabels(plan, at) : []));
  const lines = model.kind === "area" && !model.labels ? none : pointLabels(plan, bars.flat());
  return {
    labels: paints.map((_, at) => (hasNumbers(at) ? bars[at]! : lines[at]!)),
    sums: [],
  };
}

/** Of numbers beside bars that stand under each other, so that they do not touch. */
export function besideSize(plan: Unlabelled): Pt {
  const { slot, group, bars } = slotOf(plan);
  return (0.97 * (bars > 1 ? group / bars : slot)) / lineHeight;
}

/** At the ends of bars that stand alone or side by side. */
function barLabels(plan: Unlabelled, index: number): (Label | undefined)[] {
  const { model, labelSize, horizontal } = plan;
  const series = model.series[index]!;
  const write = writerOf(model, series);
  const spoken = spokenOf(model);
  const size = horizontal ? Math.min(labelSize, Math.max(leastLabel, besideSize(plan))) : labelSize;
  const half = (size * lineHeight) / 2;
  return series.values.map((value, at): Label | undefined => {
    const box = barBox(plan, index, at);
    if (value === null || !box) return undefined;
    const own: Ink = { size, paint: ink, ...(at === spoken ? { bold: true } : {}) };
    const shared = {
      text: numberAt(model, series, at, write),
      ink: own,
      position: "outEnd",
    } as const;
    if (horizontal)
      return value >= 0
        ? { ...shared, x: box.x + box.width + gap + 2, y: box.y + box.height / 2, align: "left" }
        : { ...shared, x: box.x - gap - 2, y: box.y + box.height / 2, align: "right" };
    const y = value >= 0 ? box.y - gap / 2 - half : box.y + box.height + gap / 2 + half;
    return { ...shared, x: box.x + box.width / 2, y, align: "center" };
  });
}

/** Inside the segments of stacks, where they have room. */
function segmentLabels(plan: Unlabelled, index: number): (Label | undefined)[] {
  const { model, ruler, labelSize, horizontal, paints, style } = plan;
  const series = model.series[index]!;
  const write = writerOf(model, series);
  return series.values.map((value, at): Label | undefined => {
    const box = barBox(plan, index, at);
    if (value === null || value === 0 || !box) return undefined;
    const paint = markPaint(model, style, paints[index] ?? ink, at);
    const size = Math.max(leastLabel, labelSize - 1);
    const own: Ink = { size, paint: inkOnPaint(paint, style) };
    const text = numberAt(model, series, at, write);
    const [along, across] = [ruler.width(text, own), size * lineHeight];
    const fits = horizontal
      ? box.width >= along + 6 && box.height >= across
      : box.height >= across + 2 && box.width >= along + 4;
    if (!fits) return undefined;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return { text, ink: own, position: "ctr", ...middle, align: "center" };
  });
}

function sumLabels(plan: Unlabelled): (Sum | undefined)[] {
  const { model, labelSize, horizontal } = plan;
  const write = sumWriter(model);
  const own: Ink = { size: labelSize, paint: ink, bold: true };
  const half = (labelSize * lineHeight) / 2;
  return model.categories.map((_, at): Sum | undefined => {
    const { above } = stackSums(model.series, at);
    const boxes = model.series.flatMap((series, index) => {
      const box = (series.values[at] ?? 0) > 0 ? barBox(plan, index, at) : undefined;
      return box ? [box] : [];
    });
    const [first] = boxes;
    if (!first || above <= 0) return undefined;
    const text = write(above);
    if (horizontal) {
      const end = Math.max(...boxes.map((box) => box.x + box.width));
      return { text, ink: own, x: end + gap + 2, y: first.y + first.height / 2, align: "left" };
    }
    const top = Math.min(...boxes.map((box) => box.y));
    const x = first.x + first.width / 2;
    return { text, ink: own, x, y: top - gap / 2 - half, align: "center" };
  });
}

/** In the bars of a waterfall, or over those that are too small for them. */
function stepLabels(plan: Unlabelled): (Label | undefined)[] {
  const { model, ruler, labelSize, horizontal, style, paints } = plan;
  const series = model.series[0]!;
  const write = writerOf(model, series);
  return series.values.map((value, at): Label | undefined => {
    const box = barBox(plan, 0, at);
    if (value === null || !box) return undefined;
    const text = numberAt(model, series, at, write);
    const paint = markPaint(model, style, paints[0] ?? ink, at);
    const [width, height] = [ruler.width(text, { size: labelSize }) + 6, labelSize * lineHeight];
    const isInside = box.width >= width && box.height >= height + (horizontal ? 0 : 2);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (isInside) {
      const own: Ink = { size: labelSize, paint: inkOnPaint(paint, style) };
      return { text, ink: own, position: "ctr", ...middle, align: "center" };
    }
    const own: Ink = { size: labelSize, paint: ink };
    return horizontal
      ? { text, ink: own, position: "over", x: box.x + box.width + gap, y: middle.y, align: "left" }
      : {
          text,
          ink: own,
          position: "over",
          x: middle.x,
          y: box.y - height / 2 - 1,
          align: "center",
        };
  });
}

/** Over each point or under it, where no line and no other number is in the way. */
function pointLabels(plan: Unlabelled, others: (Label | undefined)[]): (Label | undefined)[][] {
  const { model, labelSize, style, paints, values, names, size, plot } = plan;
  const labels = model.series.map(({ values }): (Label | undefined)[] =>
    values.map(() => undefined),
  );
  const chosen = highlightedCategory(model);
  if (!values && chosen < 0) return labels;
  const foot = plot.y + plot.height + 2;
  const spoken = spokenOf(model);
  const taken: Box[] = others.flatMap((label) => (label ? [boxOf(plan, label)] : []));
  taken.push(...tickBoxes(plan));
  for (const { name, x, y } of endsOf(plan)) {
    const height = name.lines.length * name.ink.size * lineHeight;
    taken.push({ x: x - 4, y: y - height / 2, width: size.width, height });
  }
  const lines = model.series.flatMap((series, at) => (isBar(model, series) ? [] : fence(plan, at)));
  model.series.forEach((series, index) => {
    if (isBar(model, series)) return;
    const write = writerOf(model, series);
    // Its end is named with its last value.
    const named = names?.entries.some((one) => one.series === index && one.says.includes("value"));
    const end = named ? series.values.findLastIndex((value) => value !== null) : -1;
    const paint = model.series.length === 1 ? ink : readablePaint(paints[index] ?? ink, style);
    series.values.forEach((value, at) => {
      const point = pointAt(plan, series, at);
      if (value === null || !point || at === end || (!values && at !== chosen)) return;
      const bold = at === spoken && model.series.length === 1;
      const own: Ink = { size: labelSize, paint, ...(bold ? { bold } : {}) };
      const text = numberAt(model, series, at, write);
      const away = 6 + (labelSize * lineHeight) / 2;
      const before = series.values[at - 1] ?? value;
      const after = series.values[at + 1] ?? value;
      const isValley = value < before && value <= after;
      for (const position of isValley ? (["b", "t"] as const) : (["t", "b"] as const)) {
        const y = point.y + (position === "t" ? -away : away);
        const label: Label = { text, ink: own, position, x: point.x, y, align: "center" };
        const box = boxOf(plan, label);
        const outside = box.y + box.height > foot || box.x < 0 || box.x + box.width > size.width;
        if (outside || box.y < plan.heading.titleHeight) continue;
        const figures = inkedPart(box);
        if (taken.some((other) => overlaps(box, other))) continue;
        if (lines.some((other) => overlaps(figures, other))) continue;
        taken.push(box);
        labels[index]![at] = label;
        return;
      }
    });
  });
  return labels;
}

/** Figures fill the middle of their line, and a halo lets a line pass by their corners. */
const inkedPart = ({ x, y, width, height }: Box): Box => ({
  ...{ x: x + width * 0.1, y: y + height * 0.2 },
  ...{ width: width * 0.8, height: height * 0.6 },
});

export function boxOf({ ruler }: Pick<ChartPlan, "ruler">, { text, ink, x, y, align }: Sum): Box {
  const width = ruler.width(text, ink);
  const height = ink.size * lineHeight;
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  return { x: left, y: y - height / 2, width, height };
}

/** The labels of the axis, beside which the first points stand. */
function tickBoxes({ axes, plot, ruler, labelSize }: Unlabelled): Box[] {
  const [axis] = axes;
  if (!axis) return [];
  const height = labelSize * lineHeight;
  return axis.ticks.map((tick, at) => {
    const width = ruler.width(axis.labels[at] ?? "", { size: labelSize });
    const middle = plot.y + plot.height * (1 - shareOf(axis, tick));
    return { x: plot.x - 8 - width, y: middle - height / 2, width: width + 2, height };
  });
}

/** Numbers keep off a line: small boxes along it. */
function fence(plan: Unlabelled, index: number): Box[] {
  const size = 3;
  const series = plan.model.series[index]!;
  const boxes: Box[] = [];
  const given = drawnValues(plan.model, series);
  given.forEach((_, at) => {
    const [from, to] = [pointAt(plan, series, at), pointAt(plan, series, at + 1)];
    if (!from || !to) return;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (let along = 0; along <= length; along += 4) {
      const x = from.x + ((to.x - from.x) * along) / length;
      const y = from.y + ((to.y - from.y) * along) / length;
      boxes.push({ x: x - size / 2, y: y - size / 2, width: size, height: size });
    }
  });
  return boxes;
}

const most = { named: 24, letters: 30, large: 200, looked: 400 };

/** Few points that have names carry them, at a side where no other point or name is. */
function pointNames(plan: Unlabelled): (Label | undefined)[][] {
  const { model, labelSize, plot, axes, xAxis, size, ruler } = plan;
  const labels = model.series.map(({ values }): (Label | undefined)[] =>
    values.map(() => undefined),
  );
  const [axis] = axes;
  if (!model.categoryName || !axis || !xAxis || !model.x) return labels;
  const chosen = highlightedCategory(model);
  const points = model.series.flatMap(({ values }, series) =>
    pointsOf(model, series).map((at) => ({
      ...{ series, at, radius: pointRadius(plan, at) },
      x: plot.x + plot.width * shareOf(xAxis, model.x?.values[at] ?? 0),
      y: plot.y + plot.height * (1 - shareOf(axis, values[at] ?? 0)),
    })),
  );
  const few = points.length <= most.named;
  const taken: Box[] = points.slice(0, most.looked).map(({ x, y, radius }) => {
    const half = radius * (model.bubble ? 0.85 : 1);
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  });
  if (plan.legend) taken.push(plan.legend.box);
  const own: Ink = { size: labelSize, paint: ink };
  for (const { series, at, x, y, radius } of points) {
    const text = model.categories[at] ?? "";
    if (text.length > most.letters || (!few && at !== chosen)) continue;
    const over = radius + 2 + (labelSize * lineHeight) / 2;
    const sides: Label[] = [
      { text, ink: own, position: "r", x: x + radius + 3, y, align: "left" },
      { text, ink: own, position: "l", x: x - radius - 3, y, align: "right" },
      { text, ink: own, position: "t", x, y: y - over, align: "center" },
      { text, ink: own, position: "b", x, y: y + over, align: "center" },
    ];
    const free = sides.find((label) => {
      const box = boxOf({ ruler }, label);
      if (box.x < 0 || box.x + box.width > size.width || box.y < plan.heading.titleHeight)
        return false;
      if (box.y + box.height > plot.y + plot.height + 4) return false;
      return !taken.some((other) => overlaps(box, other));
    });
    if (!free) continue;
    taken.push(boxOf({ ruler }, free));
    labels[series]![at] = free;
  }
  return labels;
}

/** The categories that a series of points has, in order. */
export function pointsOf({ x, series }: ChartModel, index: number): number[] {
  return (series[index]?.values ?? []).flatMap((y, at) =>
    y === null || (x?.values[at] ?? null) === null ? [] : [at],
  );
}

/** By area: twice as much is twice as large. */
export function pointRadius(
  { model: { bubble }, size }: Pick<ChartPlan, "model" | "size">,
  at: number,
): Pt {
  if (!bubble) return 4.5;
  const largest = bubble.values.reduce<number>((all, one) => Math.max(all, one ?? 0), 0);
  const share = largest > 0 ? Math.max(0, bubble.values[at] ?? 0) / largest : 0;
  return Math.max(2, Math.sqrt(share) * Math.min(size.width, size.height) * 0.075);
}
