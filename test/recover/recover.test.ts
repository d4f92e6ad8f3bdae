import { describe, expect, it } from "vitest";
import { recover } from "../../src/recover/recover.js";

/** The Markdown of lines. */
function from(...lines: string[]): string {
  return recover(lines.join("\n")).markdown.trimEnd();
}

function lines(...rows: string[]): string {
  return rows.join("\n");
}

describe("text that is Markdown", () => {
  it.each([
    ["a heading on top", "# Title\n\nText â€¢ here\r\n"],
    ["headings later on", "Intro.\n\n## One\n\ntext\n\n## Two\n\ntext\n"],
    ["a fence", "Run it:\n\n```sh\nnpm ci\n```\n"],
    ["a pipe table", "| a | b |\n| - | - |\n| 1 | 2 |\n"],
    ["front matter", "---\ntitle: X\n---\n\ntext\n"],
  ])("comes back byte for byte: %s", (_, text) => {
    expect(recover(text)).toEqual({ markdown: text, assumptions: [] });
  });
});

describe("headings", () => {
  it("takes the first line for the title, and short lines that stand alone for headings", () => {
    const text = from("Report 2025", "", "Summary", "", "All went well, in every respect.");
    expect(text).toBe("# Report 2025\n\n## Summary\n\nAll went well, in every respect.");
  });

  it("reads levels from numbers, and leaves items alone that look the same", () => {
    const text = from(
      ...["Plan", "", "1. Overview", "", "What we do:", "", "1. Create it", "2. Set it up", ""],
      ...[
        "2. Steps",
        "",
        "2.1 First step",
        "",
        "We begin here.",
        "",
        "2.2 Second step",
        "",
        "We go on.",
      ],
    );
    expect(text).toContain("## 1. Overview\n");
    expect(text).toContain("1. Create it\n2. Set it up\n");
    expect(text).toContain("## 2. Steps\n\n### 2.1 First step\n");
  });

  it("leaves labels alone", () => {
    const text = from(
      "Plan",
      "",
      "Text is here.",
      "",
      "Owner: Ann Lee",
      "",
      "Status: 65% done",
      "",
      "More text.",
    );
    expect(text).not.toContain("## Owner");
  });
});

describe("lists", () => {
  it("knows bullets by their mark and depth by mark and indent", () => {
    const text = from("Things:", "• one", "\to\ttwo", "\t▪\tthree", "• four");
    expect(text).toBe("Things:\n\n- one\n  - two\n    - three\n- four");
  });

  it("splits lists that their paragraph swallowed", () => {
    const text = from(
      "Done: 1. **Auth** - Moved in July - Faster by 40% 2. **Mail** - Moved in May",
    );
    expect(text).toBe(
      lines(
        "Done:",
        "",
        "1. **Auth** - Moved in July",
        "   - Faster by 40%",
        "2. **Mail** - Moved in May",
      ),
    );
    expect(from("Plan: - **A:** x - y - **B:** z")).toBe("Plan:\n\n- **A:** x - y\n- **B:** z");
  });

  it("goes on counting after code", () => {
    const text = from(
      "Steps:",
      "",
      "1. Get it:",
      "git clone https://example.com/a.git",
      "",
      "2. Use it",
    );
    expect(text).toContain(
      "   ```bash\n   git clone https://example.com/a.git\n   ```\n\n2. Use it",
    );
  });

  it("reads tasks", () => {
    expect(from("Goals", "", "[ ] one", "[x] two", "☒ three")).toContain(
      "- [ ] one\n- [x] two\n- [x] three",
    );
  });

  it("puts marks back that a column of them was torn from", () => {
    expect(from("Present:", "•", "•", "•", "", "Ann Lee", "Bob Ray", "Cy Dee")).toBe(
      "Present:\n\n- Ann Lee\n- Bob Ray\n- Cy Dee",
    );
  });
});

