/** A company's template, as far as a writer has to know it. Types only. */
import type { Pt } from "../geometry.js";
import type { Package, Part } from "../opc/package.js";
import type { Rgb } from "../scene/look.js";
import type { Slot } from "../scene/scene.js";

/** What a deck is written into. */
export interface DeckTemplate {
  package: Package;
  presentation: Part;
  /** What nothing but its sample slides refers to, they themselves included. */
  sampleParts: Set<Part>;
  /** The part of each of the look's layouts, by name. */
  layouts: Map<string, TemplateLayoutPart>;
  /** Of the template, in a point of the scene. */
  unit: Pt;
  /** Families that its theme has. */
  fonts: Record<"heading" | "body", string>;
}

export interface TemplateLayoutPart {
  part: Part;
  /** Slots that mean something else there, or nothing, with what is written in their place. */
  colors: Partial<Record<Slot, Rgb>>;
}
