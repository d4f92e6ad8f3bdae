/** What layouts are for, and which placeholder of one takes what. Types only. */
import type { Box } from "../geometry.js";
import type { TemplateLayout, TemplateMaster, TemplatePlaceholder } from "./template.js";

export const roles = [
  "title",
  "section",
  "content",
  "two-content",
  "title-only",
  "comparison",
  "picture",
  "caption",
  "quote",
  "closing",
  "blank",
] as const;

export type Role = (typeof roles)[number];

/** Those that every deck may ask for, and that a theme file may name. */
export const mainRoles = ["title", "section", "content", "two-content", "title-only"] as const;

/** Which layout a role has, and why. */
export interface Match {
  role: Role;
  layout: TemplateLayout;
  /** The role whose layout stands in, as there is none of its own. */
  standsIn?: Role;
  places: Places;
  /** `used by 7 sample slides`, `its type says so`. */
  reasons: string[];
  /** Layouts that could have been it as well, and come after it. */
  ties: TemplateLayout[];
}

export interface Places {
  title?: TemplatePlaceholder;
  /** Of a title layout; of a section layout, the sentence under its title. */
  subtitle?: TemplatePlaceholder;
  /** Of a title layout: author, company, date. */
  details?: TemplatePlaceholder;
  body?: TemplatePlaceholder;
  left?: TemplatePlaceholder;
  right?: TemplatePlaceholder;
  leftLabel?: TemplatePlaceholder;
  rightLabel?: TemplatePlaceholder;
  picture?: TemplatePlaceholder;
  caption?: TemplatePlaceholder;
}

export interface Matching {
  master: TemplateMaster;
  roles: Record<Role, Match>;
  /** Where content stands: the content layout's body, inside its insets, without what crosses it. */
  area: Box;
  /** What stands in that body all the same, by name. */
  crossed: string[];
  /** Layouts of Office that nobody designed, in a template where others were. */
  undesigned: TemplateLayout[];
  /** Layouts that were passed over as placeholders lie on each other. */
  overlapping: TemplateLayout[];
}

/** What a theme file may say of it. */
export interface Wishes {
  master?: string;
  layouts?: Partial<Record<Role, LayoutWish>>;
  area?: Box;
}

/** A layout's name, and which placeholders take what, by idx. */
export interface LayoutWish extends Partial<Record<keyof Places, number>> {
  name: string;
}
