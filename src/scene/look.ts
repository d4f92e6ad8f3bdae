/** What the slides of a scene share: palette, fonts, layouts and default text styles. Types only. */
import type { Box, Insets, Pt, Size } from "../geometry.js";
import type { Color, Picture, PlaceholderRef, Stroke } from "./scene.js";

export interface Look {
  /** Shown as the theme's name in PowerPoint. */
  name: string;
  palette: Palette;
  /** True where the ground is darker than the text: the master maps bg1 to dk1. */
  dark: boolean;
  fonts: FontScheme;
  skeleton: Skeleton;
  title: TextStyle;
  /** Styles of the list levels 0–8 of a body placeholder. */
  body: LevelStyle[];
  /** Of what stands in a text box, by list level: the presentation's own defaults. */
  textBox: LevelFormat[];
  table: TableLook;
  panel: PanelLook;
  chart: ChartLook;
  layouts: Layout[];
  /**
   * A company's template: text in a placeholder has the sizes, spaces and bullets that the layout gives
   * it, so that Reset changes nothing.
   */
  bound?: true;
}

/** `RRGGBB`, upper case. */
export type Rgb = string;

/** The twelve slots of a theme, named by use; the writer maps them to dk1, lt1, … by `Look.dark`. */
export interface Palette {
  text: Rgb;
  ground: Rgb;
  muted: Rgb;
  panel: Rgb;
  accent1: Rgb;
  accent2: Rgb;
  accent3: Rgb;
  accent4: Rgb;
  accent5: Rgb;
  accent6: Rgb;
  link: Rgb;
  visited: Rgb;
}

/** Family names as PowerPoint knows them. */
export interface FontScheme {
  heading: string;
  body: string;
  mono: string;
}

/**
 * Where things stand on a slide and how large they are by role, whether a theme of ours or a company's
 * template says so. All that stands on slides is set in these zones.
 */
export interface Skeleton {
  /** Of the slide. */
  size: Size;
  /** Between the twelve columns of a zone. */
  gutter: Pt;
  /** The title of a content slide. */
  title: Box;
  /** What stands under it. */
  content: Box;
  /** Content of a slide without a title. */
  untitled: Box;
  footer: Box;
  /** One indent step of lists at the body's size; also the room of a bullet and of a one-digit number. */
  indentStep: Pt;
  sizes: RoleSizes;
  scale: TypeScale;
}

/** Sizes by role. */
export interface RoleSizes {
  title: Pt;
  body: Pt;
  bodyNested: Pt;
  caption: Pt;
  chartLabel: Pt;
  footer: Pt;
}

/** The sizes that titles may be set in, from large to small. */
export interface TypeScale {
  title: Pt[];
  /** Of title and section slides. */
  cover: Pt[];
}

export interface TextStyle {
  size: Pt;
  bold: boolean;
  color: Color;
  font: "body" | "heading";
  align: "left" | "center" | "right";
  leading: number;
}

export interface LevelStyle {
  size: Pt;
  indent: Pt;
  hanging: Pt;
  bullet: string;
  spaceBefore: Pt;
  leading: number;
}

/** The table style that the deck carries; cells inherit it. */
export interface TableLook {
  /** Of a template: its GUID. Of such a style the header row and the bands are used, and nothing else. */
  style?: string;
  headerText: Color;
  /** Absent: the header has a strong rule instead of a band. */
  headerFill?: Color;
  headerRule?: Stroke;
  /** Hairlines between rows. */
  rule?: Stroke;
  /** Faint bands on every second row. */
  band?: Color;
  bottomRule?: Stroke;
}

/** How cards, tiles and code stand out from the ground. */
export interface PanelLook {
  fill?: Color;
  line?: Stroke;
}

/** What charts are drawn in, whether as pictures or natively. */
export interface ChartLook {
  /** Colours of the series, in order. */
  series: Rgb[];
  grid: Rgb;
  labelSize: Pt;
}

/** What decks ask for: every look has a layout of each of these names. */
export type LayoutRole =
  | "title"
  | "section"
  | "content"
  | "two-content"
  | "title-only"
  | "statement"
  | "title-picture"
  | "section-picture";

export interface Layout {
  /** A role, or a name of the look's own; unique in the look. */
  name: string;
  /** ST_SlideLayoutType: what PowerPoint keeps content by when a slide gets another layout. Absent: of no kind. */
  type?: string;
  /** Shown in PowerPoint's layout gallery: "Title and Content". */
  label: string;
  ground: Color;
  /** Drawn under everything, decorative. */
  shapes: LayoutShape[];
  /** Over the shapes, decorative: a logo. */
  pictures: LayoutPicture[];
  placeholders: Placeholder[];
  /** Where its slides have a picture; absent: nowhere of its own. */
  picture?: Box;
}

export interface LayoutShape {
  box: Box;
  fill: Color;
  shape: "rect" | "ellipse";
  /** Of the fill, 0–1; default 1. */
  opacity?: number;
}

/** The box has the picture's ratio. */
export interface LayoutPicture {
  box: Box;
  picture: Picture;
}

export interface Placeholder extends PlaceholderBase {
  ref: PlaceholderRef | { type: "footer" | "slide-number" | "date" | "picture"; idx: number };
}

interface PlaceholderBase {
  box: Box;
  insets: Insets;
  anchor: "top" | "middle" | "bottom";
  style: TextStyle;
  /** PowerPoint makes text smaller that is too much for it. */
  shrinks?: true;
  /**
   * `p:ph` on the layout and on its slides: PowerPoint pairs them by type and idx. Absent: a place where the
   * layout of a template has no placeholder; what stands there is a text box.
   */
  ph?: Record<string, string>;
  /** What text of each list level, 0–8, has there without saying so. */
  levels: LevelFormat[];
}

/** Paragraph and character format of one list level. */
export interface LevelFormat extends TextStyle {
  indent: Pt;
  hanging: Pt;
  /** Absent: paragraphs have no bullet unless they say so. */
  bullet?: string;
  spaceBefore: Pt;
  spaceAfter: Pt;
  /** Paragraphs run from right to left; `align` says where they stand all the same. */
  rtl: boolean;
}
