import { type Block, type Item, type Line, type Paragraph } from "./model.js";

/**
 * Every letter of a block's lines must stand in the block, in order; those of a table, which go by cells, in
 * any order. Otherwise the block is given back as it was: what a rule broke is never lost.
 */
export function keepLetters(block: Block): { block: Block; given: boolean } {
  if (sameLetters(block)) return { block, given: false };
  const rows = block.lines.map((line) => line.text);
  const back: Paragraph = { type: "paragraph", rows, lines: block.lines };
  return { block: back, given: true };
}

function sameLetters(block: Block): boolean {
  const from = letters(block.lines.map((line) => line.text).join(" "));
  const to = letters(contentOf(block));
  if (from === to) return true;
  return block.type === "table" && sorted(from) === sorted(to);
}

function letters(text: string): string {
  // A box of a task holds an x that is no letter.
  return text.replace(/\[[ xX]\]/g, "").replace(/[^\p{L}\p{N}]+/gu, "");
}

function sorted(text: string): string {
  return [...text].sort().join("");
}

function contentOf(block: Block): string {
  switch (block.type) {
    case "heading":
      return block.text;
    case "paragraph":
      return block.rows.join(" ");
    case "list":
      return block.items.map(contentOfItem).join(" ");
    case "table":
      return block.rows.flat().join(" ");
    case "code":
      return [...block.labels.map((line: Line) => line.text), ...block.code].join(" ");
  }
}

function contentOfItem(item: Item): string {
  return [item.mark, item.text, ...item.blocks.map(contentOf)].join(" ");
}
