/** What of a template's package a deck has: all that is reached without its sample slides. */
import {
  isExternal,
  type Package,
  type Part,
  reachable,
  type Relationship,
} from "../../opc/package.js";
import type { Element } from "../../opc/xml/element.js";

/**
 * Relationships of what a deck of ours does not have: slides, macros and signatures; pictures of the
 * template itself; who wrote and changed its slides; and what is written anew.
 */
const left = new Set([
  ...["slide", "vbaProject", "origin", "thumbnail"],
  ...["commentAuthors", "authors", "changesInfo", "revisionInfo"],
  ...["core-properties", "extended-properties", "custom-properties", "officeDocument"],
]);

export class Kept {
  /** In the order in which they were read; without the presentation itself. */
  readonly parts: Part[];
  readonly #paths = new Map<Part, string>();

  constructor(
    private readonly from: Package,
    presentation: Part,
    private readonly sampleParts: Set<Part>,
  ) {
    const follows = (one: Relationship) => this.#follows(one);
    const found = reachable([...from.relationships, ...presentation.relationships], follows);
    found.delete(presentation);
    this.parts = from.parts.filter((part) => found.has(part));
    const taken = new Set<string>();
    for (const part of this.parts) {
      const path = freePath(part.path, taken);
      taken.add(path.toLowerCase());
      this.#paths.set(part, path);
    }
  }

  /** Where the part lies in the deck; `undefined` where the deck does not have it. */
  pathOf(part: Part): string | undefined {
    return this.#paths.get(part);
  }

  /** Those that lead to what the deck has. */
  relationships(of: { relationships: Relationship[] }): Relationship[] {
    return of.relationships.filter(
      (one) => this.#follows(one) && (isExternal(one.target) || this.#paths.has(one.target)),
    );
  }

  /** Ids of relationships that lead nowhere in the deck. */
  lost(part: Part): Set<string> {
    const kept = new Set(this.relationships(part).map(({ id }) => id));
    return new Set([
      ...part.relationships.map(({ id }) => id).filter((id) => !kept.has(id)),
      ...this.from.dangling.filter(({ from }) => from === part.path).map(({ id }) => id),
    ]);
  }

  #follows({ type, target }: Relationship): boolean {
    if (left.has(type)) return false;
    return isExternal(target) || !this.sampleParts.has(target);
  }
}

/** Folders in which parts of ours are called by number. */
const ours = /^(ppt\/(slides|notesSlides|charts|embeddings|media)|docProps)\//i;

/** The part's own path, out of the way of ours and of each other. */
function freePath(path: string, taken: Set<string>): string {
  const cut = path.lastIndexOf("/") + 1;
  const [folder, name] = [path.slice(0, cut), path.slice(cut)];
  let free = ours.test(path) ? `${folder}template-${name}` : path;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${folder}${n}-${name}`;
  return free;
}

/** The element without what refers to a lost relationship; the same object where there is nothing of it. */
export function withoutLost(node: Element, lost: Set<string>): Element {
  if (lost.size === 0) return node;
  const refers = ({ attributes }: Element) =>
    Object.entries(attributes).filter(
      ([name, value]) => name.startsWith("r:") && value !== undefined && lost.has(value),
    );
  const cleaned = (element: Element): Element => {
    const children = element.children.flatMap((inner): (Element | string)[] => {
      if (typeof inner === "string") return [inner];
      const names = refers(inner).map(([name]) => name);
      if (names.length === 0) return [cleaned(inner)];
      // A picture without its file stays a shape; a link or an object without its target is none.
      if (inner.name !== "a:blip") return [];
      const attributes = Object.fromEntries(
        Object.entries(inner.attributes).filter(([name]) => !names.includes(name)),
      );
      return [cleaned({ ...inner, attributes })];
    });
    return { ...element, children };
  };
  return cleaned(node);
}
