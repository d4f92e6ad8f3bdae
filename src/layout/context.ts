/** What every part of the layout needs beside its own content. */
import type { Assets } from "../assets/resolve.js";
import type { Highlighter } from "../code/tokens.js";
import type { List, Slide } from "../deck/deck.js";
import type { Position, Report } from "../diagnostic.js";
import type { Pt } from "../geometry.js";
import type { PictureItem, Run, TextItem } from "../scene/scene.js";
import type { Zone } from "../theme/skeleton.js";
import type { Words } from "../language/words.js";
import type { Theme } from "../theme/theme.js";
import type { PlannedSlide } from "./plan-slides.js";

export interface Context {
  theme: Theme;
  assets: Assets;
  report: Report;
  highlight: Highlighter;
  /** Charts that do not say otherwise are written as editable ones. */
  nativeCharts: boolean;
  /** What links to a heading; the slide numbers are known once all slides stand. */
  pendingLinks: { target: Linked; anchor: string; pos: Position | undefined }[];
  /** The first slide that shows each heading, by the name that links use for it. */
  anchors: Map<string, PlannedSlide>;
  /** BCP 47 tag of the deck, and words of ours in its language. */
  lang: string;
  words: Words;
  /** The deck runs from right to left. */
  rtl: boolean;
  /** Where the slide's content goes: narrower beside a picture, taller where there is no title. */
  zone: Zone;
  /** Body size of the deck: what slides have their text in unless they need another. */
  base: Pt;
  /** Of the slides that open a part of the talk; empty where there is only one. */
  sections: Map<Slide, number>;
  /** Numbers with units are set off in this slide's lists. */
  loudNumbers?: boolean;
  /** At the foot of content slides; may be empty. */
  footer: string;
  /** How often each title has been used, by its text in lower case. */
  titles: Map<string, number>;
  /** The list of the talk's parts, where the deck has one. */
  agenda?: List;
}

/** What may have a link. */
export type Linked = Pick<Run | PictureItem | TextItem, "link">;
