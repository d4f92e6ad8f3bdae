/** What is wrong in a theme file is said where it stands, with its line. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.js";
import { readThemeFile } from "../../src/theme/read.js";
import { printDiagnostic } from "../../src/cli/print.js";

function problems(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  readThemeFile(text, "acme.yaml", (problem) => found.push(problem));
  return found;
}

/** `LINE:COLUMN message → hint` */
function told(text: string): string[] {
  return problems(text).map(
    ({ position, message, hint }) =>
      `${position?.line}:${position?.column} ${message}${hint ? ` → ${hint}` : ""}`,
  );
}

describe("places", () => {
  it("are those of the key among others of the same name", () => {
    const file = [
      "title:",
      "  color: accent1",
      "edge:",
      "  color: accent2",
      "table:",
      "  color: accent9",
      "  colour: accent1",
    ].join("\n");
    expect(told(file)).toEqual([
      "6:10 wrong value `accent9` of theme key `table.color` → did you mean `accent1`?",
      "7:3 unknown theme key `table.colour` → did you mean `color`?",
    ]);
  });

  it("hold in JSON, too", () => {
    const file = JSON.stringify({ title: { color: "text" }, edge: { color: 3 } }, null, 2);
    expect(told(file)).toEqual([
      "6:14 wrong value `3` of theme key `edge.color` → expected text, ground, muted, panel, " +
        'accent1, accent2, accent3, accent4, accent5 or accent6, or a colour such as "#17375E"',
    ]);
  });

  it("are those of an item in a list", () => {
    expect(told('colors:\n  accents:\n    - "#123456"\n    - greenish\n')).toEqual([
      '4:7 wrong value `greenish` of theme key `colors.accents` → expected a colour such as "#17375E"',
    ]);
  });

  it("stay right behind comments, quoted keys and blocks", () => {
    const file =
      '# ours\n"name": >\n  A long\n  name\n\n# next\nfonts: {heading: Arial, bdy: Arial}\n';
    expect(told(file)).toEqual(["7:25 unknown theme key `fonts.bdy` → did you mean `body`?"]);
  });
});

it("says that an unquoted colour is a comment", () => {
  expect(told("colors:\n  text: #0a6\n")).toEqual([
    "2:8 theme key `colors.text` has no value → behind a space `#` starts a comment: write colours in " +
      'quotes, as "#0a6"',
  ]);
});

it("says what is expected of each kind of value", () => {
  expect(told("title: {bold: maybe}")[0]).toContain("expected true or false");
  expect(told("cover: {size: 900}")[0]).toContain("expected a number from 24 to 72");
  expect(told("contrast: 5")[0]).toContain("expected 4.5 or 7");
  expect(told("title: red")[0]).toContain("expected keys with values");
  expect(told("name: [a]")[0]).toContain("expected text");
  expect(told("logo: {file: a.png}")[0]).toContain("unknown theme key `logo.file`");
  expect(told("just words")[0]).toContain("theme file has no keys");
  expect(
    told('colors: {accents: ["#111", "#222", "#333", "#444", "#555", "#666", "#777"]}')[0],
  ).toContain("expected at most 6, there are 7");
});

it("reports broken YAML and JSON at their place", () => {
  expect(problems("colors:\n  accents: [red, #fff]\n")[0]).toMatchObject({
    message: "cannot read the theme file: a `[` or `{` has no end",
    hint: expect.stringContaining("write colours in quotes"),
    position: { line: 2, column: 23 },
  });
  expect(problems("colors:\n\taccents: red\n").map(({ hint }) => hint)).toContain(
    "YAML is indented by spaces, not by tabs",
  );
  expect(told("name: [a\n")[0]).toMatch(/^\d+:\d+ cannot read the theme file: /);
  expect(told('{\n  "name": "a",\n  "name": "b"\n}')[0]).toMatch(
    /^3:\d+ cannot read the theme file: a key stands there twice → keep one of the two$/,
  );
});

it("does not grow with aliases", () => {
  const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  const started = performance.now();
  expect(problems(["a0: &a0 [x]", ...levels].join("\n"))[0]?.code).toBe("theme-key");
  expect(problems(`logo: ${"[".repeat(20_000)}`)[0]?.code).toBe("theme-syntax");
  expect(performance.now() - started).toBeLessThan(2000);
});

it("is printed with the line of the theme file", () => {
  const [found] = problems("name: Acme\nfots: {}\n");
  expect(printDiagnostic(found!, "report.md", ["# The report"])).toBe(
    "acme.yaml:2:1: error: unknown theme key `fots`\n    2 | fots: {}\n      | ^\n        did you mean `fonts`?\n",
  );
});
