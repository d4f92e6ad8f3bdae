import { expect, test } from "vitest";
import { formatNumber, inferFormat } from "../../src/chart/format.js";
import { chartOf } from "../../src/chart/infer.js";
import type { Chart } from "../../src/deck/deck.js";
import { numberStyle } from "../../src/language/numbers.js";
import { languages, tableOf, wordsOf } from "../../src/language/words.js";
import { labelCode } from "../../src/pptx/charts/numbers.js";

const words = Object.keys(languages["en"] ?? {});

test.each(Object.keys(languages).filter((lang) => lang !== "en"))("%s has every word", (lang) => {
  const own = Object.entries(wordsOf(lang));
  expect(own.map(([key]) => key)).toEqual(words);
  expect(own.filter(([, word]) => word.trim() === "")).toEqual([]);
  // A word that is left to English or a line that is one word short shows here.
  expect(wordsOf(lang).tableOf).toMatch(/^\p{L}+ ?\p{L}*.*\{\}$/u);
  expect(wordsOf(lang).target).not.toBe("Target");
});

test("a region has its language's words, an unknown language has English", () => {
  expect(wordsOf("de-AT").note).toBe("Hinweis");
  expect(wordsOf("no").warning).toBe("Advarsel");
  expect(wordsOf("xx").note).toBe("Note");
  expect(tableOf(["$&", "B"], wordsOf("en"))).toBe("Table of $&, B");
  expect(tableOf([], wordsOf("fr"))).toBe("Tableau");
});

const written = (value: number, lang: string, suffix = "") => {
  const marks = numberStyle(lang)?.marks;
  const format = inferFormat([value], { prefix: "", suffix }, 2);
  return formatNumber(value, { ...format, ...(marks ? { marks } : {}) });
};

test.each([
  ["de", 20.33, " %", "20,33 %"],
  ["de", 1300, " €", "1.300 €"],
  ["fr", 1300, " €", "1\u00a0300 €"],
  ["es", 1300, "", "1300"],
  ["de-CH", 1300, "", "1’300"],
  ["de", 12.5, " €", "12,50 €"],
  ["de", -2_500_000, " €", "−2,5 Mio. €"],
  ["nl", 12_300, "", "12,3k"],
  ["en-US", 12_300, "", "12.3k"],
])("%s writes %d with%s as %s", (lang, value, suffix, expected) => {
  expect(written(value, lang, suffix)).toBe(expected);
});

test("codes of native charts stay codes, their words are the language's", () => {
  const marks = numberStyle("de")!.marks;
  const format = { prefix: "", suffix: " €", decimals: 2, short: true, marks };
  expect(labelCode({ ...format, short: false }, [1.25])).toBe('0.00" €"');
  expect(labelCode(format, [2_500_000])).toContain('0.0,," Mio. €"');
});

function chart(data: string, flags: string[] = [], settings: Record<string, string> = {}): Chart {
  const pos = { line: 1, column: 1 };
  return { type: "chart", data, options: { flags, settings }, dataPos: pos, pos };
}

const altOf = (block: Chart, lang: string) => {
  const result = chartOf(block, () => {}, undefined, lang);
  return result.type === "chart" ? result.alt : "";
};

test("the alternative text has the deck's numbers", () => {
  const data = 'Halle;Anteil\n"A";"20,5%"\n"B";"40,2%"\n"C";"39,3%"';
  expect(altOf(chart(data), "de")).toContain("20,5\u00a0%");
});

test("years on an axis are not divided", () => {
  const data = "Year,Cost\n2019,1\n2020,3\n2021,2\n2022,5\n2023,4";
  const result = chartOf(chart(data, ["scatter"], { x: "Year", y: "Cost" }), () => {}, "", "de");
  if (result.type !== "chart" || !result.model.x) throw new Error("no points");
  expect(formatNumber(2020, result.model.x.format)).toBe("2020");
});

test("what a chart adds up and what a unit alone says follow the language", () => {
  const rows = Array.from({ length: 12 }, (_, at) => `Stadt ${at},${at + 10}`);
  const block = chart(["Stadt,Umsatz", ...rows].join("\n"), ["bar"], { top: "4", unit: "€" });
  const result = chartOf(block, () => {}, undefined, "de");
  if (result.type !== "chart") throw new Error("no chart");
  expect(result.model.categories.at(-1)).toBe("Sonstige (8)");
  expect(result.model.axes[0]?.format).toMatchObject({ prefix: "", suffix: "\u00a0€" });
});

test("a currency of the header stands behind the number, one of the cells where it is written", () => {
  const of = (data: string) => {
    const result = chartOf(chart(data), () => {}, undefined, "fr");
    return result.type === "chart" ? result.model.axes[0]?.format : undefined;
  };
  expect(of("Mois,Coût (€)\nA,125\nB,138")).toMatchObject({ prefix: "", suffix: "\u00a0€" });
  expect(of("Mois,Coût\nA,€125\nB,€138")).toMatchObject({ prefix: "€", suffix: "" });
});
