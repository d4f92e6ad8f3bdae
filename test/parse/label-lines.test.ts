import { describe, expect, it } from "vitest";
import { plainText } from "../../src/parse/inlines.js";
import type { Inline } from "../../src/deck/deck.js";
import { inlinesOf } from "./helpers.js";

function marked(inlines: Inline[]): string {
  return inlines.map((one) => (one.type === "break" ? "/" : plainText([one]))).join("");
}

describe("lines that begin with marks", () => {
  it.each([
    ["a. First\nb. **Second**\nc. Third", "a. First/b. Second/c. Third"],
    ["✅ done\n⚠️ at risk", "✅ done/⚠️ at risk"],
    ["• one\n• two &amp; three", "• one/• two & three"],
    ["(i) one\n(ii) two", "(i) one/(ii) two"],
  ])("are lines: %j", (source, lines) => {
    expect(marked(inlinesOf(source))).toBe(lines);
  });

  it.each(["✅ done\nand more of it", "a. b\nA sentence", "✅ alone"])("are none: %j", (source) => {
    expect(marked(inlinesOf(source))).not.toContain("/");
  });
});

describe("label lines", () => {
  it("that follow each other are lines", () => {
    const source = "**Owner**: A\n**Status:** done\nat last\n**Due**: May";
    expect(marked(inlinesOf(source))).toBe("Owner: A/Status: done at last/Due: May");
  });

  it("are none alone, or inside of a line", () => {
    const source = "**Owner**: A\nand **Status**: done\n**bold** end";
    expect(marked(inlinesOf(source))).not.toContain("/");
  });
});
