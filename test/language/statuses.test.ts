import { expect, it, test } from "vitest";
import {
  namesChanges,
  namesStatuses,
  statusLanguages,
  statusOf,
} from "../../src/language/statuses.js";
import { languages } from "../../src/language/words.js";

it("is known in all languages that have words of ours", () => {
  expect(Object.keys(statusLanguages).toSorted()).toEqual(Object.keys(languages).toSorted());
});

test.each(Object.entries(statusLanguages))("%s says of each word one thing", (lang, words) => {
  const all = [words.plain, words.named].flatMap((by) =>
    Object.entries(by).flatMap(([meaning, list]) =>
      [...list].map((word) => [word, meaning] as const),
    ),
  );
  expect(new Set(all.map(([word]) => word)).size).toBe(all.length);
  for (const [word, meaning] of all) {
    expect(word).toBe(word.toLowerCase());
    expect([word, statusOf(word, lang, true)]).toEqual([word, meaning]);
  }
  for (const list of Object.values(words.plain)) expect(list.size).toBeGreaterThan(0);
  for (const name of words.columns) expect(namesStatuses(name, lang)).toBe(true);
  for (const name of words.changes) expect(namesChanges(name, lang)).toBe(true);
});

it("reads a deck's own language and English, and a region as its language", () => {
  expect(statusOf("Verzögert", "de-AT", false)).toBe("bad");
  expect(statusOf("On-track", "de", false)).toBe("good");
  expect(statusOf("Pågår", "no", false)).toBe("open");
  expect(statusOf("Verzögert", "en", false)).toBeUndefined();
  expect(namesChanges("Abweichung (T€)", "de")).toBe(true);
  expect(namesChanges("Changed by whom and when it was", "en")).toBe(false);
});
