/** Several reports, several themes, and what has not changed. */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { broken, type Desk, desk, good } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
});

afterEach(() => at.clear());

describe("several reports", () => {
  it("go to a folder that is made, in the order given, with a line each and a summary", async () => {
    at.file("b.md", good);
    at.file("a.md", good);
    const { code, out, err } = await at.run(at.at("b.md"), at.at("a.md"), "-o", at.at("out"));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^\/out\/b\.pptx: 2 slides.*\n\/out\/a\.pptx: 2 slides.*\n2 decks written, [\d.]+ s\n$/,
    );
    expect(err).toBe("");
    expect(readdirSync(at.at("out"))).toEqual(["a.pptx", "b.pptx"]);
  });

  it("stand beside themselves without -o", async () => {
    expect((await at.run(at.file("a.md", good), at.file("x/b.md", good))).code).toBe(0);
    expect([at.at("a.pptx"), at.at("x/b.pptx")].every((deck) => existsSync(deck))).toBe(true);
  });

  it("one that is broken is said to be, and stops no other", async () => {
    at.file("a.md", broken);
    at.file("b.md", good);
    const { code, out, err } = await at.run(at.at("*.md"), at.at("gone.md"), "-o", at.at("out"));
    expect(code).toBe(1);
    expect(err).toContain("/a.md:3:1: error: picture `plan.png` not found");
    expect(err).toContain("quarterdeck: /gone.md: not found");
    expect(out).toMatch(/1 deck written, 2 failed \(\/a\.md, \/gone\.md\)/);
    expect(readdirSync(at.at("out"))).toEqual(["b.pptx"]);
  });

  it("a pattern stands for the files that match it, in every folder", async () => {
    for (const name of ["x/a.md", "y/b.md", "y/.hidden.md", "y/c.txt"]) at.file(name, good);
    const { code } = await at.run(at.at("*/?.md"), "-o", at.at("out"));
    expect(code).toBe(0);
    expect(readdirSync(at.at("out"))).toEqual(["a.pptx", "b.pptx"]);
  });

  it("a file whose name has a star in it is that file", async () => {
    at.file("a*.md", good);
    at.file("ab.md", good);
    expect((await at.run(at.at("a*.md"))).code).toBe(0);
    expect(existsSync(at.at("ab.pptx"))).toBe(false);
  });

  it("the same report twice is one", async () => {
    at.file("a.md", good);
    symlinkSync("a.md", at.at("link.md"));
    const { code, out } = await at.run(at.at("a.md"), at.at("a.md"), at.at("link.md"));
    expect(code).toBe(0);
    expect(out).not.toContain("decks");
  });

  it.each([
    [["none/*.md"], "no file matches /none/*.md"],
    [["a.md", "x/a.md", "-o", "out"], "/a.md and /x/a.md would both be written to /out/a.pptx"],
    [["a.md", "b.md", "-o", "plain"], "-o /plain is a file"],
    [["a.md", "b.md", "-o", "all.pptx"], "-o /all.pptx names a file"],
    [["a.md", "old.pptx"], "/old.pptx is a deck, not a report"],
  ])("%j is refused before anything is written", async (args, message) => {
    for (const name of ["a.md", "b.md", "x/a.md"]) at.file(name, good);
    for (const name of ["plain", "old.pptx"]) at.file(name, "");
    const { code, err } = await at.run(...args.map((a) => (a.startsWith("-") ? a : at.at(a))));
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readdirSync(at.folder).sort()).toEqual(["a.md", "b.md", "old.pptx", "plain", "x"]);
  });

  it("a folder is not a report, and the hint says what is", async () => {
    at.file("x/a.md", good);
    const { code, err } = await at.run(at.at("x"));
    expect(code).toBe(2);
    expect(err).toContain("/x: is a folder\n        name its reports: /x/*.md");
  });
});

describe("several themes", () => {
  it("give a deck each, named after them", async () => {
    const report = at.file("q4.md", `---\ntittle: X\n---\n\n${good}`);
    const themes = ["--theme", "minimal", "--theme", "vivid", "--theme", "minimal"];
    const { code, err } = await at.run(report, ...themes);
    expect(code).toBe(0);
    expect(readdirSync(at.folder)).toEqual(["q4-minimal.pptx", "q4-vivid.pptx", "q4.md"]);
    expect(err.match(/unknown key `tittle`/g)).toHaveLength(1);
    await at.run(report, ...themes, "-o", at.at("out/final.pptx"));
    expect(readdirSync(at.at("out"))).toEqual(["final-minimal.pptx", "final-vivid.pptx"]);
  });

  it("whose decks would have one name are refused", async () => {
    const report = at.file("a.md", good);
    const { code, err } = await at.run(report, "-t", "x/acme.json", "-t", "y/acme.json");
    expect(code).toBe(2);
    expect(err).toContain("themes `x/acme.json` and `y/acme.json` would both be written");
  });

  it("do not go to standard output", async () => {
    const { code, err } = await at.run(at.file("a.md", good), "-t", "a", "-t", "b", "-o", "-");
    expect(code).toBe(2);
    expect(err).toContain("standard output takes one deck");
  });
});

describe("--changed", () => {
  const svg = (color: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${color}"/></svg>`;

  it("leaves alone what would come out the same, and makes the rest again", async () => {
    at.file("x/a.md", "## A\n\n![a square](a.svg)\n");
    at.file("x/a.svg", svg("red"));
    at.file("x/b.md", "---\ntittle: B\n---\n\n## B\n\nText\n");
    const run = async (...more: string[]) => {
      const said = await at.run(at.at("x/*.md"), "-o", at.at("out"), "--changed", ...more);
      expect(said.code).toBe(0);
      return { ...said, made: [...said.out.matchAll(/(\w)\.pptx: \d/g)].map(([, name]) => name) };
    };
    expect((await run()).made).toEqual(["a", "b"]);
    const again = await run();
    expect(again.made).toEqual([]);
    expect(again.out).toContain("/out/a.pptx: unchanged\n");
    // A warning is no less true for being old.
    expect(again.err).toContain("unknown key `tittle`");

    at.file("x/a.svg", svg("blue"));
    expect((await run()).made).toEqual(["a"]);
    at.file("x/b.md", good);
    expect((await run()).made).toEqual(["b"]);
    rmSync(at.at("out/a.pptx"));
    expect((await run()).made).toEqual(["a"]);
    // As another run would write over it.
    copyFileSync(at.at("out/a.pptx"), at.at("out/b.pptx"));
    expect((await run()).made).toEqual(["b"]);
    expect((await run("--theme", "vivid")).made).toEqual(["a", "b"]);
    at.file("x/quarterdeck.config.yaml", "theme: minimal\n");
    expect((await run()).made).toEqual(["a", "b"]);
    expect((await run()).made).toEqual([]);
  });

  it("takes a manifest that is not ours for none", async () => {
    const report = at.file("a.md", good);
    for (const text of ["{", "[]", '{"a.pptx": 1}', '{"__proto__": {}}']) {
      at.file(".quarterdeck.json", text);
      const { code, out } = await at.run(report, "--changed");
      expect([code, out]).toEqual([0, expect.stringContaining("a.pptx: 2 slides")]);
    }
    expect(Object.keys(JSON.parse(readFileSync(at.at(".quarterdeck.json"), "utf8")))).toContain(
      "a.pptx",
    );
  });
});
