/** Values of which YAML leaves something out that may have been meant: what stands behind ` #`, or `&name`. */
import type { Diagnostic, Position } from "../diagnostic.js";
import type { YamlListener } from "../yaml.js";
import { quoted } from "./front-matter-mistakes.js";

/** `#42` and `# 1` may be meant; `# a comment` is one. */
const MEANT = /^#(?:[^\s#]| ?\d)/;

/** Where a plain value ends because of a `#`: offsets, in order. */
export function cutListener(yaml: string, cuts: number[]): YamlListener {
  return (event, { position, kind }) => {
    if (event !== "close" || kind !== "scalar" || yaml[position] !== "#") return;
    // Closed once more by what holds it.
    if (cuts.at(-1) !== position && /[ \t]/.test(yaml[position - 1] ?? "")) cuts.push(position);
  };
}

/** @param isOurs whether a key of the outermost mapping is used */
export function warnOfCuts(
  yaml: string,
  cuts: number[],
  isOurs: (key: string) => boolean,
  report: (warning: Diagnostic & { position: Position }) => void,
): void {
  const ends = new Set(cuts);
  let start = 0;
  let key = "";
  for (const [index, line] of yaml.split("\n").entries()) {
    key =
      /^["']?([\w-]+)["']?[ \t]*:/.exec(line)?.[1] ??
      (/^\S/.test(line) && !/^[-#]/.test(line) ? "" : key);
    const cut = isOurs(key) ? cutIn(line, (at) => ends.has(start + at)) : undefined;
    if (cut !== undefined) {
      const { before, value, at } = cut;
      report({
        code: "value-cut",
        severity: "warning",
        message: `\`${shorten(line.slice(at).trim())}\` is left out: YAML reads it as ${line[at] === "#" ? "a comment" : "a name"}`,
        hint: `write \`${shorten(`${before}${quoted(value)}`)}\``,
        position: { line: index + 1, column: at + 1 },
      });
    }
    start += line.length + 1;
  }
}

/** What stands before the value, the value as it was meant, and where it is cut. */
function cutIn(
  line: string,
  isCut: (at: number) => boolean,
): { before: string; value: string; at: number } | undefined {
  const before = /^\s*(?:- +)*(?:["']?[\w-]+["']?[ \t]*:[ \t]+)?/.exec(line)?.[0] ?? "";
  const value = line.slice(before.length).trim();
  // `title: #1` has no value at all, `&you and me` is called `you`.
  const isNone = /^#\S/.test(value) && before.trim() !== "";
  if (isNone || /^&[^\s,[\]{}]+ \S/.test(value)) {
    return { before: before.trimStart(), value, at: before.length };
  }
  for (let at = line.indexOf("#", before.length); at >= 0; at = line.indexOf("#", at + 1)) {
    if (!isCut(at)) continue;
    return MEANT.test(line.slice(at)) ? { before: before.trimStart(), value, at } : undefined;
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
