import { describe, expect, test } from "vitest";
import { formatNumber, inferFormat } from "../../src/chart/format.js";
import { decimalMark, isMissing, parseNumber } from "../../src/chart/numbers.js";

describe("parseNumber", () => {
  test.each([
    ["1234", 1234],
    ["1,234,567", 1234567],
    ["1 234 567", 1234567],
    ["1’234", 1234],
    ["12,34,567", 1234567],
    ["-5.25", -5.25],
    ["−5", -5],
    ["+7", 7],
    ["(1,234)", -1234],
    [".5", 0.5],
    ["1e6", 1e6],
    ["45k", 45_000],
    ["2.5M", 2_500_000],
    ["1.2 B", 1.2e9],
    ["$-12", -12],
    ["-$12", -12],
    ["0", 0],
    ["-0", 0],
  ])("%s is %d", (text, value) => {
    expect(parseNumber(text, ".")?.value).toBe(value);
  });

  test.each([
    ["35%", "", "%"],
    ["35 %", "", " %"],
    ["45ms", "", "ms"],
    ["45 ms", "", " ms"],
    ["12 GB", "", " GB"],
    ["$45", "$", ""],
    ["$4.5M", "$", ""],
    ["€ 45", "€ ", ""],
    ["CHF 45", "CHF ", ""],
    ["45 €", "", " €"],
    ["45k €", "", " €"],
    ["3 req/s", "", " req/s"],
  ])("%s has the units %j and %j", (text, prefix, suffix) => {
    const number = parseNumber(text, ".");
    expect(number?.prefix).toBe(prefix);
    expect(number?.suffix.trim()).toBe(suffix.trim());
  });

  test("reads decimal commas when they are the column's", () => {
    expect(parseNumber("1.234,5", ",")?.value).toBe(1234.5);
    expect(parseNumber("12,5 %", ",")).toMatchObject({ value: 12.5, decimals: 1 });
  });

  test.each([
    "",
    "abc",
    "1.2.3",
    "12:30",
    "3/4",
    "Q3 2024",
    "1 N STATE ST",
    "12,34",
    "2024-01-02",
    "~5",
    "--5",
    "INF",
  ])("%j is no number", (text) => expect(parseNumber(text, ".")).toBeUndefined());

  test("gives up on long cells at once", () => {
    expect(parseNumber("1".repeat(100_000), ".")).toBeUndefined();
  });
});

test.each([
  [["12,5", "3"], ","],
  [["1.234,50"], ","],
  [["1,234", "2,500"], "."],
  [["1,234.5"], "."],
  [["12.5"], "."],
  [[], "."],
] as const)("the decimal mark of %j is %s", (cells, mark) => {
  expect(decimalMark(cells)).toBe(mark);
});

test("missing values have many spellings", () => {
  for (const text of ["", "-", "–", "n/a", "N/A", "NaN", "null", "TBD"])
    expect(isMissing(text)).toBe(true);
  expect(isMissing("0")).toBe(false);
});

describe("formatNumber", () => {
  const plain = { prefix: "", suffix: "", decimals: 0, short: true };
  test.each([
    [45_000, "45k"],
    [12_500, "12.5k"],
    [2_500_000, "2.5M"],
    [999_999, "1M"],
    [1234567, "1.23M"],
    [27.36e12, "27.4T"],
    [-1500, "−1.5k"],
    [0, "0"],
  ])("%d reads %s", (value, text) => expect(formatNumber(value, plain)).toBe(text));

  test("keeps units and cents", () => {
    expect(formatNumber(35, { ...plain, suffix: " %" })).toBe("35 %");
    expect(formatNumber(-4.5, { prefix: "$", suffix: "", decimals: 2, short: false })).toBe(
      "−$4.50",
    );
    expect(formatNumber(1.5, { prefix: "", suffix: " ms", decimals: 2, short: false })).toBe(
      "1.5 ms",
    );
  });

  test("never rounds a value to another side of zero", () => {
    expect(formatNumber(-0.001, { ...plain, decimals: 2 })).toBe("0");
  });

  test("keeps what tells the numbers apart", () => {
    const unit = { prefix: "", suffix: "" };
    expect(formatNumber(99.99, inferFormat([99.99], unit, 2))).toBe("99.99");
    expect(formatNumber(0.0123, inferFormat([0.0123], unit, 4))).toBe("0.0123");
    expect(formatNumber(10.2512, inferFormat([10.2512], unit, 4))).toBe("10.25");
  });
});
