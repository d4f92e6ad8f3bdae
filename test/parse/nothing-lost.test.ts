import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { parse, samples, slideText } from "./helpers.js";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** cmark-gfm is GitHub's own parser (Debian package cmark-gfm): what it calls text, a deck must hold. */
const hasCmark = spawnSync("cmark-gfm", ["--version"]).status === 0;

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function wordsOfDeck(text: string): Map<string, number> {
  const { deck } = parse(text);
  return countWords(deck.slides.map(slideText).join("\n"));
}

/** Text and code of the report's Markdown, as cmark-gfm sees it; raw HTML and the front matter are left out. */
function wordsOfCmark(text: string): Map<string, number> {
  const body = text.replace(/^\ufeff?---[ \t]*\r?\n[^]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, "");
  const extensions = ["table", "strikethrough", "autolink", "tasklist"].flatMap((e) => ["-e", e]);
  const { stdout } = spawnSync("cmark-gfm", ["-t", "xml", ...extensions], {
    input: body,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const texts = [...stdout.matchAll(/<(?:text|code|code_block)\b[^>]*>([^<]*)</g)];
  const decode = (escaped: string) =>
    escaped.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"' })[name] ?? "&");
  return countWords(texts.map((match) => decode(match[1] ?? "")).join("\n"));
}

function missing(wanted: Map<string, number>, got: Map<string, number>): string[] {
  return [...wanted].filter(([word, count]) => (got.get(word) ?? 0) < count).map(([word]) => word);
}

describe("every word of the report is in the deck", () => {
  it.each([
    ["paragraphs, lists", "# T\n\nalpha **beta** `gamma` [delta](u)\n\n- one\n  - two\n    1. three\n\n> four\n> - five"],
    ["a table with too many cells", "# T\n\n## S\n\n| a | b |\n|---|---|\n| one | two | three | four |\n| five |"],
    ["text before the first heading", "greeting\n\n# T\n\n## S\n\ntext"],
    ["text between the title and the first slide", "# T\n\nlong words here\n\n- item\n\n## S\n\ntext"],
    ["footnotes", "# T\n\n## S\n\nclaim[^1] and[^2]\n\n[^1]: proof\n[^2]: two words"],
    ["html", "# T\n\n## S\n\n<details>\n<summary>more</summary>\n\nhidden\n\n</details>\n\n<p>inside <b>bold</b></p>"],
    ["placeholders", "# T\n\n## S\n\nuse git checkout <branch> and Vec<String>"],
    ["rules at both ends", "---\n\nfirst\n\n---\n\nlast\n\n---\n"],
    ["a slide that looks like front matter", "---\n\nNote: remember\n\n---\n\nlast"],
    ["only notes after the last rule", "# T\n\n## S\n\ntext\n\n---\n\n<!-- notes: said -->"],
  ])("%s", (_, text) => {
    const words = countWords(text.replace(/\(u\)|<\/?[a-z]+>|<!--|-->|notes:/g, (match) => (/^<(?:branch|String)/i.test(match) ? match : " ")));
    const skipped = new Set(["summary", "details"]);
    expect(missing(words, wordsOfDeck(text)).filter((word) => !skipped.has(word))).toEqual([]);
  });

  const reports = [...samples("seeds"), ...samples("corpus/reports"), ...samples("corpus/decks")];
  it.skipIf(!hasCmark || reports.length === 0).each(reports.length > 0 ? reports : [{ name: "(no reports here)", text: "" }])(
    "$name, compared with cmark-gfm",
    ({ text }) => {
      expect(missing(wordsOfCmark(text), wordsOfDeck(text))).toEqual([]);
    },
  );
});
