/** A deck that somebody has changed, or made, is not written over. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Desk, desk, good } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
});

afterEach(() => at.clear());

/** As a program does that saves the deck after a word was changed. Gives the new bytes. */
function editByHand(name: string): Uint8Array {
  const parts = unzipSync(readFileSync(at.at(name)));
  const path = "ppt/slides/slide2.xml";
  const text = Buffer.from(parts[path]!).toString("utf8");
  parts[path] = Buffer.from(text.replace("Text", "Mine"));
  const edited = zipSync(parts);
  writeFileSync(at.at(name), edited);
  return edited;
}

function isStill(name: string, bytes: Uint8Array): boolean {
  return readFileSync(at.at(name)).equals(bytes);
}

const changed = "was changed by hand since quarterdeck wrote it; nothing written";

describe("a deck that was changed by hand", () => {
  it("is left alone, with the ways out", async () => {
    const report = at.file("r.md", good);
    await at.run(report);
    const edited = editByHand("r.pptx");
    const said = await at.run(report);
    expect(said.code).toBe(1);
    expect(said.err).toContain(`/r.pptx: ${changed}`);
    expect(said.err).toContain("--force writes over it, -o writes another file");
    expect(isStill("r.pptx", edited)).toBe(true);
    expect((await at.run(report, "-o", at.at("other.pptx"))).code).toBe(0);
    expect((await at.run(report, "--force")).code).toBe(0);
    expect(isStill("r.pptx", readFileSync(at.at("other.pptx")))).toBe(true);
    expect((await at.run(report)).code).toBe(0);
  });

  it("may be one of several, and stops no other", async () => {
    for (const name of ["a.md", "b.md"]) at.file(name, good);
    const args = [at.at("*.md"), "-o", at.at("out"), "-t", "print", "-t", "midnight"];
    await at.run(...args);
    const edited = editByHand("out/b-midnight.pptx");
    rmSync(at.at("out/a-print.pptx"));
    const { code, out, err } = await at.run(...args);
    expect(code).toBe(1);
    expect(err).toContain(`/out/b-midnight.pptx: ${changed}`);
    expect(out).toContain("3 decks written, 1 failed");
    expect(isStill("out/b-midnight.pptx", edited)).toBe(true);
    expect(existsSync(at.at("out/a-print.pptx"))).toBe(true);
  });

  it("is not made again by --changed", async () => {
    const report = at.file("r.md", good);
    await at.run(report, "--changed");
    const edited = editByHand("r.pptx");
    for (let run = 0; run < 2; run++) {
      const { code, err } = await at.run(report, "--changed");
      expect([code, err.includes(changed)]).toEqual([1, true]);
    }
    expect(isStill("r.pptx", edited)).toBe(true);
    expect((await at.run(report, "--changed", "--force")).code).toBe(0);
    expect((await at.run(report, "--changed")).out).toContain("unchanged");
  });

  it("is no preview's place, of which then nothing is written", async () => {
    const args = ["themes", "--preview", at.file("r.md", good), "-o", at.at("out")];
    at.file("out/preview-vivid.pptx", "somebody's");
    const { code, err } = await at.run(...args);
    expect(code).toBe(1);
    expect(err).toContain("preview-vivid.pptx: is there already, and quarterdeck did not write it");
    expect(existsSync(at.at("out/preview-print.pptx"))).toBe(false);
  });
});

it("what another program wrote is left alone; a name made beforehand is not", async () => {
  const report = at.file("r.md", good);
  at.file("r.pptx", "PK of somebody else");
  const { code, err } = await at.run(report);
  expect(code).toBe(1);
  expect(err).toContain("/r.pptx: is there already, and quarterdeck did not write it");
  expect(readFileSync(at.at("r.pptx"), "utf8")).toBe("PK of somebody else");
  at.file("r.pptx", "");
  expect((await at.run(report)).code).toBe(0);
});

it("a copy of a deck is as good as the deck, and is written over by another report's", async () => {
  await at.run(at.file("a.md", good));
  writeFileSync(at.at("b.pptx"), readFileSync(at.at("a.pptx")));
  expect((await at.run(at.file("b.md", `${good}\n---\n\n## Two\n\nMore\n`))).code).toBe(0);
});
