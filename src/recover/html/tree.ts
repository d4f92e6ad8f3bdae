/** HTML as anybody may have made it → a tree of bounded depth. */
import { Parser } from "htmlparser2";

export type Node = string | Element;

export interface Element {
  /** Lower case. */
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

/** What lies deeper stands in the element at this depth: no page that people read is nested so. */
const mostDepth = 150;

/** The root has no name. Content of scripts is left out, that of styles is kept for `styles.ts`. */
export function parseHtml(html: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  /** How many open elements have no place of their own. */
  let deeper = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > mostDepth) {
          deeper++;
          return;
        }
        const element: Element = { name, attributes, children: [] };
        open[open.length - 1]!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = open[open.length - 1]!;
        const last = children.length - 1;
        if (typeof children[last] === "string") children[last] += text;
        else children.push(text);
      },
      onclosetag() {
        if (deeper > 0) deeper--;
        else if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true, recognizeCDATA: true },
  );
  parser.end(html);
  return root;
}

export function isElement(node: Node | undefined): node is Element {
  return typeof node === "object";
}

/** All text in it, as it stands. */
export function textOf(node: Node): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

/** Of code: as it stands, with its line breaks. */
export function codeTextOf(node: Node): string {
  if (typeof node === "string") return node;
  return node.name === "br" ? "\n" : node.children.map(codeTextOf).join("");
}

/** The first element that passes, in the order of the text. */
export function find(node: Node, passes: (element: Element) => boolean): Element | undefined {
  if (typeof node === "string") return undefined;
  if (passes(node)) return node;
  for (const child of node.children) {
    const found = find(child, passes);
    if (found) return found;
  }
  return undefined;
}

export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes["class"] ?? "").split(/\s+/).includes(name);
}
