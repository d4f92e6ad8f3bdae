/**
 * A package that was read: parts that know their content type and what they relate to (ECMA-376 part 2).
 * Parts are objects, not paths, so that a writer may name them as it likes; a part's bytes stay packed
 * until somebody asks for them.
 */
import { posix } from "node:path";
import type { Element } from "./xml/element.js";
import { readXml } from "./xml/read.js";
import { unpacked, unzip, type ZipLimits, type ZipProblem } from "./unzip.js";
import type { ZipEntry } from "./zip.js";

export interface Part {
  /** From the package's root, without a slash in front: `ppt/presentation.xml`. */
  path: string;
  /** Empty where the package gives it none. */
  contentType: string;
  entry: ZipEntry;
  relationships: Relationship[];
}

export interface Relationship {
  id: string;
  /** The last word of its type: `slideLayout`. */
  type: string;
  /** The whole of it. */
  uri: string;
  /** Of the strict variety of the format. */
  strict: boolean;
  target: Part | ExternalTarget;
}

/** Never followed. */
export interface ExternalTarget {
  url: string;
}

/** A relationship whose target the package does not have. */
export interface Dangling {
  /** The part's path; empty for the package itself. */
  from: string;
  id: string;
  target: string;
}

export type PackageProblem = ZipProblem | "no-content-types";

interface PackageLimits extends ZipLimits {
  /** Elements of all XML that is read. */
  elements: number;
  /** Bytes of one XML part, a list of relationships too. */
  xml: number;
}

/** Room for the largest templates that are known, ten times over. */
const packageLimits: PackageLimits = {
  entries: 20_000,
  bytes: 1_000_000_000,
  elements: 2_000_000,
  xml: 32_000_000,
};

const contentTypesPath = "[Content_Types].xml";

export class Package {
  /** Parts that can be reached from the package's own relationships, in the order in which they were. */
  readonly parts: Part[] = [];
  readonly relationships: Relationship[];
  readonly dangling: Dangling[] = [];
  /** Parts whose XML, or whose relationships, cannot be read, by path. */
  readonly unreadable = new Set<string>();

  #entries = new Map<string, ZipEntry>();
  #types: ContentTypes;
  #byPath = new Map<string, Part>();
  #xml = new Map<Part, Element | undefined>();
  #limits: PackageLimits;

  private constructor(entries: ZipEntry[], types: Element, limits: PackageLimits) {
    this.#limits = limits;
    for (const entry of entries) {
      const key = keyOf(entry.path);
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
    this.#types = contentTypesOf(types);
    this.relationships = this.#relationshipsOf("");
    // The list grows while it is walked; a part is in it once, however many parts relate to it.
    for (const part of this.parts) part.relationships = this.#relationshipsOf(part.path);
  }

  static open(
    file: Uint8Array,
    wished: Partial<PackageLimits> = {},
  ): Package | { problem: PackageProblem } {
    const limits = { ...packageLimits, ...wished };
    const found = unzip(file, limits);
    if ("problem" in found) return found;
    const entry = found.entries.find(({ path }) => keyOf(path) === keyOf(contentTypesPath));
    const types = entry && xmlOf(entry, limits);
    if (types?.name !== "Types") return { problem: "no-content-types" };
    return new Package(found.entries, types, limits);
  }

  /** The part's bytes; `undefined` where the file is damaged there. */
  bytes(part: Part): Uint8Array | undefined {
    return unpacked(part.entry);
  }

  /** The part's root element, read once; `undefined` where it is none. */
  xml(part: Part): Element | undefined {
    if (!this.#xml.has(part)) {
      const root = xmlOf(part.entry, this.#limits);
      if (!root) this.unreadable.add(part.path);
      this.#xml.set(part, root);
    }
    return this.#xml.get(part);
  }

  #relationshipsOf(path: string): Relationship[] {
    const { dir, base } = posix.parse(path);
    const listPath = posix.join(dir, "_rels", `${base}.rels`);
    const entry = this.#entries.get(keyOf(listPath));
    if (!entry) return [];
    const root = xmlOf(entry, this.#limits);
    if (root?.name !== "Relationships") {
      this.unreadable.add(listPath);
      return [];
    }
    const found: Relationship[] = [];
    for (const node of root.children) {
      if (typeof node === "string" || node.name !== "Relationship") continue;
      const { Id: id = "", Type = "", Target = "", TargetMode } = node.attributes;
      const relation = {
        id,
        type: Type.slice(Type.lastIndexOf("/") + 1),
        uri: Type,
        strict: Type.startsWith("http://purl.oclc.org/ooxml/"),
      };
      if (TargetMode === "External") {
        found.push({ ...relation, target: { url: Target } });
        continue;
      }
      const part = this.#partAt(Target, dir);
      if (part) found.push({ ...relation, target: part });
      else this.dangling.push({ from: path, id, target: Target });
    }
    return found;
  }

  /** @param target from the folder, or from the root with a slash in front */
  #partAt(target: string, folder: string): Part | undefined {
    const path = target.startsWith("/") ? target : `/${folder}/${target}`;
    // Nothing is above the root: that is how `..` ends there.
    const key = keyOf(posix.normalize(path.replace(/[#?].*$/s, "")));
    const known = this.#byPath.get(key);
    if (known) return known;
    const entry = this.#entries.get(key) ?? this.#entries.get(unescaped(key));
    if (!entry || key === keyOf(contentTypesPath) || key.endsWith(".rels")) return undefined;
    const own = entry.path.replaceAll("\\", "/").replace(/^\/+/, "");
    const part = { path: own, contentType: this.#types(own), entry, relationships: [] };
    this.#byPath.set(key, part);
    this.parts.push(part);
    return part;
  }
}

/** The parts that the relationships lead to, those given included, without passing `through` some. */
export function reachable(
  from: Relationship[],
  through: (relationship: Relationship) => boolean = () => true,
): Set<Part> {
  const found = new Set<Part>();
  const follow = (relationships: Relationship[]) => {
    for (const relationship of relationships) {
      const { target } = relationship;
      if (!isExternal(target) && through(relationship)) found.add(target);
    }
  };
  follow(from);
  for (const part of found) follow(part.relationships);
  return found;
}

export function isExternal(target: Relationship["target"]): target is ExternalTarget {
  return "url" in target;
}

/** The part that a relationship of this id leads to. */
export function targetOf(part: Part, id: string | undefined): Part | undefined {
  const target = part.relationships.find((one) => one.id === id)?.target;
  return target && !isExternal(target) ? target : undefined;
}

/** The first part that a relationship of this type leads to. */
export function relatedPart(
  { relationships }: { relationships: Relationship[] },
  type: string,
): Part | undefined {
  for (const one of relationships)
    if (one.type === type && !isExternal(one.target)) return one.target;
  return undefined;
}

/** Names of parts are equal whatever their case. */
function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function xmlOf(entry: ZipEntry, limits: PackageLimits): Element | undefined {
  if (entry.size > limits.xml) return undefined;
  const bytes = unpacked(entry);
  return bytes && readXml(bytes, limits);
}

/** Of a part by its path. */
type ContentTypes = (path: string) => string;

function contentTypesOf(types: Element): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const node of types.children) {
    if (typeof node === "string") continue;
    const { PartName, Extension, ContentType = "" } = node.attributes;
    if (PartName !== undefined) overrides.set(keyOf(PartName), ContentType);
    if (Extension !== undefined) defaults.set(Extension.toLowerCase(), ContentType);
  }
  return (path) =>
    overrides.get(keyOf(path)) ?? defaults.get(posix.extname(path).slice(1).toLowerCase()) ?? "";
}
