import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCli } from "../../src/cli/run.js";
import { listen } from "./helpers.js";

let folder: string;
let said: ReturnType<typeof listen>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "quarterdeck-recover-"));
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

const pasted =
  "Quarterly review\n\n1. Results\n\nSales were good this quarter, better than in the last.\n\n" +
  "• Revenue grew\n• Costs fell\n\n2. Outlook\n\nMore of the same is expected for the next quarter.\n";

describe("recover", () => {
  it("writes a report beside pasted text, and says how to build it", async () => {
    const text = file("pasted.txt", pasted);
    expect(await runCli(["recover", text])).toBe(0);
    const report = path.join(folder, "pasted.md");
    const markdown = readFileSync(report, "utf8");
    expect(markdown).toMatch(/^# Quarterly review\n/);
    expect(markdown).toContain("- Revenue grew\n- Costs fell\n");
    expect(said.err).toContain(`${report}: recovered from pasted text\n`);
    expect(said.err).toContain(`build it: quarterdeck ${report}`);
  });

  it("writes over no report, but with --force", async () => {
    const text = file("pasted.txt", pasted);
    const mine = file("pasted.md", "mine");
    expect(await runCli(["recover", text])).toBe(1);
    expect(said.err).toContain("is there already; nothing written");
    expect(readFileSync(mine, "utf8")).toBe("mine");
    expect(await runCli(["recover", text, "--force"])).toBe(0);
    expect(readFileSync(mine, "utf8")).not.toBe("mine");
  });

  it("gives Markdown back as it is, to standard output", async () => {
    const report = "# Title\r\n\r\n* item\r\n";
    expect(await runCli(["recover", file("a.md", report), "-o", "-"])).toBe(0);
    expect(said.out).toBe(report);
    expect(said.err).toContain("is Markdown already");
  });

  it("reads web pages, and says what it left out", async () => {
    const page = file("page.html", "<html><body><nav>Home</nav><h1>A</h1><p>b</p></body></html>");
    expect(await runCli(["recover", page, "-o", "-"])).toBe(0);
    expect(said.out).toBe("# A\n\nb\n");
    expect(said.err).toContain("left out: navigation");
  });

  it.each([
    ["a.pdf", "%PDF-1.7\n", "is a PDF", "export the document as Word"],
    ["a.rtf", "{\\rtf1 a}", "is a rich text file", "save it as .docx"],
    ["a.docx", "PK\u0003\u0004", "is no Word document", ""],
  ])("refuses %s with the way round", async (name, text, problem, hint) => {
    expect(await runCli(["recover", file(name, text)])).toBe(2);
    expect(said.err).toContain(problem);
    expect(said.err).toContain(hint);
  });

  it("says what is missing", async () => {
    expect(await runCli(["recover"])).toBe(2);
    expect(said.err).toContain("`quarterdeck recover` needs a file");
    expect(await runCli(["recover", path.join(folder, "none.txt")])).toBe(2);
    expect(said.err).toContain("none.txt: not found");
  });
});

describe("building", () => {
  it("a .txt goes by way of recovery, which is said", async () => {
    const text = file("pasted.txt", pasted);
    expect(await runCli([text])).toBe(0);
    expect(existsSync(path.join(folder, "pasted.pptx"))).toBe(true);
    expect(said.err).toContain(
      "pasted.txt (recovered): info: the deck is of the report that was recovered",
    );
    expect(said.err).toContain(`quarterdeck recover ${text}`);
  });

  it("a .txt that is Markdown is Markdown", async () => {
    const text = file("report.txt", "## One\n\nText of **one**.\n\n- a\n");
    expect(await runCli([text])).toBe(0);
    expect(said.err).toBe("");
  });

  it("a .md that looks pasted is built as it is, with a hint", async () => {
    const text = file("report.md", pasted.replace("• Costs", "• Margins rose\n• Costs"));
    expect(await runCli([text])).toBe(0);
    expect(said.err).toContain("info: this looks like pasted text");
  });
});

describe("new", () => {
  it.each(["all-hands", "quarterly", "architecture"])(
    "%s writes a report that builds without a word",
    async (kind) => {
      const report = path.join(folder, "report.md");
      expect(await runCli(["new", report, "--kind", kind])).toBe(0);
      expect(await runCli([report])).toBe(0);
      expect(said.err).toBe("");
    },
  );

  it("writes over nothing, and nothing but Markdown", async () => {
    const report = file("report.md", "mine");
    expect(await runCli(["new", report])).toBe(1);
    expect(readFileSync(report, "utf8")).toBe("mine");
    expect(await runCli(["new", path.join(folder, "report.pptx")])).toBe(2);
    expect(said.err).toContain("report.md`");
  });
});
