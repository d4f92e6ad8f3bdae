import { expect, test } from "vitest";
import { stepIndices } from "../../src/chart/color.js";
import { builtInTheme, themeNames } from "../../src/theme/load.js";

test("gains take the colour nearest to green, losses the one nearest to red", () => {
  expect(stepIndices(["1F4E79", "C8553D", "2A9D8F", "7A5C99"])).toEqual({ rise: 2, fall: 1 });
  expect(stepIndices(["C8553D", "777777", "2A9D8F", "D03030"])).toEqual({ rise: 2, fall: 3 });
});

test("the accent is for totals, even where it is the greenest", () => {
  const { rise } = stepIndices(["0A5C36", "1F4E79", "2E8B57", "C8553D"]);
  expect(rise).toBe(2);
});

test.each(themeNames())("in %s, gains, losses and totals differ", (name) => {
  const series = builtInTheme(name, () => {})!.look.chart.series;
  const { rise, fall } = stepIndices(series);
  expect(new Set([series[0], series[rise], series[fall]]).size).toBe(3);
});
