/** What tables look like in the template's own table style, or in one that PowerPoint knows by its GUID. */
import { mix } from "../color.js";
import { child, type Element } from "../opc/xml/element.js";
import type { Rgb, TableLook } from "../scene/look.js";
import type { Color } from "../scene/scene.js";
import { type ColorContext, colorIn } from "./colors.js";
import { at, points } from "./elements.js";
import type { Scheme, TableStyles, TemplateColor } from "./template.js";

/** Medium Style 2, by the colour that it is made of. */
const mediumStyles: Record<string, string | undefined> = {
  "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}": "tx1",
  "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}": "accent1",
  "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}": "accent2",
  "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}": "accent3",
  "{00A15C55-8517-42AA-B614-E9B94910E393}": "accent4",
  "{7DF18680-E054-41AD-8BC1-D1AEF772440D}": "accent5",
  "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}": "accent6",
};

/** The two without a style. */
const plainStyles = [
  "{2D5ABB26-0587-4C30-8999-92F81FD0307C}",
  "{5940675A-B579-460E-94D1-54222C63F5DA}",
];

/** @param ground what tables stand on */
export function tableLookOf(styles: TableStyles, scheme: Scheme, ground: Rgb): TableLook {
  return { ...seenLook(styles, scheme, ground), style: styles.default };
}

function seenLook(styles: TableStyles, scheme: Scheme, ground: Rgb): TableLook {
  const own = styles.styles.find(({ id }) => id === styles.default);
  if (own) return lookOf(own.element, { scheme }, ground);
  if (plainStyles.includes(styles.default)) {
    const line = { color: "text" as const, width: 1 };
    return { headerText: "text", headerRule: line, rule: line, bottomRule: line };
  }
  const name = mediumStyles[styles.default.toUpperCase()] ?? "accent1";
  const rgb = scheme.get(name) ?? "808080";
  const line = { color: "ground" as const, width: 1 };
  return {
    headerText: "ground",
    headerFill: name === "tx1" ? "text" : (name as Color),
    headerRule: { color: "ground", width: 3 },
    rule: line,
    band: { rgb: mix(ground, rgb, 0.2) },
  };
}

function lookOf(style: Element, context: ColorContext, ground: Rgb): TableLook {
  const part = (name: string) => child(style, name);
  const text = (name: string) => colorIn(at(part(name), "a:tcTxStyle"), context);
  const fill = (name: string) =>
    colorIn(at(part(name), "a:tcStyle", "a:fill", "a:solidFill"), context);
  const line = (name: string, side: string) => {
    const ln = at(part(name), "a:tcStyle", "a:tcBdr", side, "a:ln");
    const color = colorIn(at(ln, "a:solidFill"), context);
    const width = points(ln?.attributes["w"]) ?? 1;
    return color && width > 0 ? { color: shown(color, ground), width } : undefined;
  };
  const headerFill = fill("a:firstRow");
  const headerText = text("a:firstRow") ?? text("a:wholeTbl");
  const band = fill("a:band1H") ?? fill("a:wholeTbl");
  const headerRule = line("a:firstRow", "a:bottom");
  const rule = line("a:wholeTbl", "a:insideH");
  const bottomRule = line("a:wholeTbl", "a:bottom");
  return {
    headerText: headerText ? shown(headerText, ground) : "text",
    ...(headerFill ? { headerFill: shown(headerFill, ground) } : {}),
    ...(headerRule ? { headerRule } : {}),
    ...(rule ? { rule } : {}),
    ...(band ? { band: shown(band, ground) } : {}),
    ...(bottomRule ? { bottomRule } : {}),
  };
}

function shown({ rgb, opacity, slot }: TemplateColor, ground: Rgb): Color {
  // Second texts and grounds of a template are not what our slots of these names are for.
  if (slot && slot !== "muted" && slot !== "panel" && opacity === 1) return slot;
  return { rgb: opacity === 1 ? rgb : mix(ground, rgb, opacity) };
}