describe("tables", () => {
  it("reads tabs, with empty cells", () => {
    expect(from("A\tB\tC", "1\t\t3")).toBe("| A | B | C |\n| --- | --- | --- |\n| 1 |  | 3 |");
  });

  it("reads drawn ones, with wrapped cells", () => {
    const text = from(
      "┌────┬────┐",
      "│ A  │ B  │",
      "├────┼────┤",
      "│one │two │",
      "│more│    │",
      "├────┼────┤",
      "│x   │y   │",
      "└────┴────┘",
    );
    expect(text).toBe("| A | B |\n| --- | --- |\n| one more | two |\n| x | y |");
  });

  it("reads columns of blanks", () => {
    const text = from(
      "Name          Role       Since",
      "Ann Lee       Lead       2019",
      "Bob van der   Engineer   2020",
      "Ray",
    );
    expect(text.split("\n")[3]).toBe("| Bob van der Ray | Engineer | 2020 |");
  });

  it("reads flattened ones by their numbers", () => {
    const text = from(
      "Metric Q3 2025 Q4 2025 Change",
      "",
      "Response Time (ms) 245 128 -47.8%",
      "",
      "Uptime 99.2% 99.8% +0.6%",
    );
    expect(text).toContain("| Metric | Q3 2025 | Q4 2025 | Change |");
    expect(text).toContain("| Response Time (ms) | 245 | 128 | -47.8% |");
  });

  it("reads flattened ones by values that come again", () => {
    const text = from(
      "Risk Probability Impact Mitigation",
      "Data loss Low Critical Backups",
      "Outage Medium High Breakers",
      "Attack Low Critical Scans",
    );
    expect(text).toContain("| Data loss | Low | Critical | Backups |");
  });
});

describe("code", () => {
  it("finds it by its signs, and takes out blank lines between all of its lines", () => {
    const text = from(
      "Job",
      "",
      "The code is short.",
      "",
      "def run(x):",
      "",
      "    if x:",
      "",
      "        return 1",
      "",
      "    return 0",
    );
    expect(text).toContain(
      "```python\ndef run(x):\n    if x:\n        return 1\n    return 0\n```",
    );
  });

  it("takes the button and the language over it for what they are", () => {
    expect(from("Use it so:", "", "bash", "Copy code", "npm install", "npm start")).toBe(
      "Use it so:\n\n```bash\nnpm install\nnpm start\n```",
    );
  });
});

describe("paragraphs", () => {
  const prose = [
    "The migration took longer than we had planned for, because the old data had",
    "been written in three encodings and nobody knew which rows were in which of",
    "them. We have now read all of it, and infra-",
    "structure costs are lower by a third than they were before the work started.",
  ];

  it("joins wrapped lines, and words that were hyphenated", () => {
    expect(from(...prose, "", ...prose)).toContain("and infrastructure costs");
    expect(from(...prose, "", ...prose).split("\n")).toHaveLength(3);
  });

  it("takes the hyphen out of a name of code, whose halves occur elsewhere", () => {
    const prose = "The weighted figures of the tables are read by cell_un-";
    expect(from("Report", "", prose, "weighted() in each of them.", "")).toContain(
      "cell_unweighted()",
    );
  });

  it("takes the end of a wrapped path for no language", () => {
    const text = from(
      "Report",
      "",
      "$ git add contributors/playground/notes.",
      "md",
      "$ git commit",
    );
    expect(text).not.toContain("```md");
    expect(text).toMatch(/^md$/m);
  });

  it("escapes what Markdown would take for marks", () => {
    expect(from("It fell in", "", "2024. Then Vec<u8> and *star and a_b")).toContain(
      "Vec\\<u8> and \\*star and a_b",
    );
  });
});

describe("characters", () => {
  it("mends UTF-8 that was read as another encoding", () => {
    expect(from("Points:", "â€¢ caf\u00c3\u00a9", "â€¢ two")).toBe("Points:\n\n- café\n- two");
    expect(from("Points:", "â\ufffd¢ one", "â\ufffd¢ two")).toBe("Points:\n\n- one\n- two");
  });
});

describe("pages", () => {
  it("leaves heads and feet out that repeat", () => {
    const page = (nth: number) =>
      `Head of it\nText ${"abc".repeat(nth)} is on this page.\n\nPage ${nth} of 3\n\f`;
    const { markdown, assumptions } = recover(page(1) + page(2) + page(3));
    expect(markdown).not.toContain("Page");
    expect(markdown.match(/Head of it/g)).toHaveLength(1);
    expect(assumptions.filter(({ what }) => what.includes("foot of a page"))).toHaveLength(5);
  });
});

describe("what was assumed", () => {
  it("is said with lines and sureness", () => {
    const { assumptions } = recover(
      "Report\n\nSummary\n\nAll went well, in every respect.\n\nA\tB\n1\t2\n",
    );
    expect(assumptions).toEqual([
      { from: 1, to: 1, what: "first line taken for the title", sureness: "likely" },
      { from: 3, to: 3, what: "short line taken for a heading", sureness: "likely" },
      { from: 7, to: 8, what: "lines with tabs taken for a table", sureness: "sure" },
    ]);
  });
});
