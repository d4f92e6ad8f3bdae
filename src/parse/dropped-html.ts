import type { Position } from "../diagnostic.js";
import { clean } from "./clean.js";
import { warnOnce } from "./context.js";
import type { Context } from "./context.js";

const SLIDEV = new Set(
  (
    "arrow autofittext lightordark link poweredbyslidev renderwhen slidecurrentno slidestotal titles toc transform " +
    "tweet vafter vswitch vdrag slidevvideo youtube"
  ).split(" "),
);

/** Says once a slide and element that HTML was dropped. */
export function warnDroppedHtml(raw: string, at: Position, ctx: Context): void {
  const name = /^<\/?([a-z][\w:.-]*)/i.exec(raw)?.[1] ?? "";
  const shown = clean(raw.slice(0, 200)).replace(/\s+/g, " ").slice(0, 40);
  const whose = componentOf(name);
  warnOnce(
    ctx,
    "html-tags",
    whose === undefined
      ? `HTML \`${shown}\` is not shown, only the text in it`
      : `\`${shown}\` is ${whose} and not shown, only what is in it`,
    whose === undefined
      ? "write it in Markdown"
      : /^v-clicks?$/i.test(name)
        ? "write `<!-- build -->`: lists then appear one item at a time"
        : "take its tags out",
    at,
    name.toLowerCase(),
  );
}

/** `link` is one of HTML's elements as well. */
export function isSlidevs(name: string): boolean {
  return /^v-/i.test(name) || (SLIDEV.has(name.toLowerCase()) && name !== "link");
}

/** Whose a component is that a tag refers to; `undefined`: an element of HTML. */
function componentOf(name: string): string | undefined {
  if (isSlidevs(name)) {
    return "a component of Slidev's";
  }
  // HTML's own elements are words of small letters, or of capitals in old pages.
  return /[-:.]|^[A-Z][a-zA-Z]*[a-z]/.test(name) ? "a component of a web page's" : undefined;
}
