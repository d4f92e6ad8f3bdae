import { zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { isExternal, Package, reachable, relatedPart, targetOf } from "../../src/opc/package.js";

const ns = "http://schemas.openxmlformats.org/package/2006";

function rels(...list: [id: string, type: string, target: string, mode?: string][]): string {
  const entries = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return `<Relationships xmlns="${ns}/relationships">${entries.join("")}</Relationships>`;
}

const types = `<Types xmlns="${ns}/content-types"><Default Extension="XML" ContentType="application/xml"/><Override PartName="/ppt/A.xml" ContentType="a/a"/></Types>`;

function open(parts: Record<string, string>, limits = {}): Package {
  const all = { "[Content_Types].xml": types, ...parts };
  const encoded = Object.entries(all).map(([path, text]) => [path, new TextEncoder().encode(text)]);
  const opened = Package.open(zipSync(Object.fromEntries(encoded)), limits);
  if ("problem" in opened) throw new Error(opened.problem);
  return opened;
}

const paths = ({ parts }: Package) => parts.map(({ path }) => path);

describe("a package", () => {
  it("is a graph: parts that know what they relate to, however the paths are written", () => {
    const opened = open({
      "_rels/.rels": rels(["r1", "main", "/ppt/a.xml"]),
      "ppt/a.xml": "<a/>",
      "ppt/_rels/a.xml.rels": rels(
        ["x", "b", "sub/../b%20c.xml#place"],
        ["y", "web", "https://x.example", "External"],
      ),
      "ppt/b c.xml": "<b/>",
      "ppt/_rels/b c.xml.rels": rels(["up", "a", "../PPT/A.XML"]),
      "ppt/unused.xml": "<c/>",
    });
    expect(paths(opened)).toEqual(["ppt/a.xml", "ppt/b c.xml"]);
    const [a, b] = opened.parts;
    expect(relatedPart(opened, "main")).toBe(a);
    expect(targetOf(a!, "x")).toBe(b);
    expect(targetOf(b!, "up")).toBe(a);
    expect(a!.contentType).toBe("a/a");
    expect(b!.contentType).toBe("application/xml");
    expect(opened.xml(b!)).toMatchObject({ name: "b" });
    expect(a!.relationships.filter(({ target }) => isExternal(target))).toMatchObject([
      { target: { url: "https://x.example" } },
    ]);
    expect(targetOf(a!, "y")).toBeUndefined();
  });

  it("knows what is reached without some", () => {
    const opened = open({
      "_rels/.rels": rels(["r1", "main", "a.xml"]),
      "a.xml": "<a/>",
      "_rels/a.xml.rels": rels(["x", "slide", "b.xml"], ["y", "theme", "c.xml"]),
      "b.xml": "<b/>",
      "_rels/b.xml.rels": rels(["x", "image", "d.xml"]),
      "c.xml": "<c/>",
      "d.xml": "<d/>",
    });
    const kept = reachable(opened.relationships, ({ type }) => type !== "slide");
    expect([...kept].map(({ path }) => path)).toEqual(["a.xml", "c.xml"]);
    expect(reachable(opened.relationships).size).toBe(4);
  });
});

describe("a hostile package", () => {
  it("may go in circles", () => {
    const opened = open({
      "_rels/.rels": rels(["r", "a", "a.xml"]),
      "a.xml": "<a/>",
      "_rels/a.xml.rels": rels(["r", "b", "b.xml"], ["self", "a", "a.xml"]),
      "b.xml": "<b/>",
      "_rels/b.xml.rels": rels(["r", "a", "a.xml"]),
    });
    expect(paths(opened)).toEqual(["a.xml", "b.xml"]);
    expect(reachable(opened.relationships).size).toBe(2);
  });

  test.each([
    "../../../etc/passwd",
    "/etc/passwd",
    "..\\..\\boot.ini",
    "C:/boot.ini",
    "%2e%2e/x",
    "",
    "/",
    "_rels/.rels",
    "%",
    "[Content_Types].xml",
  ])("target %s leads nowhere", (target) => {
    const opened = open({ "_rels/.rels": rels(["r", "a", target]) });
    expect(paths(opened)).toEqual([]);
    expect(opened.dangling).toEqual([{ from: "", id: "r", target }]);
  });

  it("names what is above its root as what is in it", () => {
    const opened = open({
      "_rels/.rels": rels(["r", "a", "../../a.xml"]),
      "../a.xml": "<x/>",
      "a.xml": "<a/>",
    });
    expect(paths(opened)).toEqual(["a.xml"]);
    expect(opened.xml(opened.parts[0]!)).toMatchObject({ name: "a" });
  });

  it("has parts that cannot be read, and its others all the same", () => {
    const opened = open({
      "_rels/.rels": rels(["r", "a", "a.xml"], ["s", "b", "b.xml"]),
      "a.xml": "<!DOCTYPE a><a/>",
      "_rels/a.xml.rels": "no list",
      "b.xml": "<b/>",
    });
    expect(opened.parts.map((part) => opened.xml(part)?.name)).toEqual([undefined, "b"]);
    expect([...opened.unreadable]).toEqual(["_rels/a.xml.rels", "a.xml"]);
  });

  it("has so many elements in all its parts, and no more", () => {
    const parts = {
      "_rels/.rels": rels(["r", "a", "a.xml"], ["s", "b", "b.xml"]),
      "a.xml": `<a>${"<x/>".repeat(60)}</a>`,
      "b.xml": `<b>${"<x/>".repeat(60)}</b>`,
    };
    const opened = open(parts, { elements: 100 });
    expect(opened.parts.map((part) => opened.xml(part)?.name)).toEqual(["a", undefined]);
  });

  it("is none without a list of content types", () => {
    const file = zipSync({ "a.xml": new TextEncoder().encode("<a/>") });
    expect(Package.open(file)).toEqual({ problem: "no-content-types" });
  });
});
