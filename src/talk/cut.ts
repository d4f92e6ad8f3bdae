/** Inline content cut in two, as the text that it is. */
import type { Inline } from "../deck/deck.js";

/**
 * The text that sentences are looked for in.
 * @returns `ends`: whether a cut there divides no link and no code
 */
export function flatText(inlines: Inline[]): { text: string; ends: (at: number) => boolean } {
  let text = "";
  const whole: [from: number, to: number][] = [];
  const visit = (inline: Inline): void => {
    const from = text.length;
    if (inline.type === "break") text += "\n";
    else if ("value" in inline) text += inline.value;
    else inline.children.forEach(visit);
    if (isWhole(inline)) whole.push([from, text.length]);
  };
  inlines.forEach(visit);
  return { text, ends: (at) => !whole.some(([from, to]) => from < at && at < to) };
}

function isWhole({ type }: Inline): boolean {
  return type === "link" || type === "code" || type === "raised" || type === "lowered";
}

/** Before and after a place in the text; the space between belongs to neither. */
export function cutAt(inlines: Inline[], at: number): [Inline[], Inline[]] {
  const [before, after] = divide(inlines, at);
  return [before, withoutLeadingSpace(after)];
}

function divide(inlines: Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let left = at;
  for (const inline of inlines) {
    const length = lengthOf(inline);
    if (length <= left) before.push(inline);
    else if (left <= 0) after.push(inline);
    else if (inline.type === "text") {
      before.push({ ...inline, value: inline.value.slice(0, left) });
      after.push({ ...inline, value: inline.value.slice(left) });
    } else if ("children" in inline) {
      const [first, second] = divide(inline.children, left);
      before.push({ ...inline, children: first });
      after.push({ ...inline, children: second });
    } else after.push(inline);
    left -= Math.min(left, length);
  }
  return [before, after];
}

function lengthOf(inline: Inline): number {
  if (inline.type === "break") return 1;
  if ("value" in inline) return inline.value.length;
  return inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

function withoutLeadingSpace(inlines: Inline[]): Inline[] {
  const [first, ...others] = inlines;
  if (first?.type === "text") {
    const value = first.value.trimStart();
    return value === "" ? withoutLeadingSpace(others) : [{ ...first, value }, ...others];
  }
  if (first && "children" in first)
    return [{ ...first, children: withoutLeadingSpace(first.children) }, ...others];
  return inlines;
}
