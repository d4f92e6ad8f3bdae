import { expect, test } from "vitest";
import { chartOf } from "../../../src/chart/infer.js";
import { barBox } from "../../../src/chart/plan/geometry.js";
import { endsOf } from "../../../src/chart/plan/ends.js";
import { planCartesian, type ChartPlan } from "../../../src/chart/plan/plan.js";
import { planRound } from "../../../src/chart/plan/round.js";
import { styleOf, type ChartStyle } from "../../../src/chart/style.js";
import { parseFence } from "../../../src/parse/fence.js";
import { builtInTheme } from "../../../src/theme/load.js";

const style: ChartStyle = {
  ...styleOf(builtInTheme("professional", () => {})!.look),
  ...{ width: 480, height: 300 },
};

function modelOf(data: string, fence = "") {
  const pos = { line: 1, column: 1 };
  const { options } = parseFence(`csv ${fence}`);
  const result = chartOf({ type: "chart", data, options, pos, dataPos: pos }, () => {});
  if (result.type !== "chart") throw new Error("expected a chart");
  return result.model;
}

const costs = "Part,October,November,December\nCompute,45,42,40\nStorage,12,13,13\nOther,5,4,4";

test("the parts of stacks are named beside the last, each at its middle", () => {
  const plan = planCartesian(modelOf(costs), style);
  expect(plan.legend).toBeUndefined();
  for (const { name, from, x } of endsOf(plan)) {
    const box = barBox(plan, name.series!, 2)!;
    expect(from.y).toBeCloseTo(box.y + box.height / 2, 3);
    expect(x).toBeGreaterThan(box.x + box.width);
    expect(x + plan.names!.width).toBeLessThanOrEqual(plan.size.width);
  }
});

test("sums over stacks are bold", () => {
  const { sums } = planCartesian(modelOf(costs), style);
  expect(sums.map((sum) => sum?.ink.bold)).toEqual([true, true, true]);
});

test.each<[string, () => ChartPlan]>([
  ["a native chart", () => planCartesian(modelOf(costs), style, style, true)],
  [
    "a part that is missing in the last",
    () => planCartesian(modelOf(costs.replace("5,4,4", "5,4,")), style),
  ],
  ["stacks to the right", () => planCartesian(modelOf(costs, "bar stacked horizontal"), style)],
  ["a legend that is asked for", () => planCartesian(modelOf(costs, "legend"), style)],
])("a legend names the parts in %s", (_, plan) => {
  expect(plan().legend?.items.length).toBe(3);
});

test("a ring takes half of the width, beside a list of names on one line", () => {
  const data = "Service,Requests\nUser Service,2500\nProduct Service,1800\nOrder Service,1400";
  const { ring, side, list } = planRound(modelOf(data, "doughnut"), style);
  expect(side).toBe("right");
  expect(ring.width).toBeGreaterThan(style.width * 0.42);
  expect(list.rows.every(({ lines }) => lines.length === 1)).toBe(true);
});
