import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSchema } from "../../scripts/check-schema.js";
import { readdirSync } from "node:fs";
import { type Desk, desk, good } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
});

afterEach(() => at.clear());

const rows = Array.from({ length: 40 }, (_, i) => `| Part ${i} | ${i} |`).join("\n");
const long = `---\ntittle: X\n---\n\n# Report\n\n---\n\n## Parts\n\n| Part | Number |\n| --- | --: |\n${rows}\n`;

async function checked(...args: string[]) {
  const { code, out } = await at.run("check", ...args, "--json");
  return { code, ...v.parse(checkSchema, JSON.parse(out)) };
}

describe("check", () => {
  it("writes nothing, and says for each slide how it fits", async () => {
    const notes = `<!-- notes: ${"word ".repeat(260)} -->`;
    const { code, out, err } = await at.run("check", at.file("a.md", `${good}\n${notes}\n`));
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(readdirSync(at.folder)).toEqual(["a.md"]);
    expect(out).toMatch(/^ +slide +arrangement +text +smallest +spoken$/m);
    expect(out).toMatch(/^1 {2}Report +title$/m);
    expect(out).toMatch(/^2 {2}One +single +44 pt +44 pt +2\.0 min$/m);
    expect(out).toMatch(/a\.md: 0 errors, 2 slides, 2\.0 min spoken, theme professional\n$/);
  });

  it("says which paragraphs of a talk are in the notes", async () => {
    const rest = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");
    const report = at.file("a.md", `# R\n\n## One\n\nMaps load much faster. And ${rest}.\n`);
    expect((await at.run("check", report)).out).not.toContain("in the notes");
    const { out } = await at.run("check", report, "--density", "talk");
    expect(out).toMatch(/^ +line 5: a paragraph of 35 words is in the notes; the slide shows/m);
    expect(out).toContain("a.md: 0 errors, 1 paragraph in the notes, 2 slides, 0.3 min spoken");
    const lines = await at.run("check", report, "--density", "talk", "--format", "line");
    expect(lines.out).toMatch(/a\.md:5:1: info: .*on slide 2 \[paragraph-in-notes\]\n/);
    const { reports } = await checked(report, "--density", "talk");
    expect(reports[0]?.slides[1]?.moved).toEqual([{ line: 5, words: 35 }]);
    expect((await at.run("check", report, "--density", "loud")).code).toBe(2);
  });

  it("says with --verbose why a slide is arranged as it is, and what came next", async () => {
    const part = (name: string) => `### ${name}\n\n- One thing\n- And another\n`;
    const report = at.file("a.md", `# R\n\n---\n\n## Two\n\n${part("Left")}\n${part("Right")}`);
    const { code, out } = await at.run("check", report, "--verbose");
    expect(code).toBe(0);
    const lines = out.split("\n");
    const taken = lines.find((line) => /^ +taken {2}/.test(line)) ?? "";
    const next = lines.find((line) => /^ +next {3}/.test(line)) ?? "";
    expect(taken).toMatch(/two-columns.* 6 \+ 6 +\d+ pt +(\d\.\d) +=( \+)?( [a-z]+)+ \d\.\d/);
    expect(next).toMatch(/ \d+ pt +\d+\.\d +=/);
    expect(taken.indexOf(" pt ")).toBe(next.indexOf(" pt "));
    expect((await at.run("check", report)).out).not.toMatch(/^ +taken/m);
  });

  it("has the shape of docs/check.schema.json as JSON", async () => {
    const { code, reports } = await checked(at.file("a.md", long));
    expect(code).toBe(0);
    expect(reports[0]).toMatchObject({ theme: "professional", ok: true });
    expect(reports[0]?.diagnostics).toMatchObject([{ code: "unknown-key", position: { line: 2 } }]);
    const parts = reports[0]?.slides.slice(1) ?? [];
    expect(parts.length).toBeGreaterThan(1);
    expect(parts[0]).not.toHaveProperty("continues");
    expect(parts[1]).toMatchObject({
      line: 9,
      continues: {
        part: 2,
        of: parts.length,
        reason: "more than one slide holds; divided inside the table of line 11",
      },
    });
  });

  it("says that a slide was divided at its headings", async () => {
    const list = (name: string) => `## ${name}\n\n${"- A point of some length\n".repeat(9)}\n`;
    const text = `---\ntitle: X\nmarp: true\n---\n\n${["A", "B", "C", "D"].map(list).join("")}---\n\n## E\n`;
    const { reports } = await checked(at.file("a.md", text));
    const reasons = reports[0]?.slides.map((slide) => slide.continues?.reason);
    expect(reasons).toContain("the slide of line 6 holds too much; divided at its heading");
  });

  it("takes an agenda for no part of the title slide", async () => {
    const report = "---\ntitle: T\nagenda: true\n---\n\n## A\n\na\n\n---\n\n## B\n\nb\n";
    const { reports } = await checked(at.file("a.md", report));
    expect(reports[0]?.slides.map(({ title }) => title)).toEqual(["T", "Agenda", "A", "B"]);
    expect(reports[0]?.slides.filter((slide) => slide.continues)).toEqual([]);
  });

  it("says how much text was shrunk", async () => {
    const text = `## A\n\n${"- A point that is long enough to fill about a line of this slide here\n".repeat(13)}`;
    const { reports } = await checked(at.file("a.md", text));
    const [slide] = reports[0]?.slides ?? [];
    expect(slide?.textSize).toBeLessThan(20);
    expect(slide?.shrunk).toBeCloseTo(1 - slide!.textSize! / 20);
  });

  it("remarks on slides without heading and pictures without alternative text", async () => {
    at.file("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const report = at.file("a.md", "Words alone.\n\n---\n\n## B\n\n![](a.svg)\n");
    const { code, reports } = await checked(report);
    expect(code).toBe(0);
    expect(reports[0]?.slides.map(({ remarks }) => remarks.map((remark) => remark.code))).toEqual([
      ["no-title"],
      ["no-alternative-text"],
    ]);
    const { out } = await at.run("check", report, "--format", "line");
    expect(out).toBe(
      "/a.md:1:1: info: slide without a heading: lists of slides name it by its first words [no-title]\n" +
        "/a.md:7:1: info: picture without alternative text: screen readers pass over it [no-alternative-text]\n",
    );
  });

  it("ends as a build would: 1 with errors, 2 where a report cannot be read", async () => {
    const report = at.file("a.md", long);
    expect((await at.run("check", report, "--strict")).code).toBe(1);
    at.file("quarterdeck.config.yaml", "strict: true\n");
    expect((await at.run("check", report)).code).toBe(1);
    expect((await at.run("check", at.at("gone.md"), "--no-config")).code).toBe(2);
    expect((await at.run("check", report, at.at("gone.md"), "--no-config")).code).toBe(1);
  });

  it("a line for each problem, as problem matchers read it", async () => {
    const { out } = await at.run("check", at.file("a.md", long), "--format", "line");
    expect(out).toBe("/a.md:2:1: warning: unknown key `tittle` [unknown-key]\n");
  });
});

it("--verbose shows the same of a deck that is written", async () => {
  const { code, out, err } = await at.run(at.file("a.md", good), "--verbose");
  expect(code).toBe(0);
  expect(out).toMatch(/^\/a\.pptx: 2 slides/);
  expect(err).toMatch(/^2 {2}One +single +44 pt +44 pt +< 0\.1 min$/m);
});
