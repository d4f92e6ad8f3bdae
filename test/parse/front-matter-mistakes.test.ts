import { describe, expect, it } from "vitest";
import { parse } from "./helpers.js";

const problems = (yaml: string) =>
  parse(`---\n${yaml}\n---\n\n## S\n`).diagnostics.map(({ code, message, hint, position }) => ({
    code,
    message: message.replace("front matter is not valid YAML: ", ""),
    hint,
    at: `${position?.line}:${position?.column}`,
  }));

/** What a hint tells to write. */
const written = (hint = "") => /^write `(.*)`$/.exec(hint)?.[1] ?? "";

describe("YAML that cannot be read", () => {
  it.each([
    ["title: Q3: what we learned", "a second `: ` in one value", "2:10"],
    ['title: "Unclosed\nauthor: A', 'a `"` has no end', "2:8"],
    ["title: 'It's here'\nauthor: A", "text behind the closing `'`", "2:8"],
    ['title: "Big" plans', 'text behind the closing `"`', "2:8"],
    ['title: "C:\\Users\\qa"', "`\\U` in double quotes", "2:8"],
    ["author: A\ntitle: [Draft] Report", "text behind the closing `]`", "3:8"],
    ["author: [Ann, Ben\ntitle: T", "a `[` has no end", "2:9"],
    ["author: [Ann #1, Ben]", "a `[` has no end", "2:9"],
    ["title: *Bold* start", "a value that begins with `*` needs quotes", "2:8"],
    ["author: @ann", "a value that begins with `@` needs quotes", "2:9"],
    ["title: `code` in it", "a value that begins with a backtick needs quotes", "2:8"],
    ["title: %done", "a value that begins with `%` needs quotes", "2:8"],
    ["title: !important news", "a value that begins with `!` needs quotes", "2:8"],
    ["title: > 5 things", "a value that begins with `>` needs quotes", "2:8"],
    ["title: | sales", "a value that begins with `|` needs quotes", "2:8"],
    ["title: - A", "a value that begins with `- ` needs quotes", "2:8"],
    ["keywords:\n  - a: b: c\ntitle: T", "a second `: ` in one value", "3:9"],
    ["title: Report\nauthor:Me", "no space behind the `:`", "3:7"],
    ["title: Report\nauthor = Me", "`=` in place of `: `", "3:7"],
  ])("is told by its cause, with the line as it is right: %j", (yaml, message, at) => {
    const [problem, ...others] = problems(yaml);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "front-matter-syntax", message, at });
    const lines = yaml.split("\n");
    const line = Number(at.split(":")[0]) - 2;
    const indent = /^ */.exec(lines[line] ?? "")?.[0] ?? "";
    const mended = lines.with(line, indent + written(problem?.hint)).join("\n");
    // A list of mappings is no list of keywords, but it can be read.
    expect(problems(mended).filter(({ code }) => code !== "front-matter-type")).toEqual([]);
  });

  it.each([
    ["title: A\n  author: B", "3:3", "begin all keys at the left of their lines"],
    ["  title: A\nauthor: B", "2:3", "begin all keys at the left of their lines"],
    ["title: A\ntitle: B", "3:1", "keep one of the two"],
  ])("has a hint in words: %j", (yaml, at, hint) => {
    expect(problems(yaml)).toMatchObject([{ at, hint }]);
  });

  it("may be front matter that ends further down", () => {
    const { diagnostics } = parse("---\ntitle: A\n\n# A\n\ntext\n\n---\n\n# B\n");
    expect(diagnostics).toMatchObject(
      [{ severity: "error", position: { line: 6, column: 1 }, hint: /end the front matter/ }].map(
        ({ hint, ...rest }) => ({ ...rest, hint: expect.stringMatching(hint) as string }),
      ),
    );
  });

  it("is not looked for inside text of several lines", () => {
    expect(problems("subject: |\n  a: b: c\n  @d\ntitle: A: b")).toMatchObject([{ at: "5:9" }]);
  });
});

describe("front matter that is shown as text", () => {
  it.each([
    ["---\ntitle: A\n\n# A\n\ntext", 1, "front matter has no end and is shown as text"],
    ["---\ntitle:A\n---\n\n# A", 2, "front matter is shown as text: it holds no `key: value`"],
    ["---\ntitle = A\n---\n\n# A", 2, "front matter is shown as text: it holds no `key: value`"],
  ])("is told: %j", (text, line, message) => {
    expect(parse(text).diagnostics).toContainEqual(
      expect.objectContaining({ severity: "warning", message, position: { line, column: 1 } }),
    );
  });

  it("is none where a slide begins", () => {
    expect(parse("---\n\n# A\n\ntext\n").diagnostics).toEqual([]);
  });
});

