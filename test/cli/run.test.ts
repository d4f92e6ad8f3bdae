import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "./helpers.js";
import { runCli } from "../../src/cli/run.js";

let folder: string;
let said: ReturnType<typeof listen>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "quarterdeck-cli-"));
  said = listen();
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

const good =
  "---\ntitle: Report\n---\n\n## One\n\nText\n\n<!-- notes: five words to be spoken -->\n";

describe("a report without problems", () => {
  it("is written beside itself, with one line that says what", async () => {
    const report = file("report.md", good);
    expect(await runCli([report])).toBe(0);
    expect(readFileSync(path.join(folder, "report.pptx")).subarray(0, 2).toString()).toBe("PK");
    expect(said.out).toMatch(
      /report\.pptx: 2 slides, 0 charts, notes on 1 slide, less than a minute spoken, [\d.]+ s\n$/,
    );
    expect(said.err).toBe("");
  });

  it("is written where -o says, in a folder that is made", async () => {
    const target = path.join(folder, "out", "q4.pptx");
    expect(await runCli([file("report.md", good), "-o", target, "--theme", "midnight"])).toBe(0);
    expect(existsSync(target)).toBe(true);
  });
});

describe("a report with problems", () => {
  it("writes nothing, leaves an older deck alone, and shows place, line and hint", async () => {
    const report = file("report.md", "---\ntittle: X\nauthor: { a: b }\n---\n\n# Hi\n\ntext\n");
    const old = file("report.pptx", "old");
    expect(await runCli([report])).toBe(1);
    expect(readFileSync(old, "utf8")).toBe("old");
    expect(said.err).toContain("report.md:2:1: warning: unknown key `tittle`");
    expect(said.err).toContain("    2 | tittle: X\n      | ^\n        did you mean `title`?");
    expect(said.err).toContain("report.md:3:1: error: `author` must be text");
    expect(said.err).toContain("1 error, 1 warning; nothing written");
  });

  it("is written with warnings alone, unless --strict", async () => {
    const report = file("report.md", "---\ntittle: X\n---\n\n# Hi\n\ntext\n");
    expect(await runCli([report])).toBe(0);
    rmSync(path.join(folder, "report.pptx"));
    expect(await runCli([report, "--strict"])).toBe(1);
    expect(existsSync(path.join(folder, "report.pptx"))).toBe(false);
  });

  it("names a missing picture; --keep-going writes a placeholder for it", async () => {
    const report = file("report.md", "## One\n\n![a plan](plan.png)\n");
    expect(await runCli([report])).toBe(1);
    expect(said.err).toContain("report.md:3:1: error: picture");
    expect(await runCli([report, "--keep-going"])).toBe(0);
  });

  it("an empty one is an error", async () => {
    expect(await runCli([file("report.md", "")])).toBe(1);
    expect(said.err).toContain("nothing to show");
  });
});

describe("a wrong call", () => {
  it.each([
    [[], "no report given"],
    [["missing.md"], "not found"],
    [
      ["report.md", "--limt", "slides=1k"],
      "unknown option `--limt`\n        did you mean `--limit`?",
    ],
    [["check", "report.md", "-o", "x"], "unknown option `-o`"],
    [["check", "report.md", "--format", "jsn"], "--format is no `jsn`\n        expected text"],
    [["themes", "nwe", "acme"], "`acme` is one word too many"],
    [["themes", "new", "acme"], "--color is missing"],
    [["report.md", "--limit", "slide=1"], "--limit slide=1: expected NAME=VALUE"],
    [["report.md", "-o", ""], "--output needs a value"],
    [[""], "no report given"],
    [["chek", "report.md"], "`chek` is neither a command nor a report"],
    [["chek", "report.md"], "did you mean `quarterdeck check`?"],
    [["build", "report.md"], "reports are named at once"],
    [["a.md", "--jobs", "0"], "--jobs takes a whole number"],
    [["a.md", "--config", "a", "--config", "b"], "--config was given more than once"],
    [["-", "a.md"], "standard input is one report"],
    [["-", "--watch"], "--watch needs"],
    [["check"], "no report given"],
    [["a.md", "-o"], "-o needs a value"],
    [["a.md", "-o", "x", "-o", "y"], "--output was given more than once"],
    [["-"], "needs -o"],
  ])("%j is told what is wrong", async (args, message) => {
    expect(await runCli(args)).toBe(2);
    expect(said.err).toContain(message);
    expect(said.err).not.toContain("    at ");
  });

  it("the report is never overwritten", async () => {
    const report = file("report.md", good);
    expect(await runCli([report, "-o", report])).toBe(2);
    expect(readFileSync(report, "utf8")).toBe(good);
  });

  it("what is no deck is never overwritten, nor named so", async () => {
    const report = file("report.md", good);
    const other = file("other", "mine");
    for (const name of ["out.md", "out.pdf", "other"]) {
      expect(await runCli([report, "-o", path.join(folder, name)])).toBe(2);
    }
    expect(said.err).toContain("other is a file, and no deck\n        a deck's name ends in .pptx");
    expect(readFileSync(other, "utf8")).toBe("mine");
    expect(existsSync(path.join(folder, "out.md"))).toBe(false);
  });

  it("a file that is not text is no report", async () => {
    const deck = file("report.md", good);
    expect(await runCli([deck])).toBe(0);
    const copy = path.join(folder, "copy.md");
    writeFileSync(copy, readFileSync(path.join(folder, "report.pptx")));
    expect(await runCli([copy])).toBe(2);
    expect(said.err).toMatch(/copy\.md: is not text/);
  });

  it("an unknown theme is an error with the nearest name", async () => {
    expect(await runCli([file("report.md", good), "--theme", "midnigt"])).toBe(1);
    expect(said.err).toContain("did you mean `midnight`?");
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)("a read-only folder is said to be one", async () => {
    const report = file("report.md", good);
    const locked = path.join(folder, "locked");
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    expect(await runCli([report, "-o", path.join(locked, "x.pptx")])).toBe(1);
    expect(said.err).toContain("no permission to write in its folder\n        write elsewhere");
  });
});

it("lists the themes", async () => {
  expect(await runCli(["themes"])).toBe(0);
  expect(said.out).toMatch(/^professional .*\(default\)\nminimal .*\nmidnight .*\n/);
});

it("the report is not overwritten through a symbolic link to it", async () => {
  const report = file("report.md", good);
  const link = path.join(folder, "link.pptx");
  symlinkSync(report, link);
  expect(await runCli([report, "-o", link])).toBe(2);
  expect(readFileSync(report, "utf8")).toBe(good);
});
