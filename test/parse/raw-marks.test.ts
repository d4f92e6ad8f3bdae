import { describe, expect, it, test } from "vitest";
import { parse, samples } from "./helpers.js";

function marks(text: string): string[] {
  return parse(text)
    .diagnostics.filter(({ code }) => code === "raw-mark")
    .map(({ position, message }) => `${position?.line}:${position?.column} ${message}`);
}

/** In a paragraph of the second slide, on line 5. */
const inReport = (text: string) => `# R\n\n## A\n\n${text}\n\n## B\n\nx\n`;

describe("a mark that nothing here understands is told", () => {
  it.each([
    ["Claimed[^1] once.", "5:8", "`[^1]`", "a footnote"],
    ["[^1]: The note.", "5:1", "`[^1]:`", "a footnote"],
    ["Claimed^[a note] once.", "5:8", "`^[a note]`", "footnote of Pandoc's"],
    ["See [[Other note]].", "5:5", "`[[Other note]]`", "Obsidian's"],
    ["> [!question] Who?", "5:3", "`[!question]`", "callout"],
    ["![A b](my photo (1.png", "5:1", "`![A b](my photo (1.png`", "picture"],
    ["As said [@knuth, p. 3].", "5:9", "`[@knuth, p. 3]`", "citation"],
    ["As @fig-load shows.", "5:4", "`@fig-load`", "Quarto's"],
    ["Words {.red}.", "5:7", "`{.red}`", "attributes"],
    ["Words {width=50%}.", "5:7", "`{width=50%}`", "attributes"],
    ["So $E = mc^2$ holds.", "5:4", "`$E = mc^2$`", "mathematics"],
    ["So $x$ holds.", "5:4", "`$x$`", "mathematics"],
    ["$$\na = b\n$$", "5:1", "`$$ a = b $$`", "mathematics"],
    ["A \\cite{knuth} here.", "5:3", "`\\cite{`", "TeX"],
    ["{{< include part.qmd >}}", "5:1", "`{{< include part.qmd >}}`", "shortcode"],
    ["{% include x %}", "5:1", "`{% include x %}`", "template"],
    ["{info}Mind.{info}", "5:1", "`{info}`", "Confluence's"],
    ["Now ==marked== text.", "5:5", "`==marked==`", "marked text"],
    ["**Label: **value", "5:1", "`**Label: **`", "bold"],
    ["Said %%not to all%% here.", "5:6", "`%%not to all%%`", "comment of Obsidian's"],
    [".left-column[", "5:1", "`.left-column[`", "remark's"],
    ["Off :rocket: we go.", "5:5", "`:rocket:`", "emoji"],
    ["::: columns", "5:1", "`::: columns`", "Pandoc's"],
    ["::right::", "5:1", "`::right::`", "Slidev's"],
    ["Term\n: Its meaning", "6:1", "`: Its meaning`", "definition"],
    [". . .", "5:1", "`. . .`", "pause"],
    ["!!! note", "5:1", "`!!! note`", "MkDocs'"],
    ["??? note", "5:1", "`??? note`", "MkDocs'"],
    [".. note:: x", "5:1", "`.. note:: x`", "reStructuredText's"],
    ["[.column]", "5:1", "`[.column]`", "Deckset's"],
    ["[TOC]", "5:1", "`[TOC]`", "table of contents"],
    ["<<< @/snippets/a.js", "5:1", "`<<< @/snippets/a.js`", "includes"],
    ["class: center, middle", "5:1", "`class: center, middle`", "option"],
    ["##Title", "5:1", "`##Title`", "heading without a space"],
    ["+---+---+\n| a | b |\n+---+---+", "5:1", "`+---+---+`", "grid table"],
    ["| a | b |\n| c | d |", "5:1", "`| a | b |`", "table without"],
    ["| a line", "5:1", "`| a line`", "line block"],
    ["(@) one", "5:1", "`(@) one`", "example"],
    ["h2. Heading", "5:1", "`h2. Heading`", "Confluence's"],
    ["== Heading", "5:1", "`== Heading`", "AsciiDoc's"],
  ])("%j", (text, place, shown, whose) => {
    const [first = ""] = marks(inReport(text));
    expect(first).toMatch(new RegExp(`^${place} `));
    expect(first).toContain(shown);
    expect(first).toContain(whose);
    const quoted = marks(inReport(`\`\`\`\n${text}\n\`\`\``));
    expect(quoted).toEqual([]);
  });

  it("at the report's start: a title block, and front matter without its lines", () => {
    expect(marks("% A talk\n% Noor\n\n# A\n\nx")[0]).toMatch(/^1:1 .*title block/);
    expect(marks("slidenumbers: true\n\n# A\n\nx")[0]).toMatch(/^1:1 .*front matter/);
  });

  it("once for each place, in titles, lists, tables and quotes", () => {
    const text =
      "# R\n\n## A[^1]\n\n- b[^1] c[^1]\n  - d\n    e[^2]\n\n| a | b |\n|---|---|\n| x | y[^3] |\n\n> q[^4]";
    expect(marks(text).map((line) => line.split(" ")[0])).toEqual([
      "3:5",
      "5:4",
      "5:10",
      "7:6",
      "11:8",
      "13:4",
    ]);
  });

  it("is not told where the speaker alone sees it", () => {
    expect(marks(inReport("x\n\n<!-- notes: see[^1] -->"))).toEqual([]);
  });
});

describe("what only looks like a mark is not told", () => {
  it.each([
    "It costs $45, and $12 a month; US$5 to US$6; $HOME and $PATH.",
    "At 10:30:45, ratio 3:2:1, std::vector, a:b:c, see: that.",
    "C:\\temp\\section and \\\\server\\share.",
    "a[0](x), f[1], [1], [x], array[0][1].",
    "if a == b == c, 2 * 3 * 4, 2**10",
    "50 % of 100 %, {a, b}, {1, 2}, f(x) = {x : x > 0}",
    "Mail a@fig-tree.example, ask @noor.",
    "Version .5 [draft], e.g. [this]",
    "What??? Really!!!",
    "`[^1]` and `$x$` and `:rocket:`",
    "<https://example.org/a_(b)?c={d}&e=$f$>",
  ])("%s", (text) => {
    expect(marks(inReport(text))).toEqual([]);
  });
});

const own = samples("seeds");
test.skipIf(own.length === 0).each(own.length > 0 ? own : [{ name: "(none here)", text: "" }])(
  "none in $name",
  ({ name, text }) => {
    if (!name.includes("pasted")) expect(marks(text)).toEqual([]);
  },
);

test("Markdown in the front matter's `info` is read", () => {
  const { deck } = parse(
    "---\ntitle: T\ninfo: |\n  ## About\n  [this](https://example.org)\n---\n\n# A\n\nx",
  );
  expect(deck.slides[0]?.subtitle.at(-1)?.type).toBe("link");
  expect(deck.meta.subject).toBe("About this");
});

test("tags of Slidev's components are hidden, both of them", () => {
  const { deck } = parse("# R\n\n## A\n\n<v-clicks>\n\n- a\n\n</v-clicks>");
  expect(deck.slides[1]?.blocks.map(({ type }) => type)).toEqual(["list"]);
});
