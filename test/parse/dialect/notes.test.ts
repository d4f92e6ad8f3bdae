import { describe, expect, it, test } from "vitest";
import { lettersOf } from "../../../src/parse/inlines.js";
import { allBlocks, ownText, parse } from "../helpers.js";

/** What each slide shows under its title, and what is said on it. */
function parted(text: string): [shown: string, said: string][] {
  return parse(text).deck.slides.map(({ title, blocks, notes }) => [
    [lettersOf(title), ...texts(blocks)].join(" "),
    texts(notes).join(" "),
  ]);
}

function texts(blocks: Parameters<typeof allBlocks>[0]): string[] {
  return [...allBlocks(blocks)].map(ownText).filter((text) => text !== "");
}

const codes = (text: string) => parse(text).diagnostics.map(({ code }) => code);

/** A slide between two others, so that rules separate all of them. */
const among = (slide: string) => `# Talk\n\n---\n\n${slide}\n\n---\n\n## Last\n\nEnd.`;

describe("notes of other tools go to the speaker", () => {
  it.each([
    ["remark", "## A\n\nShown.\n\n???\n\nSaid.\n\nTwice."],
    ["remark, without a blank line", "## A\n\nShown.\n???\nSaid.\n\nTwice."],
    ["reveal", "## A\n\nShown.\n\nNote:\nSaid.\n\nTwice."],
    ["reveal, on one line", "## A\n\nShown.\n\nNotes: Said.\n\nTwice."],
    ["reveal's HTML", '## A\n\nShown.\n\n<aside class="notes">\nSaid.\n\nTwice.\n</aside>'],
    ["Deckset", "## A\n\n^ Said.\n\nShown.\n\n^ Twice."],
    ["Pandoc", "## A\n\nShown.\n\n::: notes\nSaid.\n\nTwice.\n:::"],
    ["Quarto", "## A\n\nShown.\n:::: {.notes}\nSaid.\n\nTwice.\n::::"],
    ["ours", "## A\n\nShown.\n\n<!-- Speaker notes: Said.\n\nTwice. -->"],
  ])("%s", (_, slide) => {
    expect(parted(among(slide))[1]).toEqual(["A Shown.", "Said. Twice."]);
  });

  it("says that `Note:` before a sentence is a guess, but not in a deck of reveal's", () => {
    const slide = among("## A\n\nShown.\n\nNote: Said.");
    expect(codes(slide)).toEqual(["notes-assumed"]);
    expect(codes(`---\nhighlightTheme: css\n---\n\n${slide}`)).not.toContain("notes-assumed");
  });

  it("leaves `Note:` in a report that no rules divide", () => {
    expect(parted("# R\n\n## A\n\nNote: all is well.\n\n## B\n\nx")[1]).toEqual([
      "A Note: all is well.",
      "",
    ]);
  });

  it("keeps powers and questions", () => {
    expect(parted(among("## A\n\n2 ^ 3 = 8\n\nWhy???"))[1]?.[0]).toBe("A 2 ^ 3 = 8 Why???");
  });
});

describe("notes of slides that show nothing", () => {
  it.each([
    ["in a comment", "\n<!-- notes: Said. -->"],
    ["in the slide's options", "layout: blank\nnotes: Said.\n---"],
  ])("are said on the slide before, with a warning: %s", (_, slide) => {
    const text = `---\ntitle: T\n---\n\n## A\n\nx\n\n---\n${slide}\n\n---\n\n## B\n\ny`;
    expect(parted(text).at(-2)).toEqual(["A x", "Said."]);
    expect(codes(text)).toContain("notes-without-slide");
  });
});

describe("comments that name the speaker", () => {
  it.each(["Script", "Speaker", "Presenter", "Say", "Talk track"])("%s: is said", (lead) => {
    expect(parted(`## A\n\nShown.\n\n<!-- ${lead}: Said. -->`)[0]).toEqual(["A Shown.", "Said."]);
  });

  it("are the author's own where the deck says that it is not Marp's", () => {
    const text = "---\ntitle: T\nmarp: false\n---\n\n## A\n\nShown.\n\n<!-- Own. -->";
    expect(parted(text).map(([, said]) => said)).not.toContain("Own.");
  });
});

