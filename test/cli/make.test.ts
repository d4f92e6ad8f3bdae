/** One job, made again and again. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { make } from "../../src/cli/make.js";
import { nodeHost } from "../../src/host.js";
import type { ChartCache } from "../../src/pool/draw-charts.js";
import { type Desk, desk } from "./helpers.js";

let at: Desk;

beforeEach(() => {
  at = desk();
});

afterEach(() => at.clear());

const chart = (value: number) => `## Chart\n\n\`\`\`csv\nMonth,A\nMay,1\nJune,${value}\n\`\`\`\n`;

it("charts that did not change are taken from the cache; those that did are drawn", async () => {
  const charts: ChartCache = new Map();
  const build = (text: string) => {
    const report = at.file("a.md", text);
    const job = {
      report,
      output: at.at("a.pptx"),
      options: {},
      verbose: false,
      changed: false,
      force: false,
    };
    return make(job, nodeHost(), charts);
  };
  const first = await build(chart(2));
  const [picture] = charts.values();
  expect(picture).toBeDefined();
  await build(`${chart(2)}\n---\n\n## Other\n\nMore text.\n`);
  expect([...charts.values()][0]).toBe(picture);
  await build(chart(3));
  expect([...charts.values()][0]).not.toBe(picture);
  expect((await build(chart(2))).pptx).toEqual(first.pptx);
});
