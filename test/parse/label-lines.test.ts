import { describe, expect, it } from "vitest";
import { plainText } from "../../src/parse/inlines.js";
import type { Inline } from "../../src/deck/deck.js";
import { inlinesOf } from "./helpers.js";

function marked(inlines: Inline[]): string {
  return inlines.map((one) => (one.type === "break" ? "/" : plainText([one]))).join("");
}

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
