/** What a report says is never run, and leads nowhere that its reader has not been told. */
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { build } from "../../src/build.js";

const trap = "__quarterdeckRan";

function hasRun(): boolean {
  return trap in globalThis;
}

test.each([
  ["front matter in JavaScript", `---js\nglobalThis.${trap} = 1, { title: "a" }\n---\n\n## A\n`],
  ["a function in YAML", `---\ntitle: !!js/function "function () { ${trap} = 1 }"\n---\n\n## A\n`],
  ["a class in YAML", `---\ntitle: !!js/regexp /a/\n---\n\n## A\n`],
])("%s is an error", async (_, report) => {
  const { pptx, diagnostics } = await build(report);
  expect(pptx).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({
    severity: "error",
    position: { line: 1 + +!/js\n/.test(report) },
  });
  expect(hasRun()).toBe(false);
});

test("scripts, handlers and frames of HTML leave nothing", async () => {
  const { pptx } = await build(
    [
      "## A\n\ntext",
      `<script>globalThis.${trap} = 1</script>`,
      `<img src=x onerror="${trap} = 1"> <b onclick="${trap} = 1">bold</b>`,
      '<iframe src="http://example.com/frame"></iframe>',
    ].join("\n\n"),
    { keepGoing: true },
  );
  const deck = textOf(pptx!);
  expect(deck).toContain("bold");
  expect(deck).not.toContain(trap);
  expect(deck).not.toContain("example.com/frame");
  expect(hasRun()).toBe(false);
});

test("no link leads to a script or to data", async () => {
  const { pptx } = await build(
    [
      "## A",
      "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](vbscript:x) [d](data:text/html,x)",
      "[g](https://example.com/good)",
      '<a href="javascript:alert(2)">h</a>',
    ].join("\n\n"),
  );
  const targets = [...textOf(pptx!).matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)];
  expect(targets.map(([, target]) => target)).toEqual(["https://example.com/good"]);
});

test("an alias that stands for billions is not unfolded", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `k${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  const report = `---\nk0: &a0 [x, x]\n${rows.join("\n")}\ntitle: *a40\n---\n\n## A\n`;
  const { diagnostics } = await build(report);
  expect(diagnostics.find(({ severity }) => severity === "error")?.message).toMatch(
    /`title` must be text/,
  );
});

/** All parts of the deck, one after the other. */
function textOf(pptx: Uint8Array): string {
  const decoder = new TextDecoder();
  return Object.values(unzipSync(pptx))
    .map((bytes) => decoder.decode(bytes))
    .join("\n");
}
