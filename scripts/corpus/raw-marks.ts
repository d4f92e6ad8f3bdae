/**
 * Looks for marks of any Markdown on the slides themselves, by a list of its own: what the parser's table misses is
 * found here.
 */
import type { Diagnostic } from "../../src/diagnostic.js";
import type { Run, Scene } from "../../src/scene/scene.js";

const marks = [
  /:::[ \t]*\{?\w/,
  /\[\^\w+\]/,
  /\^\[\w/,
  /\[![\w-]+\]/,
  /!\[[^\]]*\]\(/,
  /\w\]\(\S+\)/,
  /\[\[\w[^\]]*\]\]/,
  /\[@\w/,
  /\{[#.:][a-z ][^}]*\}/i,
  /\{(?:width|height|style)\b/,
  /\$\$/,
  /\$\\?[a-z]\w*\$/i,
  /@(?:fig|tbl|eq|sec)-\w/,
  /^[?!]{3}( \w+)?$/,
  /^::\w+::$/,
  /<\/?(?:v-|[A-Z][a-z]+[A-Z])/,
  /\{\{/,
  /\{%|%\}|<%|%>/,
  /\\[a-z]{4,}\{/,
  /==\S[^=]*\S==/,
  /%%\S.*%%/,
  /(?:^|\s):[a-z_]{3,}:(?:\s|$)/,
  /^: \S/,
  /^% .+ % /,
  /^\.\. \w+::/,
  /^\. \. \.$/,
  /^\+\+\+$/,
  /^<<</,
  /^\[(?:TOC|\.[a-z-]+.*)\]$/,
  /^class: /,
  /^\.[a-z-]+\[/,
  /^#{2,6}\w/,
  /\*\*\S[^*]*\*\*/,
];

/** Paragraphs of slides that hold a mark of which no warning tells in a line that has it. */
export function untoldMarks(scene: Scene, diagnostics: Diagnostic[], report: string): string[] {
  const lines = report.replace(/\r\n?/g, "\n").split("\n");
  const told = diagnostics.flatMap(({ severity, position }) =>
    severity === "info" || position === undefined
      ? []
      : [(lines[position.line - 1] ?? "").replace(/[ \t]+/g, " ")],
  );
  const found: string[] = [];
  for (const text of scene.slides.flatMap(({ items }) => items.flatMap(textsOf))) {
    for (const mark of marks) {
      const shown = mark.exec(text)?.[0];
      if (shown === undefined) continue;
      const letters = shown.replace(/\W/g, "") === "" ? shown.trim() : shown.trim().slice(0, 3);
      // One word is said of a formula, whatever stands in it.
      if (text.includes("$$") && told.some((line) => line.includes("$$"))) continue;
      if (!told.some((line) => line.includes(letters)))
        found.push(`${shown} in ${text.slice(0, 80)}`);
    }
  }
  return found;
}

function textsOf(item: Scene["slides"][number]["items"][number]): string[] {
  const paragraphs =
    item.type === "text"
      ? item.paragraphs
      : item.type === "table"
        ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))
        : [];
  return paragraphs.map(({ runs }) => runs.map(ownText).join("")).filter((text) => text !== "");
}

/** Code may hold any mark, and so may the address that a link shows. */
function ownText(run: Run): string {
  return run.font === "mono" || run.link !== undefined ? "\u2395" : run.text;
}
