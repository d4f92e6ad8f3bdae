/** What was understood of a template, as lines for a terminal: what `findings` says stands after it. */
import type { Box } from "../geometry.js";
import { measureOf } from "../text/faces.js";
import { type Match, type Matching, roles } from "./roles.js";
import { accentsOf, groundUnder } from "./seen.js";
import type { Template } from "./template.js";

export function describeTemplate(template: Template, matching: Matching): string[] {
  const { size, masters } = template;
  const { master, area } = matching;
  const { layout, places } = matching.roles.content;
  const wide = Math.max(...roles.map((role) => role.length));
  const ground = groundUnder(area, layout, master);
  const { used } = accentsOf(layout.scheme, ground.colors);
  const body = places.body?.levels ?? [];
  const families = new Set([places.title?.levels[0], body[0]].map((level) => level?.font.family));
  return [
    `${template.name}: ${rounded(size.width)} × ${rounded(size.height)} pt, ${masters.length} ${masters.length === 1 ? "master" : "masters"}, ${master.layouts.length} ${master.layouts.length === 1 ? "layout" : "layouts"} in "${master.name}"`,
    "",
    ...roles
      .map((role) => matching.roles[role])
      .map((match) => `  ${match.role.padEnd(wide)}  ${said(match)}`),
    "",
    `  ${"area".padEnd(wide)}  ${boxed(area)}`,
    `  ${"title".padEnd(wide)}  ${places.title?.levels[0]?.size ?? "–"} pt`,
    `  ${"text".padEnd(wide)}  ${body
      .slice(0, 5)
      .map((level) => `${level.bullet ?? "no bullet"} ${level.size} pt`)
      .join(", ")}`,
    ...[...families].flatMap((family) =>
      family === undefined
        ? []
        : [`  ${"font".padEnd(wide)}  ${family}, ${measures[measureOf(family)]}`],
    ),
    `  ${"ground".padEnd(wide)}  ${ground.picture ? `a picture, ${ground.picture.path}` : ground.colors.map((rgb) => `#${rgb}`).join(" ")}`,
    `  ${"charts".padEnd(wide)}  ${used.map((n) => `accent${n} #${layout.scheme.get(`accent${n}`)}`).join(", ") || "none of the accents"}`,
  ];
}

const measures = {
  exact: "measured by its own widths",
  wider: "measured by wider ones",
  unknown: "measured by much wider ones",
};

function said({ layout, standsIn, places, reasons }: Match): string {
  if (standsIn) return `– (as ${standsIn}: "${layout.name}")`;
  const filled = Object.entries(places).map(([place, { idx }]) => `${place} ${idx}`);
  const into = filled.length > 0 ? ` [${filled.join(", ")}]` : "";
  return `"${layout.name}"${into}: ${reasons.join("; ")}`;
}

function boxed({ x, y, width, height }: Box): string {
  return `${rounded(width)} × ${rounded(height)} pt at ${rounded(x)}, ${rounded(y)}`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
