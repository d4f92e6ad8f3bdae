import type { TextParagraph } from "../scene/scene.js";

/** A paragraph outside lists: flush left, no space around it, single leading, where `more` does not say otherwise. */
export function plainParagraph(
  runs: TextParagraph["runs"],
  more: Partial<TextParagraph> = {},
): TextParagraph {
  return {
    runs,
    level: 0,
    marker: { type: "none" },
    align: "left",
    indent: 0,
    hanging: 0,
    spaceBefore: 0,
    spaceAfter: 0,
    leading: 1,
    ...more,
  };
}
