/** The layouts that could have a role, the best first, each with what speaks for it. */
import type { Box, Size } from "../geometry.js";
import { type Anatomy, areaOf, covered, isPair, isSameTitle } from "./anatomy.js";
import type { Anchor } from "./anchor.js";
import { isCalled } from "./layout-names.js";
import { atOfficesPlace } from "./office-places.js";
import type { Places, Role } from "./roles.js";
import type { Template, TemplateLayout, TemplateMaster, TemplatePlaceholder } from "./template.js";

export interface Candidate {
  anatomy: Anatomy;
  places: Places;
  reasons: string[];
  /** Those after it that are as good. */
  ties: TemplateLayout[];
}

/** ST_SlideLayoutType, as far as it says a role. */
const types: Record<Role, string[]> = {
  title: ["title"],
  section: ["secHead"],
  content: ["obj", "tx"],
  "two-content": ["twoObj", "twoColTx"],
  "title-only": ["titleOnly"],
  comparison: ["twoTxTwoObj"],
  picture: ["picTx"],
  caption: ["objTx"],
  quote: [],
  closing: [],
  blank: ["blank"],
};

/** What a layout has in a role, before it is compared with others. */
export interface Fitting {
  anatomy: Anatomy;
  places: Places;
  shape: string;
  /** How well its shape says the role; 0 where it only allows it. */
  fit: number;
  /** What its shape says. */
  because?: string;
}

export function candidatesFor(
  role: Role,
  anatomies: Anatomy[],
  anchor: Anchor,
  master: TemplateMaster,
  template: Template,
): Candidate[] {
  const fitting = anatomies
    .filter(({ vertical }) => !vertical)
    .map((anatomy) => fittingFor(role, anatomy, anchor, template.size))
    .filter((found) => found !== undefined);
  return ranked(
    role,
    fitting,
    template,
    (one) => isUndesigned(one, master, template.size),
    anchor.body.levels[0]?.bullet !== undefined,
  );
}

/** Office's own places, nothing drawn, no sample: under a master whose texts stand elsewhere. */
export function isUndesigned(
  { atOfficesPlace: isThere, drawsItself, layout }: Anatomy,
  { placeholders }: TemplateMaster,
  size: Size,
): boolean {
  const isMoved =
    placeholders.some(({ type }) => type === "title") && !atOfficesPlace(placeholders, size);
  return isMoved && isThere && !drawsItself && layout.samples === 0;
}

/** Placeholders that take text lie on each other, or on the title. */
export function overlaps({ title, subtitle, texts, pictures }: Anatomy): boolean {
  const all = [subtitle, ...texts, ...pictures].filter((one) => one !== undefined);
  if (title && all.some((one) => sharedHeight(title.box, one.box) > 0.25)) return true;
  return all.some((one, i) =>
    all.some(
      (other, j) =>
        j > i && Math.max(covered(one.box, other.box), covered(other.box, one.box)) > 0.3,
    ),
  );
}

/** How much of the title's height another box takes that stands over or under some of it. */
function sharedHeight(title: Box, { x, y, width, height }: Box): number {
  if (Math.min(title.x + title.width, x + width) <= Math.max(title.x, x)) return 0;
  return (Math.min(title.y + title.height, y + height) - Math.max(title.y, y)) / title.height;
}

