import type { Block, Slide } from "../deck/deck.js";
import { plainText } from "./inlines.js";

/** What a screen reader calls a slide without a heading: the beginning of what it shows. */
export function firstWords(slide: Slide): string {
  const words = slide.blocks.map(blockText).find((text) => text.trim() !== "") ?? "Untitled";
  const line = words.trim().replace(/\s+/g, " ");
  return line.length <= longestName ? line : `${line.slice(0, longestName).replace(/\s\S*$/, "")}…`;
}

const longestName = 60;

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return plainText(block.inlines);
    case "list":
      return block.items.flatMap((item) => item.blocks.map(blockText)).join(" ");
    case "quote":
    case "alert":
      return block.blocks.map(blockText).join(" ");
    case "table":
      return block.header.map((cell) => plainText(cell.inlines)).join(" ");
    case "code":
      return block.text;
    case "image":
      return block.alt;
    case "chart":
      return block.options.settings.title ?? block.data;
  }
}