describe("front matter of comments alone", () => {
  it("is not shown, which is said", () => {
    const { deck, diagnostics } = parse(
      "---\n# draft\n# do not send\n---\n\n# A\n\n- a\n\n---\n\n# B\n\n- b",
    );
    expect(deck.slides.map(({ kind }) => kind)).toEqual(["content", "content"]);
    expect(diagnostics).toMatchObject([{ code: "front-matter-comments", severity: "info" }]);
  });

  it("is a slide, with a blank line above it", () => {
    expect(parse("---\n\n# draft\n\n---\n\n# A\n\n- a").deck.slides.length).toBe(2);
  });
});

describe("a value that YAML cuts", () => {
  it.each([
    ["title: Issue #42 and more", "`#42 and more`", 'title: "Issue #42 and more"'],
    ["title: Room # 5", "`# 5`", 'title: "Room # 5"'],
    ["subtitle: #1 in the market", "`#1 in the market`", 'subtitle: "#1 in the market"'],
    ['title: The "big" #1', "`#1`", "title: 'The \"big\" #1'"],
    ["keywords:\n  - Team #5", "`#5`", '- "Team #5"'],
    ["title: &you and me", "`&you and me`", 'title: "&you and me"'],
  ])("is told, with the quotes that it needs: %j", (yaml, cut, hint) => {
    const [problem, ...others] = problems(yaml);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "value-cut", hint: `write \`${hint}\`` });
    expect(problem?.message).toContain(`${cut} is left out`);
    const lines = yaml.split("\n");
    expect(
      problems([...lines.slice(0, -1), `  ${hint}`.slice(lines.length > 1 ? 0 : 2)].join("\n")),
    ).toEqual([]);
  });

  it.each([
    "title: T # our title",
    "# a comment\ntitle: T",
    'title: "Issue #42"',
    "title: C#",
    "subject: |\n  Issue #42",
    "title: # to come",
    "theme: midnight # ours",
  ])("is none: %j", (yaml) => {
    expect(problems(yaml)).toEqual([]);
  });

  it("is nobody's concern in another tool's key", () => {
    expect(problems("title: T\nformat:\n  css: a #b").map(({ code }) => code)).toEqual([
      "unused-key",
    ]);
  });
});

describe("control characters in front matter", () => {
  it("are removed, not refused", () => {
    const { deck, diagnostics } = parse(
      "---\ntitle: First\u000bsecond\u0007 \u0093x\u0094\n---\n\n## S\n",
    );
    expect(deck.meta.title).toBe("First second x");
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "forbidden-characters"],
    ]);
  });
});

describe("people", () => {
  const meta = (yaml: string) => {
    const { deck, diagnostics } = parse(`---\n${yaml}\n---\n\n## S\n`);
    expect(diagnostics).toEqual([]);
    return deck.meta;
  };

  it.each([
    ["author:\n  - name: Ann\n    affiliation: Acme\n  - name: Ben", "Ann (Acme), Ben"],
    ["author:\n  name: Ann\n  email: a@b.example", "Ann"],
    ["author:\n  - Ann\n  - name:\n      given: Ben\n      family: Cole", "Ann, Ben Cole"],
    [
      "author:\n  - name: Ann\n    affiliations:\n      - name: Acme\n      - Beta",
      "Ann (Acme, Beta)",
    ],
    ["authors: [Ann, Ben]", "Ann, Ben"],
  ])("with where they belong: %j", (yaml, author) => {
    expect(meta(yaml).author).toBe(author);
  });

  it("have their institute as company", () => {
    expect(meta("institute:\n  - Acme\n  - Beta").company).toBe("Acme, Beta");
    expect(meta("institute: Acme\ncompany: Own").company).toBe("Own");
  });

  it("are told by the key that the report has", () => {
    expect(problems("authors:\n  x: y")[0]?.message).toBe("`authors` must be text, not a mapping");
  });
});

describe("many unknown keys", () => {
  it("are told up to a number, and how many more there are", () => {
    const yaml = Array.from({ length: 1_300 }, (_, i) => `key_${i}: v`).join("\n");
    const found = problems(yaml);
    expect(found.length).toBe(31);
    expect(found.at(-1)).toMatchObject({
      message: "1,270 more keys are not known or not used",
      at: "32:1",
    });
  });
});
