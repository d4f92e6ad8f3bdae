/**
 * The scene: slides of items with final boxes in points. `layout` produces it, the writers consume
 * it; it says everything that a writer needs. Types only.
 */
import type { ChartModel } from "../chart/model.js";
import type { Position } from "../diagnostic.js";
import type { Box, Insets, Pt, Size } from "../geometry.js";
import type { Look } from "./look.js";

export interface Scene {
  size: Size;
  look: Look;
  /** BCP 47 tag of the deck; a run may say otherwise. */
  lang: string;
  /** Text and tables run from right to left where they do not say otherwise: Arabic, Hebrew. */
  rtl?: true;
  properties: DocumentProperties;
  slides: SceneSlide[];
}

/** What File > Info shows. Absent values are left out of the file. */
export interface DocumentProperties {
  title?: string;
  author?: string;
  company?: string;
  subject?: string;
  keywords: string[];
}

export interface SceneSlide {
  /** A name of `look.layouts`. */
  layout: string;
  /** Plain text of its title, shown or hidden. */
  title: string;
  /** Unique in the deck: the title, with a number where another slide before it has the same. */
  name: string;
  /** In reading order, which is also the drawing order. */
  items: Item[];
  /** Paragraphs of the notes page; empty where the slide has none. */
  notes: TextParagraph[];
  /** Long paragraphs in the notes, of which the slide shows the key sentences; for the fit report. */
  moved?: { words: number; pos: Position }[];
  /** Fills the layout's footer placeholder, where the layout has one. */
  footer?: string;
  /** Shows the slide's number in the layout's slide number placeholder, where it has one. */
  slideNumber: boolean;
  /** In the file, and not shown. */
  hidden?: true;
  transition?: Transition;
  /** Opens a section of this name in PowerPoint's slide list. */
  section?: string;
  /** The layout's name for how its content stands: `single`, `beside`; for the fit report. */
  arrangement?: string;
  /** Why; for the fit report. */
  choice?: Choice;
}

/** How a slide's content stands, and the best of the ways in which it does not. */
export interface Choice {
  taken: Verdict;
  loser?: Verdict;
}

export interface Verdict {
  arrangement: string;
  /** Twelfths of the zone, row by row: `12 / 6 + 6`. */
  columns: string;
  textSize: Pt;
  /** 0 is perfect; the sum of its terms. */
  badness: number;
  terms: { name: string; badness: number }[];
}

export type Transition = "fade" | "push" | "wipe";

export type Item = TextItem | ShapeItem | PictureItem | TableItem | ChartItem;

interface ItemBase {
  box: Box;
  /** Shown in PowerPoint's selection pane; unique on its slide: "Title", "Table 2". */
  name: string;
  /** Where in the report it comes from. */
  pos?: Position;
}

/**
 * A slot of the theme's palette, named by its use on the slide (`ground` is bg1, `text` tx1, `panel`
 * bg2, `muted` tx2), or an rgb value `RRGGBB`.
 */
export type Color = Slot | { rgb: string };

export type Slot =
  | "text"
  | "ground"
  | "muted"
  | "panel"
  | "accent1"
  | "accent2"
  | "accent3"
  | "accent4"
  | "accent5"
  | "accent6"
  | "link";

/** A placeholder of the slide's layout that an item fills. */
export interface PlaceholderRef {
  type: "title" | "subtitle" | "body";
  /** `idx` of the layout's placeholder; 0 for a title. */
  idx: number;
}

export interface TextItem extends ItemBase {
  type: "text";
  /**
   * Fills this placeholder of the layout. Where the box equals the placeholder's, the writer leaves
   * position and size to the layout.
   */
  placeholder?: PlaceholderRef;
  /** For the outline and for screen readers: no program shows it, and it stands beside the slide. */
  hidden?: true;
  paragraphs: TextParagraph[];
  insets: Insets;
  anchor: "top" | "middle" | "bottom";
  /** PowerPoint shows the text at this share of the sizes that it has, as its placeholder lets it. */
  shrink?: number;
  fill?: Color;
  line?: Stroke;
  /** Corner radius in points; default 0. */
  radius?: Pt;
  /** Of the whole box; its text keeps its own colour. */
  link?: { url: string } | { slide: number };
  /** Never wraps; for labels that are measured to one line. */
  noWrap?: boolean;
  /**
   * Its list items of level 0 appear one at a time, each with what stands below it; other paragraphs
   * stand from the start.
   */
  build?: true;
}

