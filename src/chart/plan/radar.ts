/** Radar: the web, its labels, and its one axis. */
import type { Pt, Size } from "../../geometry.js";
import type { ChartModel } from "../model.js";
import type { ChartStyle } from "../style.js";
import { mostIntervals, planAxes, type Axis } from "./axes.js";
import { captionOf, planHeading, planLegend, type Heading, type Legend } from "./heading.js";
import { ink, type Paint } from "./paint.js";
import { labelSizeOf } from "./plan.js";
import { seriesPaints } from "./series-paint.js";
import { leastLabel, lineHeight, rulerOf, widest, wrap, type Ruler } from "./text.js";
import { unitOf, withoutUnits } from "./unit.js";

export interface RadarPlan {
  model: ChartModel;
  style: ChartStyle;
  ruler: Ruler;
  size: Size;
  labelSize: Pt;
  heading: Heading;
  legend?: Legend;
  paints: Paint[];
  axis: Axis;
  centre: { x: Pt; y: Pt };
  radius: Pt;
  spokes: Spoke[];
  spokeSize: Pt;
}

export interface Spoke {
  lines: string[];
  x: Pt;
  y: Pt;
  align: "left" | "center" | "right";
}

const gap = 7;

/** The first spoke points up, the others follow the clock. */
export const angleOf = (at: number, count: number) => (at / count) * 2 * Math.PI - Math.PI / 2;

/** @param size of the chart, where it is not the style's: without the source under it */
export function planRadar(given: ChartModel, style: ChartStyle, size: Size = style): RadarPlan {
  const model = withoutUnits(given);
  const units = given.axes.map(({ format }) => unitOf(format));
  const ruler = rulerOf(style.font);
  const labelSize = labelSizeOf(style);
  const paints = seriesPaints(model, style);
  const heading = planHeading(
    { title: model.title, caption: captionOf(model, units) },
    [],
    ...([size, labelSize, ruler] as const),
  );
  const isNamed = model.legend === false || (model.series.length === 1 && model.legend !== true);
  const entries = isNamed
    ? []
    : model.series.map(({ name }, series) => ({
        ...{ series, name, paint: paints[series] ?? ink, mark: "line" as const },
      }));
  const legend = planLegend(entries, size, heading.height, labelSize, ruler);
  const top = heading.height + (legend?.side === "top" ? legend.box.height + labelSize * 0.6 : 0);
  const width = size.width - (legend?.side === "right" ? legend.box.width + 12 : 0);
  const room = size.height - top;
  const web = planWeb(model, width, room, labelSize, ruler);
  const centre = { x: width / 2, y: top + web.above + web.radius };
  return {
    ...{ model, style, ruler, labelSize, heading, paints, centre },
    size: { width: size.width, height: size.height },
    ...(legend ? { legend } : {}),
    axis: planAxes(model, mostIntervals(web.radius, 1.7 * leastLabel * lineHeight))[0]!,
    radius: web.radius,
    spokeSize: web.size,
    spokes: web.wrapped.map((lines, at) => {
      const spoke = angleOf(at, model.categories.length);
      const [across, rise] = [Math.cos(spoke), Math.sin(spoke)];
      const block = lines.length * web.size * lineHeight;
      return {
        lines,
        x: centre.x + across * (web.radius + gap),
        y: centre.y + rise * (web.radius + gap) + (rise * block) / 2,
        align: Math.abs(across) < 0.1 ? "center" : across > 0 ? "left" : "right",
      };
    }),
  };
}

interface Web {
  wrapped: string[][];
  size: Pt;
  radius: Pt;
  /** From the heading to the outermost ring. */
  above: Pt;
}

/** The largest web that leaves each label its room at the sides, above and below. */
function planWeb(model: ChartModel, width: Pt, room: Pt, labelSize: Pt, ruler: Ruler): Web {
  const count = model.categories.length;
  const at = (size: Pt): Web & { whole: boolean } => {
    const broken = model.categories.map((name) => wrap(ruler, name, { size }, width * 0.28, 2));
    const heights = broken.map(({ lines }) => lines.length * size * lineHeight);
    const around = widest(heights) + gap;
    const sideways = broken.reduce((most, { lines }, index) => {
      const cos = Math.abs(Math.cos(angleOf(index, count)));
      if (cos < 0.1) return most;
      const own = widest(lines.map((line) => ruler.width(line, { size })));
      return Math.min(most, (width / 2 - own) / cos - gap);
    }, Infinity);
    const radius = Math.max(20, Math.min((room - 2 * around) / 2, sideways));
    return {
      ...{ size, radius, above: Math.max(around, (room - 2 * radius) / 2) },
      wrapped: broken.map(({ lines }) => lines),
      whole: broken.every(({ cut }) => !cut),
    };
  };
  const normal = at(labelSize);
  return normal.whole ? normal : at(leastLabel);
}
