/** Reports that nobody writes and every converter gets. */
import { expect, test } from "vitest";
import { build } from "../../src/build.js";
import { writePptx } from "../../src/pptx/write.js";
import { flaws } from "../helpers/invariants.js";
import { stages } from "../helpers/stages.js";
import { validatePptx } from "../helpers/validate.js";

const repeat = (count: number, make: (i: number) => string, glue = "\n") =>
  Array.from({ length: count }, (_, i) => make(i + 1)).join(glue);

const every = `& < > " ' \u0001 \u001f \ufffe \ud800 ]]> &amp;`;

const reports: Record<string, string> = {
  "an empty report": "",
  "front matter alone": "---\ntitle: A\n---\n",
  "signs of XML in every value of the front matter": [
    "---",
    ..."title subtitle author company subject date footer"
      .split(" ")
      .map((key) => `${key}: ${JSON.stringify(`${key} & < > " ' ]]> &amp; \u0001`)}`),
    `keywords: [${JSON.stringify(`a & b <c> "d" 'e'`)}, "two"]`,
    "---",
    "",
    "## A slide",
    "",
    "Text",
  ].join("\n"),
  "control characters and lone surrogates everywhere": [
    `# ${every}`,
    `## Title ${every}`,
    `### Heading ${every}`,
    `- item ${every}`,
    `| a ${every} | b |\n| --- | --- |\n| ${every} | [${every}](https://example.org/?a=<b>&c="d") |`,
    `\`\`\`sql\nSELECT '${every}';\n\`\`\``,
    `\`\`\`csv\nName ${every.replace('"', "")},1\nx\u0001y,2\n\`\`\``,
    `> ${every}`,
    `<!-- notes: ${every} **bold ${every}** -->`,
  ].join("\n\n"),
  "links that are no addresses": [
    "## Links",
    "[a](http://exa mple.com/a b) [b](<http://exa mple.com/a b>) [c](javascript:alert(1))",
    "[d](http://[::bad) [e](#no-such-slide) [f](%zz) [g](\\\\server\\share) [h](mailto:a@b?x=y&z)",
  ].join("\n\n"),
  "nesting without end": `## Deep\n\n${repeat(60, (i) => `${"  ".repeat(i)}- level ${i}`)}\n\n${">".repeat(80)} deep`,
  "a table of 40 columns": `## Wide\n\n${row(40, (i) => `Column ${i}`)}\n${row(40, () => "---")}\n${repeat(6, (r) => row(40, (i) => `${r}.${i}`))}`,
  "a word of 5,000 letters": `## Long\n\n${"abcdefghij".repeat(500)}\n\n- ${"x".repeat(5000)}`,
  "a title of 3,000 words": `## ${repeat(3000, (i) => `w${i}`, " ")}\n\nText`,
};

const large: Record<string, string> = {
  "a paragraph of 1 MB": `## Paragraph\n\n${repeat(140_000, (i) => `word${i % 997}`, " ")}`,
  "a list of 5,000 items": `## List\n\n${repeat(5000, (i) => `- item ${i} of many`)}`,
  "a table of 2,000 rows": `## Table\n\n| N | Name | Amount |\n| --- | --- | --- |\n${repeat(2000, (i) => `| ${i} | name ${i} | ${i * 7} |`)}`,
  "a code block of 5,000 lines": `## Code\n\n\`\`\`js\n${repeat(5000, (i) => `const x${i} = ${i};`)}\n\`\`\``,
  "1,000 slides": repeat(
    1000,
    (i) => `## Slide ${i}\n\n- one\n- two\n\n<!-- notes: say ${i} -->`,
    "\n\n---\n\n",
  ),
};

function row(columns: number, cell: (i: number) => string): string {
  return `| ${repeat(columns, cell, " | ")} |`;
}

test.each(Object.entries(reports))(
  "%s: a valid deck, or an error with its place",
  async (_, text) => {
    const { scene } = await stages(text);
    expect(flaws(scene)).toEqual([]);
    const { pptx, diagnostics } = await build(text);
    if (pptx) expect(await validatePptx(pptx)).toEqual([]);
    else expect(diagnostics.find(({ severity }) => severity === "error")?.position).toBeDefined();
  },
);

test.each(Object.entries(large))("%s: a valid deck", async (_, text) => {
  const { scene } = await stages(text);
  expect(flaws(scene)).toEqual([]);
  expect(await validatePptx(await writePptx(scene))).toEqual([]);
});

test("keeps the front matter's signs as they are", async () => {
  const { scene } = await stages(reports["signs of XML in every value of the front matter"]!);
  expect(scene.properties.company).toContain(`company & < > " ' ]]> &amp;`);
});
