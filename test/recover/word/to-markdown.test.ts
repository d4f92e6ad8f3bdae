import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { zip, zipEntry } from "../../../src/opc/zip.js";
import { wordToMarkdown } from "../../../src/recover/word/to-markdown.js";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word document of these paragraphs. */
function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const namespaces =
    `${w} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const all: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>' +
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    "word/document.xml": `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${w}>${["Title", "heading 1", "Quote"].map(styleOf).join("")}</w:styles>`,
    ...parts,
  };
  return zip(
    Object.entries(all).map(([file, xml]) =>
      zipEntry(file, Buffer.from(declaration + xml, "utf8")),
    ),
  );
}

function styleOf(name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${name.replace(" ", "")}"><w:name w:val="${name}"/></w:style>`;
}

function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

async function read(bytes: Uint8Array) {
  const read = await wordToMarkdown(bytes, { pictureAt: ({ name }) => name });
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

it("takes the title from its style, headings and quotes from theirs", async () => {
  const body =
    p("My report", '<w:pStyle w:val="Title"/>') +
    p("First", '<w:pStyle w:val="heading1"/>') +
    p("Said so", '<w:pStyle w:val="Quote"/>');
  expect((await read(docx(body))).markdown).toBe(
    "---\ntitle: My report\n---\n\n# First\n\n> Said so\n",
  );
});

it("takes properties for front matter", async () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
    "<dc:title>Q3: results</dc:title><dc:creator>Ann Lee</dc:creator>" +
    "<dcterms:modified>2025-10-02T08:00:00Z</dcterms:modified></cp:coreProperties>";
  const { markdown } = await read(docx(p("Text"), { "docProps/core.xml": core }));
  expect(markdown).toBe('---\ntitle: "Q3: results"\nauthor: Ann Lee\n---\n\nText\n');
});

it("takes for code what is set in Courier", async () => {
  const mono = '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>';
  const line = (text: string) => `<w:p><w:r>${mono}<w:t>${text}</w:t></w:r></w:p>`;
  const body =
    line("a = 1") +
    line("b = 2") +
    `<w:p><w:r><w:t xml:space="preserve">run </w:t></w:r><w:r>${mono}<w:t>ls</w:t></w:r></w:p>`;
  expect((await read(docx(body))).markdown).toBe("```\na = 1\nb = 2\n```\n\nrun `ls`\n");
});

it("counts lists through what stands between, and anew where a list begins anew", async () => {
  const numbering =
    `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>';
  const item = (text: string, id: number) =>
    p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
  const body =
    item("a", 1) + item("b", 1) + p("between") + item("c", 1) + p("other") + item("d", 2);
  expect((await read(docx(body, { "word/numbering.xml": numbering }))).markdown).toBe(
    "1. a\n2. b\n\nbetween\n\n3. c\n\nother\n\n1. d\n",
  );
});

it("keeps the letters of equations, and says that it does", async () => {
  const equation =
    "<w:p><m:oMath><m:sSup><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>+b</m:t></m:r></m:oMath></w:p>";
  const { markdown, leftOut } = await read(docx(equation));
  expect(markdown).toBe("a<sup>2</sup>+b\n");
  expect(leftOut).toEqual(["equations, of which only the letters stand in the report"]);
});

describe("what is no document, or a hostile one", () => {
  it.each([
    ["a text", Buffer.from("PK but no zip"), "is no Word document"],
    ["a zip of something else", zip([zipEntry("a.txt", Buffer.from("a"))]), "is no Word document"],
    [
      "entities",
      docx("", { "word/document.xml": '<!DOCTYPE w [<!ENTITY a "b">]><w:document/>' }),
      "is too large, unpacked",
    ],
    [
      "no XML",
      docx("", { "word/document.xml": "<w:document" }),
      "cannot be read as a Word document",
    ],
  ])("%s", async (_, bytes, problem) => {
    expect(await wordToMarkdown(bytes, { pictureAt: () => "" })).toEqual({ problem });
  });

  it("that says it is small, and is not", async () => {
    const content = Buffer.alloc(1_000_000, "a");
    const lying = {
      ...zipEntry("word/document.xml", content),
      size: 10,
      data: deflateRawSync(content),
    };
    expect(await wordToMarkdown(zip([lying]), { pictureAt: () => "" })).toEqual({
      problem: "is no Word document",
    });
  });

  it("that refers to pictures elsewhere reads none", async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="p" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>';
    const picture =
      '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="p"/></v:shape></w:pict></w:r></w:p>';
    const outcome = await wordToMarkdown(docx(picture, { "word/_rels/document.xml.rels": rels }), {
      pictureAt: ({ name }) => name,
    });
    expect(JSON.stringify(outcome)).not.toContain("root:");
    expect("pictures" in outcome ? outcome.pictures : []).toEqual([]);
  });
});

const hasPandoc = (() => {
  try {
    execFileSync("pandoc", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

it.skipIf(!hasPandoc)("reads what pandoc writes (skipped without pandoc)", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "quarterdeck-word-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report =
    "# One\n\nSome **bold** and *italic* text.\n\n- a\n  - b\n- c\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```\nx = 1\n  y\n```\n\n> quoted\n";
  writeFileSync(path.join(folder, "a.md"), report);
  execFileSync("pandoc", ["-f", "gfm", "a.md", "-o", "a.docx"], { cwd: folder });
  expect((await read(readFileSync(path.join(folder, "a.docx")))).markdown).toBe(report);
});
