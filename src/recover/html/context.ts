/** What the steps from HTML to Markdown share. */
import type { Classes } from "./styles.js";
import { styleOf } from "./styles.js";
import { hasClass, type Element } from "./tree.js";

export interface Context {
  classes: Classes;
  /** As Markdown, or as words where there is nothing to show but them; none for what is decoration. */
  picture(element: Element): { text: string; raw: boolean } | undefined;
  /** The note that a raised link leads to, as it is read in its place; none where it is raised text. */
  footnoteReference(element: Element): string | undefined;
  /** Says what was left out. */
  leaveOut(what: string): void;
}

/** Elements that hold nothing to read. */
const silent = new Set(
  "script style template noscript head title meta link svg canvas object embed audio video map col colgroup select textarea datalist dialog".split(
    " ",
  ),
);

/** Ways about a site, and its buttons. */
const furniture: Record<string, string> = {
  nav: "navigation",
  aside: "a side column",
  button: "buttons",
  form: "a form",
  iframe: "a frame of another page",
};

export function skipped(element: Element, context: Context): boolean {
  const { name, attributes } = element;
  if (silent.has(name)) return true;
  const what = furniture[name] ?? (attributes["role"] === "navigation" ? "navigation" : undefined);
  if (what !== undefined) {
    context.leaveOut(what);
    return true;
  }
  if ("hidden" in attributes || styleOf(element, context.classes).hidden === true) return true;
  // Signs for programs that read aloud, and the list of headings that a wiki writes.
  if (hasClass(element, "sr-only") || hasClass(element, "visually-hidden")) return true;
  if (hasClass(element, "toc-macro") || hasClass(element, "toc") || attributes["id"] === "toc") {
    context.leaveOut("a table of contents");
    return true;
  }
  return name === "ac:structured-macro" && attributes["ac:name"] === "toc";
}