export interface TextParagraph {
  runs: Run[];
  /** 0–8, PowerPoint's list level. */
  level: number;
  marker: Marker;
  align: "left" | "center" | "right";
  /** Distance of the text from the item's inner left edge. */
  indent: Pt;
  /** How far the marker stands left of the text. */
  hanging: Pt;
  /** Without a marker: the first line stands where it would be. */
  hangs?: true;
  spaceBefore: Pt;
  spaceAfter: Pt;
  /** Multiple of the font's own line height; 1 is single. */
  leading: number;
}

export type Marker =
  | { type: "none" }
  | { type: "bullet" }
  /** `value` is the number shown; a writer may rely on consecutive numbers of one list. */
  | { type: "number"; value: number; start: number }
  /** A sign in a colour of its own: how a task or what the item says stands. */
  | { type: "sign"; sign: string; color: Color };

export interface Run {
  /** Never contains a newline; a hard break is a run of its own. */
  text: string;
  /** A line break inside the paragraph: `text` is then empty. */
  lineBreak?: true;
  size: Pt;
  bold: boolean;
  italic: boolean;
  strike: boolean;
  /** Raised or lowered, and drawn at two thirds of `size`. */
  baseline?: "raised" | "lowered";
  font: "body" | "heading" | "mono";
  /** Signs that text fonts lack, in the font that has them: `⚠`, `❤`. Measured as its `font`. */
  symbol?: true;
  color: Color;
  /** `slide` counts from 1, as slide numbers do. */
  link?: { url: string } | { slide: number };
  /** BCP 47 tag where it differs from the scene's. */
  lang?: string;
  /** Its paragraph runs from right to left: said by all of its runs. */
  rtl?: true;
}

export interface Stroke {
  color: Color;
  width: Pt;
}

/** A drawn shape without text; decorative unless it has an alternative text. */
export interface ShapeItem extends ItemBase {
  type: "shape";
  shape: "rect" | "roundRect" | "ellipse" | "line" | "polyline";
  /** Of a polyline, from the box's upper left corner. */
  points?: { x: Pt; y: Pt }[];
  alt?: string;
  fill?: Color;
  line?: Stroke;
  radius?: Pt;
  /** Of the fill, 0–1; default 1. */
  opacity?: number;
}

export interface PictureItem extends ItemBase {
  type: "picture";
  /** Fills the layout's place for a picture, and has its box. */
  placeholder?: { type: "picture"; idx: number };
  image: Picture;
  /** Empty marks the picture as decorative. */
  alt: string;
  link?: { url: string } | { slide: number };
  /** What is cut off at each edge, as a share of the picture's width or height. */
  crop?: Insets;
}

/** A picture's bytes; the same object where the same file is shown twice. */
export interface Picture {
  format: "png" | "jpeg" | "gif";
  bytes: Uint8Array;
  /** The vector original, where `bytes` is a drawing of it. */
  svg?: Uint8Array;
  widthPx: number;
  heightPx: number;
}

export interface TableItem extends ItemBase {
  type: "table";
  /** Alternative text: what the table is about. */
  alt: string;
  columns: Pt[];
  rows: TableRow[];
  headerRow: boolean;
  /** The last row holds totals. */
  totalRow: boolean;
  /** The first column holds the rows' names. */
  firstColumn: boolean;
  /** The last column holds what the others come to: what has changed. */
  lastColumn: boolean;
  /** Cell margins where a cell does not say otherwise. */
  insets: Insets;
}

export interface TableRow {
  height: Pt;
  cells: TableCell[];
}

export interface TableCell {
  paragraphs: TextParagraph[];
  anchor: "top" | "middle" | "bottom";
  fill?: Color;
  insets?: Insets;
}

export interface ChartItem extends ItemBase {
  type: "chart";
  model: ChartModel;
  alt: string;
  /** Drawn by the `chart` stage unless the chart is native. */
  picture?: Picture;
  native: boolean;
}
