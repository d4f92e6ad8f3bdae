/** Text styles: the nine levels of a placeholder, from what the theme, the master and the layout say. */
import type { Element } from "../opc/xml/element.js";
import { type ColorContext, colorIn } from "./colors.js";
import { at, elements, flag, integer, percentage, points } from "./elements.js";
import type { Level, TemplateTheme } from "./template.js";

export interface TextContext extends ColorContext {
  theme: TemplateTheme;
}

/** What is said of a level so far; sizes of spaces wait for the size of the type. */
interface Said {
  /** From the lowest to the highest, so that the last one wins. */
  paragraph: Element[];
  run: Element[];
}

/**
 * @param lists `a:lstStyle` and its like, from what is inherited to what is the placeholder's own
 */
export function levelsOf(lists: (Element | undefined)[], context: TextContext): Level[] {
  const known = lists.filter((list) => list !== undefined);
  return Array.from({ length: 9 }, (_, i) => {
    const said: Said = { paragraph: [], run: [] };
    for (const list of known) {
      const properties = at(list, `a:lvl${i + 1}pPr`);
      const run = at(properties, "a:defRPr");
      if (properties) said.paragraph.push(properties);
      if (run) said.run.push(run);
    }
    return levelOf(said, context);
  });
}

function levelOf({ paragraph, run }: Said, context: TextContext): Level {
  const size = (last(run, (node) => integer(node.attributes["sz"])) ?? 1800) / 100;
  const rtl = last(paragraph, (node) => flag(node.attributes["rtl"])) ?? false;
  const bullet = last(paragraph, bulletOf);
  const align = last(paragraph, (node) => node.attributes["algn"]) ?? (rtl ? "r" : "l");
  const space = (name: string) => last(paragraph, (node) => spaceOf(at(node, name), size)) ?? 0;
  return {
    size,
    bold: last(run, (node) => flag(node.attributes["b"])) ?? false,
    italic: last(run, (node) => flag(node.attributes["i"])) ?? false,
    caps: last(run, (node) => node.attributes["cap"]) === "all",
    color: last(run, (node) => textColor(node, context)) ??
      colorOf("tx1", context) ?? { rgb: "000000", opacity: 1 },
    font: fontOf(
      last(run, (node) => at(node, "a:latin")?.attributes["typeface"]) ?? "+mn-lt",
      context.theme,
    ),
    align: align === "ctr" ? "center" : align === "r" ? "right" : "left",
    indent: last(paragraph, (node) => points(node.attributes["marL"])) ?? 0,
    hanging: -(last(paragraph, (node) => points(node.attributes["indent"])) ?? 0),
    ...(bullet?.text === undefined ? {} : { bullet: bullet.text }),
    spaceBefore: space("a:spcBef"),
    spaceAfter: space("a:spcAft"),
    leading: last(paragraph, (node) => leadingOf(at(node, "a:lnSpc"), size)) ?? 1,
    rtl,
  };
}

function last<T>(nodes: Element[], of: (node: Element) => T | undefined): T | undefined {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const found = of(nodes[i]!);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `text` is absent where it says that there is none. */
function bulletOf(properties: Element): { text?: string } | undefined {
  for (const { name, attributes } of elements(properties)) {
    if (name === "a:buNone") return {};
    if (name === "a:buChar") return { text: attributes["char"] ?? "•" };
    if (name === "a:buAutoNum") return { text: "1." };
    if (name === "a:buBlip") return { text: "•" };
  }
  return undefined;
}

/** A gradient's first colour stands for it. */
function textColor(run: Element, context: ColorContext) {
  const fill = at(run, "a:solidFill") ?? at(run, "a:gradFill", "a:gsLst", "a:gs");
  return fill && colorIn(fill, context);
}

function colorOf(name: string, { scheme }: ColorContext) {
  const rgb = scheme.get(name);
  return rgb === undefined ? undefined : { rgb, opacity: 1, slot: "text" as const };
}

function fontOf(typeface: string, { fonts }: TemplateTheme): Level["font"] {
  if (typeface.startsWith("+mj")) return { family: fonts.heading, role: "heading" };
  if (typeface.startsWith("+mn")) return { family: fonts.body, role: "body" };
  return { family: typeface };
}

/** PowerPoint takes a line to be 1.2 times as high as its type. */
const lineHeight = 1.2;

function spaceOf(spacing: Element | undefined, size: number): number | undefined {
  const exact = integer(at(spacing, "a:spcPts")?.attributes["val"]);
  if (exact !== undefined) return exact / 100;
  const share = percentage(at(spacing, "a:spcPct")?.attributes["val"]);
  return share === undefined ? undefined : share * size * lineHeight;
}

function leadingOf(spacing: Element | undefined, size: number): number | undefined {
  const exact = integer(at(spacing, "a:spcPts")?.attributes["val"]);
  if (exact !== undefined) return exact / 100 / (size * lineHeight);
  return percentage(at(spacing, "a:spcPct")?.attributes["val"]);
}
