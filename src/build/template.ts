/** A company's template → the theme that it is, and what the deck is written into. */
import type { Report } from "../diagnostic.js";
import type { DeckTemplate } from "../pptx/template.js";
import { findingsOf } from "../template/findings.js";
import { templateTheme } from "../template/look.js";
import { matchLayouts } from "../template/match.js";
import { type LayoutWish, type Wishes } from "../template/roles.js";
import { readTemplate } from "../template/read.js";
import type { TemplateFile } from "../theme/load.js";
import type { Theme } from "../theme/theme.js";

/** What is wrong with it is reported; `undefined` where nothing sensible can be made of it. */
export function companyTheme(
  { bytes, shown, wishes }: TemplateFile,
  report: Report,
): { theme: Theme; template: DeckTemplate } | undefined {
  const template = readTemplate(bytes, shown, report);
  const matching = template && matchLayouts(template, wishesOf(wishes), report);
  if (!template || !matching) return undefined;
  for (const finding of findingsOf(template, matching)) report(finding);
  const { theme, colors, unit, origins } = templateTheme(template, matching);
  const layouts = [...origins].map(
    ([name, { match }]) =>
      [name, { part: match.layout.part, colors: colors.get(name) ?? {} }] as const,
  );
  return {
    theme,
    template: {
      ...{ package: template.package, presentation: template.presentation },
      ...{ sampleParts: template.sampleParts, layouts: new Map(layouts), unit },
      fonts: matching.master.theme.fonts,
    },
  };
}

function wishesOf({ master, layouts = {} }: TemplateFile["wishes"]): Wishes {
  const wished = Object.entries(layouts).flatMap(([role, wish]): [string, LayoutWish][] => {
    if (wish === undefined) return [];
    if (typeof wish === "string") return [[role, { name: wish }]];
    const { name, ...places } = wish;
    const given = Object.entries(places).filter(([, idx]) => idx !== undefined);
    return [[role, { name, ...Object.fromEntries(given) }]];
  });
  return { ...(master === undefined ? {} : { master }), layouts: Object.fromEntries(wished) };
}
