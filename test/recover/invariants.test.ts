import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { recover } from "../../src/recover/recover.js";

/** Numbers from a seed, the same on every machine (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PARTS = [
  ...[
    "word",
    "Word",
    "12%",
    "3",
    "\t",
    "  ",
    "    ",
    "\n",
    "\n\n",
    "\f",
    ". ",
    ": ",
    " - ",
    "**",
    "*",
    "_",
  ],
  ...[
    "`",
    "```",
    "# ",
    "> ",
    "| ",
    "│",
    "───",
    "• ",
    "1. ",
    "2. ",
    "2.1 ",
    "[ ] ",
    "☐ ",
    "o\t",
    "- ",
    "(",
  ],
  ...[
    ")",
    "{",
    "}",
    "; ",
    "=",
    "<b>",
    "&amp;",
    "\\",
    "$ npm ci",
    "def x():",
    "â€¢",
    "â\ufffd¢",
    "\ufffd",
  ],
  ...[
    "-\n",
    "https://example.com/a_b",
    "é",
    "漢字",
    "😀",
    "\r\n",
    "\u00a0",
    "\u00ad",
    "Label: value",
    "--- ",
  ],
];

function randomText(next: () => number): string {
  const length = 1 + Math.floor(next() * 40);
  return Array.from({ length }, () => PARTS[Math.floor(next() * PARTS.length)]).join("");
}

/** Letters and numbers without those that a mark at a line's start may hold. */
function letters(text: string): string {
  return [...text.normalize("NFKC")]
    .filter((char) => /\p{L}/u.test(char))
    .sort()
    .join("");
}

describe("any text", () => {
  it("is recovered without a crash, the same each time", () => {
    const next = chance(20250101);
    for (let nth = 0; nth < 10_000; nth++) {
      const text = randomText(next);
      const once = recover(text);
      if (nth % 100 === 0) expect(recover(text)).toEqual(once);
      for (const { from, to } of once.assumptions) expect(from).toBeLessThanOrEqual(to);
    }
  }, 60_000);

  it("keeps its letters", () => {
    const next = chance(7);
    const plain = PARTS.filter((part) => !/^o\t|â|é|\[ \]|amp|def|npm|`/.test(part));
    for (let nth = 0; nth < 2_000; nth++) {
      const length = 1 + Math.floor(next() * 40);
      const text = Array.from({ length }, () => plain[Math.floor(next() * plain.length)]).join("");
      const { markdown } = recover(text);
      expect(letters(markdown.replace(/```\w+$/gm, "")), JSON.stringify(text)).toBe(letters(text));
    }
  }, 60_000);
});

describe("time", () => {
  const kinds: Record<string, string> = {
    prose: "The quick brown fox jumps over the lazy dog and runs away from it all.\n",
    marks: "** a * b _ c [ d ( ` \n",
    items: "- x - **y:** z\n",
    numbers: "1. a 2. b 3. c - d\n",
    tabs: "a\tb\tc\n",
    columns: "aa   bb   12\n",
    rows: "Uptime 99 12 13\n",
    code: "foo({ \n",
    mojibake: "â\ufffd\ufffd Ã© â€¢ x\n",
    "one line": "word - **a:** b ( 1. x 2. y ",
    bullets: "•\n",
    pages: "a b c\n\f",
    cells: "Name\n12\n",
  };
  // Sixteen times the text: 16 times as long if time is linear, 256 times if it is quadratic. A busy machine
  // may spoil a measurement, not three of them.
  it.each(Object.entries(kinds))(
    "grows with the text: %s",
    (_, unit) => {
      const time = (size: number) => {
        const text = unit.repeat(Math.ceil(size / unit.length));
        const start = performance.now();
        recover(text);
        return performance.now() - start;
      };
      const grows = () => time(240_000) / Math.max(time(15_000), 5);
      const ratios = [grows()];
      while (Math.min(...ratios) > 60 && ratios.length < 3) ratios.push(grows());
      expect(Math.min(...ratios)).toBeLessThan(60);
    },
    60_000,
  );
});

const shared = resolve(import.meta.dirname, "../../../shared");

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe.skipIf(!existsSync(shared))("collected texts (skipped where they are not)", () => {
  it("that are Markdown come back byte for byte", () => {
    const files = ["pasted/cases", "seeds", "corpus/reports"].flatMap((folder) =>
      markdownFiles(join(shared, folder)),
    );
    const changed = files.filter((file) => {
      const text = readFileSync(file, "utf8");
      return recover(text).markdown !== text;
    });
    expect(files.length).toBeGreaterThan(300);
    expect(changed).toEqual([]);
  }, 60_000);
});