function fittingFor(role: Role, anatomy: Anatomy, anchor: Anchor, size: Size): Fitting | undefined {
  const { title, texts, large, pictures, others, layout } = anatomy;
  const inFamily = title !== undefined && isSameTitle(title, anchor.title, size);
  const fits = (shape: string, places: Places, fit = 0): Fitting => ({
    anatomy,
    places,
    shape,
    fit,
  });
  if (role !== "quote" && role !== "closing" && overlaps(anatomy)) return undefined;
  switch (role) {
    case "content":
      return undefined;
    case "title":
      return opening(anatomy, inFamily, anchor, fits);
    case "section": {
      if (!title || inFamily || large.length > 0 || texts.length > 1 || pictures.length > 0)
        return undefined;
      if (saysTitle(anatomy) || !mayOpen(anatomy, anchor)) return undefined;
      const [text] = texts;
      const places = { title, ...(text ? { subtitle: text } : {}) };
      const heads = layout.type === "secHead" ? 2 : title.type === "title" ? 1 : 0;
      return fits(`a title elsewhere${text ? ", one text" : ""}`, places, heads);
    }
    case "title-only":
      // What is for a table or chart alone is left off where there is none.
      if (!inFamily || texts.length + pictures.length > 0) return undefined;
      return fits("the title alone", { title }, others.length === 0 ? 1 : 0);
    case "two-content": {
      const columns = inFamily ? columnsOf(texts, size) : undefined;
      if (!columns || labelsOf(columns, texts, size)) return undefined;
      return fits("two equal areas beside each other", { title: title!, ...columns });
    }
    case "comparison": {
      const columns = inFamily ? columnsOf(texts, size) : undefined;
      const labels = columns && labelsOf(columns, texts, size);
      if (!labels) return undefined;
      return fits("two areas, each under a label", { title: title!, ...columns, ...labels });
    }
    case "picture": {
      const [picture] = pictures;
      const caption = smallest(texts);
      if (!title || !picture || !caption || pictures.length > 1 || texts.length > 1)
        return undefined;
      return fits("a picture with a text", { title, picture, caption });
    }
    case "caption":
      return captioned(anatomy, inFamily, fits);
    case "quote": {
      const [body = title] = texts;
      if (!isCalled(layout.name, "quote") || !body) return undefined;
      return fits("its name says so", { ...(title ? { title } : {}), body }, 0);
    }
    case "closing":
      if (!isCalled(layout.name, "closing") || layout === anchor.anatomy.layout || large.length > 0)
        return undefined;
      return fits("its name says so", title ? { title } : {}, 0);
    case "blank":
      if (title || texts.length + pictures.length + others.length > 0) return undefined;
      if (isCalled(layout.name, "closing")) return undefined;
      return fits("no placeholders", {}, anatomy.drawsItself ? 0 : 1);
  }
}

/** Only title slides have a subtitle. */
function saysTitle({ subtitle, layout }: Anatomy): boolean {
  return subtitle !== undefined || layout.type === "title";
}

/** Its title is as large as that of content, and its type names nothing else. */
function mayOpen({ title, layout }: Anatomy, anchor: Anchor): boolean {
  const others = ["obj", "titleOnly", "twoObj", "twoColTx", "twoTxTwoObj", "picTx", "objTx"];
  return (
    title !== undefined &&
    title.levels[0]!.size >= 0.9 * anchor.title.levels[0]!.size &&
    !others.includes(layout.type ?? "")
  );
}

type Fits = (shape: string, places: Places, fit?: number) => Fitting;

function opening(
  anatomy: Anatomy,
  inFamily: boolean,
  anchor: Anchor,
  fits: Fits,
): Fitting | undefined {
  const { title, subtitle, texts, large, pictures, layout } = anatomy;
  const isOpening = title?.type === "ctrTitle" || saysTitle(anatomy);
  if (!title || large.length > 0) return undefined;
  if (
    !isOpening &&
    (inFamily || texts.length > 3 || pictures.length > 0 || !mayOpen(anatomy, anchor))
  )
    return undefined;
  const below = [subtitle, ...texts].filter((one) => one !== undefined);
  const [first, second] = below;
  const places = {
    title,
    ...(first ? { subtitle: first } : {}),
    ...(second ? { details: second } : {}),
  };
  if (layout.type === "secHead") return fits("a title elsewhere", places, 0);
  const fit = subtitle || layout.type === "title" ? 3 : title.type === "ctrTitle" ? 2 : 1;
  return fits(fit > 1 ? "a title slide's placeholders" : "a title elsewhere", places, fit);
}

/** Two areas that share a line, and no third beside them. */
function columnsOf(
  texts: TemplatePlaceholder[],
  size: Size,
): { left: TemplatePlaceholder; right: TemplatePlaceholder } | undefined {
  const slide = size.width * size.height;
  const areas = texts.filter(({ box }) => areaOf(box) >= 0.08 * slide);
  for (const one of areas) {
    const beside = areas.filter((other) => other !== one && isPair(one.box, other.box, size));
    const [other] = beside;
    if (!other || beside.length > 1) continue;
    return one.box.x < other.box.x ? { left: one, right: other } : { left: other, right: one };
  }
  return undefined;
}

