import { expect, test } from "vitest";
import { formatNumber, inferFormat } from "../../src/chart/format.js";
import { chartOf } from "../../src/chart/infer.js";
import type { Chart } from "../../src/deck/deck.js";
import { categoryLabels } from "../../src/chart/scale.js";
import { chartLanguages, chartWordsOf } from "../../src/language/chart-words.js";
import { dateStyle } from "../../src/language/dates.js";
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

test.each(Object.keys(chartLanguages))("%s has every word and frame for charts", (lang) => {
  const { kinds, ...frames } = chartWordsOf(lang);
  expect(Object.values(kinds).filter((kind) => kind.trim() === "")).toEqual([]);
  const english: Record<string, unknown> = { ...chartWordsOf("en") };
  for (const [key, frame] of Object.entries(frames)) {
    expect(frame, key).toMatch(/\p{L}|\{value\}|→|–/u);
    expect(frame, key).not.toMatch(/\{\}|\|/);
    const names = (of: unknown) => new Set(String(of).match(/\{\w+\}/g));
    // English says of a correlation that it is weak, others how large it is.
    if (key !== "unrelated") expect(names(frame), key).toEqual(names(english[key]));
  }
  expect(kinds.waterfall === chartWordsOf("en").kinds.waterfall).toBe(lang === "en");
});

test.each(["de", "fr", "es", "it", "pt", "nl", "pl", "da", "nb", "sv", "fi", "cs"])(
  "%s has twelve months of its own",
  (lang) => {
    const months = dateStyle(lang)?.months ?? [];
    expect(new Set(months).size).toBe(12);
    expect(categoryLabels(["2024-01", "2024-10"], true, dateStyle(lang))[1]?.text).toBe(
      `${months[9]} 2024`,
    );
  },
);

test("a chart's dates are the language's", () => {
  const data = "Tag,N\n2024-05-01,1\n2024-05-02,2\n2024-05-03,4";
  const result = chartOf(chart(data, ["line"]), () => {}, undefined, "de");
  if (result.type !== "chart") throw new Error("no chart");
  const { categories, time, dates } = result.model;
  expect(categoryLabels(categories, time, dates).map(({ text }) => text)).toEqual([
    "1. Mai",
    "2. Mai",
    "3. Mai",
  ]);
});

const months = 'Monat;Umsatz\nJanuar;"1.300 €"\nFebruar;"1.100 €"\nMärz;"2.450 €"';

test.each([
  [
    "de",
    "Liniendiagramm: Umsatz (Monat), von 1.100 € bis 2.450 €. Umsatz: aufwärts, von 1.300 € (Januar) auf 2.450 € (März). " +
      "Daten (Monat): Januar: Umsatz 1.300 €; Februar: Umsatz 1.100 €; März: Umsatz 2.450 €.",
  ],
  [
    "sv",
    "Linjediagram: Umsatz (Monat), från 1\u00a0100 € till 2\u00a0450 €. Umsatz: uppåt, från 1\u00a0300 € (Januar) till 2\u00a0450 € (März). " +
      "Data (Monat): Januar: Umsatz 1.300 €; Februar: Umsatz 1.100 €; März: Umsatz 2.450 €.",
  ],
])("the alternative text of a chart in %s", (lang, expected) => {
  expect(altOf(chart(months, ["line"]), lang)).toBe(expected);
});

test("shares, extremes and totals of charts are told in the language", () => {
  const halls = "Halle,Anteil\nA,20\nB,45\nC,35";
  expect(altOf(chart(halls, ["pie"]), "de")).toContain("Größter Anteil: B (45 %); dann: C (35 %).");
  expect(altOf(chart(halls, ["bar"]), "fr")).toContain(
    "Valeur la plus haute: B (45); valeur la plus basse: A (20).",
  );
  expect(altOf(chart(halls, ["bar"], { target: "30", unit: "%" }), "es")).toContain(
    "alcanzado: 2 / 3.",
  );
});

test("`1.300` is thousands where the language groups by points, and commas do not part the cells", () => {
  const first = (data: string, lang: string) => {
    const result = chartOf(chart(data), () => {}, undefined, lang);
    return result.type === "chart" ? result.model.series[0]?.values[0] : undefined;
  };
  expect(first("A;N\nx;1.300\ny;2.450\nz;980", "de")).toBe(1300);
  expect(first("A;N\nx;1.300\ny;2.450\nz;9.5", "de")).toBe(1.3);
  expect(first("A;N\nx;1.300\ny;2.450\nz;0.980", "de")).toBe(1.3);
  expect(first("A,N\nx,1.300\ny,2.450\nz,980", "de")).toBe(1.3);
  expect(first("A;N\nx;1.300\ny;2.450\nz;980", "en")).toBe(1.3);
});

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
