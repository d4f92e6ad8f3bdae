import { describe, expect, it } from "vitest";
import { readSvg } from "../../src/assets/svg.js";
import { png, svg } from "./samples.js";

const read = (bytes: Uint8Array) => readSvg(bytes, 1e8);

/** The content after cutting, and what was cut that may have been seen. */
function cleaned(content: string) {
  const result = read(svg(content));
  if (result.type === "problem") throw new Error(result.problem);
  const { text, cut } = result.svg;
  return { content: text.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, ""), cut };
}

function problem(content: string): string {
  const result = read(svg(content));
  return result.type === "problem" ? result.problem : "none";
}

const embedded = `data:image/png;base64,${Buffer.from(png()).toString("base64")}`;

describe("readSvg cuts", () => {
  it.each([
    ["a script", "<g/><script>alert('<g/>')</script><g/>", "<g/><g/>"],
    ["a script with a script in it", "<script><script/><a href='http://a/'/></script>", ""],
    ["an event handler", '<rect onclick="go()" width="1"/>', '<rect width="1"/>'],
    ["a script's address", '<a href=" javascript:go()"><g/></a>', "<a><g/></a>"],
    ["processing instructions", "<g/><?xml-stylesheet href='http://a/b.css'?>", "<g/>"],
  ])("%s without a word", (_, content, expected) => {
    expect(cleaned(content)).toEqual({ content: expected, cut: [] });
  });

  it.each([
    ['<image href="http://a/b.png"/>', "<image/>", ["http://a/b.png"]],
    ['<image xlink:href="file:///etc/x.png"/>', "<image/>", ["file:///etc/x.png"]],
    ["<image href='../x.png' width='1'/>", "<image width='1'/>", ["../x.png"]],
    [
      '<image href="data:image/svg+xml,%3Csvg/%3E"/>',
      "<image/>",
      ["data:image/svg+xml,%3Csvg/%3E"],
    ],
    ['<use href="http://a/b.svg#c"/>', "<use/>", ["http://a/b.svg#c"]],
    [
      "<style>@import url(http://a/b.css); .c{fill:red}</style>",
      "<style> .c{fill:red}</style>",
      ["url(http://a/b.css)"],
    ],
    ['<style>.c{fill:url("//a/b.svg#d")}</style>', "<style>.c{fill:none}</style>", ["//a/b.svg#d"]],
    ['<rect fill="url(http://a/b#c)" x="1"/>', '<rect x="1"/>', ["http://a/b#c"]],
  ])("%s and tells so", (content, expected, cut) => {
    expect(cleaned(content)).toEqual({ content: expected, cut });
  });
});

describe("readSvg keeps", () => {
  it.each([
    '<use href="#a"/>',
    '<rect fill="url(#a)" style="stroke: url( \'#b\' )"/>',
    '<a href="https://example.com/"><text>link</text></a>',
    `<image href="${embedded}"/>`,
    "<style><![CDATA[.a > .b { fill: red }]]></style>",
    "<text>a &lt; b &amp; c — “d”</text>",
  ])("%s", (content) => {
    expect(cleaned(content)).toEqual({ content, cut: [] });
  });
});

function shapes(content: string): number {
  const result = read(svg(content));
  return result.type === "svg" ? result.svg.shapes : NaN;
}

describe("what takes long to draw counts as many shapes", () => {
  it.each([
    ["a filter for each element", '<g filter="url(#f)"/>'.repeat(100), 20_000],
    ["a chain of filters", `<filter id="f">${"<feGaussianBlur/>".repeat(100)}</filter>`, 20_000],
    ["a filter in a style", '<g style="fill:red;filter:url(#f)"/>', 200],
    ["a rule for all elements", `<style>g{filter:blur(9px)}</style>${"<g/>".repeat(100)}`, 20_000],
    ["masks", '<g mask="url(#m)"/>'.repeat(100), 3_000],
    ["layers", '<g opacity=".5"/><g style="opacity:.5"/>'.repeat(100), 1_600],
  ])("%s", (_, content, least) => {
    expect(shapes(content)).toBeGreaterThanOrEqual(least);
    expect(shapes(content)).toBeLessThan(2 * least + 100);
  });
});

describe("readSvg refuses", () => {
  it("nested uses that draw millions of elements", () => {
    let content = '<rect id="a0"/>';
    for (let i = 1; i < 40; i++) {
      content += `<g id="a${i}"><use href="#a${i - 1}"/><use href="#a${i - 1}"/></g>`;
    }
    expect(shapes(content)).toBeGreaterThan(1e9);
  });

  it("nested patterns that do", () => {
    let content = '<pattern id="a0"/>';
    for (let i = 1; i < 40; i++) {
      const rect = `<rect fill="url(#a${i - 1})"/>`;
      content += `<pattern id="a${i}">${rect}${rect}</pattern>`;
    }
    expect(shapes(content)).toBeGreaterThan(1e9);
  });

  it("embedded pictures of too many pixels", () => {
    const bomb = png();
    new DataView(bomb.buffer).setUint32(16, 100_000);
    new DataView(bomb.buffer).setUint32(20, 100_000);
    const uri = `data:image/png;base64,${Buffer.from(bomb).toString("base64")}`;
    expect(problem(`<image href="${uri}"/>`)).toBe("holds pictures of too many pixels");
  });

  it("deep nesting", () => {
    expect(problem("<g>".repeat(10_000) + "</g>".repeat(10_000))).toBe("is nested too deeply");
  });

  it("no cycle, which is drawn once", () => {
    expect(problem('<g id="a"><use href="#a"/></g>')).toBe("none");
  });
});

describe("a megabyte", () => {
  it.each([
    ["of elements", "<g/>"],
    ["of attributes", ' <g a="b"/>'],
    ["of text", "x"],
    ["of quotes", '"'],
    ["of open tags", "<"],
    ["of nested text in HTML", "<foreignObject>"],
    ["of style rules", "<style>@import a;</style>"],
    ["of unclosed urls", "<style>url(</style>"],
    ["of ids", '<g id="a"><use href="#a"/></g>'],
  ])("%s takes time in proportion", (_, unit) => {
    const result = read(svg(unit.repeat(Math.ceil(1e6 / unit.length))));
    expect(["svg", "problem"]).toContain(result.type);
  });

  it.each([
    ["urls", "url("],
    ["quoted urls", "url('"],
    ["imports", "@import "],
    ["spaces", " "],
  ])("of one attribute's %s", (_, unit) => {
    expect(read(svg(`<g style="${unit.repeat(2e5)}"/>`)).type).toBe("svg");
  });

  it("of one element's handlers", () => {
    const handlers = Array.from({ length: 5e4 }, (_, i) => ` on${i}="go()"`).join("");
    expect(cleaned(`<g${handlers}/>`)).toEqual({ content: "<g/>", cut: [] });
  });

  it("of digits in a length", () => {
    expect(read(svg("", `width="${"1".repeat(1e6)}!"`)).type).toBe("svg");
  });
});
