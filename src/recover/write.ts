import { type Block, type Item, type List, type Table } from "./model.js";

/** Blocks → Markdown, escaped so that it reads as the text did. */
export function writeBlocks(blocks: readonly Block[]): string {
  return writeEach(blocks).join("\n\n") + "\n";
}

/** Two lists of a kind in a row would be one: every other one gets other marks. */
function writeEach(blocks: readonly Block[]): string[] {
  let other = false;
  return blocks.map((block, at) => {
    other = block.type === "list" && isAlike(blocks[at - 1], block) && !other;
    return writeBlock(block, other);
  });
}

function isAlike(block: Block | undefined, list: List): boolean {
  return block?.type === "list" && block.items[0]?.ordered === list.items[0]?.ordered;
}

function writeBlock(block: Block, other: boolean): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeInline(block.text).replace(/(^|\s)(#+)$/, "$1\\$2")}`;
    case "paragraph":
      return block.rows.map((row) => escapeStart(escapeInline(row))).join("\\\n");
    case "list":
      return writeList(block, other);
    case "table":
      return writeTable(block);
    case "code":
      return writeCode(block.language, block.code);
  }
}

function writeCode(language: string, code: readonly string[]): string {
  const ticks =
    code.reduce((most, line) => Math.max(most, /^\s*(`{3,})/.exec(line)?.[1]?.length ?? 0), 2) + 1;
  const fence = "`".repeat(ticks);
  return [fence + language, ...code, fence].join("\n");
}

function writeTable({ rows }: Table): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? "").join(" | ")} |`;
  const [header = [], ...body] = rows.map((row) => row.map(escapeCell));
  const rule = Array.from({ length: columns }, (_, at) => (isNumeric(rows, at) ? "---:" : "---"));
  return [line(header), line(rule), ...body.map(line)].join("\n");
}

function isNumeric(rows: readonly string[][], column: number): boolean {
  const cells = rows.slice(1).map((row) => row[column] ?? "");
  const filled = cells.filter((cell) => cell !== "");
  return (
    filled.length > 1 &&
    filled.every((cell) => /^[~<>≤≥+−–-]?\s?[$€£¥]?\d[\d.,]*\s?\p{L}{0,3}%?$/u.test(cell))
  );
}

function writeList(list: List, other: boolean): string {
  const loose = list.items.some((item) => item.blocks.some((block) => block.type !== "list"));
  return list.items.map((item) => writeItem(item, other)).join(loose ? "\n\n" : "\n");
}

function writeItem(item: Item, other: boolean): string {
  const mark = item.ordered ? `${item.number}${other ? ")" : "."}` : other ? "*" : "-";
  const task = item.task === undefined ? "" : item.task === "done" ? "[x] " : "[ ] ";
  const indent = " ".repeat(mark.length + 1);
  let out = `${mark} ${task}${escapeStart(escapeInline(item.text))}`;
  writeEach(item.blocks).forEach((written, at) => {
    const text = written
      .split("\n")
      .map((line) => (line === "" ? "" : indent + line))
      .join("\n");
    out += (item.blocks[at]?.type === "list" ? "\n" : "\n\n") + text;
  });
  return out;
}

/** Marks that stand in pairs as Markdown has them stay, alone they are signs. */
function escapeInline(text: string): string {
  const kept: string[] = [];
  const paired = (text.match(/\*\*/g) ?? []).length % 2 === 0;
  // Code spans and links are taken out first: nothing in them is escaped.
  const hidden = text.replace(
    /`[^`\s](?:[^`]*[^`\s])?`|\[[^[\]]+\]\((?:https?:\/\/|mailto:|#|\.{0,2}\/)[^\s()]*\)|<https?:\/\/[^\s<>]+>|\*\*(?=[^\s*])|(?<=[^\s*])\*\*|https?:\/\/[^\s<>]+/g,
    (match) => {
      if (match === "**" && !paired) return match;
      kept.push(/^https?:/.test(match) ? match.replace(/[*_]/g, "\\$&") : match);
      return `\0${kept.length - 1}\0`;
    },
  );
  const escaped = hidden
    .replace(/\\(?=[!"%&'()+,./:;=?@^{}-])/g, "\\\\")
    .replace(/<(?=[\p{L}/!?])/gu, "\\<")
    .replace(/&(?=#?\w{1,31};)/g, "\\&")
    .replace(
      /(\*(?=\S)[^*\s](?:[^*]*[^*\s])?\*(?![\p{L}\p{N}*]))|\*/gu,
      (m, pair: string | undefined) => (pair === undefined ? "\\*" : m),
    )
    .replace(/(^|[^\p{L}\p{N}])_|_(?=[^\p{L}\p{N}]|$)/gu, (m) => m.replace("_", "\\_"))
    .replace(/[`~](?=[`~])|`/g, (m) => `\\${m}`)
    .replace(/\[(?=[^[\]]*\][([:])/g, "\\[");
  return escaped.replace(/\0(\d+)\0/g, (_, at: string) => kept[Number(at)] ?? "");
}

/** What would begin another block at a line's start. */
export function escapeStart(text: string): string {
  return text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^([-+*])(?=\s|$)/, "\\$1")
    .replace(/^(#{1,6})(?=\s|$)/, "\\$1")
    .replace(/^(>|\||~~~|:::|={2,}$|-{3,}$|_{3,}$)/, "\\$1")
    .replace(/^\[( |x|X)\](?=\s)/, "\\[$1]");
}

function escapeCell(text: string): string {
  return escapeInline(text).replace(/\\?\|/g, "\\|");
}
