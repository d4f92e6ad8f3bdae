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
    ["So \\(x^2\\) holds.", "5:4", "`\\(x^2\\)`", "mathematics"],
    ["\\[\na = b\n\\]", "5:1", "`\\[`", "mathematics"],
    ["It is $0.8$ now.", "5:7", "`$0.8$`", "mathematics"],
    ["\\newpage", "5:1", "`\\newpage`", "TeX"],
    ["A \\vspace{1cm} here.", "5:3", "`\\vspace{`", "TeX"],
    ["See [the list](my lists/).", "5:15", "`(my lists/)`", "link"],
    ["See [the list][2].", "5:5", "`[the list][2]`", "nowhere"],
    ["Hello <%= name %>.", "5:7", "`<%= name %>`", "ERB"],
    ["Now {++new++} text.", "5:5", "`{++new++}`", "CriticMarkup"],
    ["See :ref:`x` there.", "5:5", "`:ref:`", "Sphinx"],
    ["See {doc}`x` there.", "5:5", "`{doc}`", "MyST"],
    ["{{#if x}}", "5:1", "`{{#if x}}`", "template"],
    ["Good :+1: work", "5:6", "`:+1:`", "emoji"],
    ["+++", "5:1", "`+++`", "TOML"],
    ["::icon{mdi}", "5:1", "`::icon{mdi}`", "MDC's"],
    ["*[HTML]: words", "5:1", "`*[HTML]: words`", "abbreviation"],
    ["image::a.png[]", "5:1", "`image::a.png[]`", "AsciiDoc's"],
    ["A \\cite{knuth} here.", "5:3", "`\\cite{`", "TeX"],
    ["{{< include part.qmd >}}", "5:1", "`{{< include part.qmd >}}`", "shortcode"],
    ["{% include x %}", "5:1", "`{% include x %}`", "template"],
    ["{info}Mind.{info}", "5:1", "`{info}Mind.{info}`", "Confluence's"],
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
    const [first = "", ...others] = marks(inReport(text));
    expect(others).toEqual([]);
    expect(first).toMatch(new RegExp(`^${place} `));
    expect(first).toContain(shown);
    expect(first).toContain(whose);
    const quoted = marks(inReport(`\`\`\`\n${text}\n\`\`\``));
    expect(quoted).toEqual([]);
  });

  it("once a line where a line is nothing but the mark, and once a table", () => {
    const columns = ":::: {.columns}\n::: {.column width=50%}\nLeft\n:::\n::::";
    expect(marks(inReport(columns)).map((line) => line.split(" ")[0])).toEqual(["5:1", "6:1"]);
    const terms = "Ledger\n: Books[^1] them.\n: Knows prices.";
    expect(marks(inReport(terms)).map((line) => line.split(" ")[0])).toEqual(["6:1", "7:1", "6:8"]);
    expect(marks(inReport("| a | b |\n| c | d |\n| e | f |"))).toHaveLength(1);
  });

  it("at the report's start: a title block, and front matter without its lines", () => {
    expect(marks("% A talk\n% Noor\n\n# A\n\nx")[0]).toMatch(/^1:1 .*title block/);
    expect(marks("% A talk\n% Noor\n\n# A\n\n## B\n\nx\n\n## C\n\ny")).toHaveLength(1);
    expect(
      marks("# A\n\nSaid[^1] so.\n\n[.autoscale: true]\n\n## B\n\nx\n\n## C\n\ny")
        .map((line) => line.split(" ")[0])
        .sort(),
    ).toEqual(["3:5", "5:1"]);
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
    "[Confirm][Change], matrix[row][col], [i][j], f[a](b, c.d)",
    "Costs $5/$7, $5–$6, $1,000 or $2k; \\(really\\).",
    "C:\\work{1}, \\\\host\\share{a}, a {b} `c`, i++, C++ and a++b",
    "Note: `x`, key:`y`, 10 + 5 = 15, +1, 50 %",
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

test("each element that is not shown is told, components by their tool", () => {
  const text =
    "# R\n\n## A\n\n<v-click>\n\nOne\n\n</v-click>\n\n<video src='a.mp4'></video>\n\n<iframe src='b'></iframe>\n\n<MyBox>Two</MyBox> <kbd>C</kbd> <kbd>D</kbd>";
  const { deck, diagnostics } = parse(text);
  expect(diagnostics.map(({ position, message }) => `${position?.line} ${message}`)).toEqual([
    "5 `<v-click>` is a component of Slidev's and not shown, only what is in it",
    "11 HTML `<video src='a.mp4'>` is not shown, only the text in it",
    "13 HTML `<iframe src='b'>` is not shown, only the text in it",
    "15 `<MyBox>` is a component of a web page's and not shown, only what is in it",
    "15 HTML `<kbd>` is not shown, only the text in it",
  ]);
  expect(deck.slides[1]?.blocks).toHaveLength(2);
});

test.each([
  ["paragraphs", "A[^1] $x$ ==m== \\(a^b\\) [a b][1] {.c} {{ v }} :bug: [[n]]\n\n", 14_000],
  ["one paragraph", "A[^1] $x$ ==m== {.c} {{ v }} :bug: ", 28_000],
  ["beginnings of marks", "$=%{:*", 100_000],
])(
  "a megabyte of marks in %s is read in linear time",
  (_, text, times) => {
    const seconds = (count: number) => {
      const started = performance.now();
      marks(`# R\n\n## A\n\n${text.repeat(count)}`);
      return (performance.now() - started) / 1000;
    };
    seconds(100);
    expect(seconds(times)).toBeLessThan(10 + 12 * seconds(times / 4));
  },
  60_000,
);
