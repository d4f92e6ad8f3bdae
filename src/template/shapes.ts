/** The shapes of a master or layout: placeholders, and what is drawn there for good. */
import type { Box } from "../geometry.js";
import { type Part, targetOf } from "../opc/package.js";
import type { Element } from "../opc/xml/element.js";
import { type ColorContext, colorIn } from "./colors.js";
import { at, boxOf, elements, straightBox, textIn } from "./elements.js";
import { drawnFill, fillIn } from "./fills.js";
import type { Drawn } from "./template.js";

export interface RawPlaceholder {
  /** `p:sp`, `p:pic` or `p:graphicFrame`. */
  shape: Element;
  ph: Element;
  name: string;
  /** Absent: the master's. */
  box: Box | undefined;
}

export interface Shapes {
  placeholders: RawPlaceholder[];
  drawn: Drawn[];
}

/** A page has tens; what more than this says is not read. */
const mostShapes = 5_000;

export function shapesOf(root: Element, part: Part, context: ColorContext): Shapes {
  const found: Shapes = { placeholders: [], drawn: [] };
  const visit = (tree: Element, place: (box: Box) => Box): void => {
    for (const shape of elements(tree)) {
      if (found.drawn.length + found.placeholders.length >= mostShapes) return;
      if (shape.name === "p:grpSp") {
        visit(shape, grouped(shape, place));
        continue;
      }
      // What every program can show stands last.
      if (shape.name === "mc:AlternateContent") {
        visit(at(shape, "mc:Fallback") ?? at(shape, "mc:Choice") ?? shape, place);
        continue;
      }
      const nonVisual = elements(shape)[0];
      const { name = "", hidden } = at(nonVisual, "p:cNvPr")?.attributes ?? {};
      const ph = at(nonVisual, "p:nvPr", "p:ph");
      const box = boxOf(at(shape, "p:spPr", "a:xfrm") ?? at(shape, "p:xfrm"));
      const placed = box && place(box);
      if (ph) found.placeholders.push({ shape, ph, name, box: placed });
      else if (placed && hidden !== "1" && hidden !== "true") {
        const drawn = drawnAs(shape, name, placed, part, context);
        if (drawn) found.drawn.push(drawn);
      }
    }
  };
  const tree = at(root, "p:cSld", "p:spTree");
  if (tree) visit(tree, (box) => box);
  return found;
}

/** Boxes inside a group are in its own measure. */
function grouped(group: Element, place: (box: Box) => Box): (box: Box) => Box {
  const xfrm = at(group, "p:grpSpPr", "a:xfrm");
  const outer = straightBox(at(xfrm, "a:off"), at(xfrm, "a:ext"));
  const inner = straightBox(at(xfrm, "a:chOff"), at(xfrm, "a:chExt"));
  if (!outer || !inner) return place;
  const scaleX = inner.width > 0 ? outer.width / inner.width : 1;
  const scaleY = inner.height > 0 ? outer.height / inner.height : 1;
  return ({ x, y, width, height }) =>
    place({
      x: outer.x + (x - inner.x) * scaleX,
      y: outer.y + (y - inner.y) * scaleY,
      width: width * scaleX,
      height: height * scaleY,
    });
}

function drawnAs(
  shape: Element,
  name: string,
  box: Box,
  part: Part,
  context: ColorContext,
): Drawn | undefined {
  switch (shape.name) {
    case "p:pic": {
      const picture = targetOf(part, at(shape, "p:blipFill", "a:blip")?.attributes["r:embed"]);
      return { kind: "picture", name, box, ...(picture ? { picture } : {}), text: "" };
    }
    case "p:graphicFrame":
      return { kind: "frame", name, box, text: textIn(shape).trim() };
    case "p:cxnSp":
      return { kind: "line", name, box, text: "" };
    case "p:sp": {
      const text = textIn(shape).trim();
      const fill = drawnFill(fillIn(at(shape, "p:spPr"), part, context) ?? styled(shape, context));
      const line = at(shape, "p:spPr", "a:ln");
      const hasLine =
        line === undefined
          ? at(shape, "p:style", "a:lnRef")?.attributes["idx"] !== "0" &&
            at(shape, "p:style", "a:lnRef") !== undefined
          : at(line, "a:noFill") === undefined && elements(line).length > 0;
      const hasFill = fill.fill !== undefined || fill.picture !== undefined;
      if (!hasFill && !hasLine && text === "") return undefined;
      if (fill.picture) return { kind: "picture", name, box, ...fill, text };
      const kind = hasFill ? "shape" : text !== "" ? "text" : "line";
      return { kind, name, box, ...fill, text };
    }
    default:
      return undefined;
  }
}

/** The fill that the shape has of its style, of which we know the colour. */
function styled(shape: Element, context: ColorContext) {
  const reference = at(shape, "p:style", "a:fillRef");
  if (!reference || reference.attributes["idx"] === "0") return undefined;
  const color = colorIn(reference, context);
  return color && { type: "solid" as const, color };
}
