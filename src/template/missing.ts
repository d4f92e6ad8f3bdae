/** Places for what a template's opening layouts have no placeholder for: text boxes stand there. */
import type { Box, Pt } from "../geometry.js";
import { plainLevels } from "../levels.js";
import type { LayoutRole, Placeholder, TextStyle } from "../scene/look.js";

/** Between two places. */
const gap: Pt = 8;

type Missing = { ref: Placeholder["ref"]; size: Pt; height: Pt };

const title: Missing = { ref: { type: "title", idx: 0 }, size: 36, height: 96 };
const subtitle: Missing = { ref: { type: "subtitle", idx: 1 }, size: 24, height: 64 };
const details: Missing = { ref: { type: "body", idx: 2 }, size: 16, height: 44 };
const sentence: Missing = { ref: { type: "body", idx: 1 }, size: 24, height: 96 };

const needed: Partial<Record<LayoutRole, Missing[]>> = {
  title: [title, subtitle, details],
  "title-picture": [title, subtitle, details],
  section: [title, sentence],
  "section-picture": [title, sentence],
};

/**
 * @param area where content stands
 * @param unit the template's points in one of ours
 */
export function withMissing(
  name: LayoutRole,
  placeholders: Placeholder[],
  area: Box,
  unit: Pt,
): Placeholder[] {
  const found = [...placeholders];
  for (const { ref, size, height } of needed[name] ?? [title]) {
    if (found.some((one) => one.ref.type === ref.type && one.ref.idx === ref.idx)) continue;
    const like = found.find((one) => one.ref.type === "title");
    const style: TextStyle = {
      ...(like?.style ?? { color: "text", align: "left", font: "heading", bold: false }),
      ...{ size: size * unit, leading: 1 },
      ...(ref.type === "title" ? {} : { font: "body", bold: false }),
    };
    const box = freeBox(found, area, height * unit, gap * unit);
    // Who and when then stand under the subtitle, in its placeholder.
    if (ref === details.ref && box.isOver) continue;
    const insets = like?.insets ?? { top: 0, right: 0, bottom: 0, left: 0 };
    found.push({ ref, box: box.box, insets, anchor: "top", style, levels: plainLevels(style) });
  }
  // In reading order, footers last.
  const rank = ({ ref: { type, idx } }: Placeholder) =>
    ["title", "subtitle", "body"].includes(type) ? idx : 100;
  return found.sort((a, b) => rank(a) - rank(b));
}

/** Under the lowest text; where there is no room, over the highest. */
function freeBox(
  placeholders: Placeholder[],
  area: Box,
  height: Pt,
  between: Pt,
): { box: Box; isOver?: true } {
  const texts = placeholders.filter(({ ref }) => ["title", "subtitle", "body"].includes(ref.type));
  const [first] = texts;
  if (!first) return { box: { ...area, height } };
  const { x, width } = first.box;
  const under = Math.max(...texts.map(({ box }) => box.y + box.height)) + between;
  const foot = Math.max(area.y + area.height, first.box.y + first.box.height);
  if (under + height <= foot) return { box: { x, width, y: under, height } };
  const over = Math.min(...texts.map(({ box }) => box.y)) - between - height;
  return { box: { x, width, y: Math.max(0, over), height }, isOver: true };
}
