/** Signs in place of bullets: tasks, and lists of statuses. */
import { expect, it } from "vitest";
import type { Block, List } from "../../src/deck/deck.js";
import type { TextParagraph } from "../../src/scene/scene.js";
import { bullets, scene, slide } from "./build-deck.js";

function itemsOf(list: Block): TextParagraph[] {
  const [shown] = scene([slide("S", [list])]).slides;
  return (shown?.items ?? []).flatMap((item) =>
    item.type === "text" && item.name !== "Title" ? item.paragraphs : [],
  );
}

const told = (list: Block) =>
  itemsOf(list).map(({ marker, runs }) => [
    marker.type === "sign" ? `${marker.sign} ${String(marker.color)}` : marker.type,
    runs.map((run) => run.text).join(""),
  ]);

/** As many as a slide has no cards for. */
const five = (values: string[]) => bullets([...values, "One", "Two", "Three"].slice(0, 5));

it("a task that is done steps back behind one that is to do", () => {
  const list = bullets(["Freeze the schema", "Move search", "Move billing"]) as List;
  list.items.forEach((item, i) => (item.checked = i === 0));
  expect(told(list).map(([sign]) => sign)).toEqual(["✓ accent2", "☐ text", "☐ text"]);
  expect(itemsOf(list).map(({ runs }) => runs[0]?.color)).toEqual(["muted", "text", "text"]);
});

it("a list of statuses has their signs for bullets", () => {
  expect(told(five(["✅ Backup runs", "⚠️ Disk is short", "❌ No restore yet"]))).toEqual([
    ["✓ accent2", "Backup runs"],
    ["▲ accent3", "Disk is short"],
    ["✗ accent4", "No restore yet"],
    ["none", "One"],
    ["none", "Two"],
  ]);
});

it.each([
  ["one among others", ["✅ Backup runs"]],
  ["decoration", ["🚀 Launch in May", "✅ Backup runs", "✅ Restore runs"]],
  ["keys", ["✅ done, ❌ not done", "✅/❌ in between"]],
])("%s are the author's own", (_, values) => {
  const shown = told(five(values));
  expect(shown.map(([, text]) => text).slice(0, values.length)).toEqual(values);
  expect(shown.some(([sign]) => /\S \S/.test(sign ?? ""))).toBe(false);
});

it("signs that text fonts lack stand in a font of signs, pictographs and code as they are", () => {
  const [first] = itemsOf(five(["Mind ⚠️ the step ❤", "🚀 Launch", "👩‍⚕️ Ada"]));
  expect(first?.runs.map(({ text, symbol }) => [text, symbol === true])).toEqual([
    ["Mind ", false],
    ["⚠", true],
    [" the step ", false],
    ["❤", true],
  ]);
  const others = itemsOf(five(["🚀 Launch", "👩‍⚕️ Ada"])).flatMap(({ runs }) => runs);
  expect(others.some(({ symbol }) => symbol)).toBe(false);
});

it("a status in words has no second mark beside its sign", () => {
  const shown = told(five(["✅ Billing: done", "✅ Search: done"]));
  expect(shown.slice(0, 2).map(([, text]) => text)).toEqual(["Billing: done", "Search: done"]);
});
