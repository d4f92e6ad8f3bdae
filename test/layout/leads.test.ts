/** What a summary says first is set larger than the rest of its slide. */
import { expect, it } from "vitest";
import { namesSummary, saysInShort } from "../../src/language/summaries.js";
import { bullets, paragraph, scene, sceneAndProblems, slide } from "./build-deck.js";
import type { Scene } from "../../src/scene/scene.js";

function sizes({ slides: [shown] }: Scene): number[] {
  return (shown?.items ?? []).flatMap((item) =>
    item.type === "text" && item.name !== "Title"
      ? item.paragraphs.map(({ runs }) => runs[0]?.size ?? 0)
      : [],
  );
}

const list = bullets(["Billing moved", "Search is next", "Support has less to do", "Two remain"]);
const first = "Costs fell by a fifth while traffic doubled.";

it.each([
  ["Executive Summary", first, "en-US"],
  ["1. Summary", first, "en-US"],
  ["Zusammenfassung", first, "de-DE"],
  ["Where we are", `In short: ${first}`, "en-US"],
  ["Wo wir stehen", `Kurz gesagt: ${first}`, "de"],
])("%s: %s", (title, opening, lang) => {
  const { scene: made } = sceneAndProblems(
    [slide(title, [paragraph(opening), list])],
    "professional",
    { lang },
  );
  const [lead = 0, ...others] = sizes(made);
  expect(lead).toBeGreaterThan(Math.max(...others));
});

it.each([
  ["Where we are", first],
  ["Summary", "The most important results:"],
  ["Summary", `${first} `.repeat(6)],
])("no other paragraph is: %s, %s", (title, opening) => {
  const [lead, ...others] = sizes(scene([slide(title, [paragraph(opening), list])]));
  expect(lead).toBe(others[0]);
});

it("titles of summaries are short, and hold the whole word", () => {
  expect(namesSummary("Q3 summary", "en")).toBe(true);
  expect(namesSummary("Fazit", "de-AT")).toBe(true);
  expect(namesSummary("Executive summary", "fr")).toBe(true);
  expect(namesSummary("Summaryless", "en")).toBe(false);
  expect(namesSummary("How to write a summary that is read", "en")).toBe(false);
});

it("a label of what is said in short ends with a colon or a dash", () => {
  expect(saysInShort("TL;DR – we ship in May", "en")).toBe(true);
  expect(saysInShort("Bottom line: we ship", "sv")).toBe(true);
  expect(saysInShort("In short supply: two engineers", "en")).toBe(false);
});
