/** A deck in a company's template, from the report to the package. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { find, findAll, openPackage, readXml, relationships } from "../helpers/package.js";
import {
  content,
  drawn,
  placeholder,
  templateFile,
  type TemplateParts,
} from "../helpers/template.js";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "template-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const report = `# Quarter

## Points

- Grew by 4 %
  - in the north
- Paid back

## Figures

| Team | People |
| ---- | -----: |
| Sales | 12 |
| Support | 9 |

???
`;

const title = placeholder('type="title"');
const footers =
  placeholder('type="ftr" sz="quarter" idx="21"', [60, 500, 400, 20]) +
  placeholder('type="sldNum" sz="quarter" idx="22"', [860, 500, 40, 20]);
const cover = {
  name: "Titelfolie",
  type: "title",
  shapes:
    placeholder('type="ctrTitle"', [60, 150, 840, 120]) +
    placeholder('type="subTitle" idx="7"', [60, 280, 840, 60]),
};
const parts: TemplateParts = {
  layouts: [
    cover,
    { ...content, shapes: content.shapes + footers + drawn("bar", [0, 530, 960, 10]) },
    { name: "Nur Titel", shapes: title + footers },
  ],
};

async function written(
  wish: TemplateParts = parts,
  text = report,
  theme = "corp.potx",
): Promise<{ pptx: Uint8Array; diagnostics: Diagnostic[] }> {
  writeFileSync(join(folder, "corp.potx"), templateFile(wish));
  const { pptx, diagnostics } = await build(text, { folder, theme: join(folder, theme) });
  return { pptx: pptx!, diagnostics };
}

const deckOf = async (wish?: TemplateParts, text?: string) =>
  openPackage((await written(wish, text)).pptx);

const slide = (deck: ReturnType<typeof openPackage>, number: number) =>
  readXml(deck.text(`ppt/slides/slide${number}.xml`));

const layoutOf = (deck: ReturnType<typeof openPackage>, number: number) =>
  relationships(deck, `ppt/slides/slide${number}.xml`).find(({ type }) =>
    type.endsWith("slideLayout"),
  )?.target;

describe("slides in a template", () => {
  it("have its layouts", async () => {
    const deck = await deckOf();
    const layouts = [1, 2, 3].map((number) => layoutOf(deck, number)?.match(/\d+/)?.[0]);
    expect(layouts).toEqual(["1", "2", "3"]);
  });

  it("say nothing of what their placeholders inherit", async () => {
    const points = slide(await deckOf(), 2);
    for (const shape of findAll(points, "p:sp")) {
      expect(find(shape, "p:spPr").children).toEqual([]);
      expect(find(shape, "a:bodyPr")).toMatchObject({ attributes: {}, children: [] });
    }
    for (const run of findAll(points, "a:rPr")) {
      expect(Object.keys(run.attributes)).toEqual(["lang"]);
      expect(run.children).toEqual([]);
    }
    const levels = findAll(points, "a:pPr").map(({ attributes }) => attributes["lvl"]);
    expect(levels).toContain("1");
  });

  it("have the layout's type and idx of placeholders, and leave empty ones out", async () => {
    const deck = await deckOf();
    const of = (number: number) =>
      findAll(slide(deck, number), "p:ph").map(({ attributes }) => ({ ...attributes }));
    expect(of(1)).toEqual([{ type: "ctrTitle" }]);
    expect(of(2)).toEqual([
      { type: "title" },
      { idx: "1" },
      { type: "sldNum", sz: "quarter", idx: "22" },
    ]);
  });

  it("have numbers only where new slides get them", async () => {
    const deck = await deckOf({ ...parts, hf: '<p:hf sldNum="0"/>' });
    expect(findAll(slide(deck, 2), "a:fld")).toEqual([]);
  });

  it("are in the template's own points", async () => {
    const half = (place: [number, number, number, number]) =>
      place.map((n) => n * 0.75) as [number, number, number, number];
    const shapes =
      placeholder('type="title"', half([60, 24, 840, 72])) +
      placeholder('idx="1"', half([60, 120, 840, 360]));
    const deck = await deckOf({ size: [720, 405], layouts: [{ ...content, shapes }] });
    const frame = find(slide(deck, 3), "p:graphicFrame");
    const right =
      Number(find(frame, "a:off").attributes["x"]) + Number(find(frame, "a:ext").attributes["cx"]);
    expect(right / 12700).toBeLessThanOrEqual(720 - 45);
  });

  it("go on where text is too much for the layout's own size", async () => {
    const long = `# Q\n\n## Points\n\n${"- A point of some length that is read on one line\n".repeat(40)}`;
    const deck = await deckOf(parts, long);
    const sizes = [2, 3].flatMap((number) =>
      findAll(slide(deck, number), "a:rPr").map(({ attributes }) => attributes["sz"]),
    );
    expect(new Set(sizes)).toEqual(new Set([undefined]));
    expect(findAll(slide(deck, 3), "p:ph").length).toBeGreaterThan(1);
  });
});

describe("the package", () => {
  it("is the template's without its sample slides and what only they use", async () => {
    const deck = await deckOf({ ...parts, samples: [0, 1, 1, 1] });
    expect(deck.paths.filter((path) => /ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(3);
    for (const path of deck.paths) expect(path).not.toContain("undefined");
    const list = find(readXml(deck.text("ppt/presentation.xml")), "p:sldIdLst");
    expect(list.children).toHaveLength(3);
  });

  it("is a presentation, and has a notes master where the template has none", async () => {
    const deck = await deckOf();
    const types = deck.text("[Content_Types].xml");
    expect(types).toContain("presentationml.presentation.main+xml");
    expect(types).not.toContain("template.main");
    expect(deck.paths).toContain("ppt/notesMasters/notesMaster1.xml");
  });

  it("has no relationship that leads nowhere", async () => {
    const change = (files: Record<string, string | Uint8Array>) => {
      const list = "ppt/slideLayouts/_rels/slideLayout2.xml.rels";
      files[list] = String(files[list]).replace(
        "</Relationships>",
        '<Relationship Id="gone" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="../slides/slide1.xml"/></Relationships>',
      );
      const path = "ppt/slideLayouts/slideLayout2.xml";
      files[path] = String(files[path]).replace(
        '<p:cNvPr id="9" name="bar"/>',
        '<p:cNvPr id="9" name="bar"><a:hlinkClick r:id="gone"/></p:cNvPr>',
      );
    };
    const deck = await deckOf({ ...parts, samples: [1], change });
    const layout = "ppt/slideLayouts/slideLayout2.xml";
    expect(relationships(deck, layout).map(({ id }) => id)).toEqual(["m"]);
    expect(deck.text(layout)).not.toContain("gone");
    expect(deck.text(layout)).toContain('name="bar"');
  });

  it("is the same for the same report and template", async () => {
    const [one, other] = [await written(), await written()];
    expect(Buffer.from(one.pptx).equals(Buffer.from(other.pptx))).toBe(true);
  });
});

describe("a theme file", () => {
  it("names a template, and which layout is for what", async () => {
    writeFileSync(
      join(folder, "acme.yaml"),
      'template: corp.potx\nlayouts: {section: "Nur Titel"}\n',
    );
    const { pptx, diagnostics } = await written(parts, `# Q\n\n# Part\n\n${report}`, "acme.yaml");
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(openPackage(pptx).paths).toContain("ppt/slideLayouts/slideLayout3.xml");
  });

  it("is told that the template is missing", async () => {
    writeFileSync(join(folder, "none.yaml"), "template: none.potx\n");
    const { diagnostics } = await build(report, { folder, theme: join(folder, "none.yaml") });
    expect(diagnostics[0]?.message).toMatch(/names the template .*none\.potx, which/);
  });
});
