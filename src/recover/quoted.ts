import { type Line } from "./model.js";

/** A reply's marks, `> ` on nearly all lines, are taken off. Seen in mails that quote a report. */
export function unquote(text: string): { text: string; quoted: boolean } {
  const lines = text.split("\n");
  const filled = lines.filter((line) => line.trim() !== "");
  const quoted = filled.filter((line) => /^\s?>/.test(line)).length;
  if (filled.length < 3 || quoted < 0.9 * filled.length) return { text, quoted: false };
  return { text: lines.map((line) => line.replace(/^\s?> ?/, "")).join("\n"), quoted: true };
}

/** An indent that all lines share says nothing. Seen in copies from terminals and mails. */
export function dedent(lines: readonly Line[]): Line[] {
  const least = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  if (least === 0 || least === Infinity) return [...lines];
  return lines.map((line) => ({ ...line, indent: line.indent - least }));
}
