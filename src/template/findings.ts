/** What somebody should know of a template before it is used: nothing of it stops a deck. */
import type { Diagnostic, Severity } from "../diagnostic.js";
import { measureOf } from "../text/faces.js";
import { areaOf } from "./anatomy.js";
import { mainRoles, type Matching } from "./roles.js";
import { accentsOf, contrastOn, groundUnder } from "./seen.js";
import type { Level, Template, TemplateLayout } from "./template.js";

export function findingsOf(template: Template, matching: Matching): Diagnostic[] {
  const found: Diagnostic[] = [];
  const say = (severity: Severity, code: string, message: string, hint?: string) =>
    found.push({
      code: `template-${code}`,
      severity,
      message: `${template.name}: ${message}`,
      ...(hint === undefined ? {} : { hint }),
    });
  packageFindings(template, matching, say);
  roleFindings(template, matching, say);
  textFindings(template, matching, say);
  colorFindings(matching, say);
  return found;
}

type Say = (severity: Severity, code: string, message: string, hint?: string) => void;

function packageFindings(template: Template, { master }: Matching, say: Say): void {
  const { masters, samples, leftOut, package: opened } = template;
  if (leftOut.length > 0)
    say(
      "warning",
      "left-out",
      `${listed(leftOut)} ${leftOut.length > 1 || leftOut[0] === "macros" ? "are" : "is"} left out`,
    );
  if (masters.length > 1) {
    const used = samples.filter(({ layout }) => layout && master.layouts.includes(layout)).length;
    const why = used > 0 ? ` (${counted(used, "sample slide")})` : "";
    say(
      "info",
      "masters",
      `${masters.length} masters; using "${master.name}"${why}`,
      "name another one: master:",
    );
  }
  const { dangling, unreadable } = opened;
  if (dangling.length > 0)
    say(
      "warning",
      "relationships",
      `repaired: ${counted(dangling.length, "relationship")} that ${dangling.length === 1 ? "leads" : "lead"} nowhere`,
    );
  for (const path of [...unreadable].slice(0, 5))
    say("warning", "damaged", `${path} cannot be read`);
  if (samples.length > 0)
    say("info", "samples", `${counted(samples.length, "sample slide")} left out`);
}

function roleFindings(template: Template, matching: Matching, say: Say): void {
  const { master, roles, undesigned, overlapping } = matching;
  for (const role of mainRoles) {
    const { standsIn, layout, ties } = roles[role];
    if (standsIn)
      say(
        "info",
        "role",
        `no ${role} layout; the ${standsIn} layout stands in`,
        `name one: layouts: {${role}: …}`,
      );
    else if (ties.length > 0)
      say(
        "info",
        "role",
        `${ties.length + 1} layouts could be ${role}: ${names([layout, ...ties])}; using "${layout.name}"`,
        `name another one: layouts: {${role}: …}`,
      );
  }
  const used = new Set(Object.values(roles).map(({ layout }) => layout));
  const leftOver = undesigned.filter((layout) => !used.has(layout));
  if (leftOver.length > 0)
    say(
      "info",
      "undesigned",
      `${names(leftOver)} ${leftOver.length === 1 ? "looks" : "look"} never designed; not used`,
    );
  const onEachOther = overlapping.filter((layout) => !used.has(layout));
  if (onEachOther.length > 0)
    say("warning", "overlap", `${names(onEachOther)}: placeholders lie on each other; not used`);
  for (const layout of master.layouts) {
    const isTitle = layout.placeholders.some(({ type }) => type === "title" || type === "ctrTitle");
    const painted = layout.drawn.some(({ text }) => text !== "");
    if (layout.type === "title" && !isTitle && painted)
      say(
        "warning",
        "painted",
        `"${layout.name}" has painted text only; title slides have no title there that can be filled`,
      );
  }
  const ignored = master.layouts.filter((layout) => layout.ignored.length > 0);
  if (ignored.length > 0) {
    const sum = ignored.reduce((total, layout) => total + layout.ignored.length, 0);
    const reasons = new Set(
      ignored.flatMap((layout) => layout.ignored.map(({ reason }) => reason)),
    );
    say(
      "info",
      "placeholders",
      `${counted(sum, "placeholder")} ignored (${[...reasons].join(", ")}): ${names(ignored)}`,
    );
  }
  const share = areaOf(matching.area) / (template.size.width * template.size.height);
  if (share < 0.25)
    say(
      "warning",
      "area",
      `content has ${Math.round(share * 100)} % of the slide`,
      "name another layout: layouts: {content: …}",
    );
  if (matching.crossed.length > 0)
    say(
      "warning",
      "area",
      `${listed(matching.crossed.slice(0, 3).map((one) => `"${one}"`))} ${matching.crossed.length === 1 ? "stands" : "stand"} in the text area`,
      "say where content goes: area:",
    );
}

