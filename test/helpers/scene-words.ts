/** What a reader of the deck can read, as one text each for the slides and the notes. */
import type { Item, Scene, TextParagraph } from "../../src/scene/scene.js";

export function shownText(scene: Scene): string {
  const items = scene.slides.flatMap((slide) =>
    slide.items.filter((item) => item.type !== "text" || !item.hidden),
  );
  return items.map(itemText).join("\n");
}

export function notesText(scene: Scene): string {
  return scene.slides.map((slide) => paragraphsText(slide.notes)).join("\n");
}

function itemText(item: Item): string {
  switch (item.type) {
    case "text":
      return paragraphsText(item.paragraphs);
    case "table":
      return item.rows
        .flatMap((row) => row.cells.map((cell) => paragraphsText(cell.paragraphs)))
        .join("\n");
    case "picture":
      return item.alt;
    case "chart": {
      const { title, categoryName, categories, series } = item.model;
      const names = series.map(({ name }) => name);
      return [item.alt, title, categoryName, ...categories, ...names].join("\n");
    }
    case "shape":
      return item.alt ?? "";
  }
}

/** Runs join without a space: bold inside a word is one word. */
function paragraphsText(paragraphs: TextParagraph[]): string {
  return paragraphs
    .map(({ runs }) => runs.map((run) => (run.lineBreak ? "\n" : run.text)).join(""))
    .join("\n");
}
