/** A run loads what its deck needs and nothing else, and the bundle writes what the source does. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { build } from "../../src/build.js";
import { bundled } from "../helpers/bundled.js";

const root = join(import.meta.dirname, "..", "..");

/** What the command's first file imports once Node keeps it compiled. */
const commandSource = "src/cli/run.ts";

test("drawing, code colours and what one report does not need are not loaded at the start", async () => {
  const { metafile } = await bundle({ write: false });
  const { outputs } = metafile;
  const command = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === commandSource);
  const { packages: start, sources } = loadedFrom(outputs, command!);
  expect(sources).toContain("src/cli/build-command.ts");
  for (const name of ["build-many", "check-command", "fit", "preview-command", "watch-command"]) {
    expect(sources).not.toContain(`src/cli/${name}.ts`);
  }
  expect(start).toContain("marked");
  for (const name of ["chart.js", "lowlight", "highlight.js", "@napi-rs/canvas"]) {
    expect(start).not.toContain(name);
  }
});

const reports = [
  "examples/all-hands/report.md",
  "examples/architecture-report/report.md",
  "test/fixtures/images/picture-beside-text/deck.md",
];

// In the bundle a stand-in takes the place of JSZip, and js-yaml is cut.
test("the bundled command and the source write the same bytes", async () => {
  const outdir = await bundled();
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  for (const name of reports) {
    const report = join(root, name);
    const deck = join(outdir, "deck.pptx");
    execFileSync(process.execPath, [join(outdir, "cli.js"), report, "-o", deck]);
    const { pptx } = await build(readFileSync(report, "utf8"), { folder: dirname(report) });
    expect(readFileSync(deck).equals(pptx!), name).toBe(true);
  }
});

test("threads draw the same charts as the library does alone", async () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const outdir = mkdtempSync(join(root, ".cache", "bundle-"));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  await bundle({ write: true, outdir });
  const slides = Array.from(
    { length: 12 },
    (_, at) => `## Slide ${at}\n\n\`\`\`csv\nMonth,A,B\nMay,${at},2\nJune,4,${at + 5}\n\`\`\`\n`,
  );
  const markdown = slides.join("\n---\n\n");
  const [report, deck] = [join(outdir, "report.md"), join(outdir, "deck.pptx")];
  writeFileSync(report, markdown);
  execFileSync(process.execPath, [join(outdir, "cli.js"), report, "-o", deck]);
  const chartCache = new Map();
  const { pptx } = await build(markdown, { folder: outdir, chartCache });
  expect(readFileSync(deck).equals(pptx!)).toBe(true);
  expect(chartCache.size).toBe(12);
  // A second build takes them from there.
  const pictures = [...chartCache.values()];
  await build(markdown, { folder: outdir, chartCache });
  expect([...chartCache.values()]).toEqual(pictures);
});

type Outputs = Awaited<ReturnType<typeof bundle>>["metafile"]["outputs"];

/** Packages and files of ours in a chunk and in all that it imports statically. */
function loadedFrom(outputs: Outputs, start: string): { packages: string[]; sources: string[] } {
  const seen = new Set([start]);
  const packages = new Set<string>();
  const sources: string[] = [];
  for (const chunk of seen) {
    for (const input of Object.keys(outputs[chunk]?.inputs ?? {})) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name) packages.add(name);
      else sources.push(input);
    }
    for (const { path, kind, external } of outputs[chunk]?.imports ?? []) {
      if (kind === "dynamic-import") continue;
      if (external) packages.add(path);
      else seen.add(path);
    }
  }
  return { packages: [...packages], sources };
}
