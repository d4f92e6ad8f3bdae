/** A list whose items head lists of their own, as groups that may stand side by side. */
import type { Context } from "./context.js";
import type { FlowParagraph } from "./flow.js";
import { linkedText, prepareSpans } from "./inlines.js";

/** More groups than this are a list again. */
const mostGroups = 4;

/** In letters, of an item that heads the ones below it. */
const longestHead = 70;

/**
 * Each item of the first level as a heading, and the items below it as bullets; undefined where the list is
 * no such list: an item without others below it, or with some that have further ones.
 */
export function groupsOfList(
  paragraphs: FlowParagraph[],
  { theme, rtl }: Context,
): FlowParagraph[][] | undefined {
  if (!suits(paragraphs)) return undefined;
  const groups: FlowParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const { level, marker, spans } = paragraph;
    if (level > 0) {
      const indent = paragraph.indent - (paragraphs[0]?.indent ?? 0);
      groups.at(-1)?.push({ ...paragraph, level: 0, indent });
      continue;
    }
    const prepared = prepareSpans(spans, theme, theme.headingFont, true, rtl);
    const linked = linkedText(spans, theme);
    const head = { ...paragraph, role: "heading" as const, prepared, linked };
    const hasNumber = marker.type === "number";
    groups.push([hasNumber ? head : { ...head, marker: { type: "none" }, indent: 0, hanging: 0 }]);
  }
  return groups;
}

function suits(paragraphs: FlowParagraph[]): boolean {
  const heads = paragraphs.flatMap(({ level }, i) => (level === 0 ? [i] : []));
  return (
    heads.length >= 2 &&
    heads.length <= mostGroups &&
    heads[0] === 0 &&
    heads.every((head) => paragraphs[head + 1]?.level === 1) &&
    paragraphs.every(
      ({ level, length, marker: { type } }) =>
        level === 1 || (level === 0 && type !== "none" && type !== "sign" && length <= longestHead),
    )
  );
}
