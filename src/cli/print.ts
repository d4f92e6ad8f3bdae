/** How diagnostics look on a terminal. */
import type { Diagnostic } from "../diagnostic.js";

/** A tab would move the caret; a long line would wrap around it. */
const longestLine = 160;

/**
 * `report.md:3:1: warning: unknown key \`tittle\`` with the source line, a caret and the hint under it.
 * @param source the report's lines; a diagnostic of another file brings its own line, if any
 */
export function printDiagnostic(found: Diagnostic, file: string, source: string[]): string {
  const { position } = found;
  const place = position ? `${position.file ?? file}:${position.line}:${position.column}` : file;
  const lines = [`${place}: ${found.severity}: ${found.message}`];
  const line = position && (position.file ? position.text : source[position.line - 1]);
  if (position && line !== undefined && line.trim() !== "") {
    const start = Math.max(0, position.column - 1 - longestLine / 2);
    const shown = line.slice(start, start + longestLine).replace(/[\t\u0000-\u001f]/g, " ");
    const number = String(position.line).padStart(5);
    lines.push(`${number} | ${shown}`);
    lines.push(`      | ${" ".repeat(Math.max(0, position.column - 1 - start))}^`);
  }
  if (found.hint) lines.push(`        ${found.hint}`);
  return `${lines.join("\n")}\n`;
}
