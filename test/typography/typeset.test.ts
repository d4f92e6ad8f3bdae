import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Deck, Inline } from "../../src/deck/deck.js";
import { parseReport } from "../../src/parse/parse.js";
import { setParagraph, setText } from "../../src/typography/paragraph.js";
import { typesetDeck } from "../../src/typography/typeset.js";

const deckOf = (markdown: string): Deck => typesetDeck(parseReport(markdown, () => {}));
const textOf = (inlines: Inline[]): string =>
  inlines
    .map((inline) =>
      "value" in inline ? inline.value : inline.type === "break" ? "\n" : textOf(inline.children),
    )
    .join("|");
const first = (markdown: string): string => {
  const [block] = deckOf(`## Slide\n\n${markdown}`).slides[0]?.blocks ?? [];
  return block?.type === "paragraph" ? textOf(block.inlines) : "";
};

describe("a paragraph", () => {
  test("pairs marks across formatting", () => {
    expect(first('Say "**bold**", *"so"* and "`code`".')).toBe(
      "Say “|bold|”, |“so”| and “|code|”.",
    );
    expect(first("The *team*'s `x`'s end")).toBe("The |team|’s |x|’s end");
  });

  test("leaves code, addresses and links to them", () => {
    const text = "`it's -- \"x\"` <https://x.org/a--b'c> [https://x.org/it's](https://x.org/it's)";
    expect(first(text)).toBe("it's -- \"x\"| |https://x.org/a--b'c| |https://x.org/it's");
    expect(first("[don't](https://x.org)")).toBe("don’t");
  });

  test("follows the language of its parts", () => {
    expect(first('Say "yes" and [sag "ja"]{lang=de}.')).toBe("Say “yes” and |sag „ja“|.");
  });
});

test("all that is shown or said is set: titles, tables, captions, lists, notes, footer", () => {
  const deck = deckOf(
    `---\ntitle: It's\nfooter: "Ada's"\ncompany: O'Neil's\n---\n\n## Who's\n\n- it's\n\n> it's\n\n| it's |\n| ---- |\n| it's |\n\n![alt it's](x.png "it's")\n\n<!-- notes: it's -->\n`,
  );
  expect(JSON.stringify(deck).match(/’s/g)).toHaveLength(11);
  expect(JSON.stringify(deck).match(/'s/g)).toHaveLength(2);
  expect(deck.meta.title).toBe("It's");
});

test("code and csv are left, but a chart's title is set", () => {
  const report =
    "## A\n\n```js\nit's -- 'x'\n```\n\n```csv title=\"It's\"\nMonth,It's\nJan,5 - 6\n```\n";
  const [code, chart] = deckOf(report).slides[0]?.blocks ?? [];
  expect(code).toMatchObject({ text: "it's -- 'x'" });
  expect(chart).toMatchObject({
    data: "Month,It's\nJan,5 - 6",
    options: { settings: { title: "It’s" } },
  });
});

test("`smart: false` leaves all as written", () => {
  const report = '---\nsmart: false\n---\n\n## "It\'s" - 5 kg...\n';
  expect(deckOf(report)).toEqual(parseReport(report, () => {}));
});

describe("whatever is written", () => {
  const languages = ["en", "de", "fr", "fr-CA", "es", "it", "pl", "sv", "nl", "ru", "sw", "ja"];
  const words = fc.constantFrom(
    ..."it's \" ' - -- --- ... 10-20 5 kg < > F. Fig. z. B. : ; ! ? « » “ ” „ ( ) [ ] / . , € % \u00a0 \u202f 's '90s a w é 3' 4\" x--y \n § 漢".split(
      " ",
    ),
    " ",
    "",
  );
  const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(""));
  const spaced = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(" "));

  test("letters and digits stay, in order", () => {
    const letters = (of: string) => of.match(/[\p{L}\p{N}]/gu)?.join("") ?? "";
    fc.assert(
      fc.property(fc.oneof(text, spaced), fc.constantFrom(...languages), (written, lang) => {
        const set = setText(written, lang);
        expect(letters(set)).toBe(letters(written));
        const rest = (of: string) => of.replace(/["'“”„‘’‚«»‹›′″\-–—.…\s]/g, "");
        expect(rest(set)).toBe(rest(written));
      }),
      { numRuns: 500 },
    );
  });

  // Where marks stay as written, what stands beside them is judged by what it has become.
  const known = languages.filter((lang) => lang !== "sw");
  test("what is set is not set again", () => {
    fc.assert(
      fc.property(fc.oneof(text, spaced), fc.constantFrom(...known), (written, lang) => {
        const set = setText(written, lang);
        expect(setText(set, lang)).toBe(set);
      }),
      { numRuns: 500 },
    );
  });

  test("formatting changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        fc.constantFrom(...languages),
        (parts, lang) => {
          const bold = parts.map((value, at): Inline => {
            const plain: Inline = { type: "text", value };
            return at % 2 ? { type: "strong", children: [plain] } : plain;
          });
          const set = setParagraph(bold, lang)
            .map((one) => textOf([one]))
            .join("");
          expect(set).toBe(setText(parts.join(""), lang));
        },
      ),
    );
  });

  test.each([
    '"',
    "'",
    "-",
    "a'",
    "1 ",
    "1-2 ",
    "a. ",
    "z. B. ",
    "a ",
    "...",
    "« ",
    "x--",
    "10 000 ",
    "1'",
    "A. A",
  ])("long text of `%s` takes no longer than its length", (part) => {
    const long = part.repeat(20_000);
    const before = performance.now();
    setText(long, "fr");
    setText(long, "en");
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
