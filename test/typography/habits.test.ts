/** Each language as its readers expect it. `~` is a space that does not break, `_` a narrow one. */
import { describe, expect, test } from "vitest";
import { setText } from "../../src/typography/paragraph.js";

const seen = (text: string) => text.replaceAll("\u00a0", "~").replaceAll("\u202f", "_");
const set = (text: string, lang = "en") => seen(setText(text, lang));

describe("quotation marks by language", () => {
  const marks: [lang: string, double: string, single: string][] = [
    ["en-US", "“Yes”", "‘no’"],
    ["en-GB", "“Yes”", "‘no’"],
    ["de", "„Yes“", "‚no‘"],
    ["de-AT", "„Yes“", "‚no‘"],
    ["de-CH", "«Yes»", "‹no›"],
    ["fr", "«_Yes_»", "“no”"],
    ["fr-CA", "«_Yes_»", "“no”"],
    ["es", "«Yes»", "“no”"],
    ["es-MX", "“Yes”", "‘no’"],
    ["it", "«Yes»", "“no”"],
    ["pt", "«Yes»", "“no”"],
    ["pt-BR", "“Yes”", "‘no’"],
    ["nl", "“Yes”", "‘no’"],
    ["pl", "„Yes”", "«no»"],
    ["da", "”Yes”", "’no’"],
    ["nb", "«Yes»", "‘no’"],
    ["nn", "«Yes»", "‘no’"],
    ["sv", "”Yes”", "’no’"],
    ["fi", "”Yes”", "’no’"],
    ["cs", "„Yes“", "‚no‘"],
    // Nobody has told us yet: as written.
    ["sw", '"Yes"', "'no'"],
    ["ja", '"Yes"', "'no'"],
    ["he", '"Yes"', "'no'"],
  ];
  test.each(marks)("%s", (lang, double, single) => {
    expect(set(`"Yes" and 'no'`, lang)).toBe(`${double} and ${single}`);
  });
});

test.each([
  ["don't, users' data, O'Neil's", "don’t, users’ data, O’Neil’s"],
  ["the '90s, '24, 'tis, rock 'n' roll, get 'em", "the ’90s, ’24, ’tis, rock ’n’ roll, get ’em"],
  [`"'Nested' quotes," he said ("so").`, "“‘Nested’ quotes,” he said (“so”)."],
  [`5' 10" tall, a 27" screen`, "5′ 10″ tall, a 27″ screen"],
  [`the "Top 5" and "Q4"`, "the “Top 5” and “Q4”"],
  ["Already “so” and ‘thus’ — it’s", "Already “so” and ‘thus’ — it’s"],
])("quotation marks of %s", (text, expected) => expect(set(text)).toBe(expected));

test.each([
  ["'s avonds, foto's, 't is", "nl", "’s avonds, foto’s, ’t is"],
  ["l'année, aujourd'hui", "fr", "l’année, aujourd’hui"],
  ['dell\'"altro"', "it", "dell’«altro»"],
  ["Wie geht's?", "de", "Wie geht’s?"],
])("apostrophes of %s (%s)", (text, lang, expected) => expect(set(text, lang)).toBe(expected));

test.each([
  ["a - b, c -- d, e --- f", "a~– b, c~– d, e~— f"],
  ["word---word, word--word", "word—word, word–word"],
  ["-- Ada Lovelace", "– Ada Lovelace"],
  [
    "10-20 people, 1.5-2.5, $5-$10, 10-20%, 9:00-17:00, 1998-99",
    "10–20 people, 1.5–2.5, $5–$10, 10–20%, 9:00–17:00, 1998–99",
  ],
  ["wait... and [...]", "wait… and […]"],
])("dashes of %s", (text, expected) => expect(set(text)).toBe(expected));

test.each([
  "2025-11-29",
  "2025-11",
  "555-1234, +49-30-12345",
  "v1-2, 1.2-rc1, ISO-8601, GPT-4-5, #10-20",
  "COVID-19, 24-7, 3-1, 50-50",
  "--flag, -v, foo/bar--baz.ts, block--modifier.css",
  "https://x.org/a--b'c..., www.x.org/a, me@x-10-20.org",
  String.raw`C:\it's\"a"`,
  "lang=\"de\", title='x'",
  "../a/... and ./...",
  "well-known",
])("stays as written: %s", (text) => expect(set(text)).toBe(text));

test("Spanish and French ranges have a hyphen", () => {
  expect(["es", "fr"].map((lang) => set("10-20", lang))).toEqual(["10-20", "10-20"]);
});

test.each([
  ["5 kg, 12 GB, 30 minutes, 5 million, 20 %", "5~kg, 12~GB, 30~minutes, 5~million, 20~%"],
  ["< 30 minutes, ≈ 5, > $5, € 5", "<~30~minutes, ≈~5, >~$5, €~5"],
  ["F. Frank and J. R. R. Hart, Dr. May", "F.~Frank and J.~R.~R.~Hart, Dr.~May"],
  ["Fig. 3, § 4, No. 5, Table 2, Q4 2024", "Fig.~3, §~4, No.~5, Table~2, Q4~2024"],
  ["i. e. so, e.g. this", "i.~e. so, e.g.~this"],
  ["10 000 000 of them", "10~000~000 of them"],
  ["10 people, 3 March, end of A sentence", "10 people, 3 March, end of A sentence"],
])("spaces of %s", (text, expected) => expect(set(text)).toBe(expected));

test("German, Polish and Czech hold what belongs together there", () => {
  expect(set("z. B. 5 Mio. Euro, d. h. Abb. 3", "de")).toBe("z.~B.~5~Mio. Euro, d.~h.~Abb.~3");
  expect(set("w domu i z psem", "pl")).toBe("w~domu i~z~psem");
  expect(set("v domě a s tebou", "cs")).toBe("v~domě a~s~tebou");
});

test("French punctuation has a narrow space, whether a space is written or not", () => {
  const text = "Vraiment ? Oui! Note: « mot » et «mot»; à 10:30";
  expect(set(text, "fr")).toBe("Vraiment_? Oui_! Note_: «_mot_» et «_mot_»_; à 10:30");
  expect(set("Oui! Note: non ?", "fr-CA")).toBe("Oui! Note_: non ?");
});
