import { describe, expect, it } from "vitest";
import { buildScene } from "../../src/build.js";
import { isRightToLeft, isRightToLeftLanguage } from "../../src/layout/direction.js";
import type { Span } from "../../src/layout/inlines.js";
import { mirroredLook } from "../../src/layout/mirror.js";
import type { Look } from "../../src/scene/look.js";

const span = (text: string, more: Partial<Span> = {}): Span => ({
  ...{ text, bold: false, italic: false, strike: false, mono: false, scale: 1 },
  ...more,
});

describe("a language", () => {
  it.each(["ar", "ar-SA", "he", "fa-IR", "ur", "az-Arab", "yi"])(
    "runs right to left: %s",
    (tag) => {
      expect(isRightToLeftLanguage(tag)).toBe(true);
    },
  );

  it.each(["en-US", "de", "ar-Latn", "fr", "heb", "az"])("runs left to right: %s", (tag) => {
    expect(isRightToLeftLanguage(tag)).toBe(false);
  });
});

it("of code is from left to right, also with Arabic in it", async () => {
  const report = "---\nlang: ar\n---\n\n## أ\n\n```js\nlet a = 1; // تعليق\n```\n";
  const { scene } = await buildScene(report, {});
  const code = scene.slides.flatMap(({ items }) => items).find((item) => item.name === "Code");
  if (code?.type !== "text") throw new Error("no code");
  expect(code.paragraphs.flatMap(({ runs }) => runs).some((run) => run.rtl)).toBe(false);
});

describe("a paragraph", () => {
  it.each<[string, Span[], boolean]>([
    ["by its first letter", [span("1. שלום world")], true],
    ["by its first letter, Latin", [span("world שלום")], false],
    ["as it is said", [span("world", { dir: "rtl" })], true],
    ["not by a part of it", [span("a "), span("world", { dir: "rtl" })], false],
  ])("%s", (_, spans, rtl) => {
    expect(isRightToLeft(spans, false)).toBe(rtl);
  });

  it.each<[string, Span[], boolean]>([
    ["with a name in front", [span("Registry: شيء")], true],
    ["of numbers", [span("12/12")], true],
    ["of Latin alone", [span("/api/v1")], false],
    ["as it is said", [span("شيء", { dir: "ltr" })], false],
  ])("in a deck from right to left, %s", (_, spans, rtl) => {
    expect(isRightToLeft(spans, true)).toBe(rtl);
  });
});

describe("a deck from right to left", () => {
  const report = (lang: string) =>
    `---\nlang: ${lang}\n---\n\n## A\n\n| One | Two |\n|---|---|\n| a | b |\n\n<!-- notes: x -->`;

  it("is turned: slides, layouts", async () => {
    const left = (await buildScene(report("de"), {})).scene;
    const right = (await buildScene(report("he"), {})).scene;
    const boxes = (scene: typeof left) => scene.slides[0]!.items.map(({ box }) => box);
    const turned = boxes(left).map((box) => ({ ...box, x: 960 - box.x - box.width }));
    expect(boxes(right)).toEqual(turned);
    expect(right.rtl).toBe(true);
    expect(left).not.toHaveProperty("rtl");
    const numbers = (scene: typeof left) =>
      scene.look.layouts
        .flatMap((layout) => layout.placeholders)
        .filter(({ ref }) => ref.type === "slide-number")
        .map(({ box, style }) => [box.x + box.width / 2 > 480, style.align]);
    expect(numbers(left)[0]).toEqual([true, "right"]);
    expect(numbers(right)[0]).toEqual([false, "left"]);
  });

  it("sets figures' text at the right: tiles, numbers of steps and of sections", async () => {
    const body = [
      "## חלק",
      "## חלק שני",
      "## א\n\n- **זמן**: 3 s\n- **מחיר**: 4 s",
      "## ב\n\n1. **אחד**: ראשון\n2. **שתיים**: שני\n3. **שלוש**: שלישי",
    ].join("\n\n");
    const { scene } = await buildScene(`---\nlang: he\n---\n\n# דוח\n\n${body}`, {});
    const texts = scene.slides.flatMap(({ items }) => items).filter(({ type }) => type === "text");
    for (const name of ["Tile", "Step", "Section number"]) {
      const item = texts.find((text) => text.name === name);
      const aligns = item?.type === "text" ? item.paragraphs.map(({ align }) => align) : [];
      expect([name, ...new Set(aligns)]).toEqual([name, "right"]);
    }
  });
});

describe("a list", () => {
  const directions = async (lang: string, items: string[]) => {
    const list = items.map((item) => `- ${item}\n`).join("");
    const { scene } = await buildScene(`---\nlang: ${lang}\n---\n\n## A\n\n${list}`, {});
    return scene.slides[0]!.items.flatMap((item) =>
      item.type === "text" && item.name === "Text"
        ? item.paragraphs.map(({ runs }) => runs.some(({ rtl }) => rtl))
        : [],
    );
  };
  it.each<[string, string, string[], boolean]>([
    [
      "from left to right where as many items run so",
      "en",
      ["فرع", "Backup", "Flags", "فرع"],
      false,
    ],
    ["from right to left where most items do", "en", ["فرع", "Backup", "فرع", "فرع"], true],
    ["as a deck from right to left", "ar", ["Backup", "Flags", "فرع"], true],
  ])("runs in one direction: %s", async (_, lang, items, rtl) => {
    expect(await directions(lang, items)).toEqual(items.map(() => rtl));
  });
});

describe("in a deck from right to left", () => {
  it("a logo stands where the footer does not", () => {
    const box = { x: 860, y: 500, width: 60, height: 30 };
    const picture = { format: "png", bytes: new Uint8Array(), widthPx: 2, heightPx: 1 } as const;
    const look = { layouts: [{ shapes: [], placeholders: [], pictures: [{ box, picture }] }] };
    const [layout] = mirroredLook(look as unknown as Look).layouts;
    expect(layout!.pictures).toEqual([{ box: { ...box, x: 40 }, picture }]);
  });

  it("a trend and the room for it stand at the same side of their cell", async () => {
    const table =
      "| Site | Trend |\n|---|---|\n| A | 1, 2, 3, 4, 5 |\n| B | 2, 3, 4, 5, 6 |\n| C | 5, 4, 3, 2, 1 |";
    for (const lang of ["en", "ar"]) {
      const { scene } = await buildScene(`---\nlang: ${lang}\n---\n\n## A\n\n${table}`, {});
      const { items } = scene.slides[0]!;
      const item = items.find(({ type }) => type === "table");
      const trend = items.find(({ name }) => name.startsWith("Trend"));
      if (item?.type !== "table" || !trend) throw new Error("no trend");
      const { left, right } = item.rows[1]!.cells[1]!.insets!;
      // The second column: its cell's outer edge, seen from the trend.
      const start = lang === "en" ? item.box.x + item.columns[0]! : item.box.x;
      const end = start + item.columns[1]!;
      if (lang === "en") expect(trend.box.x + trend.box.width).toBeLessThan(start + left);
      else expect(trend.box.x).toBeGreaterThan(end - right);
    }
  });
});
