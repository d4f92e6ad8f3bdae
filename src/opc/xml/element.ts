/** A small tree of XML: elements, attributes and text. */
import { escapeXml } from "./escape.js";

export interface Element {
  /** With its prefix, as written: `a:rPr`. */
  name: string;
  /**
   * Decoded values, in the order they are written. To take one off, set it to `undefined`: after a
   * `delete` V8 keeps the object as a hash table, which is several times as slow.
   */
  attributes: Record<string, string | undefined>;
  /** Elements and decoded text. */
  children: (Element | string)[];
}

export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  children: (Element | string)[] = [],
): Element {
  const written: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) written[key] = String(value);
  }
  return { name, attributes: written, children };
}

/** The first child element of that name. */
export function child(parent: Element, name: string): Element | undefined {
  for (const node of parent.children)
    if (typeof node !== "string" && node.name === name) return node;
  return undefined;
}

/** A child that must be there: whoever wrote the element always writes it. */
export function needChild(parent: Element, name: string): Element {
  const found = child(parent, name);
  if (!found) throw new Error(`no ${name} in ${parent.name}`);
  return found;
}

/** The child elements of that name, in order. */
export function childrenNamed(parent: Element, name: string): Element[] {
  return parent.children.filter(
    (node): node is Element => typeof node !== "string" && node.name === name,
  );
}

export function removeChildren(parent: Element, name: string): void {
  parent.children = parent.children.filter(
    (node) => typeof node === "string" || node.name !== name,
  );
}

export function serialize(node: Element): string {
  let xml = "<" + node.name;
  for (const key in node.attributes) {
    const value = node.attributes[key];
    if (value !== undefined) xml += ` ${key}="${escapeXml(value)}"`;
  }
  if (node.children.length === 0) return xml + "/>";
  xml += ">";
  for (const item of node.children)
    xml += typeof item === "string" ? escapeXml(item) : serialize(item);
  return xml + "</" + node.name + ">";
}
