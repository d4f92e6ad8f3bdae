/** Captions of tables, as pandoc has them: a paragraph beside the table that begins with `:` or `Table:`. */
import type { Block, Inline, Table } from "../deck/deck.js";

/** A number is part of what a caption says: `Table 3: …` stays as it is. */
const mark = /^(?:(?:table)?:[ \u00a0]+|(?=table \d+[.:] ))(?=\S)/i;

/** Attributes of pandoc and Quarto: `{#tbl-costs}`. */
const attributes = /\s*\{[#.:][^{}]*\}$/;

/** What the paragraph says as a caption; `undefined` where it is none. */
export function captionOf(inlines: Inline[]): Inline[] | undefined {
  const [first, ...rest] = inlines;
  if (first?.type !== "text" || !mark.test(first.value)) return undefined;
  const caption = [{ ...first, value: first.value.replace(mark, "") }, ...rest];
  const last = caption.at(-1);
  if (last?.type === "text") {
    caption[caption.length - 1] = { ...last, value: last.value.replace(attributes, "") };
  }
  return caption.filter((inline) => inline.type !== "text" || inline.value !== "");
}

/**
 * Tables with the captions that stand under or above them; one between two tables is the first one's.
 * @param blockOf what of an item is a block
 */
export function withCaptions<T>(items: T[], blockOf: (item: T) => Block | undefined): T[] {
  const taken = new Set<T>();
  const tableAt = (index: number): Table | undefined => {
    const item = items[index];
    const block = item === undefined ? undefined : blockOf(item);
    return block?.type === "table" && block.caption === undefined ? block : undefined;
  };
  items.forEach((item, i) => {
    const block = blockOf(item);
    const caption = block?.type === "paragraph" ? captionOf(block.inlines) : undefined;
    const table = caption && (tableAt(i - 1) ?? tableAt(i + 1));
    if (!table) return;
    table.caption = caption;
    taken.add(item);
  });
  return items.filter((item) => !taken.has(item));
}
