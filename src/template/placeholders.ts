/** The placeholders of a layout, with what they have from the master. */
import type { Box, Insets, Size } from "../geometry.js";
import { child, type Element } from "../opc/xml/element.js";
import { at, integer, points } from "./elements.js";
import { levelsOf, type TextContext } from "./levels.js";
import type { RawPlaceholder } from "./shapes.js";
import type { IgnoredPlaceholder, PlaceholderType, TemplatePlaceholder } from "./template.js";

export interface MasterText {
  placeholders: RawPlaceholder[];
  /** `p:txStyles`. */
  styles: Element | undefined;
  /** `p:defaultTextStyle` of the presentation. */
  defaults: Element | undefined;
}

const types = new Set<string>([
  ...["title", "ctrTitle", "subTitle", "body", "obj", "pic", "tbl", "chart", "dgm", "media"],
  ...["clipArt", "sldImg", "hdr", "dt", "ftr", "sldNum"],
]);

/** The idx of a placeholder whose layout has none of it. */
const orphanIdx = 4_294_967_295;

/** What a page has of them; more are nobody's design. */
const mostPlaceholders = 200;

export function placeholdersOf(
  raw: RawPlaceholder[],
  master: MasterText,
  context: TextContext,
  size: Size,
): { placeholders: TemplatePlaceholder[]; ignored: IgnoredPlaceholder[] } {
  const placeholders: TemplatePlaceholder[] = [];
  const ignored: IgnoredPlaceholder[] = [];
  const used = new Set<number>();
  const hasType = new Set<string>();
  for (const one of raw.slice(0, mostPlaceholders)) {
    const type = typeOf(one.ph);
    const idx = integer(one.ph.attributes["idx"]) ?? 0;
    const parent = parentOf(type, master.placeholders);
    const box = one.box ?? parent?.box;
    const isTitle = classOf(type) === "title";
    const repeated = isTitle ? hasType.has("title") : used.has(idx);
    const reason =
      idx === orphanIdx
        ? "orphan"
        : repeated
          ? "repeated"
          : !box
            ? "no place"
            : !isOn(box, size)
              ? "outside"
              : undefined;
    if (reason || !box) {
      ignored.push({ type, idx, reason: reason ?? "no place" });
      continue;
    }
    if (isTitle) hasType.add("title");
    else used.add(idx);
    placeholders.push(resolved(one, type, idx, box, parent, master, context));
  }
  return { placeholders, ignored };
}

function typeOf(ph: Element): PlaceholderType {
  const { type = "obj" } = ph.attributes;
  return types.has(type) ? (type as PlaceholderType) : "obj";
}

/** Layouts have from the master by what a placeholder is, not by its idx. */
function classOf(type: PlaceholderType): PlaceholderType {
  if (type === "ctrTitle") return "title";
  return ["title", "dt", "ftr", "sldNum"].includes(type) ? type : "body";
}

function parentOf(type: PlaceholderType, master: RawPlaceholder[]): RawPlaceholder | undefined {
  const wanted = classOf(type);
  return master.find(({ ph }) => classOf(typeOf(ph)) === wanted);
}

/** At least half of it stands on the slide. */
function isOn({ x, y, width, height }: Box, size: Size): boolean {
  const seen =
    Math.max(0, Math.min(x + width, size.width) - Math.max(x, 0)) *
    Math.max(0, Math.min(y + height, size.height) - Math.max(y, 0));
  return seen >= (width * height) / 2 && width > 0 && height > 0;
}

function resolved(
  { shape, ph, name }: RawPlaceholder,
  type: PlaceholderType,
  idx: number,
  box: Box,
  parent: RawPlaceholder | undefined,
  master: MasterText,
  context: TextContext,
): TemplatePlaceholder {
  const of = classOf(type);
  const style = of === "title" ? "p:titleStyle" : of === "body" ? "p:bodyStyle" : "p:otherStyle";
  const bodies = [parent?.shape, shape].map((one) => at(one, "p:txBody", "a:bodyPr"));
  const attribute = (key: string) =>
    bodies[1]?.attributes[key] ?? bodies[0]?.attributes[key] ?? undefined;
  const anchor = attribute("anchor");
  const fit = autofitOf(bodies[1]) ?? autofitOf(bodies[0]);
  const vertical = attribute("vert");
  return {
    type,
    idx,
    attributes: Object.fromEntries(
      Object.entries(ph.attributes).filter(
        (pair): pair is [string, string] => pair[1] !== undefined && !pair[0].startsWith("xmlns"),
      ),
    ),
    name,
    box,
    insets: insetsOf(attribute),
    anchor: anchor === "ctr" ? "middle" : anchor === "b" ? "bottom" : "top",
    ...(fit === "shrink" || fit === "grow" ? { autofit: fit } : {}),
    vertical: vertical !== undefined && vertical !== "horz",
    levels: levelsOf(
      [
        master.defaults,
        at(master.styles, style),
        at(parent?.shape, "p:txBody", "a:lstStyle"),
        at(shape, "p:txBody", "a:lstStyle"),
      ],
      context,
    ),
  };
}

/** PowerPoint's own: a tenth of an inch at the sides, half of it above and below. */
function insetsOf(attribute: (key: string) => string | undefined): Insets {
  const side = (key: string, usual: number) => points(attribute(key)) ?? usual;
  return {
    top: side("tIns", 3.6),
    right: side("rIns", 7.2),
    bottom: side("bIns", 3.6),
    left: side("lIns", 7.2),
  };
}

function autofitOf(body: Element | undefined): "shrink" | "grow" | "none" | undefined {
  if (!body) return undefined;
  if (child(body, "a:normAutofit")) return "shrink";
  if (child(body, "a:spAutoFit")) return "grow";
  return child(body, "a:noAutofit") ? "none" : undefined;
}
