/**
 * Reads the XML that PptxGenJS writes, one element at a time, so that a tree is garbage before the
 * next one is built. On the 20 MB of 1,000 slides this takes a third of the time of htmlparser2.
 *
 * It knows elements, attributes in double quotes, text and the entities of XML, because PptxGenJS
 * writes no more: no comments, no CDATA, and `>` always escaped in a value.
 */
import type { Element } from "../../opc/xml/element.js";

/** The children of the first element called `parent`, in order, each as a finished tree. */
export function* parseChildren(xml: string, parent: string): Generator<Element, void> {
  const start = xml.indexOf(`<${parent}>`);
  if (start < 0) throw new Error(`no ${parent} in the drawn slide`);
  let at = start + parent.length + 2;
  const open: Element[] = [];
  for (;;) {
    const lt = xml.indexOf("<", at);
    if (lt < 0) throw new Error(`${parent} is not closed`);
    const top = open[open.length - 1];
    if (top && lt > at) addText(top, xml.slice(at, lt));
    const gt = xml.indexOf(">", lt);
    if (gt < 0) throw new Error(`${parent} is not closed`);
    at = gt + 1;
    if (xml.charCodeAt(lt + 1) === slash) {
      if (!top) return;
      open.pop();
      if (open.length === 0) yield top;
      continue;
    }
    const empty = xml.charCodeAt(gt - 1) === slash;
    const node = readTag(xml, lt + 1, empty ? gt - 1 : gt);
    top?.children.push(node);
    if (!empty) open.push(node);
    else if (!top) yield node;
  }
}

const slash = 47;
const quote = 34;

/** `from` is the first character of the name, `to` the one after the tag's last. */
function readTag(xml: string, from: number, to: number): Element {
  let at = from;
  while (at < to && xml.charCodeAt(at) > 32) at++;
  const node: Element = { name: xml.slice(from, at), attributes: {}, children: [] };
  for (;;) {
    while (at < to && xml.charCodeAt(at) <= 32) at++;
    if (at >= to) return node;
    const equals = xml.indexOf("=", at);
    if (xml.charCodeAt(equals + 1) !== quote) throw new Error("an attribute has no quotes");
    const end = xml.indexOf('"', equals + 2);
    node.attributes[xml.slice(at, equals)] = decode(xml.slice(equals + 2, end));
    at = end + 1;
  }
}

/** PptxGenJS indents some elements; white space is text in `a:t` alone. */
function addText(parent: Element, raw: string): void {
  if (parent.name === "a:t") parent.children.push(decode(raw));
}

function decode(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? "";
  });
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
