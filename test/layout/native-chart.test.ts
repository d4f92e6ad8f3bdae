import { describe, expect, it } from "vitest";
import { build, buildScene } from "../../src/build.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import { isNative } from "../../src/layout/native-chart.js";
import type { Chart } from "../../src/deck/deck.js";
import { chart } from "../pptx/charts/sample-charts.js";

const block: Chart = {
  ...{ type: "chart", data: "", options: { flags: [], settings: {} } },
  ...{ dataPos: { line: 2, column: 1 }, pos: { line: 1, column: 1 } },
};

function decide(model = chart("bar"), wish: boolean | undefined, nativeCharts: boolean) {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => void found.push(one);
  return { native: isNative(block, model, wish, { nativeCharts, report }), found };
}

describe("a chart is native", () => {
  it("as the deck says, unless its fence says otherwise", () => {
    expect(decide(undefined, undefined, true).native).toBe(true);
    expect(decide(undefined, false, true).native).toBe(false);
    expect(decide(undefined, true, false).native).toBe(true);
    expect(decide(undefined, undefined, false).native).toBe(false);
  });

  it("or a picture, and that is said, where PowerPoint has no counterpart", () => {
    const target = { value: 2, name: "Goal" };
    const { native, found } = decide(chart("bar", { target, horizontal: true }), true, false);
    expect(native).toBe(false);
    expect(found.map(({ code }) => code)).toEqual(["chart-not-native"]);
  });
});

it("native charts need no picture", async () => {
  const report = "## A\n\n```csv native\nMonth,In\nMay,1\nJune,3\n```\n";
  const { scene } = await buildScene(report, {});
  const item = scene.slides[0]!.items.find(({ type }) => type === "chart");
  expect(item).toMatchObject({ native: true });
  const { pptx, diagnostics } = await build(report);
  expect(diagnostics).toEqual([]);
  expect(pptx).toBeDefined();
});

it("a native chart has its source under it, as text", async () => {
  const fence = '```csv native source="Norrby Freight"\nMonth,A\nMay,1\nJune,4\n```\n';
  const { scene } = await buildScene(`## Costs\n\n${fence}`, {});
  const [slide] = scene.slides;
  const drawn = slide?.items.find((item) => item.type === "chart");
  const source = slide?.items.find((item) => item.name === "Caption");
  expect(source).toMatchObject({
    type: "text",
    paragraphs: [{ runs: [{ text: "Norrby Freight", size: 14 }] }],
  });
  expect(source?.box.y).toBeGreaterThanOrEqual((drawn?.box.y ?? 0) + (drawn?.box.height ?? 0));
});

it("a chart's title that its heading says already is not said again", async () => {
  const titleUnder = async (head: string) => {
    const { scene } = await buildScene(
      `${head}\n\n\`\`\`csv title="Cost by month"\nMonth,In\nMay,1\nJune,3\n\`\`\`\n`,
      {},
    );
    const items = scene.slides.flatMap((slide) => slide.items);
    return items.find((item) => item.type === "chart")?.model.title;
  };
  expect(await titleUnder("## Cost, by month")).toBe("");
  expect(await titleUnder("## Costs\n\nSome words.\n\n### Cost by month")).toBe("");
  expect(await titleUnder("## Costs")).toBe("Cost by month");
});
