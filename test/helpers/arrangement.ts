/** How slides are arranged, as text that is quick to review: what stands in which columns, from where to where, in what size. */
import type { Box } from "../../src/geometry.js";
import type { Item, Scene, TextParagraph } from "../../src/scene/scene.js";
import { columnBox, type Zone, zoneOf } from "../../src/theme/skeleton.js";

/**
 * A line a slide (its arrangement or layout, its title) and one for each item on it: columns of the
 * grid, top to bottom in points, size of type. Decoration is left out.
 */
export function printArrangements(scene: Scene): string {
  const { skeleton } = scene.look;
  const zone = zoneOf(skeleton.content, skeleton);
  return scene.slides
    .map((slide) => {
      const items = slide.items.filter(({ type, name }) => type !== "shape" && name !== "Title");
      const title = slide.items.find(({ name }) => name === "Title");
      const size = title?.type === "text" && title.hidden ? "hidden" : sizeOf(title);
      const head = `${slide.arrangement ?? slide.layout}: ${slide.title} (${size})\n`;
      return head + items.map((item) => `  ${printItem(item, zone)}\n`).join("");
    })
    .join("\n");
}

function printItem(item: Item, zone: Zone): string {
  const { y, height } = item.box;
  const rows = `${Math.round(y)}–${Math.round(y + height)}`;
  return [item.name, columns(item.box, zone), rows, sizeOf(item), amount(item), ends(item)]
    .filter((part) => part !== "")
    .join(", ");
}

/** `columns 1–6` where the box stands on the grid, else its edges. */
function columns({ x, width }: Box, zone: Zone): string {
  for (let start = 0; start < 12; start++) {
    for (let span = 1; start + span <= 12; span++) {
      const box = columnBox(start, span, zone);
      if (Math.abs(box.x - x) < 0.1 && Math.abs(box.width - width) < 0.1)
        return `columns ${start + 1}–${start + span}`;
    }
  }
  return `x ${Math.round(x)}–${Math.round(x + width)}`;
}

/** Of the largest type. */
function sizeOf(item: Item | undefined): string {
  if (item?.type !== "text" && item?.type !== "table") return "";
  const paragraphs =
    item.type === "text"
      ? item.paragraphs
      : item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
  const sizes = paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size));
  return `${Math.max(...sizes)} pt`;
}

function amount(item: Item): string {
  if (item.type === "text") return count(item.paragraphs.length, "paragraph");
  if (item.type === "table") return count(item.rows.length, "row");
  return "";
}

/** The first and the last words, so that it shows where a text is divided. */
function ends(item: Item): string {
  if (item.type !== "text" && item.type !== "table") return "";
  const paragraphs =
    item.type === "text"
      ? item.paragraphs
      : item.rows.map(({ cells }) => ({
          runs: cells.flatMap((cell) => cell.paragraphs.flatMap(cellRuns)),
        }));
  const words = paragraphs.flatMap(({ runs }) =>
    runs
      .map(({ text, lineBreak }) => (lineBreak ? " " : text))
      .join("")
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
  const text =
    words.length <= 2 * endWords
      ? words.join(" ")
      : `${words.slice(0, endWords).join(" ")} … ${words.slice(-endWords).join(" ")}`;
  return text === "" ? "" : `“${text}”`;
}

const endWords = 3;

/** Cells stand apart. */
function cellRuns({ runs }: TextParagraph): { text: string; lineBreak?: true }[] {
  return [...runs, { text: " " }];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
