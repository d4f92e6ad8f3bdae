/** What must hold in a .pptx and the Open XML SDK does not look at. */
import {
  type Package,
  type XmlElement,
  findAll,
  openPackage,
  readXml,
  relationships,
} from "./package.js";

/** @returns a line per violation */
export function checkStructure(file: Uint8Array): string[] {
  const deck = openPackage(file);
  return [
    ...checkEntries(deck),
    ...checkContentTypes(deck),
    ...checkRelationships(deck),
    ...checkShapeIds(deck),
    ...checkThemes(deck),
    ...checkMedia(deck),
  ];
}

function checkEntries({ paths }: Package): string[] {
  const problems = paths
    .filter((path) => path.endsWith("/"))
    .map((path) => `${path} is a directory`);
  if (paths[0] !== "[Content_Types].xml") problems.push(`${paths[0]} stands first`);
  return problems;
}

/** `_rels/.rels` has one, too. */
function extension(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** Every part has a type, and every type a part. */
function checkContentTypes(deck: Package): string[] {
  const types = readXml(deck.text("[Content_Types].xml"));
  const attribute = (name: string, key: string) =>
    findAll(types, name).map((one) => one.attributes[key]!);
  const overrides = attribute("Override", "PartName").map((name) => name.slice(1));
  const defaults = attribute("Default", "Extension");
  const parts = deck.paths.filter((path) => path !== "[Content_Types].xml");
  const used = new Set(parts.map(extension));
  const typed = (path: string) =>
    overrides.includes(path) || (extension(path) !== "xml" && defaults.includes(extension(path)));
  return [
    ...overrides.filter((path) => !parts.includes(path)).map((path) => `${path} does not exist`),
    ...repeated(overrides).map((path) => `${path} has two types`),
    ...defaults.filter((one) => !used.has(one)).map((one) => `type of .${one} is not used`),
    ...parts.filter((path) => !typed(path)).map((path) => `${path} has no type`),
  ];
}

/** Targets exist, addresses are valid, and every part can be reached. */
function checkRelationships(deck: Package): string[] {
  const problems: string[] = [];
  const reached = new Set<string>();
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const found = relationships(deck, path);
    problems.push(...repeated(found.map((one) => one.id)).map((id) => `${path} has two ${id}`));
    problems.push(...brokenReferences(deck, path, new Set(found.map((one) => one.id))));
    for (const { target, external } of found) {
      if (external) {
        if (!validAddress(target)) problems.push(`${path} links to ${target}`);
      } else if (!deck.paths.includes(target)) problems.push(`${path} refers to ${target}`);
      else if (!reached.has(target)) {
        reached.add(target);
        waiting.push(target);
      }
    }
  }
  const parts = deck.paths.filter((path) => !/\.rels$|^\[Content_Types\]/.test(path));
  const lost = parts.filter((path) => !reached.has(path));
  return [...problems, ...lost.map((path) => `nothing refers to ${path}`)];
}

/** `r:id` and the like without a relationship. */
function brokenReferences(deck: Package, path: string, ids: Set<string>): string[] {
  if (!path.endsWith(".xml")) return [];
  const problems: string[] = [];
  const visit = (node: XmlElement): void => {
    for (const [key, value] of Object.entries(node.attributes))
      if (key.startsWith("r:") && !ids.has(value)) problems.push(`${path} has no ${value}`);
    node.children.forEach(visit);
  };
  visit(root(deck, path));
  return problems;
}

function root(deck: Package, path: string): XmlElement {
  return readXml(deck.text(path));
}

function validAddress(target: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i.test(target);
}

function checkShapeIds(deck: Package): string[] {
  return deck.paths
    .filter((path) =>
      /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/.test(path),
    )
    .flatMap((path) => {
      const shapes = findAll(root(deck, path), "p:cNvPr");
      const ids = repeated(shapes.map((shape) => shape.attributes["id"]!));
      return ids.map((id) => `${path} has two shapes ${id}`);
    });
}

function checkThemes(deck: Package): string[] {
  const masters = deck.paths.filter((path) => /^ppt\/\w+Masters\/[^/]+\.xml$/.test(path));
  const themes = masters.flatMap((path) =>
    relationships(deck, path)
      .filter((one) => one.type === "theme")
      .map((one) => one.target),
  );
  const problems = repeated(themes).map((path) => `${path} belongs to two masters`);
  if (themes.length !== masters.length) problems.push("a master has no theme");
  return problems;
}

const signatures: Record<string, number[]> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
};

/** A picture is what its name says, and in the file once. */
function checkMedia(deck: Package): string[] {
  const paths = deck.paths.filter((path) => path.startsWith("ppt/media/"));
  const wrong = paths.filter((path) => {
    const signature = signatures[extension(path)];
    return signature?.some((byte, i) => deck.bytes(path)[i] !== byte);
  });
  const contents = paths.map((path) => Buffer.from(deck.bytes(path)).toString("base64"));
  return [
    ...wrong.map((path) => `${path} is of another format`),
    ...repeated(contents).map((_, i) => `picture ${i} of ${paths.length} is in the file twice`),
  ];
}

function repeated(values: string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