function textFindings(template: Template, { roles }: Matching, say: Say): void {
  const { title, body } = roles.content.places;
  const levels = body?.levels ?? [];
  const first = levels.findIndex(({ bullet }) => bullet !== undefined);
  if (first > 0) say("info", "bullets", `lists begin at level ${first + 1}`);
  if (first < 0) say("info", "bullets", "no level has a bullet; lists have our own");
  const size = levels[Math.max(0, first)]?.size ?? 18;
  if (size < 14)
    say(
      "warning",
      "size",
      `text is set in ${size} pt`,
      "under 14 pt it is hard to read from the back row",
    );
  const used = [title?.levels[0], levels[0], roles.title.places.title?.levels[0]];
  const families = new Set(
    used.filter((level): level is Level => level !== undefined).map(({ font }) => font.family),
  );
  for (const family of families) {
    const measure = measureOf(family);
    if (measure === "exact") continue;
    const embedded = template.embeddedFonts.includes(family)
      ? "; the template has the font itself"
      : "";
    say(
      measure === "unknown" ? "warning" : "info",
      "font",
      `"${family}" has no metrics; text is taken to be ${measure === "wider" ? "a little" : "a fifth"} wider than Arial's${embedded}`,
      "say which font it is as wide as: measure-as:",
    );
  }
}

function colorFindings({ roles, area, master }: Matching, say: Say): void {
  const { layout, places } = roles.content;
  const ground = groundUnder(area, layout, master);
  if (ground.picture)
    say(
      "info",
      "ground",
      `text stands on a picture (${ground.picture.path}); its contrast is not known`,
    );
  const { used, pale, alike } = accentsOf(layout.scheme, ground.colors);
  if (pale.length + alike.length > 0) {
    const why = [
      ...(pale.length > 0 ? [`${listed(pale)} under 3 : 1 on the ground`] : []),
      ...(alike.length > 0 ? [`${listed(alike)} like one before`] : []),
    ];
    const first =
      used.length > 0
        ? `charts use ${used.length === 1 ? "accent" : "accents"} ${listed(used)} as they are`
        : "charts use none of the accents as it is";
    const severity = used.length < 2 ? "warning" : "info";
    say(severity, "accents", `${first}: ${why.join(", ")}`, "choose them: series:");
  }
  for (const [what, place] of [
    ["titles", places.title],
    ["text", places.body],
  ] as const) {
    const color = place?.levels[0]?.color.rgb;
    if (!place || color === undefined) continue;
    const under = groundUnder(place.box, layout, master);
    const ratio = contrastOn(color, under.colors);
    if (!under.picture && ratio < 4.5)
      say(
        "warning",
        "contrast",
        `${what} of "${layout.name}" ${what === "text" ? "has" : "have"} a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`,
      );
  }
}

function names(layouts: TemplateLayout[]): string {
  const few = layouts.slice(0, 4).map(({ name }) => `"${name}"`);
  return `${few.join(", ")}${layouts.length > few.length ? ` and ${layouts.length - few.length} more` : ""}`;
}

function listed(items: (string | number)[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function counted(n: number, what: string): string {
  return n === 1 ? `one ${what}` : `${n} ${what}s`;
}
