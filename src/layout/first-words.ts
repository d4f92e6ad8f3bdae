import type { Block, Slide } from "../deck/deck.js";
import { plainText } from "./inlines.js";

/** What a slide without a heading is called: the beginning of what it shows, or who is quoted. */
export function firstWords(slide: Slide): string {
  const words = slide.blocks.map(blockText).find((text) => text.trim() !== "") ?? "Untitled";
  const line = words.trim().replace(/\s+/g, " ");
  const letters = [...line.slice(0, 4 * longestName)];
  if (letters.length <= longestName) return line;
  return `${letters
    .slice(0, longestName)
    .join("")
    .replace(/\s\S*$/, "")}…`;
}

const longestName = 60;

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return plainText(block.inlines);
    case "list":
      return block.items.flatMap((item) => item.blocks.map(blockText)).join(" ");
    case "quote": {
      const last = block.blocks.at(-1);
      const source = last && /^[—–-]\s*(.*)$/s.exec(blockText(last))?.[1];
      return source ? `Quote: ${source}` : block.blocks.map(blockText).join(" ");
    }
    case "alert":
      return block.blocks.map(blockText).join(" ");
    case "table":
      return block.header.map((cell) => plainText(cell.inlines)).join(" ");
    case "code":
      return block.text;
    case "image":
      return block.alt;
    case "chart":
      return block.options.settings.title ?? block.src ?? block.data;
  }
}
