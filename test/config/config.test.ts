import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../scripts/json-schemas.js";
import { parseConfig } from "../../src/config/config.js";
import type { ConfigFile } from "../../src/config/schema.js";
import type { Diagnostic } from "../../src/diagnostic.js";

function parse(text: string): { config: ConfigFile; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { config: parseConfig(text, (problem) => found.push(problem)), found };
}

describe("parseConfig", () => {
  it("reads YAML and JSON with their types", () => {
    const yaml = "# ours\ntheme: midnight\nkeep-going: true\njobs: 2\nallow-dir: [img, more]\n";
    const json =
      '\ufeff{\n\t"theme": "midnight", "keep-going": true, "jobs": 2, "allow-dir": ["img", "more"]\n}\n';
    const config = {
      theme: "midnight",
      "keep-going": true,
      jobs: 2,
      "allow-dir": ["img", "more"],
    };
    expect(parse(yaml)).toEqual({ config, found: [] });
    expect(parse(json)).toEqual({ config, found: [] });
  });

  it("takes an empty file, and keys without value, for nothing", () => {
    for (const text of ["", "# later\n", "theme:\n"]) {
      expect(parse(text)).toEqual({ config: {}, found: [] });
    }
  });

  it.each([
    ["strikt: true\n", 1, 1, "unknown key `strikt`", "did you mean `strict`?"],
    [
      "theme: a\nkeep_going: true\n",
      2,
      1,
      "unknown key `keep_going`",
      "did you mean `keep-going`?",
    ],
    ["a: 1\n", 1, 1, "unknown key `a`", expect.stringMatching("known keys: theme, themes")],
    ["\nstrict: yes\n", 2, 1, "`strict` must be `true` or `false`, not `yes`", undefined],
    ["theme: 3\n", 1, 1, "`theme` must be text, not `3`", undefined],
    ["jobs: 0\n", 1, 1, "`jobs` must be at least 1, not `0`", undefined],
    ["jobs: 1.5\n", 1, 1, "`jobs` must be a whole number, not `1.5`", undefined],
    ["allow-dir: img\n", 1, 1, "`allow-dir` must be a list of folders, not `img`", undefined],
    ["allow-dir: [[a]]\n", 1, 1, "each of `allow-dir` must be text, not a list", undefined],
    ['{\n  "strict": "x" }\n', 2, 3, "`strict` must be `true` or `false`, not `x`", undefined],
    ["- theme\n", 1, 1, "a config must be a mapping of keys to values", expect.any(String)],
    ["a: [1\nb: 2\n", 2, 1, expect.stringMatching("not valid YAML: "), undefined],
    ["x: !!js/function 'a'\n", 1, 21, expect.stringMatching("not valid YAML: "), undefined],
  ])("%j is reported with its place", (text, line, column, message, hint) => {
    const { found } = parse(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ message, position: { line, column } });
    expect(found[0]?.hint).toEqual(hint);
  });

  it("keeps what is right beside what is wrong", () => {
    expect(parse("theme: vivid\nstrict: 1\n").config).toEqual({ theme: "vivid" });
  });

  it("is not moved by keys that objects have", () => {
    const { config, found } = parse("__proto__: { strict: true }\nconstructor: 1\n");
    expect(config).toEqual({});
    expect(found.length).toBeGreaterThan(0);
  });

  it("an alias bomb costs nothing", () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      i === 0 ? "a0: &a0 [x]" : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`,
    );
    const started = performance.now();
    parse(`${rows.join("\n")}\nallow-dir: *a29\n`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

it.each(await jsonSchemas())("docs/%s is what scripts/json-schemas.ts writes", (name, text) => {
  const file = new URL(`../../docs/${name}`, import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(text);
});
