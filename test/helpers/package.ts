/** Reads a finished .pptx for tests. */
import { posix } from "node:path";
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";

export interface Package {
  /** In the order of the file. */
  paths: string[];
  bytes: (path: string) => Uint8Array;
  text: (path: string) => string;
}

export function openPackage(file: Uint8Array): Package {
  const entries = unzipSync(file);
  const bytes = (path: string) => {
    const found = entries[path];
    if (!found) throw new Error(`no part ${path}`);
    return found;
  };
  return {
    paths: Object.keys(entries),
    bytes,
    text: (path) => new TextDecoder().decode(bytes(path)),
  };
}

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text right inside. */
  text: string;
}

export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: XmlElement = { name, attributes, children: [], text: "" };
        open[open.length - 1]!.children.push(node);
        open.push(node);
      },
      onclosetag: () => void open.pop(),
      ontext: (text) => void (open[open.length - 1]!.text += text),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return root.children[root.children.length - 1]!;
}

/** All elements of that name under the node, in the order of the document. */
export function findAll(node: XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** The first element of that name. */
export function find(node: XmlElement, name: string): XmlElement {
  const [found] = findAll(node, name);
  if (!found) throw new Error(`no ${name} in ${node.name}`);
  return found;
}

export interface Relationship {
  id: string;
  /** The last word of the type: "image". */
  type: string;
  /** Path from the package's root, or the address of an external target. */
  target: string;
  external: boolean;
}

/** @param path of the part; empty for the package itself */
export function relationships(deck: Package, path: string): Relationship[] {
  const { dir, base } = posix.parse(path);
  const rels = posix.join(dir, "_rels", `${base}.rels`);
  if (!deck.paths.includes(rels)) return [];
  return findAll(readXml(deck.text(rels)), "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"]!;
    return {
      id: attributes["Id"]!,
      type: attributes["Type"]!.split("/").pop()!,
      target: external ? target : posix.join(dir, target),
      external,
    };
  });
}
