/** A template → the text of a theme file that says what was found in it, ready to be corrected. */
import { yamlText } from "../theme/yaml-text.js";
import { mainRoles, type Match, type Matching } from "./roles.js";
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
  const { master } = matching;
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
    ...mainRoles.map((role) => layoutLine(matching.roles[role])),
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
