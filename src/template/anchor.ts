/** The layout that content goes into: it gives the title's place, the area, the sizes and the bullets. */
import { type Anatomy, areaOf, isSameTitle } from "./anatomy.js";
import { type Candidate, type Fitting, isUndesigned, overlaps, ranked } from "./candidates.js";
import type { LayoutWish } from "./roles.js";
import type { Template, TemplateLayout, TemplateMaster, TemplatePlaceholder } from "./template.js";

export interface Anchor {
  anatomy: Anatomy;
  title: TemplatePlaceholder;
  body: TemplatePlaceholder;
  ranking: Candidate[];
}

/** Of the slide: what a text area takes in a template that has no larger one. */
const scantArea = 0.14;

/** @param wish what a theme file says of it: the layout that it names is taken as it is */
export function anchorOf(
  anatomies: Anatomy[],
  master: TemplateMaster,
  template: Template,
  wish?: LayoutWish,
): Anchor | undefined {
  const { width, height } = template.size;
  const anchorAmong = (fitting: Fitting[]): Anchor | undefined => {
    const ranking = ranked("content", fitting, template, (one) =>
      isUndesigned(one, master, template.size),
    );
    const [first] = ranking;
    const { title, body } = first?.places ?? {};
    return first && title && body ? { anatomy: first.anatomy, title, body, ranking } : undefined;
  };
  const usual = (bodyOf: (anatomy: Anatomy) => TemplatePlaceholder | undefined) =>
    anchorAmong(anatomies.flatMap((one) => fittingOf(one, bodyOf(one), anatomies, template)));
  return (
    (wish && anchorAmong(anatomies.flatMap((one) => wishedOf(one, wish)))) ??
    usual(({ large }) => large[0]) ??
    usual((anatomy) => {
      const body = largestText(anatomy);
      return body && areaOf(body.box) >= scantArea * width * height ? body : undefined;
    })
  );
}

export function isWishedLayout({ name }: TemplateLayout, wish: LayoutWish): boolean {
  return name.trim().toLowerCase() === wish.name.trim().toLowerCase();
}

function wishedOf(anatomy: Anatomy, wish: LayoutWish): Fitting[] {
  const { layout, title } = anatomy;
  const { placeholders } = layout;
  const body = placeholders.find(({ idx }) => idx === wish.body) ?? largestText(anatomy);
  if (!isWishedLayout(layout, wish) || !title || !body) return [];
  return [{ anatomy, places: { title, body }, shape: "the theme file says so", fit: 0 }];
}

function largestText({ texts }: Anatomy): TemplatePlaceholder | undefined {
  return texts.toSorted((a, b) => areaOf(b.box) - areaOf(a.box))[0];
}

function fittingOf(
  anatomy: Anatomy,
  body: TemplatePlaceholder | undefined,
  anatomies: Anatomy[],
  { size }: Template,
): Fitting[] {
  const { title, texts, vertical } = anatomy;
  if (!title || vertical || !body || overlaps(anatomy)) return [];
  // A text half as large is a column.
  if (texts.some((one) => one !== body && areaOf(one.box) > areaOf(body.box) / 2)) return [];
  // A box that long is a cover's.
  if (title.type === "ctrTitle") return [];
  const titles = anatomies.filter((one) => one.title && isSameTitle(one.title, title, size));
  return [
    {
      anatomy,
      places: { title, body },
      shape: "a title and one text area",
      // Most layouts have their title where content has it.
      fit: titles.length > 1 ? 1 : 0,
      because: "other layouts have their title there",
    },
  ];
}
