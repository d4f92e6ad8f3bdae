/** Csv files beside a report. */
import { describe, expect, test } from "vitest";
import { build } from "../../src/build.js";
import type { Host } from "../../src/host.js";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const csv = "Month;Umsatz\nMärz;1.200,5\nApril;1.300,25\nMai;viel\n";

function hostOf(files: Record<string, Uint8Array>): Host {
  const nameOf = (path: string) => path.split("/").at(-1) ?? "";
  return {
    tryRead: async (path) => {
      const found = files[nameOf(path)];
      return found ? { bytes: found } : { problem: "not found", isMissing: true };
    },
    realPath: async (path) => (nameOf(path) in files || !/\.\w+$/.test(path) ? path : undefined),
    names: async () => Object.keys(files),
    writeFileAtomically: async () => undefined,
  };
}

const run = (markdown: string, files: Record<string, Uint8Array>, keepGoing = false) =>
  build(markdown, { folder: "/reports", host: hostOf(files), keepGoing, verbose: true });

describe.each([
  ["a picture", "## S\n\n![Umsatz](sales.csv)\n"],
  ["a block", "## S\n\n```csv src=sales.csv title=Umsatz\n```\n"],
])("%s of a csv file", (_, markdown) => {
  test.each([
    ["UTF-8 with its mark", bytes(`\ufeff${csv}`), ""],
    ["UTF-16", bytes(`\ufeff${csv}`, "utf16le"), "UTF-16, "],
    ["UTF-16 without mark", bytes(csv, "utf16le"), "UTF-16, "],
    ["Windows-1252", bytes(csv, "latin1"), "Windows-1252, "],
  ])("in %s is a chart; places are those of the file", async (_, file, encoding) => {
    const { pptx, summary, diagnostics } = await run(markdown, { "sales.csv": file });
    expect(pptx).toBeDefined();
    expect(summary.charts).toBe(1);
    expect(diagnostics).toMatchObject([
      {
        code: "csv-read",
        severity: "info",
        message: `csv of 3 rows and 2 columns: ${encoding}separator semicolon, decimal comma`,
      },
      { code: "chart-kind", message: "line chart: points in time" },
      {
        code: "csv-not-a-number",
        severity: "warning",
        position: { file: "/reports/sales.csv", line: 4, column: 5 },
      },
    ]);
  });

  test("that is missing is an error with the nearest name, or a box", async () => {
    const files = { "sale.csv": bytes(csv) };
    const { pptx, diagnostics } = await run(markdown, files);
    expect(pptx).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: "csv-missing",
        severity: "error",
        message: "csv file `sales.csv` not found",
        hint: "looked for /reports/sales.csv; did you mean `sale.csv`?",
        position: { line: 3, column: 1 },
      },
    ]);
    const kept = await run(markdown, files, true);
    expect(kept.pptx).toBeDefined();
    expect(kept.diagnostics).toMatchObject([{ severity: "warning" }]);
  });
});

test("a file outside the folder, on the web, or of bytes is not read", async () => {
  for (const [src, code] of [
    ["../secret/a.csv", "csv-outside"],
    ["https://example.org/a.csv", "csv-remote"],
    ["bytes.csv", "csv-broken"],
    ["empty.csv", "csv-empty"],
  ]) {
    const files = { "bytes.csv": Buffer.from([65, 0, 0, 7, 0, 66]), "empty.csv": bytes(" \n") };
    const { diagnostics } = await run(`## S\n\n![A](${src})\n`, files);
    expect(diagnostics).toMatchObject([{ code, severity: "error" }]);
  }
});

test("infos are given on request only, and are no errors", async () => {
  const report = "## S\n\n```csv\nA,B\na,1\nb,2\n```\n";
  expect((await build(report)).diagnostics).toEqual([]);
  const { pptx, diagnostics } = await build(report, { verbose: true, strict: true });
  expect(pptx).toBeDefined();
  expect(diagnostics.map(({ severity }) => severity)).toEqual(["info", "info"]);
});

test("data in the block and a file are not both shown", async () => {
  const { diagnostics } = await build("## S\n\n```csv src=a.csv\nA,B\na,1\nb,2\n```\n");
  expect(diagnostics).toMatchObject([
    { code: "csv-two-sources", position: { line: 3, column: 8 } },
  ]);
});
