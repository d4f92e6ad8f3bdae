import type { Item, Scene, TextParagraph } from "../../scene/scene.js";

const hebrew = /^(?:he|iw|yi)(?:-|$)/i;
const thai = /^th(?:-|$)/i;
const hindi = /^(?:hi|mr|ne|sa)(?:-|$)/i;

/**
 * The theme's font of complex scripts. PowerPoint finds one by the script where none is named;
 * LibreOffice then goes on in the font of the last word that had one, which is that of code. Tahoma has
 * Arabic, Hebrew and Thai letters, and what LibreOffice takes where it is missing has them too; what it
 * takes for Arial has the Hebrew ones alone.
 */
export function complexFont({ lang, rtl, slides }: Scene): string {
  if (hebrew.test(lang)) return "Arial";
  if (rtl || slides.some(({ items }) => items.some(runsRightToLeft))) return "Tahoma";
  return thai.test(lang) ? "Tahoma" : hindi.test(lang) ? "Mangal" : "";
}

function runsRightToLeft(item: Item): boolean {
  if (item.type === "text") return item.paragraphs.some(isRightToLeft);
  if (item.type !== "table") return false;
  return item.rows.some(({ cells }) =>
    cells.some(({ paragraphs }) => paragraphs.some(isRightToLeft)),
  );
}

function isRightToLeft({ runs }: TextParagraph): boolean {
  return runs.some((run) => run.rtl);
}
