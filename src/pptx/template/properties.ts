/** What a template says of itself in properties of its own: sensitivity labels stand there. */
import { relatedPart } from "../../opc/package.js";
import { childrenNamed, serialize } from "../../opc/xml/element.js";
import { raw, type Markup } from "../../opc/xml/markup.js";
import type { DeckTemplate } from "../template.js";

/** Ours of an earlier deck, and what a deck is not because its template was. */
const dropped = ["quarterdeck", "_MarkAsFinal"];

const firstPid = 2;

export function customProperties({ package: from }: DeckTemplate): Markup[] {
  const part = relatedPart(from, "custom-properties");
  const root = part && from.xml(part);
  if (!root) return [];
  return childrenNamed(root, "property")
    .filter(({ attributes }) => !dropped.includes(attributes["name"] ?? ""))
    .map((property, i) => {
      const attributes = { ...property.attributes, pid: String(firstPid + i) };
      return raw(serialize({ ...property, attributes }));
    });
}
