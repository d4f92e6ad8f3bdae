/** A template → the text of a theme file that says what was found in it, ready to be corrected. */
import { measureOf } from "../text/faces.js";
import { yamlText } from "../theme/yaml-text.js";
import { type Match, type Matching, roles } from "./roles.js";
import { accentsOf, groundUnder } from "./seen.js";
import type { Template } from "./template.js";

export interface TemplateThemeFile {
  name: string;
  companies: string[];
  /** Path from the theme file. */
  file: string;
}

export function templateThemeText(
  template: Template,
  matching: Matching,
  { name, companies, file }: TemplateThemeFile,
): string {
  const { master, area } = matching;
  const { layout, places } = matching.roles.content;
  const { used } = accentsOf(layout.scheme, groundUnder(area, layout, master).colors);
  const levels = [places.title?.levels[0], places.body?.levels[0]];
  const unmeasured = new Set(
    levels.map((level) => level?.font.family).filter((family) => family !== undefined),
  );
  const { x, y, width, height } = area;
  const lines = [
    `name: ${yamlText(name)}`,
    "",
    "# A report of this company that names no theme gets this one. Add other spellings.",
    companies.length === 0
      ? "# companies: [Acme Solutions, Acme]"
      : `companies: [${companies.map(yamlText).join(", ")}]`,
    "",
    `template: ${yamlText(file)}`,
    ...(template.masters.length > 1 ? [`master: ${yamlText(master.name)}`] : []),
    "",
    "# Which layout is for what, and which of its placeholders takes what, by idx: as found, to be corrected.",
    "# `quarterdeck themes check` says why.",
    "layouts:",
    ...roles.map((role) => layoutLine(matching.roles[role])),
    "",
    "# What follows is as found; without the # in front it holds whatever the template says.",
    "# Where content stands, in points:",
    `# area: { x: ${rounded(x)}, y: ${rounded(y)}, width: ${rounded(width)}, height: ${rounded(height)} }`,
    "# The colours of charts, in order:",
    `# series: [${used.map((n) => `accent${n}`).join(", ")}]`,
    ...[...unmeasured]
      .filter((family) => measureOf(family) !== "exact")
      .flatMap((family) => [
        "# A font that is as wide:",
        `# measure-as: { ${yamlText(family)}: Arial }`,
      ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Titles are found by themselves: their idx, 0, is often not theirs alone. */
function layoutLine({ role, layout, standsIn, places }: Match): string {
  const name = yamlText(layout.name);
  if (standsIn) return `  # ${role}: ${name} # none of its own; that of ${standsIn} stands in`;
  const into = Object.entries(places).filter(([place]) => place !== "title");
  if (into.length === 0) return `  ${role}: ${name}`;
  return `  ${role}: { name: ${name}, ${into.map(([place, { idx }]) => `${place}: ${idx}`).join(", ")} }`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
