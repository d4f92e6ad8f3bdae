/**
 * What a company's template says, with all that layouts have from their master and its theme: the
 * value that matching, the look and `themes check` read. Lengths in points. Types only.
 */
import type { Box, Insets, Pt, Size } from "../geometry.js";
import type { Package, Part } from "../opc/package.js";
import type { Element } from "../opc/xml/element.js";
import type { Rgb } from "../scene/look.js";
import type { Slot } from "../scene/scene.js";

export interface Template {
  /** As messages name it: `corp.potx`. */
  name: string;
  package: Package;
  presentation: Part;
  size: Size;
  masters: TemplateMaster[];
  /** In the order of the deck. */
  samples: SampleSlide[];
  /** What nothing but sample slides refers to, they themselves included. */
  sampleParts: Set<Part>;
  tableStyles: TableStyles;
  /** Families whose fonts the package has. */
  embeddedFonts: string[];
  /** Of the first slide; PowerPoint's default is 1. */
  firstSlideNumber: number;
  /** Footer, date and number also stand on slides of the title layout. */
  footersOnTitleSlide: boolean;
  rtl: boolean;
  /** What is in the package and not in a deck of ours: `macros`, `a signature`, `the mark as final`. */
  leftOut: string[];
}

export interface TemplateMaster {
  part: Part;
  /** Its theme's. */
  name: string;
  theme: TemplateTheme;
  scheme: Scheme;
  ground: Ground;
  /** From back to front; without placeholders. */
  drawn: Drawn[];
  placeholders: TemplatePlaceholder[];
  /** What new slides get. */
  footers: FooterSwitches;
  layouts: TemplateLayout[];
}

export interface TemplateTheme {
  name: string;
  fonts: Record<"heading" | "body", string>;
  /** dk1, lt1, dk2, lt2, accent1 … accent6, hlink, folHlink. */
  colors: Map<string, Rgb>;
}

/** What each name of a colour means on a layout: the theme's twelve, and bg1, tx1, bg2, tx2 by the map. */
export type Scheme = Map<string, Rgb>;

export interface FooterSwitches {
  date: boolean;
  footer: boolean;
  number: boolean;
}

export interface TemplateLayout {
  part: Part;
  name: string;
  /** ST_SlideLayoutType, where it says one: `secHead`. */
  type?: string;
  scheme: Scheme;
  ground: Ground;
  /** Its own, from back to front; without placeholders. */
  drawn: Drawn[];
  /** What is drawn on the master stands under it. */
  showsMaster: boolean;
  /** In the order of the file, which is reading order. */
  placeholders: TemplatePlaceholder[];
  ignored: IgnoredPlaceholder[];
  /** How many sample slides use it. */
  samples: number;
}

export type PlaceholderType =
  | "title"
  | "ctrTitle"
  | "subTitle"
  | "body"
  | "obj"
  | "pic"
  | "tbl"
  | "chart"
  | "dgm"
  | "media"
  | "clipArt"
  | "sldImg"
  | "hdr"
  | "dt"
  | "ftr"
  | "sldNum";

export interface TemplatePlaceholder {
  type: PlaceholderType;
  /** 0 where it says none. */
  idx: number;
  /** `p:ph` as it stands there. */
  attributes: Record<string, string>;
  name: string;
  box: Box;
  insets: Insets;
  anchor: "top" | "middle" | "bottom";
  /** Absent: text may run over its end. */
  autofit?: "shrink" | "grow";
  /** Text runs from top to bottom. */
  vertical: boolean;
  /** Nine. */
  levels: Level[];
}

export interface IgnoredPlaceholder {
  type: string;
  idx: number;
  reason: "orphan" | "repeated" | "outside" | "no place";
}

/** Paragraph and character format of one list level. */
export interface Level {
  size: Pt;
  bold: boolean;
  italic: boolean;
  /** Letters are shown as capitals. */
  caps: boolean;
  color: TemplateColor;
  font: { family: string; role?: "heading" | "body" };
  align: "left" | "center" | "right";
  /** Distance of the text from the box's inner edge. */
  indent: Pt;
  /** How far the first line, or the bullet, stands left of it. */
  hanging: Pt;
  /** Absent: none. `•` stands in for a picture, `1.` for a number. */
  bullet?: string;
  spaceBefore: Pt;
  spaceAfter: Pt;
  /** Multiple of the font's own line height. */
  leading: number;
  rtl: boolean;
}

export interface TemplateColor {
  rgb: Rgb;
  /** 0–1. */
  opacity: number;
  /** Where it is a colour of the theme as it is. */
  slot?: Slot;
}

export interface Ground {
  fill: "solid" | "gradient" | "picture" | "pattern";
  /** What text may stand on, at least one; of a picture, unknown until it is sampled, what lies under it. */
  colors: Rgb[];
  picture?: Part;
  /** Said by the layout itself. */
  own: boolean;
}

/** Something that stands there whatever the slide says. */
export interface Drawn {
  kind: "shape" | "line" | "picture" | "text" | "frame";
  name: string;
  /** Turned shapes take what they need. */
  box: Box;
  /** Absent: one sees what lies behind. */
  fill?: { colors: Rgb[]; opacity: number };
  picture?: Part;
  /** What it says; empty where it has no text. */
  text: string;
}

export interface SampleSlide {
  part: Part;
  layout: TemplateLayout | undefined;
}

export interface TableStyles {
  /** A GUID in braces. */
  default: string;
  styles: { id: string; name: string; element: Element }[];
}
