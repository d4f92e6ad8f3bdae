import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../../src/recover/html/to-markdown.js";

function markdown(html: string): string {
  return htmlToMarkdown(html).markdown;
}

describe("inline formats", () => {
  it.each([
    ["bold and italic", "<p><b>a</b> <i>b</i></p>", "**a** *b*"],
    ["pieces of one format", "<p><b>Rev</b><b>enue</b></p>", "**Revenue**"],
    ["spaces inside of a format", "<p><b>a </b>b</p>", "**a** b"],
    ["a format in another", "<p><b>a <i>b</i></b></p>", "**a *b***"],
    ["bold before a letter", "<p><b>a)</b>b</p>", "<b>a)</b>b"],
    ["code with a backtick", "<p><code>a`b</code></p>", "``a`b``"],
    ["a link", '<p><a href="https://a.b/c">text</a></p>', "[text](https://a.b/c)"],
    [
      "a link to itself",
      '<p><a href="https://a.b/c_d">https://a.b/c_d</a></p>',
      "<https://a.b/c_d>",
    ],
    [
      "Google's way to a link",
      '<p><a href="https://www.google.com/url?q=https://a.b/&amp;sa=D">t</a></p>',
      "[t](https://a.b/)",
    ],
    ["a link within the page", '<p><a href="#x">text</a></p>', "text"],
    ["raised and lowered", "<p>x<sup>2</sup> H<sub>2</sub>O</p>", "x<sup>2</sup> H<sub>2</sub>O"],
    ["a line break", "<p>a<br>b</p>", "a\\\nb"],
    ["white space", "<p>\n  a\n  b&nbsp;c </p>", "a b c"],
  ])("%s", (_, html, expected) => {
    expect(markdown(html)).toBe(`${expected}\n`);
  });

  it("are read from styles too, as Google Docs and Word write them", () => {
    const html =
      '<style>.c1{font-weight:700}.c2{font-style:italic}</style><b style="font-weight:normal">' +
      '<p><span class="c1">bold</span> <span class="c2">italic</span> ' +
      '<span style="font-family:Courier New">code</span></p></b>';
    expect(markdown(html)).toBe("**bold** *italic* `code`\n");
  });
});

it.each([
  ["1. Introduction", "1\\. Introduction"],
  ["# no heading", "\\# no heading"],
  ["- no item", "\\- no item"],
  ["a *b* _c_ snake_case", "a \\*b\\* \\_c\\_ snake_case"],
  ["Vec<u8> & co", "Vec\\<u8> & co"],
  ["~~a~~", "\\~\\~a\\~\\~"],
])("text that looks like Markdown stays text: %s", (text, expected) => {
  const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  expect(markdown(`<p>${html}</p>`)).toBe(`${expected}\n`);
});

