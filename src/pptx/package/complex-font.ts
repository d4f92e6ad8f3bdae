import type { Item, Scene, TextParagraph } from "../../scene/scene.js";

const ofLanguages: [RegExp, string][] = [
  [/^th(?:-|$)/i, "Tahoma"],
  [/^(?:hi|mr|ne|sa)(?:-|$)/i, "Mangal"],
];

/**
 * The theme's font of complex scripts. PowerPoint finds one by the script where none is named;
 * LibreOffice then goes on in the font of the last word that had one, which is that of code. Arial has
 * the Arabic and the Hebrew letters.
 */
export function complexFont({ lang, rtl, slides }: Scene): string {
  if (rtl || slides.some(({ items }) => items.some(runsRightToLeft))) return "Arial";
  return ofLanguages.find(([language]) => language.test(lang))?.[1] ?? "";
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
