/** Which layout of a template is for what, by their shapes. */
import type { Report } from "../diagnostic.js";
import { didYouMean } from "../nearest.js";
import { type Anatomy, anatomyOf } from "./anatomy.js";
import { areaIn } from "./area.js";
import { type Anchor, anchorOf, isWishedLayout } from "./anchor.js";
import { candidatesFor, isUndesigned, overlaps } from "./candidates.js";
import { type Match, type Matching, type Places, type Role, roles, type Wishes } from "./roles.js";
import type { Template, TemplateMaster } from "./template.js";

/** What stands in for a role that has no layout, the first that has one. */
const standIns: Record<Exclude<Role, "content">, Role[]> = {
  title: ["section", "title-only", "content"],
  section: ["title", "title-only", "content"],
  "title-only": ["content"],
  "two-content": ["title-only", "content"],
  comparison: ["two-content", "title-only", "content"],
  picture: ["title-only", "content"],
  caption: ["title-only", "content"],
  quote: ["title-only", "content"],
  closing: ["title-only", "content"],
  blank: ["title-only", "content"],
};

/** `undefined`, and an error, where no layout has a title and a text area. */
export function matchLayouts(
  template: Template,
  wishes: Wishes,
  report: Report,
): Matching | undefined {
  const wished = wishedMaster(template, wishes, report);
  const all = (wished ? [wished] : template.masters)
    .map((master) => matchMaster(master, template, wishes))
    .filter((found) => found !== undefined);
  const samples = ({ master }: Found) =>
    master.layouts.reduce((sum, layout) => sum + layout.samples, 0);
  const own = ({ matches }: Found) => matches.size;
  // Of equal ones the first.
  const [best] = all.sort((a, b) => samples(b) - samples(a) || own(b) - own(a));
  if (!best) {
    const names = template.masters.flatMap(({ layouts }) => layouts.map(({ name }) => `"${name}"`));
    report({
      code: "template-layouts",
      severity: "error",
      message: `${template.name} has no layout with a title and one text area`,
      hint: `name the one that text goes into: layouts: {content: …}; layouts seen: ${names.slice(0, 12).join(", ") || "none"}`,
    });
    return undefined;
  }
  takeWishes(best, wishes, template, report);
  return completed(best, template, wishes);
}

interface Found {
  master: TemplateMaster;
  anatomies: Anatomy[];
  anchor: Anchor;
  matches: Map<Role, Match>;
}

function matchMaster(
  master: TemplateMaster,
  template: Template,
  wishes: Wishes,
): Found | undefined {
  const anatomies = master.layouts.map((layout) => anatomyOf(layout, template.size));
  const anchor = anchorOf(anatomies, master, template, wishes.layouts?.content);
  if (!anchor) return undefined;
  const matches = new Map<Role, Match>();
  for (const role of roles) {
    const taken = new Set([...matches.values()].map(({ layout }) => layout));
    const [first] =
      role === "content"
        ? anchor.ranking
        : candidatesFor(role, anatomies, anchor, master, template).filter(
            ({ anatomy }) => !taken.has(anatomy.layout),
          );
    if (!first) continue;
    matches.set(role, {
      role,
      layout: first.anatomy.layout,
      places: first.places,
      reasons: first.reasons,
      ties: first.ties,
    });
  }
  return { master, anatomies, anchor, matches };
}

function completed(found: Found, template: Template, wishes: Wishes): Matching {
  const { master, anatomies, anchor, matches } = found;
  const filled = roles.map((role): [Role, Match] => {
    const own = matches.get(role);
    if (own) return [role, own];
    const from = standIns[role as keyof typeof standIns].find((one) => matches.has(one))!;
    const { layout, places: all } = matches.get(from)!;
    const { title, subtitle, details } = all;
    const places: Places = {
      ...(title ? { title } : {}),
      ...(subtitle && (role === "title" || role === "section") ? { subtitle } : {}),
      ...(details && role === "title" ? { details } : {}),
    };
    return [role, { role, layout, standsIn: from, places, reasons: [], ties: [] }];
  });
  const { area, crossed } = areaIn(anchor, master, template, wishes.area);
  return {
    master,
    roles: Object.fromEntries(filled) as Record<Role, Match>,
    area,
    crossed,
    undesigned: anatomies
      .filter((one) => isUndesigned(one, master, template.size))
      .map(({ layout }) => layout),
    overlapping: anatomies.filter(overlaps).map(({ layout }) => layout),
  };
}

function wishedMaster(
  { masters, name }: Template,
  { master: wish }: Wishes,
  report: Report,
): TemplateMaster | undefined {
  if (wish === undefined) return undefined;
  const found = masters.find((master) => isNamed(master.name, wish));
  if (!found) {
    const names = masters.map((master) => master.name);
    report({
      code: "template-master",
      severity: "warning",
      message: `${name} has no master \`${wish}\``,
      hint: didYouMean(wish, names, `expected ${names.map((one) => `\`${one}\``).join(" or ")}`),
    });
  }
  return found;
}

function isNamed(name: string, wish: string): boolean {
  return name.trim().toLowerCase() === wish.trim().toLowerCase();
}

/** What a theme file says comes before what was found; an idx that the layout lacks is said. */
function takeWishes(
  { master, matches, anatomies }: Found,
  { layouts = {} }: Wishes,
  template: Template,
  report: Report,
): void {
  for (const [name, wish] of Object.entries(layouts)) {
    const role = name as Role;
    const anatomy = anatomies.find(({ layout }) => isWishedLayout(layout, wish));
    const warn = (message: string, hint: string) =>
      report({ code: "template-layouts", severity: "warning", message, hint });
    if (!anatomy) {
      const names = master.layouts.map((layout) => layout.name);
      const few = names.slice(0, 12).map((one) => `\`${one}\``);
      warn(
        `${template.name} has no layout \`${wish.name}\``,
        didYouMean(wish.name, names, `expected one of ${few.join(", ")}`),
      );
      continue;
    }
    const { layout } = anatomy;
    const places: Places = { ...placesByShape(anatomy), ...matches.get(role)?.places };
    // Of another layout, the places found before mean nothing.
    const fresh = matches.get(role)?.layout === layout ? places : placesByShape(anatomy);
    for (const [place, idx] of Object.entries(wish)) {
      if (place === "name") continue;
      const found = layout.placeholders.find((one) => one.idx === idx);
      if (found) fresh[place as keyof Places] = found;
      else {
        const known = layout.placeholders.map((one) => `${one.idx} (${one.type})`).join(", ");
        warn(`layout \`${layout.name}\` has no placeholder ${idx}`, `it has ${known || "none"}`);
      }
    }
    matches.set(role, {
      role,
      layout,
      places: fresh,
      reasons: ["the theme file says so"],
      ties: [],
    });
  }
}

/** The obvious places of a layout that somebody named. */
function placesByShape({ title, subtitle, texts, pictures }: Anatomy): Places {
  const [first, second] = texts;
  const [picture] = pictures;
  return {
    ...(title ? { title } : {}),
    ...(subtitle ? { subtitle } : {}),
    ...(first ? { body: first, left: first } : {}),
    ...(second ? { right: second, details: second } : {}),
    ...(first && !subtitle ? { subtitle: first, caption: first } : {}),
    ...(picture ? { picture } : {}),
  };
}
