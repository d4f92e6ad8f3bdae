/** What holds for every scene, whatever the report. */
import type { Box } from "../../src/geometry.js";
import type { FontScheme } from "../../src/scene/look.js";
import type { Item, Scene, SceneSlide, TextParagraph } from "../../src/scene/scene.js";
import { breakLines, prepare } from "../../src/text/lines.js";

/** Half a point is less than anybody sees, and more than sums of rounded lengths err. */
const tolerance = 0.5;

/** Every way in which the scene is not fit to be shown, as text; empty for a good one. */
export function flaws(scene: Scene): string[] {
  return scene.slides.flatMap((slide, index) => {
    const shown = slide.items.filter((item) => !isHidden(item));
    const items = shown.map((item) => ({ item, box: drawnBox(item) }));
    const off = items.filter(({ box }) => !isFinite(box) || !inside(box, scene.size));
    const solid = items.filter(({ item }) => item.type !== "shape");
    const clashes = solid.flatMap((one, i) =>
      solid
        .slice(i + 1)
        .flatMap((other) =>
          overlap(one.box, other.box) && !readable(one.item, other.item, slide.items)
            ? [[one, other]]
            : [],
        ),
    );
    return [
      ...off.map(({ item, box }) => `slide ${index + 1}: ${item.name} leaves it: ${print(box)}`),
      ...clashes.map(
        ([one, other]) =>
          `slide ${index + 1}: ${one!.item.name} ${print(one!.box)} overlaps ${other!.item.name} ${print(other!.box)}`,
      ),
      ...slide.items
        .filter((item) => isHidden(item) && overlap(item.box, { x: 0, y: 0, ...scene.size }))
        .map(({ name }) => `slide ${index + 1}: ${name} is hidden on it`),
      ...shown.flatMap((item) =>
        cutOff(item, scene.look.fonts).map((what) => `slide ${index + 1}: ${what}`),
      ),
      ...repeatedNames(slide.items).map((name) => `slide ${index + 1}: two items named ${name}`),
      ...leftOpen(slide, scene.slides[index + 1]).map((what) => `slide ${index + 1}: ${what}`),
    ];
  });
}

function isHidden(item: Item): boolean {
  return item.type === "text" && item.hidden === true;
}

/** A heading, or a label such as "For example:" or **file.py**, that the next part of the slide answers. */
function leftOpen(slide: SceneSlide, next: SceneSlide | undefined): string[] {
  const part = /^(.*) \((\d+)\/(\d+)\)$/su;
  const [, title, number] = part.exec(slide.title) ?? [];
  const [, nextTitle, nextNumber] = part.exec(next?.title ?? "") ?? [];
  if (!next || title === undefined || title !== nextTitle) return [];
  if (Number(number) + 1 !== Number(nextNumber)) return [];
  const last = content(slide).at(-1);
  const [answer] = content(next);
  const label =
    last?.type === "text" && last.name.startsWith("Text") ? last.paragraphs.at(-1) : undefined;
  if (!label || !answer) return [];
  const first =
    answer.type === "text" && answer.name.startsWith("Text") ? answer.paragraphs[0] : undefined;
  return isOpen(label, first) ? [`${start([label])} is answered on the next slide`] : [];
}

function content({ items }: SceneSlide): Item[] {
  return items.filter(({ type, name }) => type !== "shape" && name !== "Title");
}

/** @param next the paragraph after it; absent where a figure follows */
function isOpen(label: TextParagraph, next: TextParagraph | undefined): boolean {
  const text = label.runs.map((run) => run.text).join("");
  const listed = label.indent > 0;
  const bold = !listed && isBold(label);
  if (bold && label.runs.some(({ color }) => color !== "text" && color !== "link")) return true;
  if (text.length > 120) return false;
  const below = !next || (next.indent > 0 && (!listed || next.level > label.level));
  return (
    (below && (bold || /[:：]\s*$/.test(text))) || (bold && next !== undefined && !isBold(next))
  );
}

function isBold({ runs }: TextParagraph): boolean {
  const filled = runs.filter(({ text }) => text.trim() !== "");
  return filled.length > 0 && filled.every(({ bold }) => bold);
}

