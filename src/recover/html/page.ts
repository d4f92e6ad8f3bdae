/** Which part of a page is the report, and what its head says of it. */
import { find, hasClass, isElement, textOf, type Element } from "./tree.js";

export interface Properties {
  title?: string;
  subtitle?: string;
  author?: string;
  company?: string;
  date?: string;
  lang?: string;
}

/** The element that holds most of the text and nothing around it; the whole page where there is none. */
export function reportOf(root: Element): Element {
  const whole = textOf(root).length;
  const passes = [
    (each: Element) => each.attributes["id"] === "main-content" || hasClass(each, "wiki-content"),
    (each: Element) => each.name === "main" || each.attributes["role"] === "main",
    (each: Element) => each.name === "article",
  ];
  for (const pass of passes) {
    const found = find(root, pass);
    // A page of many articles, or a teaser: then nothing is chosen.
    if (found && textOf(found).length > whole / 3) return found;
  }
  return root;
}

export function propertiesOf(root: Element): Properties {
  const properties: Properties = {};
  const html = find(root, ({ name }) => name === "html");
  const lang = html?.attributes["lang"] ?? "";
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang)) properties.lang = lang;
  const title = find(root, ({ name }) => name === "title");
  const words = title ? line(textOf(title)) : "";
  if (words !== "") properties.title = words;
  const author = meta(root, "author");
  if (author !== undefined) properties.author = author;
  return properties;
}

function meta(root: Element, wanted: string): string | undefined {
  const found = find(
    root,
    ({ name, attributes }) =>
      name === "meta" && (attributes["name"] ?? "").toLowerCase() === wanted,
  );
  const content = line(found?.attributes["content"] ?? "");
  return content === "" ? undefined : content;
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What a Word document says in paragraphs of these styles at its start, taken out of it. */
export function takeOpening(report: Element): Properties {
  const found: Properties = {};
  const opening = report.children.filter(isElement).slice(0, 8);
  for (const each of opening) {
    const key = (["title", "subtitle", "author", "date"] as const).find(
      (name) => each.name === "p" && hasClass(each, name),
    );
    if (key === undefined || found[key] !== undefined) continue;
    const words = line(textOf(each));
    report.children.splice(report.children.indexOf(each), 1);
    if (words !== "") found[key] = words;
  }
  return found;
}

/** Footnotes: what references lead to, most of them items of a list at the end. By id, and taken out. */
export function takeNotes(root: Element): Map<string, Element> {
  const notes = new Map<string, Element>();
  const referred = new Set<string>();
  find(root, (each) => {
    const link = each.name === "sup" ? find(each, ({ name }) => name === "a") : undefined;
    const target = link?.attributes["href"] ?? "";
    if (target.startsWith("#")) referred.add(target.slice(1));
    return false;
  });
  if (referred.size > 0) take(root, referred, notes, new Set());
  for (const note of notes.values()) dropWayBack(note);
  return notes;
}

function take(
  parent: Element,
  referred: Set<string>,
  notes: Map<string, Element>,
  comments: Set<Element>,
): void {
  const { children } = parent;
  parent.children = children.filter((child, at) => {
    if (!isElement(child)) return true;
    const id = child.attributes["id"] ?? "";
    if (/^(li|p|div|aside)$/.test(child.name) && referred.has(id)) {
      notes.set(id, child);
      return false;
    }
    // Comments are a list of terms: the id stands on the term, which is a number.
    if (child.name === "dt" && referred.has(id)) {
      const comment = children.slice(at + 1, at + 3).find(isElement);
      if (comment?.name === "dd") {
        notes.set(id, comment);
        comments.add(comment);
      }
      return false;
    }
    if (comments.has(child)) return false;
    take(child, referred, notes, comments);
    return true;
  });
}

/** `↑`, `↩`: a link at a note's end to where it was called. */
function dropWayBack(note: Element): void {
  note.children = note.children.filter((child) => {
    if (!isElement(child)) return true;
    const isWayBack =
      child.name === "a" &&
      (child.attributes["href"] ?? "").startsWith("#") &&
      /^[\s\u2191\u21a9\u{fe0e}\u{fe0f}^]*$/u.test(textOf(child));
    if (!isWayBack) dropWayBack(child);
    return !isWayBack;
  });
}
