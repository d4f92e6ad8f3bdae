/** A master with its theme and layouts. */
import { type Package, type Part, relatedPart, targetOf } from "../opc/package.js";
import { child, childrenNamed, type Element } from "../opc/xml/element.js";
import type { Size } from "../geometry.js";
import { colorIn } from "./colors.js";
import { at, elements, flag } from "./elements.js";
import { groundIn } from "./fills.js";
import type { TextContext } from "./levels.js";
import { placeholdersOf, type MasterText } from "./placeholders.js";
import { shapesOf } from "./shapes.js";
import type {
  FooterSwitches,
  Ground,
  Scheme,
  TemplateLayout,
  TemplateMaster,
  TemplateTheme,
} from "./template.js";

/** What all masters share. */
export interface Shared {
  package: Package;
  size: Size;
  /** The presentation's own text levels. */
  defaults: Element | undefined;
  /** How many sample slides use a layout. */
  samplesOf: (layout: Part) => number;
  /** Layouts that may still be read. */
  room: { layouts: number };
}

/** `undefined` where the part cannot be read. */
export function masterOf(part: Part, shared: Shared): TemplateMaster | undefined {
  const root = shared.package.xml(part);
  if (root?.name !== "p:sldMaster") return undefined;
  const themePart = relatedPart(part, "theme");
  const themeRoot = themePart && shared.package.xml(themePart);
  const theme = themeOf(themeRoot);
  const scheme = schemeOf(theme, child(root, "p:clrMap"));
  const context: TextContext = { scheme, theme };
  const format = at(themeRoot, "a:themeElements", "a:fmtScheme");
  const fills = format && themePart ? { element: format, part: themePart } : undefined;
  const below = scheme.get("bg1") ?? "FFFFFF";
  const shapes = shapesOf(root, part, context);
  const ground = (of: Element, from: Part, on: TextContext): Ground | undefined =>
    groundIn(of, from, on, fills, on.scheme.get("bg1") ?? below);
  const plain: Ground = { fill: "solid", colors: [below], own: false };
  const text: MasterText = {
    placeholders: shapes.placeholders,
    styles: child(root, "p:txStyles"),
    defaults: shared.defaults,
  };
  const layouts = layoutParts(root, part).flatMap((layoutPart) => {
    if (--shared.room.layouts < 0) return [];
    const layoutRoot = shared.package.xml(layoutPart);
    if (layoutRoot?.name !== "p:sldLayout") return [];
    const override = at(layoutRoot, "p:clrMapOvr", "a:overrideClrMapping");
    const own: TextContext = override ? { scheme: schemeOf(theme, override), theme } : context;
    const { placeholders, drawn } = shapesOf(layoutRoot, layoutPart, own);
    const { type } = layoutRoot.attributes;
    const layout: TemplateLayout = {
      part: layoutPart,
      name: at(layoutRoot, "p:cSld")?.attributes["name"] ?? "",
      ...(type === undefined ? {} : { type }),
      scheme: own.scheme,
      // The master's ground, in the layout's colours.
      ground: ground(layoutRoot, layoutPart, own) ?? {
        ...(ground(root, part, own) ?? plain),
        own: false,
      },
      drawn,
      showsMaster: flag(layoutRoot.attributes["showMasterSp"]) ?? true,
      ...placeholdersOf(placeholders, text, own, shared.size),
      samples: shared.samplesOf(layoutPart),
    };
    return [layout];
  });
  return {
    part,
    name: theme.name,
    theme,
    scheme,
    ground: ground(root, part, context) ?? plain,
    drawn: shapes.drawn,
    placeholders: placeholdersOf(shapes.placeholders, text, context, shared.size).placeholders,
    footers: footersOf(child(root, "p:hf")),
    layouts,
  };
}

/** In the order of PowerPoint's gallery; each once. */
function layoutParts(root: Element, part: Part): Part[] {
  const list = child(root, "p:sldLayoutIdLst");
  const ids = list ? childrenNamed(list, "p:sldLayoutId") : [];
  const found = ids.map(({ attributes }) => targetOf(part, attributes["r:id"]));
  return [...new Set(found.filter((one) => one !== undefined))];
}

function themeOf(root: Element | undefined): TemplateTheme {
  const base = at(root, "a:themeElements");
  const colors: Scheme = new Map();
  const list = at(base, "a:clrScheme");
  for (const node of list ? elements(list) : []) {
    const color = colorIn(node, { scheme: colors });
    if (color) colors.set(node.name.replace(/^a:/, ""), color.rgb);
  }
  for (const [name, rgb] of officeColors) if (!colors.has(name)) colors.set(name, rgb);
  const font = (name: string) =>
    at(base, "a:fontScheme", name, "a:latin")?.attributes["typeface"] || "Calibri";
  return {
    name: root?.attributes["name"] ?? "",
    fonts: { heading: font("a:majorFont"), body: font("a:minorFont") },
    colors,
  };
}

/** What PowerPoint takes where a theme says nothing. */
const officeColors: [string, string][] = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

const usualMap: [string, string][] = [
  ["bg1", "lt1"],
  ["tx1", "dk1"],
  ["bg2", "lt2"],
  ["tx2", "dk2"],
];

/** The theme's colours, and what the map calls them; a map may rename accents too. */
function schemeOf({ colors }: TemplateTheme, map: Element | undefined): Scheme {
  const scheme: Scheme = new Map(colors);
  for (const [name, usual] of usualMap) {
    const rgb = colors.get(map?.attributes[name] ?? usual) ?? colors.get(usual);
    if (rgb !== undefined) scheme.set(name, rgb);
  }
  for (const [name, of] of Object.entries(map?.attributes ?? {})) {
    const rgb = of === undefined ? undefined : colors.get(of);
    if (rgb !== undefined && colors.has(name)) scheme.set(name, rgb);
  }
  return scheme;
}

/** Without `p:hf` everything is on. */
function footersOf(hf: Element | undefined): FooterSwitches {
  const on = (name: string) => flag(hf?.attributes[name]) ?? true;
  return { date: on("dt"), footer: on("ftr"), number: on("sldNum") };
}
