import type { Layout, Look } from "../../../scene/look.js";
import type { Run } from "../../../scene/scene.js";
import type { InheritedStyles } from "../../inherited.js";
import type { Charts } from "../charts.js";
import type { Media } from "../media.js";
import type { Relationships } from "../relationships.js";
import type { Element } from "../../../opc/xml/element.js";

/** What the corrections of one slide share. */
export interface SlideContext {
  look: Look;
  layout: Layout;
  styles: InheritedStyles;
  /** How each font is called. */
  typefaces: Record<Run["font"], string>;
  /** BCP 47 tag of the deck. */
  lang: string;
  /** Text and tables run from right to left. */
  rtl: boolean;
  relationships: Relationships;
  media: Media;
  charts: Charts;
  /** The next free id of a shape. */
  nextId: number;
}

/** Corrects one defect in the element that PptxGenJS drew for an item. */
export type Rule<T> = (node: Element, item: T, context: SlideContext) => void;
