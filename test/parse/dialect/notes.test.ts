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

  it.each([
    ["Deckset", "Shown.\n^ Said."],
    ["Deckset, under a list", "- Shown.\n^ Said."],
    ["Deckset, over a rule", "Shown.\n\n^ Said."],
    ["reveal, under a list", "- Shown.\n- Too.\nNote: Said."],
    ["reveal, in an item", "- Shown.\n- Too.\n\n  Note: Said."],
    ["reveal, alone in an item", "- Shown.\n  Note:\n  Said."],
    ["reveal, under a quote", "> Shown.\nNote:\nSaid."],
    ["remark, under a list", "- Shown.\n???\nSaid."],
    ["remark, under HTML", "<p>Shown.</p>\n???\nSaid."],
  ])("where their line is glued to what stands above: %s", (_, text) => {
    const [shown, said] = parted(among(`## A\n\n${text}`))[1] ?? [];
    expect(shown).toMatch(/^A Shown\.(?: Too\.)?$/);
    expect(said).toBe("Said.");
  });

  it("leaves the rest of a list whole", () => {
    const { slides } = parse(among("## A\n\n1. One\n^ Said.\n2. Two\n3. Three")).deck;
    expect(slides[1]?.blocks).toMatchObject([{ type: "list", items: [{}, {}, {}] }]);
    expect(texts(slides[1]?.notes ?? [])).toEqual(["Said."]);
  });

  it.each(["???\nSaid.", "^ Said.", "Note: Said.", "Note:\nSaid."])(
    "where a rule right below would make a title of them: %s",
    (notes) => {
      const text = `# Talk\n\n---\n\n## A\n\nShown.\n\n${notes}\n---\n\n## B\n\nx`;
      expect(parted(text).slice(-2)).toEqual([
        ["A Shown.", "Said."],
        ["B x", ""],
      ]);
    },
  );

  it("up to the next step of a slide of remark's", () => {
    const slide = "## A\n\n- One\n\n???\nSaid.\n\n???\nMore.\n--\n- Two\n\n???\n\nTwice.";
    expect(parted(among(slide))[1]).toEqual(["A One Two", "Said. More. Twice."]);
  });

  it("keeps their places", () => {
    const slide = "## A\n\nOne\n\n???\nSaid.\n\nMore.\n\n--\n\nTwo";
    const block = parse(among(slide)).deck.slides[1]?.blocks.at(-1);
    expect(block?.pos.line).toBe(16);
  });

  it.each(["\\note{Said.}", "\\note<1>[item]{Sa\\}id {a}.}", "\\note{\n  Said.\n\n  Twice.\n}"])(
    "of Beamer's: %s",
    (note) => {
      const [shown, said] = parted(`# T\n\n## A\n\nShown.\n${note}\n\nToo.`)[1] ?? [];
      expect(shown).toBe("A Shown. Too.");
      expect(said).toMatch(/^Sa/);
      expect(said).not.toContain("note");
    },
  );

  it.each(["::: notes\nSaid.", "\\note{Said.", '<aside class="notes">\n\nSaid.'])(
    "to the end of the slide where they have no end, with a warning: %s",
    (notes) => {
      const text = `# T\n\n## A\n\nShown.\n\n${notes}\n\nTwice.\n\n## B\n\n::: notes\nb\n:::\n\nx`;
      expect(parted(text).slice(1)).toEqual([
        ["A Shown.", "Said. Twice."],
        ["B x", "b"],
      ]);
      expect(codes(text)).toContain("unclosed-notes");
    },
  );

  it("takes `Note:` before a sentence only where plain paragraphs follow", () => {
    for (const rest of ["- a list", "| a |\n|---|\n| 1 |", "### More", "![](a.png)"]) {
      const text = among(`## A\n\nNote: all is well.\n\n${rest}`);
      expect(parted(text)[1]?.[0]).toMatch(/^A Note: all is well\./);
      expect(codes(text)).not.toContain("notes-assumed");
    }
    expect(parted(among("## A\n\n- a\n  Note: b\n- c"))[1]?.[0]).toContain("Note: b");
  });

  it("keeps what stands in code and comments", () => {
    const code = "- x\n\n  ```\n  Note:\n  ^ a\n  ```";
    expect(parse(among(`## A\n\n${code}`)).deck.slides[1]?.notes).toEqual([]);
    expect(parted(among("## A\n\nx\n\n<!--\n???\nown\n-->"))[1]).toEqual(["A x", ""]);
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
  it.each(["Speaker", "Presenter", "Talk track"])("%s: is said", (lead) => {
    expect(parted(`## A\n\nShown.\n\n<!-- ${lead}: Said. -->`)[0]).toEqual(["A Shown.", "Said."]);
  });

  it.each(["Script", "Say"])("%s: is said between rules only", (lead) => {
    const slide = `## A\n\nShown.\n\n<!-- ${lead}: Said. -->`;
    expect(parted(among(slide))[1]).toEqual(["A Shown.", "Said."]);
    expect(parted(slide)[0]).toEqual(["A Shown.", ""]);
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

  it.each(["Notes say it aloud", "ntoes say it aloud", "Note the second bar"])(
    "are warned of between rules where they lack a colon: %s",
    (comment) => {
      const slide = `## A\n\nx\n\n<!-- ${comment} -->`;
      expect(codes(among(slide))).toEqual(["unknown-directive"]);
      expect(codes(slide)).toEqual([]);
    },
  );

  it("are none where they begin with another word", () => {
    expect(codes(among("## A\n\nx\n\n<!-- none of these -->"))).toEqual([]);
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

  it.each([
    '<div class="hidden">Secret.</div>',
    '<div class="a hidden">\n\nSecret.\n\n<div>\n\nToo.\n\n</div>\n\nMore.\n\n</div>',
    "<p hidden>Secret.</p>",
    '<div style="display: none">Secret.</div>',
    '<div class="hidden"><table><tr><td>Secret.</td></tr></table></div>',
    "[Secret.]{.hidden}",
    "<span hidden>Secret.</span>",
    "::: {.hidden}\nSecret.",
  ])("%s", (html) => {
    expect(parted(`# T\n\n## A\n\nShown.\n\n${html}`)[1]).toEqual(["A Shown.", ""]);
  });

  it("in a line goes to the notes where it is said", () => {
    const line = 'Shown <aside class="notes">Said.</aside>too.';
    expect(parted(`# T\n\n## A\n\n${line}`)[1]).toEqual(["A Shown too.", "Said."]);
    expect(parted(`# T\n\n## A\n\n- ${line}`)[1]).toEqual(["A Shown too.", "Said."]);
  });

  it("but on small screens only", () => {
    const html = '<div class="hidden md:block">More.</div>';
    expect(parted(`# T\n\n## A\n\nShown.\n\n${html}`)[1]).toEqual(["A Shown. More.", ""]);
  });

  it("a slide with reveal's attribute", () => {
    const comment = '<!-- .slide: data-visibility="hidden" data-x="y" -->';
    const { slides } = parse(among(`${comment}\n\n## A\n\nx`)).deck;
    expect(slides.map(({ hidden }) => hidden === true)).toEqual([false, true, false]);
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

  it.each([
    "layout: Title Slide\nnotes: |\n  Said.",
    "layout: Content with Caption\nclass: a",
    "notes: |\n  Said.\n\n  - Twice.",
    "hide: the old rack stays until May\nnotes: Said.",
    `notes: |\n${"  Said.\n".repeat(200)}`,
  ])("are not shown: %s", (options) => {
    for (const text of [deck(options), `# T\n\n## B\n---\n${options}\n---\n\ny`]) {
      const last = parted(text).at(-1);
      expect(last?.[0]).toBe("B y");
      if (options.includes("Said")) expect(last?.[1]).toContain("Said.");
    }
  });

  it("are text where their values are sentences", () => {
    const text = deck("hide: the old rack stays until May\ntransition: we move in May");
    expect(parted(text).flat().join(" ")).toContain("the old rack stays");
  });
});
