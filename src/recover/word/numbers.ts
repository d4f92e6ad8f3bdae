/**
 * The numbers of list items. mammoth gives each list of a document from 1 on; Word counts through tables and
 * paragraphs that stand between (ECMA-376, 17.9). So each numbered paragraph gets its number as text that the
 * step from HTML takes off again.
 */
import { child, childrenNamed, type Element } from "../../opc/xml/element.js";

/** In private use characters, which no document has there. */
const numberText = (number: number): string => `\ue000${number}\ue001`;

interface Level {
  start: number;
  isBullet: boolean;
}

interface List {
  /** Lists of one kind count on with each other. */
  kind: string;
  levels: Map<number, Level>;
  /** Levels that begin anew where the list begins. */
  restarts: Map<number, number>;
}

/** @param numbering the root of numbering.xml; @param styles of styles.xml */
export function numberParagraphs(
  document: string,
  numbering: Element | undefined,
  styles: Element | undefined,
): string {
  if (!numbering) return document;
  const lists = listsOf(numbering);
  const byStyle = numberedStyles(styles);
  /** By kind of list: the last number of each level. */
  const counts = new Map<string, Map<number, number>>();
  const seen = new Set<string>();
  return document.replace(/<w:pPr>.*?<\/w:pPr>/gs, (properties) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1];
    const own = /<w:numPr>(.*?)<\/w:numPr>/s.exec(properties)?.[1];
    const inherited = style === undefined ? undefined : byStyle.get(style);
    // Headings are numbered by their styles: no list.
    if (own === undefined && (inherited === undefined || inherited.isHeading)) return properties;
    const id = /<w:numId w:val="(\d+)"/.exec(own ?? "")?.[1] ?? inherited?.id;
    const level = Number(/<w:ilvl w:val="(\d)"/.exec(own ?? "")?.[1] ?? inherited?.level ?? 0);
    const list = id === undefined ? undefined : lists.get(id);
    if (!list || id === undefined) return properties;
    const count = counts.get(list.kind) ?? new Map<number, number>();
    counts.set(list.kind, count);
    if (!seen.has(id)) {
      for (const [at] of list.restarts) count.delete(at);
      seen.add(id);
    }
    const { start, isBullet } = list.levels.get(level) ?? { start: 1, isBullet: true };
    const first = list.restarts.get(level) ?? start;
    const number = (count.get(level) ?? first - 1) + 1;
    count.set(level, number);
    for (const at of [...count.keys()]) if (at > level) count.delete(at);
    return isBullet
      ? properties
      : `${properties}<w:r><w:t xml:space="preserve">${numberText(number)}</w:t></w:r>`;
  });
}

function listsOf(numbering: Element): Map<string, List> {
  const kinds = new Map<string, Map<number, Level>>();
  for (const kind of childrenNamed(numbering, "w:abstractNum")) {
    const levels = new Map<number, Level>();
    for (const level of childrenNamed(kind, "w:lvl")) {
      const at = Number(level.attributes["w:ilvl"]);
      const format = child(level, "w:numFmt")?.attributes["w:val"] ?? "decimal";
      const start = Number(child(level, "w:start")?.attributes["w:val"] ?? 1);
      levels.set(at, { start, isBullet: format === "bullet" || format === "none" });
    }
    kinds.set(kind.attributes["w:abstractNumId"] ?? "", levels);
  }
  const lists = new Map<string, List>();
  for (const list of childrenNamed(numbering, "w:num")) {
    const kind = child(list, "w:abstractNumId")?.attributes["w:val"] ?? "";
    const restarts = new Map<number, number>();
    for (const change of childrenNamed(list, "w:lvlOverride")) {
      const start = child(change, "w:startOverride")?.attributes["w:val"];
      if (start !== undefined) restarts.set(Number(change.attributes["w:ilvl"]), Number(start));
    }
    lists.set(list.attributes["w:numId"] ?? "", {
      kind,
      levels: kinds.get(kind) ?? new Map<number, Level>(),
      restarts,
    });
  }
  return lists;
}

interface NumberedStyle {
  id: string;
  level: number;
  isHeading: boolean;
}

function numberedStyles(styles: Element | undefined): Map<string, NumberedStyle> {
  const found = new Map<string, NumberedStyle>();
  for (const style of styles ? childrenNamed(styles, "w:style") : []) {
    const properties = child(style, "w:pPr");
    const numbers = properties && child(properties, "w:numPr");
    const id = numbers && child(numbers, "w:numId")?.attributes["w:val"];
    if (id === undefined) continue;
    const level = Number(child(numbers!, "w:ilvl")?.attributes["w:val"] ?? 0);
    const name = child(style, "w:name")?.attributes["w:val"] ?? "";
    found.set(style.attributes["w:styleId"] ?? "", {
      id,
      level,
      isHeading: /^heading/i.test(name),
    });
  }
  return found;
}