describe("blocks", () => {
  it("headings, which are bold anyway, rules and quotes", () => {
    const html = "<h2><b>Title</b></h2><hr><blockquote><p>a</p><p>b</p></blockquote>";
    expect(markdown(html)).toBe("## Title\n\n* * *\n\n> a\n>\n> b\n");
  });

  it("lists in lists, tasks, and numbers that begin later", () => {
    const html =
      '<ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li>' +
      '<li><input type="checkbox" checked>d</li></ul>';
    expect(markdown(html)).toBe("- a\n  3. b\n  4. c\n- [x] d\n");
  });

  it("paragraphs and code in items", () => {
    expect(markdown("<ol><li><p>a</p><pre>x\ny</pre></li><li>b</li></ol>")).toBe(
      "1. a\n\n   ```\n   x\n   y\n   ```\n\n2. b\n",
    );
  });

  it("paragraphs that Word means as items", () => {
    const item = (level: number, mark: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'>` +
      `<span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span>${text}</p>`;
    const html = item(1, "·", "a") + item(2, "o", "b") + item(1, "·", "c") + "<p>end</p>";
    expect(markdown(html)).toBe("- a\n  - b\n- c\n\nend\n");
  });

  it("code with its language, its blank lines and its numbers left out", () => {
    expect(markdown('<pre><code class="language-js">a\n\n  b\n</code></pre>')).toBe(
      "```js\na\n\n  b\n```\n",
    );
    const numbered =
      '<table><tr><td class="gutter">1</td><td class="code"><div class="line">x</div>' +
      '<div class="line">y</div></td></tr></table>';
    expect(markdown(numbered)).toBe("```\nx\ny\n```\n");
  });

  it("Confluence's stored macros", () => {
    const html =
      '<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">sql</ac:parameter>' +
      "<ac:plain-text-body><![CDATA[SELECT 1 < 2;]]></ac:plain-text-body></ac:structured-macro>" +
      '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Mind this</p></ac:rich-text-body></ac:structured-macro>';
    expect(markdown(html)).toBe("```sql\nSELECT 1 < 2;\n```\n\n> Mind this\n");
  });
});

describe("tables", () => {
  it("have lines and items in cells", () => {
    const html =
      "<table><tr><th>a</th><th>b|c</th></tr><tr><td><p>1</p><p>2</p></td><td><ul><li>x</li><li>y</li></ul></td></tr></table>";
    expect(markdown(html)).toBe("| a | b\\|c |\n| --- | --- |\n| 1<br>2 | • x<br>• y |\n");
  });

  it("have merged cells spelled out, and headers of two rows joined", () => {
    const html =
      '<table><thead><tr><th rowspan="2">Region</th><th colspan="2">2025</th></tr>' +
      "<tr><th>Q1</th><th>Q2</th></tr></thead>" +
      '<tr><td rowspan="2">North</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
    expect(markdown(html)).toBe(
      "| Region | 2025 Q1 | 2025 Q2 |\n| --- | --- | --- |\n| North | 1 | 2 |\n| North | 3 | 4 |\n",
    );
  });

  it("that only place things are no tables", () => {
    const html = "<table><tr><td><h2>A</h2><p>b</p></td><td><p>c</p></td></tr></table>";
    expect(markdown(html)).toBe("## A\n\nb\n\nc\n");
  });
});

describe("pages", () => {
  it("are their main part, and what is left out is said", () => {
    const html =
      '<html lang="de"><head><title>Bericht - Wiki</title></head><body><nav>Start</nav>' +
      "<main><h1>Bericht</h1><p>Text, der lang genug ist.</p><form>Suche</form></main></body></html>";
    expect(htmlToMarkdown(html)).toEqual({
      markdown: "---\nlang: de\n---\n\n# Bericht\n\nText, der lang genug ist.\n",
      leftOut: ["what stands around the page's main part", "a form"],
    });
  });

  it("without a heading of their own have the window's title", () => {
    expect(markdown("<title>Report: Q3</title><p>a</p>")).toBe(
      '---\ntitle: "Report: Q3"\n---\n\na\n',
    );
  });

  it("run nothing and hide nothing", () => {
    const html =
      '<script>alert(1)</script><p onclick="x()">a <a href="javascript:x()">b</a></p><p style="display:none">c</p>';
    expect(markdown(html)).toBe("a b\n");
  });

  it("set footnotes in brackets where they are called", () => {
    const html =
      '<p>Text<sup><a href="#n1">1</a></sup>.</p><ol><li id="n1"><p>The note. <a href="#r1">↑</a></p></li></ol>';
    expect(markdown(html)).toBe("Text (The note.).\n");
  });

  it("have pictures, but for signs and dots", () => {
    const html =
      '<p><img src="a b.png" alt="A chart"><img src="t.gif" width="1" height="1">' +
      '<img class="emoticon" data-emoji-fallback="✅" src="e.png"></p>';
    expect(markdown(html)).toBe("![A chart](<a b.png>)✅\n");
  });
});

describe("hostile pages", () => {
  it("nested without end keep their text", () => {
    const html = "<div>".repeat(50_000) + "<p>deep</p>";
    expect(markdown(html)).toBe("deep\n");
  });

  it("with spans of millions of cells are bounded", () => {
    const html = '<table><tr><td colspan="9999999">a</td><td>b</td></tr></table>';
    expect(markdown(html).length).toBeLessThan(2000);
  });
});
