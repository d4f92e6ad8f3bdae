import { type Block, type Paragraph } from "./model.js";

const PAIR = /^(\p{L}[\p{L}\p{N} ./&()'-]{0,38}?)\s*:\s+(\S.{0,200})$/u;

/** Two or more `Label: value` right after the title are what the report says of itself; not later on. */
export function findPairs(blocks: readonly Block[]): Block[] {
  const start = blocks.findIndex((block) => block.type === "heading");
  if (start < 0 || start > 1) return [...blocks];
  let from = start + 1;
  // A line between, such as the company's name, is no pair.
  const first = blocks[from];
  if (first?.type === "paragraph" && !isPairs(first) && first.rows.join(" ").length < 80) from++;
  let to = from;
  while (to < blocks.length && isPairs(blocks[to])) to++;
  const found = blocks.slice(from, to).filter((block) => block.type === "paragraph");
  const rows = found.flatMap((block) => block.rows);
  if (rows.length < 2) return [...blocks];
  const pairs: Paragraph = {
    type: "paragraph",
    rows: rows.map((row) =>
      row.replace(PAIR, (row, label: string) =>
        row.startsWith("*") ? row : `**${label}:**${row.slice(row.indexOf(":") + 1)}`,
      ),
    ),
    lines: found.flatMap((block) => block.lines),
    guess: {
      what: "labels under the title taken for what the report says of itself",
      sureness: "likely",
    },
  };
  return [...blocks.slice(0, from), pairs, ...blocks.slice(to)];
}

function isPairs(block: Block | undefined): boolean {
  return block?.type === "paragraph" && block.rows.every((row) => PAIR.test(row));
}
