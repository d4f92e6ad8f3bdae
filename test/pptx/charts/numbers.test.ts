import { describe, expect, it } from "vitest";
import type { NumberFormat } from "../../../src/chart/model.js";
import { axisCode, cellCode, labelCode } from "../../../src/pptx/charts/numbers.js";

const format = (given: Partial<NumberFormat> = {}): NumberFormat => ({
  ...{ prefix: "", suffix: "", decimals: 2, short: false },
  ...given,
});

describe("labelCode", () => {
  it("keeps units as literal text, so that nothing scales", () => {
    expect(labelCode(format({ suffix: " %", decimals: 1 }), [1.5, 20])).toBe('0.0" %"');
    expect(labelCode(format({ prefix: "€", decimals: 0 }), [12_000])).toBe('"€"#,##0');
    expect(labelCode(format({ suffix: ' "q"' }), [1])).toBe('0" "\\""q"\\"""');
  });

  it("shortens by conditions, each unit with its own decimals", () => {
    const short = format({ short: true });
    expect(labelCode(short, [2.5e6, 850_000, 0])).toBe('[>=999500]0.0,,"M";[>=999.5]0,"k";0');
    expect(labelCode(short, [45_000, 12_000])).toBe('[>=999.5]0,"k";0');
  });

  it("writes negative numbers in the largest unit, for no condition finds them", () => {
    expect(labelCode(format({ short: true }), [-2.5e6, 1e6])).toBe('0.0,,"M";-0.0,,"M";0');
  });

  it("writes all numbers in the author's unit", () => {
    const wish = format({ prefix: "$", scale: "M", decimals: 1 });
    expect(labelCode(wish, [400_000])).toBe('"$"#,##0.0,,"M"');
  });

  it("gives up what Excel would not take", () => {
    expect(labelCode(format({ suffix: "x".repeat(300) }), [1])).toBe("General");
  });
});

it("axisCode has the decimals that tell the ticks apart", () => {
  const money = format({ prefix: "$", suffix: "M" });
  expect(axisCode(money, [0, 10, 20], ["$0M", "$10M", "$20M"])).toBe('"$"0"M"');
  expect(axisCode(format(), [0, 0.5, 1], ["0", "0.5", "1"])).toBe("0.0");
});

it("cellCode never shortens", () => {
  expect(cellCode(format({ short: true, suffix: " ms" }), [45_200])).toBe('#,##0" ms"');
});
