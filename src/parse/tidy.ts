import type { Inline } from "../deck/deck.js";

/**
 * White space as Markdown means it: a soft line break or a run of spaces is one space, and none
 * stands at either end or beside a hard break. Neighbouring texts become one, empty ones go.
 */
export function tidy(inlines: Inline[]): Inline[] {
  const state = { afterSpace: true };
  const tidied = collapse(inlines, state);
  while (tidied.at(-1)?.type === "break") tidied.pop();
  trimEnd(tidied);
  return tidied;
}

/** @param state whether what precedes ends in white space, so that more of it says nothing */
function collapse(inlines: Inline[], state: { afterSpace: boolean }): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.type === "text") {
      const collapsed = inline.value.replace(/[ \t\n\r]+/g, " ");
      const value = state.afterSpace ? collapsed.replace(/^ /, "") : collapsed;
      if (value === "") continue;
      state.afterSpace = value.endsWith(" ");
      if (last?.type === "text") last.value += value;
      else result.push({ type: "text", value });
    } else if (inline.type === "code") {
      state.afterSpace = false;
      if (inline.value !== "") result.push(inline);
    } else if (inline.type === "break") {
      trimEnd(result);
      // Breaks at the start, left by a picture or comment taken out, would push the text down.
      if (result.length > 0) result.push(inline);
      state.afterSpace = true;
    } else {
      const children = collapse(inline.children, state);
      if (children.length > 0) result.push({ ...inline, children });
    }
  }
  return result;
}

/** Takes the space off the end of the last text, and the text away if nothing is left of it. */
function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last === undefined) return;
  if (last.type === "text") {
    last.value = last.value.replace(/ $/, "");
    if (last.value === "") inlines.pop();
  } else if ("children" in last) {
    trimEnd(last.children);
    if (last.children.length === 0) inlines.pop();
  }
}
