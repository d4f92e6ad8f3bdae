/** Text of a page as Markdown that says the same: nothing in it is meant as a mark. */

/** Anywhere in a line. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[\p{L}/!?])/gu, "\\<")
    .replace(/&(?=#?\w{1,31};)/g, "\\&")
    .replace(/~(?=\S)|(?<=\S)~/g, "\\~")
    .replace(/\^(?=\S+\^)/g, "\\^");
}

/** What would begin another block at a line's start. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^([-+])(?=\s|$)/, "\\$1")
    .replace(/^(#{1,6})(?=\s|$)/, "\\$1")
    .replace(/^(>|\||:::|={2,}\s*$|-{3,}\s*$)/, "\\$1");
}
