/** Where names stand at the right of the marks: beside what they name, moved apart where they would touch. */
import type { Pt } from "../../geometry.js";
import { drawnValues } from "../extent.js";
import { isBar } from "./axes.js";
import { barBox, pointAt, valueAt, type Placed } from "./geometry.js";
import type { EndName } from "./names.js";
import type { Unlabelled } from "./labels.js";
import { lineHeight, spread } from "./text.js";

export interface End {
  name: EndName;
  /** What it names ends here. */
  from: { x: Pt; y: Pt };
  /** Left edge and middle of its lines. */
  x: Pt;
  y: Pt;
}

const gap = 12;

export function endsOf(plan: Placed & Pick<Unlabelled, "names">): End[] {
  const { names, model, plot } = plan;
  if (!names) return [];
  const right = plot.x + plot.width;
  const from = names.entries.map(({ series }) => {
    const own = series === undefined ? undefined : model.series[series];
    if (!own) return { x: right, y: valueAt(plan, 0, model.target?.value ?? 0) };
    const last = own.values.findLastIndex((value) => value !== null);
    if (model.stacked) return partEnd(plan, series ?? 0, last);
    return pointAt(plan, own, last) ?? { x: right, y: plot.y + plot.height };
  });
  const middles = spread(
    from.map(({ y }) => y),
    names.entries.map(({ lines, ink }) => lines.length * ink.size * lineHeight),
    Math.max(0, plot.y - 8),
    // There begin the labels of the categories.
    plot.y + plot.height + 6,
  );
  return names.entries.map((name, at) => ({
    ...{ name, from: from[at]!, x: from[at]!.x + gap },
    y: middles?.[at] ?? from[at]!.y,
  }));
}

/** The middle of a part of the last stack, at its right. */
function partEnd(plan: Placed, series: number, last: number): { x: Pt; y: Pt } {
  const { model, plot } = plan;
  const bar = isBar(model, model.series[series]!) ? barBox(plan, series, last) : undefined;
  const x = bar ? bar.x + bar.width : plot.x + plot.width;
  const under = (to: number) =>
    model.series
      .slice(0, to)
      .reduce((sum, one) => sum + Math.max(0, drawnValues(model, one)[last] ?? 0), 0);
  return { x, y: valueAt(plan, 0, (under(series) + under(series + 1)) / 2) };
}
