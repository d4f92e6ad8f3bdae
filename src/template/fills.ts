/** Fills and grounds: what colours one sees there, whatever they are made of. */
import { type Part, targetOf } from "../opc/package.js";
import type { Element } from "../opc/xml/element.js";
import type { Rgb } from "../scene/look.js";
import { type ColorContext, colorIn, over } from "./colors.js";
import { at, elements, integer } from "./elements.js";
import type { Drawn, Ground, TemplateColor } from "./template.js";

export type Fill =
  | { type: "none" }
  | { type: "solid"; color: TemplateColor }
  | { type: "gradient" | "pattern"; colors: TemplateColor[] }
  | { type: "picture"; picture?: Part };

/** The fill right in the element (`p:spPr`, `p:bgPr`); `undefined` where it says none. */
export function fillIn(
  parent: Element | undefined,
  part: Part,
  context: ColorContext,
): Fill | undefined {
  for (const node of parent ? elements(parent) : []) {
    const fill = fillOf(node, part, context);
    if (fill) return fill;
  }
  return undefined;
}

function fillOf(node: Element, part: Part, context: ColorContext): Fill | undefined {
  switch (node.name) {
    case "a:noFill":
      return { type: "none" };
    case "a:solidFill": {
      const color = colorIn(node, context);
      return color ? { type: "solid", color } : { type: "none" };
    }
    case "a:gradFill": {
      const stops = elements(at(node, "a:gsLst") ?? node);
      const colors = stops
        .map((stop) => colorIn(stop, context))
        .filter((color) => color !== undefined);
      return colors.length === 0 ? { type: "none" } : { type: "gradient", colors };
    }
    case "a:pattFill": {
      const colors = ["a:bgClr", "a:fgClr"]
        .map((name) => colorIn(at(node, name), context))
        .filter((color) => color !== undefined);
      return colors.length === 0 ? { type: "none" } : { type: "pattern", colors };
    }
    case "a:blipFill":
    case "p:blipFill": {
      const picture = targetOf(part, at(node, "a:blip")?.attributes["r:embed"]);
      return { type: "picture", ...(picture ? { picture } : {}) };
    }
    default:
      return undefined;
  }
}

/** As something drawn has it: absent where one sees through it. */
export function drawnFill(fill: Fill | undefined): Pick<Drawn, "fill" | "picture"> {
  switch (fill?.type) {
    case undefined:
    case "none":
      return {};
    case "solid":
      return { fill: { colors: [fill.color.rgb], opacity: fill.color.opacity } };
    case "gradient":
    case "pattern": {
      const opacity = Math.min(...fill.colors.map((color) => color.opacity));
      return { fill: { colors: fill.colors.map((color) => color.rgb), opacity } };
    }
    case "picture":
      return fill.picture ? { picture: fill.picture } : {};
  }
}

/**
 * The ground that a master or layout says, with `p:bg`; `undefined` where it says none.
 * @param below what shows where its own fill does not cover
 */
export function groundIn(
  root: Element,
  part: Part,
  context: ColorContext,
  themeFills: { element: Element; part: Part } | undefined,
  below: Rgb,
): Ground | undefined {
  const bg = at(root, "p:cSld", "p:bg");
  const reference = at(bg, "p:bgRef");
  if (reference) {
    const color = colorIn(reference, context);
    const named = { ...context, ...(color ? { placeholder: color } : {}) };
    // 1001 is the first of the theme's fills for grounds, 1 the first of those for shapes.
    const idx = integer(reference.attributes["idx"]) ?? 0;
    const list = at(themeFills?.element, idx > 1000 ? "a:bgFillStyleLst" : "a:fillStyleLst");
    const node = list && elements(list)[(idx > 1000 ? idx - 1000 : idx) - 1];
    const fill = node && themeFills && fillOf(node, themeFills.part, named);
    return groundOf(fill ?? (color && { type: "solid", color }), below);
  }
  return groundOf(fillIn(at(bg, "p:bgPr"), part, context), below);
}

function groundOf(fill: Fill | undefined, below: Rgb): Ground | undefined {
  const seen = ({ rgb, opacity }: TemplateColor) => over(rgb, opacity, below);
  switch (fill?.type) {
    case undefined:
      return undefined;
    case "none":
      return { fill: "solid", colors: [below], own: true };
    case "solid":
      return { fill: "solid", colors: [seen(fill.color)], own: true };
    case "gradient":
    case "pattern":
      return { fill: fill.type, colors: fill.colors.map(seen), own: true };
    case "picture": {
      const { picture } = fill;
      return { fill: "picture", colors: [below], ...(picture ? { picture } : {}), own: true };
    }
  }
}
