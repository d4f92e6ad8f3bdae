/** Pictures, csv files and logos are found however the author's system writes their paths. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "../../src/build.js";
import { findAll, openPackage, readXml } from "../helpers/package.js";

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "quarterdeck-paths-"));
  for (const name of ["my img/a plan (b).svg", "img/_plan.svg", "img/#2.svg", "img/ga\u030ard.svg"])
    file(name, picture);
  for (const name of ["data/_load.csv", "data/#1 load.csv"]) file(name, "Month,A\nMay,1\nJune,2\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

async function built(markdown: string, options: { theme?: string } = {}) {
  const { pptx, diagnostics, summary } = await build(markdown, { folder, ...options });
  const deck = pptx && openPackage(pptx);
  const slides = deck?.paths.filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each)) ?? [];
  const xml = slides.map((each) => readXml(deck!.text(each)));
  return {
    diagnostics,
    pictures: xml.flatMap((slide) => findAll(slide, "p:pic")).length,
    charts: summary.charts,
    words: xml.flatMap((slide) => findAll(slide, "a:t")).map(({ text }) => text),
    rels: slides
      .map((each) => deck!.text(each.replace("slides/", "slides/_rels/") + ".rels"))
      .join(""),
  };
}

describe("a picture", () => {
  it.each([
    "![Plan](my img/a plan (b).svg)",
    '![Plan](my img/a plan (b).svg "The plan")',
    "![Plan](<my img/a plan (b).svg>)",
    "![Plan](my%20img/a%20plan%20(b).svg)",
    "![Plan](my\\ img/a\\ plan\\ (b).svg)",
    "![Plan](my img\\a plan (b).svg)",
    "![Plan](img\\_plan.svg)",
    "![Plan](.\\img\\#2.svg)",
    "![Plan](img/g\u00e5rd.svg)",
    "![Plan](img/g%C3%A5rd.svg)",
    "![bg](my img/a plan (b).svg)",
    "<!-- _backgroundImage: url('img\\_plan.svg') -->",
    '<img src="my img/a plan (b).svg">',
    "![Plan](img/_plan.svg",
  ])("is found as %s", async (written) => {
    const { diagnostics, pictures, words } = await built(`## One\n\nText\n\n${written}\n`);
    expect(diagnostics).toEqual([]);
    expect(pictures).toBe(1);
    expect(words.join(" ")).not.toMatch(/!\[|svg/);
  });

  it("whose path cannot be read is an error with its line", async () => {
    for (const written of ["![Plan](gone plan.svg)", "![Plan](a\nb.svg)", "![Plan][gone]"]) {
      const { diagnostics, words } = await built(`## One\n\n${written}\n`);
      expect(diagnostics[0]).toMatchObject({ severity: "error", position: { line: 3 } });
      expect(words).toEqual([]);
    }
  });

  it("alone in a heading is a picture, of which nothing is said", async () => {
    const markdown = "## One\n\nText\n\n---\n\n## ![Plan](img/_plan.svg)\n";
    expect(await built(markdown)).toMatchObject({ pictures: 1, diagnostics: [] });
  });

  it("on the web is a box with its words, which leads there", async () => {
    const url = "https://example.org/a/plan.png";
    const { diagnostics, words, rels } = await built(
      `## One\n\nText\n\n![The plan](${url} "By us")\n\n![](https://example.org/b.png)\n`,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["image-remote", "image-remote"]);
    expect(words).toContain("The plan – By us");
    expect(words.join(" ")).not.toContain("example.org");
    expect(rels).toContain(url);
  });
});

it.each([
  "```csv bar src=data\\_load.csv\n```",
  "```csv bar src=data/_load.csv\n```",
  '```csv bar src="data\\#1 load.csv"\n```',
  "```csv bar src=data/%231%20load.csv\n```",
  "![Load](data\\_load.csv)",
  "![Load](data/#1 load.csv)",
])("a csv file is found as %s", async (written) => {
  const { diagnostics, charts } = await built(`## One\n\n${written}\n`);
  expect(diagnostics).toEqual([]);
  expect(charts).toBe(1);
});

it("theme files and their logos are found", async () => {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="9" height="9"/></svg>';
  file("my brand/img/_logo.svg", logo);
  file("my brand/acme.yaml", "colors: {accents: ['#0a6']}\nlogo: {light: 'img\\_logo.svg'}\n");
  for (const theme of ["my brand/acme.yaml", "my brand\\acme.yaml", "my%20brand/acme.yaml"]) {
    const { diagnostics } = await built(
      `---\ntitle: A\ntheme: '${theme}'\n---\n\n## One\n\nText\n`,
    );
    expect(diagnostics, theme).toEqual([]);
    const named = await built("## One\n\nText\n", { theme: path.join(folder, theme) });
    expect(named.diagnostics, theme).toEqual([]);
  }
});

it("a link to a file keeps its path, whose spaces are encoded; words in brackets are no link", async () => {
  const { rels, words } = await built(
    "## One\n\n[the sheet](annex/costs q3.xlsx) and [a note](see the other page.) here\n",
  );
  expect(rels).toContain('Target="annex/costs%20q3.xlsx"');
  expect(words.join("")).toContain("(see the other page.)");
});
