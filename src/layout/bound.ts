/** Running text as a template's placeholder has it: in the layout's sizes, spaces and bullets. */
import type { Pt } from "../geometry.js";
import type { LevelFormat, Look, Placeholder } from "../scene/look.js";
import type { TextItem } from "../scene/scene.js";
import type { FlowParagraph } from "./flow.js";
import { filling, innerOf, shrinks } from "./titles.js";

/** Text of a placeholder that has all of it from its layout. */
export interface BoundText {
  placeholder: Placeholder;
  /** Where lists begin: the first level with a bullet. */
  listLevel: number;
  /** Of all its sizes. */
  shrink: number;
}

/** The text of content slides, from the layout's own sizes down to the smallest that its placeholder allows. */
export function boundTexts({ bound, layouts }: Look): BoundText[] {
  const content = layouts.find(({ name }) => name === "content");
  const placeholder = content?.placeholders.find(({ ref }) => ref.type === "body");
  if (!bound || !placeholder?.ph) return [];
  const { levels, shrinks: may } = placeholder;
  const listLevel = Math.max(
    0,
    levels.findIndex(({ bullet }) => bullet !== undefined),
  );
  const usual = levels[listLevel]?.size ?? smallest;
  return shrinks
    .filter((share) => share === 1 || (may && share * usual >= smallest))
    .map((shrink) => ({ placeholder, listLevel, shrink }));
}

/** Of text on a slide of ours; a template may have smaller type from the start. */
const smallest: Pt = 14;

export function formatOf(
  { level, inList }: Pick<FlowParagraph, "level" | "inList">,
  { placeholder, listLevel }: BoundText,
): { level: number; format: LevelFormat } {
  const { levels } = placeholder;
  const index = inList ? Math.min(levels.length - 1, listLevel + level) : 0;
  return { level: index, format: levels[index]! };
}

/** The placeholder's text, in its place. */
export function boundItem(item: TextItem, { placeholder, shrink }: BoundText): TextItem {
  const { box, insets, anchor } = placeholder;
  return {
    ...item,
    ...filling(placeholder),
    ...{ box, insets, anchor },
    ...(shrink < 1 ? { shrink } : {}),
  };
}

/** Whether its text has room: the area that is clear of what a template draws may be smaller. */
export function boundHeight({ placeholder }: BoundText, zone: Pt): Pt {
  return Math.min(zone, innerOf(placeholder).height);
}
