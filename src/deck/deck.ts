/** The model of a report: what `parse` produces and `layout` consumes. Types only. */
import type { Position } from "../diagnostic.js";
import type { Size } from "../geometry.js";

export interface Deck {
  meta: DeckMeta;
  slides: Slide[];
}

/** The front matter, checked; every value is text exactly as the author wrote it. */
export interface DeckMeta {
  title?: string;
  subtitle?: string;
  author?: string;
  company?: string;
  subject?: string;
  date?: string;
  keywords: string[];
  /** BCP 47 language tag; default: by the script of the text, else `en-US`. */
  lang: string;
  /** A theme's name or file, if the report names one. */
  theme?: string;
  /** Where it names it. */
  themePos?: Position;
  footer?: string;
  /** Title of the slide that lists the sections; absent: there is none. */
  agenda?: string;
  /** How each slide comes in. */
  transition?: Transition;
  /** Of the slides; default the theme's. */
  size?: Size;
  /** How charts are written unless their fence says otherwise; default `picture`. */
  charts?: "picture" | "native";
  /** Quotation marks, dashes and spaces stay as written; default: as the language sets them. */
  smart?: false;
  /** What the front matter asks for; default `read`. */
  density?: Density;
}

/**
 * - `read`: slides show all of the report.
 * - `talk`: of a long paragraph they show the key sentence; the speaker says the rest.
 */
export type Density = "read" | "talk";

export type Transition = "fade" | "push" | "wipe";

/**
 * - `title`: the opening slide; `details` holds author, company, date and label lines.
 * - `section`: a heading alone or over a line or two, opening a part of the talk.
 * - `content`: everything else.
 */
export interface Slide {
  kind: "title" | "section" | "content";
  /** The arrangement the author asked for by `<!-- layout: NAME -->`, as written. */
  layout?: string;
  /** Where it is asked for. */
  layoutPos?: Position;
  /** Empty where the slide has no heading. */
  title: Inline[];
  /** Of the heading that is the title, 1–6; 0 where the slide has none. */
  level: number;
  /** Title slides only: the line under the title. */
  subtitle: Inline[];
  /** Title slides only: author, company, date and other label lines, one entry a line. */
  details: Inline[][];
  blocks: Block[];
  notes: Block[];
  /** Names that `#name` links may use for this slide: the slugs of its headings. */
  anchors: string[];
  /** Its author's rule begins it: it is a slide of its own. */
  apart?: true;
  /** In the file, and not shown. */
  hidden?: true;
  /** Lists appear one item at a time. */
  build?: true;
  /** Where it differs from the deck's; `none` takes that back. */
  transition?: Transition | "none";
  /** Where it differs from the deck's. */
  density?: Density;
  pos: Position;
}

export type Block = Paragraph | Heading | List | Table | Code | Quote | Alert | Image | Chart;

export interface Paragraph {
  type: "paragraph";
  inlines: Inline[];
  /** In a talk, where `inlines` is the key sentence of a longer paragraph: all of it, which the notes hold. */
  said?: Inline[];
  pos: Position;
}

/** A heading below the slide's title: it opens a section of the slide. */
export interface Heading {
  type: "heading";
  /** 1–6 as in the report. */
  level: number;
  inlines: Inline[];
  /** The name that `#name` links may use for it; only headings of slides have one. */
  anchor?: string;
  /** It is written as a bold paragraph, which no link names. */
  bold?: true;
  pos: Position;
}

export interface List {
  type: "list";
  ordered: boolean;
  /** Number of the first item; 1 for bullet lists. */
  start: number;
  items: ListItem[];
  pos: Position;
}

export interface ListItem {
  /** Task list items only. */
  checked?: boolean;
  blocks: Block[];
  pos: Position;
}

export type Alignment = "left" | "center" | "right";

export interface Table {
  type: "table";
  /** One entry a column; `undefined` where the report gives none. */
  align: (Alignment | undefined)[];
  /** All empty where the table has no header. */
  header: Cell[];
  /** As many cells in each row as the header has. */
  rows: Cell[][];
  caption?: Inline[];
  pos: Position;
}

export interface Cell {
  inlines: Inline[];
  pos: Position;
}

export interface Code {
  type: "code";
  /** Lower case, as in the fence; empty if none. */
  lang: string;
  /** Without the final newline. */
  text: string;
  pos: Position;
}

export interface Quote {
  type: "quote";
  blocks: Block[];
  pos: Position;
}

export type AlertKind = "note" | "tip" | "important" | "warning" | "caution";

export interface Alert {
  type: "alert";
  kind: AlertKind;
  blocks: Block[];
  pos: Position;
}

export interface Image {
  type: "image";
  /** As in the report: a path relative to it, an absolute path, a URL or a `data:` URI. */
  src: string;
  /** Plain text; empty where the author gave none. */
  alt: string;
  /** The caption: Markdown's title of the image. */
  caption?: string;
  /** As the author asks for it; the ratio is kept where one of the two is missing. */
  width?: Length;
  height?: Length;
  /** Absent: where the layout finds it best. */
  placement?: Placement;
  /** Where it leads; as the url of a link. */
  link?: string;
  /** The slide says all without it: that it cannot be read is a warning. */
  dispensable?: true;
  pos: Position;
}

/** Of a picture: in points, or in percent of the room that it could have. */
export type Length = { points: number } | { percent: number };

/** Behind the slide's content, or over its left or right part from edge to edge. */
export interface Placement {
  side: "background" | "left" | "right";
  /** Of the slide's width, in percent; default 50. For `left` and `right`. */
  share?: number;
  /** `cover` fills the place and cuts off what is over; `contain` shows all of the picture. */
  fit: "cover" | "contain";
}

/** A csv block or file; `layout` turns it into a chart or a table. */
export interface Chart {
  type: "chart";
  /** The csv text; its first line stands at `dataPos`. Empty where a file holds it. */
  data: string;
  /** The csv file, as in the report. */
  src?: string;
  /** What the fence says after `csv`: `bar stacked title="Costs"`. */
  options: ChartOptions;
  dataPos: Position;
  pos: Position;
}

export interface ChartOptions {
  /** Words without `=`, in order: `bar`, `stacked`, `table`, `native`. */
  flags: string[];
  /** `key=value` and `key="value with spaces"`. */
  settings: Record<string, string>;
  /** Columns of the flags and keys in the report, where they are known. */
  columns?: Record<string, number>;
}

export type Inline = Text | Strong | Emph | Strike | Raised | CodeSpan | Link | Span | Break;

export interface Text {
  type: "text";
  value: string;
}

export interface Strong {
  type: "strong";
  children: Inline[];
}

export interface Emph {
  type: "emph";
  children: Inline[];
}

export interface Strike {
  type: "strike";
  children: Inline[];
}

/** Raised (`m²`, a footnote's mark) or lowered (`CO₂`) text. */
export interface Raised {
  type: "raised" | "lowered";
  children: Inline[];
}

export interface CodeSpan {
  type: "code";
  value: string;
}

export interface Link {
  type: "link";
  /** As in the report: `https://…`, `mailto:…`, `#anchor`, a relative path. */
  url: string;
  children: Inline[];
}

/** Text in a language or direction of its own. */
export interface Span {
  type: "span";
  /** BCP 47 tag. */
  lang?: string;
  dir?: "ltr" | "rtl";
  children: Inline[];
}

/** A hard line break. */
export interface Break {
  type: "break";
}
