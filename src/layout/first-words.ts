import type { Block, Slide } from "../deck/deck.js";
import type { Words } from "../language/words.js";
import { plainText } from "./inlines.js";

/** What a slide without a heading is called: the beginning of what it shows, or who is quoted. */
export function firstWords(slide: Slide, words: Words): string {
  const found =
    slide.blocks.map((block) => blockText(block, words)).find((text) => text.trim() !== "") ??
    words.untitled;
  const line = found.trim().replace(/\s+/g, " ");
  const letters = [...line.slice(0, 4 * longestName)];
  if (letters.length <= longestName) return line;
  return `${letters
    .slice(0, longestName)
    .join("")
    .replace(/\s\S*$/, "")}…`;
}

const longestName = 60;

function blockText(block: Block, words: Words): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return plainText(block.inlines);
    case "list":
      return block.items
        .flatMap((item) => item.blocks.map((inner) => blockText(inner, words)))
        .join(" ");
    case "quote": {
      const last = block.blocks.at(-1);
      const source = last && /^[—–-]\s*(.*)$/s.exec(blockText(last, words))?.[1];
      return source
        ? `${words.quote}: ${source}`
        : block.blocks.map((inner) => blockText(inner, words)).join(" ");
    }
    case "alert":
      return block.blocks.map((inner) => blockText(inner, words)).join(" ");
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
