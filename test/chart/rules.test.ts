import { describe, expect, test } from "vitest";
import {
  arePartsOfTotal,
  assignAxes,
  canBeAdded,
  endsWithTotal,
  findTotal,
  isShareOfWhole,
  largestIndices,
  tellsSameStory,
  wantsHorizontal,
} from "../../src/chart/rules.js";
import type { Measure } from "../../src/chart/rules.js";

const measure = (name: string, values: (number | null)[], suffix = "", prefix = ""): Measure => ({
  name,
  values,
  format: { prefix, suffix, decimals: 0, short: false },
});

describe("isShareOfWhole", () => {
  test("percentages that sum to 100", () =>
    expect(isShareOfWhole(measure("Users", [64.5, 18.9, 16.6], "%"))).toBe(true));
  test("rounded ones may miss by a little", () =>
    expect(isShareOfWhole(measure("Share", [33, 33, 33]))).toBe(true));
  test("rates that do not sum to a whole", () =>
    expect(isShareOfWhole(measure("Uptime", [99.9, 99.5], "%"))).toBe(false));
  test("negative parts", () => expect(isShareOfWhole(measure("Share", [120, -20]))).toBe(false));
});

test("tellsSameStory: amounts in the proportions of the shares", () => {
  const shares = measure("Percentage", [35, 25, 20, 10, 10], " %");
  expect(tellsSameStory(measure("Requests", [2500, 1800, 1400, 700, 700]), shares)).toBe(true);
  expect(tellsSameStory(measure("Errors", [10, 900, 20, 5, 5]), shares)).toBe(false);
});

test("findTotal: the series that the others add up to", () => {
  const [a, b] = [measure("a", [1, 2]), measure("b", [3, 4])];
  expect(findTotal([a, b, measure("Total", [4, 6])])).toBe(2);
  expect(findTotal([a, b, measure("c", [4, 7])])).toBe(-1);
});

test("endsWithTotal: a last row that is named and is the sum", () => {
  const values = measure("Cost", [1, 2, 3]);
  expect(endsWithTotal(["a", "b", "**Total**"], [values])).toBe(true);
  expect(endsWithTotal(["a", "b", "c"], [values])).toBe(false);
  expect(endsWithTotal(["a", "b", "Total"], [measure("Cost", [1, 2, 9])])).toBe(false);
});

describe("arePartsOfTotal", () => {
  const months = [1, 2, 3];
  test("a part called Other", () =>
    expect(arePartsOfTotal([measure("Web", months), measure("Other", months)], "")).toBe(true));
  test("rows of a category", () =>
    expect(arePartsOfTotal([measure("Web", months), measure("App", months)], "Category")).toBe(
      true,
    ));
  test("not without a sign of it", () =>
    expect(arePartsOfTotal([measure("Web", months), measure("App", months)], "Metric")).toBe(
      false,
    ));
  test("not percentiles", () =>
    expect(arePartsOfTotal([measure("P50", months), measure("P95", months)], "Category")).toBe(
      false,
    ));
});

test("canBeAdded: amounts, not rates or different units", () => {
  expect(canBeAdded([measure("a", [1]), measure("b", [2])])).toBe(true);
  expect(canBeAdded([measure("a", [1], " ms")])).toBe(false);
  expect(canBeAdded([measure("a", [1], " GB"), measure("b", [2])])).toBe(false);
  expect(canBeAdded([measure("a", [-1])])).toBe(false);
});

describe("assignAxes", () => {
  test("one scale for like numbers", () =>
    expect(assignAxes([measure("a", [10]), measure("b", [150])])).toEqual([0, 0]));
  test("two for units that differ", () =>
    expect(assignAxes([measure("a", [10]), measure("b", [9], " %")])).toEqual([0, 1]));
  test("two for magnitudes that differ", () =>
    expect(assignAxes([measure("a", [5]), measure("b", [9000]), measure("c", [7])])).toEqual([
      0, 1, 0,
    ]));
  test("one for a stated unit, however far apart", () =>
    expect(assignAxes([measure("a", [5], "", "$"), measure("b", [9000], "", "$")])).toEqual([
      0, 0,
    ]));
  test("none for a third unit", () =>
    expect(
      assignAxes([measure("a", [1], " ms"), measure("b", [2], " %"), measure("c", [3], " GB")]),
    ).toEqual([0, 1, undefined]));
});

test("wantsHorizontal: labels that cannot stand under their bars", () => {
  expect(wantsHorizontal(["North", "South", "East"])).toBe(false);
  expect(wantsHorizontal(Array.from({ length: 12 }, (_, at) => `Some service ${at}`))).toBe(true);
});

test("largestIndices keep their order", () => {
  expect(largestIndices([3, 9, 1, 7], 2)).toEqual([1, 3]);
});
