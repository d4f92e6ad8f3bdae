/**
 * The words of a report as cmark-gfm reads them: GitHub's own parser (Debian package cmark-gfm), which
 * knows nothing of ours. What it calls text, a deck must hold.
 */
import { spawnSync } from "node:child_process";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export type Words = Map<string, number>;

export const hasCmark = spawnSync("cmark-gfm", ["--version"]).status === 0;

/** Each word in lower case with how often it stands there. */
export function countWords(text: string): Words {
  const counts: Words = new Map();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * The words that a reader of the report sees, without those of its csv blocks, whose numbers a chart
 * writes otherwise. A word with bold letters in it is one word.
 */
export function reportWords(markdown: string, keepCsv = true): Words {
  const body = withoutFrontMatter(markdown);
  const extensions = ["table", "strikethrough", "autolink", "tasklist"].flatMap((e) => ["-e", e]);
  const { stdout } = spawnSync("cmark-gfm", ["-t", "html", "--unsafe", ...extensions], {
    input: body,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  // No slide may hold these, so that what they part in the report is one word.
  const text = stdout.replace(/[\0-\x08\x0e-\x1f]/g, "");
  const html = keepCsv
    ? text
    : text.replace(/<pre><code class="language-[ct]sv[^]*?<\/code><\/pre>/g, "\n");
  const lines = html
    .replace(/<!--[^]*?-->|<(script|style)\b[^]*?<\/\1>/gi, "")
    .replace(
      /<\/?(?:abbr|dfn|code|em|strong|del|a|b|i|s|sup|sub|kbd|span|small|u|img)\b[^>]*>/gi,
      "",
    )
    // Obsidian's pictures, which CommonMark does not know, and Pandoc's sizes of pictures, now beside nothing.
    .replace(/!\[\[[^\]\n]*\]\]/g, "")
    .replace(/\{(?: *[\w-]+=(?:"[^"\n]*"|&quot;[^\n]*?&quot;|[\w%]+))+ *\}/g, "")
    // Attributes of headings.
    .replace(/[ \t]\{:? *[.#]\p{L}[^{}\n]*\}(?=<\/h\d>)/gu, "")
    .replace(/<[^>]*>/g, "\n");
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return countWords(lines.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? ""));
}

export function missingWords(wanted: Words, got: Words): string[] {
  return [...wanted].filter(([word, count]) => (got.get(word) ?? 0) < count).map(([word]) => word);
}

function withoutFrontMatter(markdown: string): string {
  return markdown.replace(
    /^\ufeff?---[ \t]*(?:ya?ml)?[ \t]*\r?\n[^]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/,
    "",
  );
}
