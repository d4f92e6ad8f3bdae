import { type Line } from "./model.js";

/** The text's lines without the blank ones, which are counted. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let page = false;
  text.split("\n").forEach((raw, index) => {
    if (raw.includes("\f")) page = true;
    const row = raw.replace(/\f/g, "").trimEnd();
    const body = row.trimStart();
    if (body === "") {
      gap++;
      return;
    }
    const line: Line = { at: index + 1, to: index + 1, text: body, indent: 0, gap };
    line.indent = columns(row.slice(0, row.length - body.length));
    const tabs = /^\t*/.exec(row)?.[0].length ?? 0;
    if (tabs > 0) line.tabs = tabs;
    if (page) line.page = true;
    page = false;
    lines.push(line);
    gap = 0;
  });
  return lines;
}

function columns(blanks: string): number {
  let at = 0;
  for (const char of blanks) at = char === "\t" ? at + 4 - (at % 4) : at + 1;
  return at;
}
