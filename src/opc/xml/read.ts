/**
 * Reads any XML part, whoever wrote it: comments, CDATA and either kind of quotes; a prefix of the
 * writer's own becomes the usual one. What a document could do harm with is refused: document types
 * (and with them entities), nesting and elements without end.
 */
import type { Element } from "./element.js";

/** Usual prefixes by namespace. */
const prefixes = new Map([
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://schemas.openxmlformats.org/presentationml/2006/main", "p"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.microsoft.com/office/drawing/2010/main", "a14"],
  ["http://schemas.microsoft.com/office/powerpoint/2010/main", "p14"],
  // Without one in every file but a few.
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
]);

const deepest = 200;

/**
 * The root element, without white space between elements; `undefined` for what is not well-formed.
 * @param budget what may still be read; elements are taken off it
 */
export function readXml(bytes: Uint8Array, budget: { elements: number }): Element | undefined {
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: { node: Element; written: string; scope: Scope }[] = [
    { node: root, written: "", scope: new Map() },
  ];
  let at = 0;
  for (;;) {
    const top = open[open.length - 1]!;
    const lt = text.indexOf("<", at);
    if (lt < 0) break;
    if (lt > at) addText(top.node, decode(text.slice(at, lt)));
    const skipped = specialEnd(text, lt, top.node);
    if (skipped !== undefined) {
      if (skipped < 0) return undefined;
      at = skipped;
      continue;
    }
    const gt = tagEnd(text, lt + 1);
    if (gt < 0) return undefined;
    at = gt + 1;
    if (text[lt + 1] === "/") {
      if (open.length === 1 || text.slice(lt + 2, gt).trim() !== top.written) return undefined;
      open.pop();
      continue;
    }
    const empty = text[gt - 1] === "/";
    const tag = readTag(text.slice(lt + 1, empty ? gt - 1 : gt), top.scope);
    if (!tag || --budget.elements < 0) return undefined;
    top.node.children.push(tag.node);
    if (empty) continue;
    if (open.length > deepest) return undefined;
    open.push(tag);
  }
  const [first, ...others] = root.children.filter((node) => typeof node !== "string");
  return open.length === 1 && others.length === 0 ? first : undefined;
}

/** Written prefix → usual one. */
type Scope = Map<string, string>;

function decoded(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  try {
    return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Where a comment, a processing instruction or a CDATA section ends; `undefined` for a tag, and -1 for
 * what may not be there.
 */
function specialEnd(text: string, lt: number, parent: Element): number | undefined {
  const after = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? -1 : end + mark.length;
  };
  if (text.startsWith("<!--", lt)) return after("-->", lt + 4);
  if (text.startsWith("<?", lt)) return after("?>", lt + 2);
  if (text.startsWith("<![CDATA[", lt)) {
    const end = after("]]>", lt + 9);
    if (end >= 0) addText(parent, text.slice(lt + 9, end - 3));
    return end;
  }
  return text.startsWith("<!", lt) ? -1 : undefined;
}

/** The `>` of a tag; one may stand in a value. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === ">") return at;
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function readTag(
  tag: string,
  outer: Scope,
): { node: Element; written: string; scope: Scope } | undefined {
  const written = /^[^\s/]+/.exec(tag)?.[0];
  if (written === undefined) return undefined;
  const attributes: [string, string][] = [];
  attribute.lastIndex = written.length;
  for (let end = written.length; ; end = attribute.lastIndex) {
    const found = attribute.exec(tag);
    if (!found) {
      if (tag.slice(end).trim() !== "") return undefined;
      break;
    }
    attributes.push([found[1]!, decode(found[2] ?? found[3] ?? "")]);
  }
  const declarations = attributes.filter(([name]) => isDeclaration(name));
  const scope = declarations.length === 0 ? outer : new Map(outer);
  for (const [name, uri] of declarations) {
    const own = name.slice(6);
    scope.set(own, prefixes.get(uri) ?? own);
  }
  const renamed = (name: string, isAttribute: boolean): string => {
    const colon = name.indexOf(":");
    // An attribute without a prefix is in no namespace.
    if (colon < 0 && isAttribute) return name;
    const prefix = scope.get(colon < 0 ? "" : name.slice(0, colon));
    if (prefix === undefined) return name;
    return prefix === "" ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  };
  const node: Element = { name: renamed(written, false), attributes: {}, children: [] };
  for (const [name, value] of attributes) {
    node.attributes[isDeclaration(name) ? declared(name, scope) : renamed(name, true)] = value;
  }
  return { node, written, scope };
}

function isDeclaration(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

/** The declaration of the prefix that is used. */
function declared(name: string, scope: Scope): string {
  const prefix = scope.get(name.slice(6)) ?? "";
  return prefix === "" ? "xmlns" : `xmlns:${prefix}`;
}

/** White space is text in `a:t` and its like alone. */
function addText(parent: Element, text: string): void {
  if (text.trim() === "" && !/(^|:)(t|text)$/.test(parent.name)) return;
  parent.children.push(text);
}

function decode(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named.get(name) ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
