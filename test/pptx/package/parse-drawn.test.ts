import { expect, it } from "vitest";
import { element, serialize } from "../../../src/opc/xml/element.js";
import { parseChildren } from "../../../src/pptx/package/parse-drawn.js";

const parse = (xml: string) => [...parseChildren(`<r><list>${xml}</list></r>`, "list")];

it("yields each child as a tree", () => {
  expect(parse('<a b="1" c-d:e="2"><f/></a><g></g>')).toEqual([
    element("a", { b: 1, "c-d:e": 2 }, [element("f")]),
    element("g"),
  ]);
});

it("decodes entities", () => {
  const [a] = parse('<a:t x="&quot;&#10;">&lt;&amp;&gt; &#x1F600;&apos;</a:t>');
  expect(a).toEqual(element("a:t", { x: '"\n' }, ["<&> 😀'"]));
});

it("keeps white space in text and drops it between elements", () => {
  expect(parse("  <a>\n <a:t>  </a:t> </a> ")).toEqual([
    element("a", {}, [element("a:t", {}, ["  "])]),
  ]);
});

it("reads attributes on several lines", () => {
  expect(parse('<p:ph\n\t\tidx="1"\n\t\t type="body"\n/>')).toEqual([
    element("p:ph", { idx: 1, type: "body" }),
  ]);
});

it("gives back what it read", () => {
  const xml = '<a b="&lt;&quot;"><c/><a:t>x &amp; y</a:t></a>';
  expect(serialize(parse(xml)[0]!)).toBe(xml);
});

it.each(["<a>", "<a b=1/>", "<a"])("rejects %s", (xml) => {
  expect(() => [...parseChildren(`<list>${xml}`, "list")]).toThrow();
});