/** Small texts right above the two, as wide as they are. */
function labelsOf(
  { left, right }: { left: TemplatePlaceholder; right: TemplatePlaceholder },
  texts: TemplatePlaceholder[],
  size: Size,
): { leftLabel: TemplatePlaceholder; rightLabel: TemplatePlaceholder } | undefined {
  const above = (area: TemplatePlaceholder) =>
    texts.find(
      ({ box }) =>
        Math.abs(box.x - area.box.x) <= 0.03 * size.width &&
        box.y < area.box.y &&
        box.height < area.box.height / 2,
    );
  const [leftLabel, rightLabel] = [above(left), above(right)];
  return leftLabel && rightLabel ? { leftLabel, rightLabel } : undefined;
}

/** A title over a small text, and the area beside both. */
function captioned(anatomy: Anatomy, inFamily: boolean, fits: Fits): Fitting | undefined {
  const { title, texts, pictures } = anatomy;
  if (!title || texts.length !== 2 || pictures.length > 0 || inFamily) return undefined;
  const caption = smallest(texts)!;
  const body = texts.find((one) => one !== caption)!;
  if (areaOf(caption.box) * 1.3 > areaOf(body.box) || body.type !== "obj") return undefined;
  const isUnder = Math.abs(caption.box.x - title.box.x) <= 0.1 * title.box.width;
  return isUnder
    ? fits("a text under the title, an area beside", { title, body, caption })
    : undefined;
}

function smallest(texts: TemplatePlaceholder[]): TemplatePlaceholder | undefined {
  return [...texts].sort((a, b) => areaOf(a.box) - areaOf(b.box))[0];
}

interface Criterion {
  of: (fitting: Fitting) => number;
  /** Said where it decided. */
  says: (fitting: Fitting) => string;
}

export function ranked(
  role: Role,
  fitting: Fitting[],
  template: Template,
  isUndesigned: (anatomy: Anatomy) => boolean,
  hasBullets?: boolean,
): Candidate[] {
  const first = template.samples[0]?.layout;
  const layout = (one: Fitting): TemplateLayout => one.anatomy.layout;
  const criteria: Criterion[] = [
    { of: (one) => (isUndesigned(one.anatomy) ? 0 : 1), says: () => "the others are Office's own" },
    { of: ({ fit }) => fit, says: ({ because }) => because ?? "its placeholders say so" },
    {
      of: (one) => (role === "title" && layout(one) === first ? 1 : 0),
      says: () => "the first sample slide has it",
    },
    {
      of: (one) => (layout(one).samples > 0 ? 1 : 0),
      says: (one) => `used by ${count(layout(one).samples, "sample slide")}`,
    },
    {
      of: (one) => (types[role].includes(layout(one).type ?? "") ? 1 : 0),
      says: (one) => `its type says so: ${layout(one).type}`,
    },
    { of: (one) => -extras(one), says: () => "fewest other placeholders" },
    {
      of: ({ places: { left } }) =>
        left && hasBullets === (left.levels[0]?.bullet !== undefined) ? 1 : 0,
      says: () => "its bullets are those of content",
    },
    {
      of: (one) => {
        if (role === "content" && isCalled(layout(one).name, "agenda")) return -1;
        return isCalled(layout(one).name, role) ? 1 : 0;
      },
      says: () => "its name says so",
    },
    {
      of: (one) => layout(one).samples,
      says: (one) => `used by ${count(layout(one).samples, "sample slide")}`,
    },
  ];
  const compare = (a: Fitting, b: Fitting): { difference: number; by?: Criterion } => {
    for (const by of criteria) {
      const difference = by.of(b) - by.of(a);
      if (difference !== 0) return { difference, by };
    }
    return { difference: 0 };
  };
  const sorted = [...fitting].sort((a, b) => compare(a, b).difference);
  return sorted.map((one, i) => {
    const next = sorted[i + 1];
    const by = next && compare(one, next).by;
    const why = !next ? [] : by ? [by.says(one)] : ["the first of its kind"];
    const ties = sorted.slice(i + 1).filter((other) => compare(one, other).difference === 0);
    return {
      anatomy: one.anatomy,
      places: one.places,
      reasons: [...new Set([one.shape, ...why])],
      ties: ties.map(layout),
    };
  });
}

/** Placeholders that the role has no use for. */
function extras({ anatomy, places }: Fitting): number {
  const { title, subtitle, texts, pictures, others } = anatomy;
  const all = [title, subtitle, ...texts, ...pictures, ...others].filter(
    (one) => one !== undefined,
  );
  return all.filter((one) => !Object.values(places).includes(one)).length;
}

function count(n: number, what: string): string {
  return n === 1 ? `one ${what}` : `${n} ${what}s`;
}
