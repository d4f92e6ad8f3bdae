import { describe, expect, it } from "vitest";
import { outline, parse } from "./helpers.js";

const report = (yaml: string) => `---\n${yaml}\n---\n\n## S\n\ntext\n`;
const meta = (yaml: string) => parse(report(yaml)).deck.meta;
const problems = (yaml: string) =>
  parse(report(yaml)).diagnostics.map(({ severity, code, message, hint, position }) => ({
    code: `${severity}: ${code}`,
    message,
    ...(hint === undefined ? {} : { hint }),
    at: `${position?.line}:${position?.column}`,
  }));

describe("values", () => {
  it("are taken as written", () => {
    const yaml =
      "title: 2024\nsubtitle: yes\nauthor: A & B <C>\ncompany: 007\nsubject: 1.10\n" +
      "date: 2025-01-05\nlang: no\ntheme: themes/own.json\nfooter: 12:30:45";
    expect(parse(report(yaml)).diagnostics).toEqual([]);
    expect(meta(yaml)).toEqual({
      title: "2024",
      subtitle: "yes",
      author: "A & B <C>",
      company: "007",
      subject: "1.10",
      date: "2025-01-05",
      keywords: [],
      lang: "no",
      theme: "themes/own.json",
      themePos: { line: 9, column: 1 },
      footer: "12:30:45",
    });
  });

  it.each(["keywords: a, b c,,d", "keywords: [a, b c, d]", "keywords:\n  - a\n  - b c\n  - d"])(
    "of keywords are a list: %j",
    (yaml) => {
      expect(meta(yaml).keywords).toEqual(["a", "b c", "d"]);
    },
  );

  it("of authors may be a list", () => {
    expect(meta("author: [Ada, Grace]").author).toBe("Ada, Grace");
  });

  it.each(["title:", "title: null", "title: ~", 'title: ""'])("may be missing: %j", (yaml) => {
    expect(parse(report(yaml)).diagnostics).toEqual([]);
    expect(meta(yaml).title).toBeUndefined();
  });

  it("stand on one line", () => {
    expect(meta("title: |\n  one\n  two").title).toBe("one two");
  });

  it("hold no character that XML forbids", () => {
    expect(meta('title: "a\\x01b\\uFFFEc\\uD800"').title).toBe("abc\ufffd");
  });

  it("know the names that other tools have for ours, and prefer ours", () => {
    expect(meta("description: d").subject).toBe("d");
    expect(meta("subject: s\ninfo: d").subject).toBe("s");
  });
});

