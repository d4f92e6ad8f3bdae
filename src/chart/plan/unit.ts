/** The unit, which is said once: in the caption or beside a series' name, not at every number. */
import { isMoney } from "../format.js";
import type { ChartModel, NumberFormat } from "../model.js";

export const unitOf = ({ prefix, suffix }: NumberFormat): string => (prefix + suffix).trim();

/** The number alone; thousands and millions stay shortened, and money keeps its cents. */
export function bare(format: NumberFormat): NumberFormat {
  const keepsCents = isMoney(format) && !format.short && format.decimals > 0;
  return { ...format, prefix: "", suffix: "", ...(keepsCents ? { fixed: true as const } : {}) };
}

/** `Error rate (%)`, or what there is of both. */
export function named(name: string, unit: string): string {
  if (unit === "" || name === "") return name || unit;
  const words = name.toLowerCase().split(/[^\p{L}\p{N}%$€£¥°/]+/u);
  return words.includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
}

/** The model as it is drawn: its axes without their units. */
export function withoutUnits(model: ChartModel): ChartModel {
  return {
    ...model,
    axes: model.axes.map((axis) => ({ ...axis, format: bare(axis.format) })),
    ...(model.x ? { x: { ...model.x, format: bare(model.x.format) } } : {}),
  };
}
