import { describe, expect, it, test } from "vitest";
import { element, serialize } from "../../src/opc/xml/element.js";
import { readXml } from "../../src/opc/xml/read.js";

const budget = () => ({ elements: 1_000 });
const read = (xml: string) => readXml(new TextEncoder().encode(xml), budget());

describe("any XML part", () => {
  it("may have comments, CDATA, either kind of quotes and a byte order mark", () => {
    const xml = `\uFEFF<?xml version="1.0"?><!-- <x> --><r a='1 > "0"' b="&lt;&#65;">\n <a:t> </a:t><c><![CDATA[<&>]]></c></r>\n`;
    expect(read(xml)).toEqual(
      element("r", { a: '1 > "0"', b: "<A" }, [
        element("a:t", {}, [" "]),
        element("c", {}, ["<&>"]),
      ]),
    );
  });

  it("may be UTF-16", () => {
    const text = "\uFEFF<r a='ü'/>";
    const bytes = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);
    expect(readXml(bytes, budget())).toEqual(element("r", { a: "ü" }));
  });

  it("gets the usual prefixes, wherever they are declared", () => {
    const p = "http://schemas.openxmlformats.org/presentationml/2006/main";
    const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const a = "http://schemas.openxmlformats.org/drawingml/2006/main";
    const root = read(
      `<ns0:sld xmlns:ns0="${p}" xmlns:q="${r}"><blip xmlns="${a}" q:embed="x"/></ns0:sld>`,
    )!;
    expect(root.name).toBe("p:sld");
    expect(root.children[0]).toMatchObject({ name: "a:blip", attributes: { "r:embed": "x" } });
    // Written again, it says the same.
    expect(read(serialize(root))).toEqual(root);
  });
});

test.each([
  ["a document type", "<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>"],
  ["tags that do not match", "<r><a></r></a>"],
  ["an open tag", "<r><a>"],
  ["two roots", "<r/><r/>"],
  ["no root", "text"],
  ["an attribute without quotes", "<r a=1/>"],
  ["an open quote", '<r a="1/>'],
  ["an open comment", "<r><!-- </r>"],
  ["nesting without end", "<a>".repeat(300) + "</a>".repeat(300)],
  ["elements without end", `<r>${"<a/>".repeat(2_000)}</r>`],
])("%s is refused", (_, xml) => {
  expect(read(xml)).toBeUndefined();
});

it("leaves names of objects alone", () => {
  expect(read("<r __proto__='1' constructor='2'>&constructor;</r>")).toMatchObject({
    name: "r",
    children: ["&constructor;"],
  });
});
