import { expect, it } from "vitest";
import { code, scene, shown, slide } from "./build-deck.js";

/** Functions of seven lines with a blank line between them. */
function listing(count: number): string[] {
  return Array.from({ length: count }, (_, i) => [
    `function step${i}(value) {`,
    "  if (value > 0) {",
    "    return value - 1;",
    "  }",
    "  let other = value;",
    "  return other;",
    "}",
    "",
  ]).flat();
}

it("code continues between two functions, on slides that are filled evenly", () => {
  for (const count of [4, 5, 6, 8, 11]) {
    const { slides } = scene([slide("Code", [code(listing(count))])]);
    expect(slides.length).toBeGreaterThan(1);
    const parts = slides.map((made) => shown(made).slice(1));
    for (const part of parts) expect(part[0]).toMatch(/^function/);
    const lengths = parts.map((part) => part.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(9);
  }
});
