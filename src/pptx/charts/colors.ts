/** Colours of a native chart: scheme colours, so that another variant of the theme recolours it. */
import type { Paint } from "../../chart/plan/paint.js";
import { colorValue } from "../color.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { emu } from "../units.js";

/** As light as the theme's gridlines: the text's colour on its ground, nearly transparent. */
export const gridPaint: Paint = { slot: "text", alpha: 0.14 };

export function fillMarkup(paint: Paint | undefined): Markup {
  return paint ? xml`<a:solidFill>${paintMarkup(paint)}</a:solidFill>` : xml`<a:noFill/>`;
}

/** @param width in points */
export function lineMarkup(paint: Paint | undefined, width = 1, dash?: "dash"): Markup {
  if (!paint) return xml`<a:ln><a:noFill/></a:ln>`;
  return xml`<a:ln w="${emu(width)}" cap="rnd">
    ${fillMarkup(paint)}${dash && xml`<a:prstDash val="${dash}"/>`}<a:round/>
  </a:ln>`;
}

function paintMarkup({ slot, times, plus, saturate, alpha }: Paint): Markup {
  const changes = [
    ...change("satMod", saturate === 1 ? undefined : saturate),
    ...change("lumMod", times),
    ...change("lumOff", plus),
    ...change("alpha", alpha),
  ];
  return xml`<a:schemeClr val="${colorValue(slot)}">${changes}</a:schemeClr>`;
}

function change(name: string, share: number | undefined): Markup[] {
  if (share === undefined || (name === "alpha" && share === 1)) return [];
  return [xml`<${raw(`a:${name}`)} val="${Math.round(share * 100_000)}"/>`];
}
