import { describe, expect, it } from "vitest";
import { bullets, paragraph, scene, shown, slide, table } from "./build-deck.js";

/** How many of the numbered units each slide shows. */
function counts(slides: ReturnType<typeof scene>["slides"], unit: RegExp): number[] {
  return slides.map((made) => shown(made).filter((text) => unit.test(text)).length);
}

const range = Array.from({ length: 29 }, (_, i) => i + 9);

describe("no slide of a continuation ends with a lone item", () => {
  const sentence =
    "what the crews of all depots found out about the night train in half a year of rain";

  it.each(range)("in a list of %i long bullets", (count) => {
    const items = Array.from({ length: count }, (_, i) => `Unit ${i} says ${sentence} ${sentence}`);
    const found = counts(scene([slide("S", [bullets(items)])]).slides, /^Unit/);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(found.length > 1 ? 3 : count);
    expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(2);
  });

  it.each(range)("in a table of %i rows with text before it", (count) => {
    const rows = Array.from({ length: count }, (_, i) => [`Unit ${i}`, "Odda", "Night", String(i)]);
    const blocks = [paragraph("What came in."), table(["Name", "Place", "Crew", "Parcels"], rows)];
    const found = counts(scene([slide("S", blocks)]).slides, /^Unit/);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(found.length > 1 ? 4 : count);
    expect(Math.max(...found) - Math.min(...found)).toBeLessThanOrEqual(4);
  });
});