describe("comments", () => {
  const deck = (frontMatter: string, comment: string) =>
    `---\ntitle: T\n${frontMatter}\n---\n\n## A\n\nShown.\n\n${comment}\n\n---\n\n## B\n\nEnd.`;
  it.each([
    ["Marp", "marp: true", "<!-- Said. -->"],
    ["Slidev", "highlighter: shiki", "<!-- Said. -->"],
    ["any deck that asks for it", "comments: notes", "<!-- Said. -->"],
  ])("are notes in %s", (_, frontMatter, comment) => {
    expect(parted(deck(frontMatter, comment))[1]).toEqual(["A Shown.", "Said."]);
  });

  it.each([
    ["in other decks", "author: A", "<!-- Said. -->"],
    ["where they are Marp's directives", "marp: true", "<!-- _class: lead\n_color: red -->"],
    ["where they are for other programs", "marp: true", "<!-- prettier-ignore -->"],
    ["before the end of a slide of Slidev's", "mdc: true", "<!-- Said. -->\n\nMore."],
  ])("are none %s", (_, frontMatter, comment) => {
    expect(parted(deck(frontMatter, comment))[1]?.[1]).toBe("");
  });

  it("are warned of where they nearly are notes", () => {
    expect(codes("# T\n\n## A\n\nx\n\n<!-- ntes: Said. -->")).toEqual(["unknown-directive"]);
    expect(codes("# T\n\n## A\n\nx\n\n<!-- nodes: three -->")).toEqual([]);
  });
});

test("the front matter's notes are said on the title slide", () => {
  expect(parted("---\ntitle: T\nnotes: |\n  Said.\n---\n\n## A\n\nx")[0]).toEqual(["T", "Said."]);
});

describe("what is hidden is not shown", () => {
  it.each([
    "::: {.hidden}\nSecret.\n:::",
    "::: hidden\nSecret.\n:::",
    "::: {.content-hidden}\nSecret.\n:::",
    '::: {.content-hidden when-format="pptx"}\nSecret.\n:::',
    '::: {.content-visible when-format="html"}\nSecret.\n:::',
    '::: {.content-visible unless-format="pptx"}\nSecret.\n:::',
  ])("%s", (div) => {
    expect(parted(`# T\n\n## A\n\nShown.\n\n${div}`)[1]).toEqual(["A Shown.", ""]);
  });

  it("but for what other formats hide", () => {
    const div = '::: {.content-hidden when-format="html"}\nMore.\n:::';
    expect(parted(`# T\n\n## A\n\nShown.\n\n${div}`)[1]).toEqual(["A Shown. More.", ""]);
  });

  it.each(['{visibility="hidden"}', "{data-visibility=hidden}", "{.hidden}"])(
    "a slide with %s",
    (attributes) => {
      const { slides } = parse(`# T\n\n## A ${attributes}\n\nx\n\n## B\n\ny`).deck;
      expect(slides.map(({ hidden }) => hidden === true)).toEqual([false, true, false]);
    },
  );
});

describe("options of a slide", () => {
  const deck = (options: string) => `# T\n\n---\n\n## A\n\nx\n\n---\n${options}\n---\n\n## B\n\ny`;
  it("may have blank lines and comments between them", () => {
    const text = deck("layout: default\n# the picture\nclass: a\n\n# another\nhide: true");
    expect(parse(text).deck.slides.at(-1)?.hidden).toBe(true);
    expect(parted(text).flat().join(" ")).not.toContain("picture");
  });

  it("are text where their values are sentences", () => {
    const text = deck("hide: the old rack stays until May\ntransition: we move in May");
    expect(parted(text).flat().join(" ")).toContain("the old rack stays");
  });
});