/** A table is as high as its rows, whatever its box says. */
function drawnBox(item: Item): Box {
  if (item.type !== "table") return item.box;
  const height = item.rows.reduce((sum, row) => sum + row.height, 0);
  const width = item.columns.reduce((sum, column) => sum + column, 0);
  return {
    ...item.box,
    width: Math.max(width, item.box.width),
    height: Math.max(height, item.box.height),
  };
}

function isFinite({ x, y, width, height }: Box): boolean {
  return [x, y, width, height].every(Number.isFinite) && width >= 0 && height >= 0;
}

function inside({ x, y, width, height }: Box, size: { width: number; height: number }): boolean {
  return (
    x >= -tolerance &&
    y >= -tolerance &&
    x + width <= size.width + tolerance &&
    y + height <= size.height + tolerance
  );
}

/** A picture behind the slide may lie under text that stands on a panel, drawn between the two. */
function readable(one: Item, other: Item, items: Item[]): boolean {
  const background = one.type === "picture" && one.name.startsWith("Background");
  if (background && other.type === "picture" && other.name.startsWith("Picture")) return true;
  const between = items.slice(items.indexOf(one), items.indexOf(other));
  return (
    background &&
    other.name !== one.name &&
    between.some(
      (panel) =>
        panel.type === "shape" &&
        panel.fill === "ground" &&
        (panel.opacity ?? 1) >= 0.85 &&
        covers(panel.box, other.box),
    )
  );
}

function covers(outer: Box, inner: Box): boolean {
  return inside({ ...inner, x: inner.x - outer.x, y: inner.y - outer.y }, outer);
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + tolerance &&
    b.x + b.width > a.x + tolerance &&
    a.y + a.height > b.y + tolerance &&
    b.y + b.height > a.y + tolerance
  );
}

/** Text is measured again from the scene alone: what layout promised must fit where it was put. */
function cutOff(item: Item, fonts: FontScheme): string[] {
  if (item.type === "text") {
    const { box, insets, noWrap } = item;
    const width = noWrap ? Infinity : box.width - insets.left - insets.right;
    const height = textHeight(item.paragraphs, width, fonts);
    const room = box.height - insets.top - insets.bottom;
    return height > room + tolerance
      ? [
          `${item.name} needs ${Math.round(height)} pt of ${Math.round(room)}: ${start(item.paragraphs)}`,
        ]
      : [];
  }
  if (item.type === "table") {
    const { columns } = item;
    return item.rows.flatMap((row, i) =>
      row.cells.flatMap(({ paragraphs, insets = item.insets }, j) => {
        const width = columns[j]! - insets.left - insets.right;
        const height = textHeight(paragraphs, width, fonts) + insets.top + insets.bottom;
        return height > row.height + tolerance
          ? [
              `${item.name} row ${i + 1} needs ${Math.round(height)} pt of ${Math.round(row.height)}`,
            ]
          : [];
      }),
    );
  }
  return [];
}

function textHeight(paragraphs: TextParagraph[], width: number, fonts: FontScheme): number {
  return paragraphs.reduce((sum, paragraph, i) => {
    const pieces = paragraph.runs.map(({ text, font, bold, italic, size, lineBreak }) => ({
      text,
      face: { family: fonts[font], bold, italic },
      scale: size,
      ...(lineBreak && { lineBreak }),
    }));
    const { height } = breakLines(prepare(pieces), width - paragraph.indent);
    // PowerPoint leaves out the space above a box's first paragraph.
    const before = i === 0 ? 0 : paragraph.spaceBefore;
    return sum + before + height * paragraph.leading + paragraph.spaceAfter;
  }, 0);
}

function start(paragraphs: TextParagraph[]): string {
  return JSON.stringify(
    paragraphs
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join("")
      .slice(0, 40),
  );
}

function repeatedNames(items: Item[]): string[] {
  const names = items.map(({ name }) => name);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

function print({ x, y, width, height }: Box): string {
  return `${[x, y, width, height].map((n) => Math.round(n * 10) / 10).join(" ")}`;
}
