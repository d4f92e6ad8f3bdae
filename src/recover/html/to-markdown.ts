/** A web page, a document of Google Docs or Confluence, a mail: HTML → a report in Markdown. */
import { blocksOf } from "./blocks.js";
import type { Context } from "./context.js";
import { frontMatter } from "../front-matter.js";
import { propertiesOf, reportOf, takeNotes, takeOpening, type Properties } from "./page.js";
import { pictureOf } from "./pictures.js";
import { classesOf } from "./styles.js";
import { find, parseHtml, type Element } from "./tree.js";

export interface FromHtml {
  markdown: string;
  /** What is not in the Markdown, each kind once: `navigation`, `a form`. */
  leftOut: string[];
}

export interface HtmlOptions {
  /** Where a picture's file is from now on; `undefined` leaves its address as it is. */
  pictureAt?: (source: string) => string | undefined;
  /** What the document says of itself beside its text. */
  properties?: Properties;
}

export function htmlToMarkdown(html: string, options: HtmlOptions = {}): FromHtml {
  const root = parseHtml(html);
  const leftOut = new Set<string>();
  const report = reportOf(root);
  if (report !== root) leftOut.add("what stands around the page's main part");
  const opening = takeOpening(report);
  const properties = { ...propertiesOf(root), ...options.properties, ...opening };
  const notes = takeNotes(report);
  const context: Context = {
    classes: classesOf(root),
    picture: (element) => pictureOf(element, options.pictureAt),
    footnoteReference(sup) {
      const link = find(sup, ({ name }) => name === "a");
      const target = (link?.attributes["href"] ?? "").replace(/^#/, "");
      const note = notes.get(target);
      if (!note) return undefined;
      if (note.name === "dd") return commentOf(note, context);
      // In brackets, where it is read: a slide has no foot for it.
      return ` (${blocksOf(note.children, context).join(" ").replace(/\s+/g, " ")})`;
    },
    leaveOut: (what) => void leftOut.add(what),
  };
  const blocks = blocksOf(report.children, context);
  // The title of a window says what the text begins with, and often the site's name too.
  if (opening.title === undefined && blocks.some((block) => block.startsWith("# "))) {
    delete properties.title;
  }
  const markdown = [frontMatter({ ...properties }), ...blocks]
    .filter((block) => block !== "")
    .join("\n\n");
  return { markdown: markdown === "" ? "" : `${markdown}\n`, leftOut: [...leftOut] };
}

/** A comment of a reviewer becomes a note of the speaker's, where it was made. */
function commentOf(note: Element, context: Context): string {
  const text = blocksOf(note.children, context).join("\n\n").replaceAll("-->", "-- >");
  return `<!-- note: ${text} -->`;
}
