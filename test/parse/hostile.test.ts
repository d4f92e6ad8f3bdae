import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, slideText, samples } from "./helpers.js";

/** XML 1.0 may hold none of these. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

describe("characters that no XML may hold", () => {
  const bad = "\0\x01\x08\x0b\x0c\x1f\ufffe\uffff\ud800";

  it("are in no text of the deck", () => {
    const text =
      `---\ntitle: T${"\ud800"}\n---\n\n## h${bad}\n\na${bad} **b${bad}** \`c${bad}\` [d${bad}](e${bad} "f")\n\n` +
      `![g${bad}](<i${bad}> "j${bad}")\n\n| k${bad} |\n|---|\n| l${bad} |\n\n\`\`\`m${bad}\nn${bad}\n\`\`\`\n\n` +
      `\`\`\`csv o="${bad}"\np${bad}\n\`\`\`\n\n<!-- notes: q${bad} -->\n\n<p>r${bad}</p>\n\n<!-- layout: s${bad} -->`;
    const { deck, diagnostics } = parse(text);
    expect(strings(deck).filter((value) => FORBIDDEN.test(value))).toEqual([]);
    expect(diagnostics[0]).toMatchObject({
      code: "forbidden-characters",
      position: { line: 2, column: 9 },
    });
  });

  it("keep words apart where they are white space, and go where they are not", () => {
    const { deck } = parse("a\x0bb\x0cc d\x02e \ud800");
    expect(slideText(deck.slides[0]!).trim()).toBe("a b c de \ufffd");
  });
});

describe("floods", () => {
  const many = (text: string, count = 20_000) => text.repeat(count);
  it.each([
    ["quote marks", many(">"), "too-deep"],
    ["list marks", many("1) "), "too-deep"],
    [
      "nested lists",
      Array.from({ length: 300 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n"),
      "too-deep",
    ],
    ["emphasis without an end", many("a **b") + many("c* "), "too-much-emphasis"],
    ["lazy lines", many("> a\nb\n"), undefined],
    ["setext headings", many("a\n-\n"), "too-large"],
    ["brackets", many("["), "too-many-brackets"],
    ["open links", many("[a](b"), "too-many-brackets"],
    ["open comments", many("x <!-- "), undefined],
    ["instructions", many("<?"), undefined],
    ["backticks", many("`a``b"), undefined],
    ["table columns", `${many("|x")}\n${many("|-")}\n${many("a\n")}`, "table-too-wide"],
    ["notes without an end", many("::: notes\n\n"), undefined],
    ["divs without an end", many("::: {lang=de}\n\n"), undefined],
    ["spans without an end", many("[a {lang=de} ![[a| "), "too-many-brackets"],
    ["spans", many("[a]{lang=de} "), undefined],
    ["a comment of spaces", `<!-- layout: a${many(" ", 500_000)}b -->\n\nx`, undefined],
    ["keywords", `![${many("bg left ")}](a.png)`, undefined],
    ["slide options", many("---\nlayout: a\n---\n"), undefined],
    ["a paragraph of 1 MB", many("lorem **ipsum** ", 65_000), undefined],
    ["a word of 1 MB", many("x", 1_000_000), undefined],
    ["spaces", `a${many(" ", 1_000_000)}b`, undefined],
    ["spaces after bold", `**a**${many(" ", 1_000_000)}b`, undefined],
  ])("of %s neither stop nor crash the parser", (_, text, code) => {
    const codes = parse(`# T\n\n${text}`).diagnostics.map((diagnostic) => diagnostic.code);
    expect(codes.filter((found) => /^too|wide$/.test(found))).toEqual(
      code === undefined ? [] : [code],
    );
  });

  it("of headings make as many slides", () => {
    expect(parse(many("## a\n\nb\n\n---\n\n", 1_000)).deck.slides).toHaveLength(1_000);
  });
});

const samplesOfTorture = [
  "",
  "/frontmatter",
  "/hostile-text",
  "/pathological",
  "/structure",
  "/tables",
].flatMap((folder) => samples(`corpus/torture${folder}`));
describe.skipIf(samplesOfTorture.length === 0)("collected torture", () => {
  it.each(samplesOfTorture)("$name", ({ text }) => {
    const { deck } = parse(text);
    expect(strings(deck).filter((value) => FORBIDDEN.test(value))).toEqual([]);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."# ,## ,---,\n,\n\n,- ,1. ,> ,  ,    ,```,```csv,| a | b |\n|---|---|\n,|,**,*,_,`,~~,[,](,),![,<b>,</b>,<br>,<!-- notes: ,-->".split(
      ",",
    ),
    "<!--",
    ":::",
    "::: notes\n",
    "&amp;",
    "a",
    "word",
    "\\",
    "\t",
    "title: x\n",
    "\0",
    "\ud800",
    "<details>",
    "[^1]: ",
  );
  it("gives a deck whose positions lie in the text, and the same deck again", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const first = parse(text);
        const lines = text.split("\n").length;
        const all = JSON.stringify(first);
        for (const [, line] of all.matchAll(/"line":(\d+)/g)) {
          expect(Number(line)).toBeGreaterThan(0);
          expect(Number(line)).toBeLessThanOrEqual(lines + 1);
        }
        expect(strings(first.deck).some((value) => FORBIDDEN.test(value))).toBe(false);
        expect(JSON.stringify(parse(text))).toBe(all);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