describe("problems", () => {
  it("names the nearest key", () => {
    expect(problems("author: A\ntittle: T")).toEqual([
      {
        code: "warning: unknown-key",
        message: "unknown key `tittle`",
        hint: "did you mean `title`?",
        at: "3:1",
      },
    ]);
  });

  it("lists the keys if none is near", () => {
    expect(problems("zebra: 1")[0]?.hint).toMatch(/^known keys: title, subtitle/);
  });

  it("says which tool's key is not used, and nothing of Marp's switch", () => {
    expect(problems("marp: true\npaginate: true")).toEqual([
      { code: "warning: unused-key", message: "key `paginate` (Marp) is not used", at: "3:1" },
    ]);
    expect(problems("mdc: true\nclass: a").map(({ message }) => message)).toEqual([
      "key `mdc` (Slidev) is not used",
      "key `class` (Slidev) is not used",
    ]);
  });

  it.each([
    ["title:\n  a: b", "`title` must be text, not a mapping"],
    ["title: [a]", "`title` must be text, not a list"],
    ["keywords: [[a], b]", "`keywords` must be text, not a list of other than text"],
  ])("reports a wrong type at its key: %j", (yaml, message) => {
    expect(problems(`date: d\n${yaml}`)).toMatchObject([
      { code: "error: front-matter-type", message, at: "3:1" },
    ]);
  });

  it("reports a syntax error at its place", () => {
    expect(problems('author: A\ntitle: "open')).toMatchObject([
      { code: "error: front-matter-syntax", at: "3:8" },
    ]);
    expect(problems('author: A\ntitle: "open')[0]?.message).toContain('YAML: a `"` has no end');
    expect(problems("title: Q3: a review")).toMatchObject([
      { message: "front matter is not valid YAML: a second `: ` in one value", at: "2:10" },
    ]);
    expect(problems("title: a\ntitle: b")).toMatchObject([
      { message: "front matter is not valid YAML: a key stands there twice", at: "3:1" },
    ]);
  });

  it("warns of a language that is none", () => {
    expect(problems("lang: German!")[0]?.code).toBe("warning: bad-lang");
    expect(meta("lang: German!").lang).toBe("en-US");
    expect(meta("lang: de_AT").lang).toBe("de-AT");
  });

  it.each(["js", "javascript", "coffee", "json", "toml"])(
    "does not run front matter in %s",
    (language) => {
      const { deck, diagnostics } = parse(
        `---${language}\n(globalThis.pwned = true, { "title": "x" })\n---\n\n## S\n`,
      );
      expect(diagnostics).toMatchObject([{ code: "front-matter-language", severity: "error" }]);
      expect(deck.meta.title).toBeUndefined();
      expect("pwned" in globalThis).toBe(false);
    },
  );

  it("harms nothing by `__proto__` and `constructor`", () => {
    parse(report('"__proto__": {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\ntitle: T'));
    expect("polluted" in {}).toBe(false);
  });

  it("does not expand aliases", () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const yaml = ["a0: &a0 [x]", ...levels, "title: *a30"].join("\n");
    expect(problems(yaml).at(-1)?.code).toBe("error: front-matter-type");
  });

  it.each([
    ["white space", `title: T\n${"\n".repeat(300_000)}`],
    ["brackets", `title: ${"[".repeat(100_000)}`],
    ["a key", `${"k".repeat(1_000_000)}: v`],
  ])("survives a flood of %s", (_, yaml) => {
    expect(problems(yaml).length).toBe(1);
  });
});

describe("what is front matter", () => {
  it.each([
    ["a byte order mark before it", "\ufeff---\ntitle: T\n---\n\n## S\n"],
    ["Windows line ends", "---\r\ntitle: T\r\n---\r\n\r\n## S\r\n"],
    ["spaces behind the rules", "---  \ntitle: T\n--- \n\n## S\n"],
    ["dots as its end", "---\ntitle: T\n...\n\n## S\n"],
    ["a blank line before its first key", "---\n\ntitle: T\n\n---\n\n## S\n"],
    ["its language named", "---yaml\ntitle: T\n---\n\n## S\n"],
  ])("may have %s", (_, text) => {
    expect(outline(text)).toEqual(["title: T", "section: S"]);
  });

  it.each([
    ["text", "---\n\nhello\n\n---\n\n## S\n", ["content: ", "section: S"]],
    ["a heading and text", "---\n\n# A\n\nRemark: x\n\n---\n\n## S\n", ["title: A", "section: S"]],
    ["a list", "---\n\n- a\n- b\n\n---\n\n## S\n", ["content: ", "section: S"]],
  ])("is not a rule with %s after it", (_, text, slides) => {
    expect(outline(text)).toEqual(slides);
    expect(parse(text).diagnostics).toEqual([]);
  });

  it("may be empty, or all of the report", () => {
    expect(outline("---\n---\n\n## S\n")).toEqual(["section: S"]);
    expect(outline("---\ntitle: T\n---")).toEqual(["title: T"]);
  });
});

it("may have blank lines above it", () => {
  const { deck, diagnostics } = parse("\n\n---\ntitle: Above\ntittle: x\n---\n\n## One\n\ntext\n");
  expect(deck.meta.title).toBe("Above");
  expect(diagnostics).toMatchObject([{ code: "unknown-key", position: { line: 5, column: 1 } }]);
});
