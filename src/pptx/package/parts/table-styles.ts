import type { Look } from "../../../scene/look.js";
import type { Color, Stroke } from "../../../scene/scene.js";
import { emu } from "../../units.js";
import { guidOf } from "../guid.js";
import { raw, xml, type Markup } from "../../../opc/xml/markup.js";
import { colorMarkup, solidFill } from "./drawing.js";

const ids = new WeakMap<Look, string>();

/** The style that the deck's tables name: a GUID made, once for a look, from what the style says. */
export function tableStyleId(look: Look): string {
  let id = ids.get(look);
  if (id === undefined) {
    id = guidOf(JSON.stringify([look.name, look.table]));
    ids.set(look, id);
  }
  return id;
}

/**
 * The deck's own style is the default, so that a table added in PowerPoint looks like the others. It has every part
 * that Table Design offers a box to tick for.
 */
export function tableStylesMarkup(look: Look): Markup {
  const { table } = look;
  const id = tableStyleId(look);
  // A theme without bands has them for those who tick Banded Rows.
  const band = table.band ?? "panel";
  return xml`<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${id}">
    <a:tblStyle styleId="${id}" styleName="${look.name}">
      <a:wholeTbl>
        <a:tcTxStyle>${bodyFont}<a:schemeClr val="tx1"/></a:tcTxStyle>
        <a:tcStyle>
          <a:tcBdr>
            ${border("left")}${border("right")}${border("top")}
            ${border("bottom", table.bottomRule)}
            ${border("insideH", table.rule)}
            ${border("insideV")}
          </a:tcBdr>
          <a:fill><a:noFill/></a:fill>
        </a:tcStyle>
      </a:wholeTbl>
      <a:band1H><a:tcStyle><a:tcBdr/></a:tcStyle></a:band1H>
      <a:band2H><a:tcStyle><a:tcBdr/>${fill(band)}</a:tcStyle></a:band2H>
      <a:band1V><a:tcStyle><a:tcBdr/></a:tcStyle></a:band1V>
      <a:band2V><a:tcStyle><a:tcBdr/>${fill(band)}</a:tcStyle></a:band2V>
      <a:lastCol>${boldColumn}<a:tcStyle><a:tcBdr/></a:tcStyle></a:lastCol>
      <a:firstCol>${boldColumn}<a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>
      <a:lastRow>
        ${boldText}
        <a:tcStyle><a:tcBdr>${border("top", totalRule)}</a:tcBdr></a:tcStyle>
      </a:lastRow>
      <a:firstRow>
        <a:tcTxStyle b="on">${bodyFont}${colorMarkup(table.headerText)}</a:tcTxStyle>
        <a:tcStyle>
          <a:tcBdr>${table.headerRule && border("bottom", table.headerRule)}</a:tcBdr>
          ${table.headerFill && fill(table.headerFill)}
        </a:tcStyle>
      </a:firstRow>
    </a:tblStyle>
  </a:tblStyleLst>`;
}

/** Above totals: the line under which one adds up. */
const totalRule: Stroke = { color: "text", width: 1.25 };

const bodyFont = xml`<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>`;

const boldText = xml`<a:tcTxStyle b="on">${bodyFont}<a:schemeClr val="tx1"/></a:tcTxStyle>`;

/** Without a colour: LibreOffice puts a column's over the header's, in the cell where they meet. */
const boldColumn = xml`<a:tcTxStyle b="on"/>`;

function border(side: string, stroke?: Stroke): Markup {
  const tag = raw(`a:${side}`);
  if (!stroke) return xml`<${tag}><a:ln><a:noFill/></a:ln></${tag}>`;
  return xml`<${tag}><a:ln w="${emu(stroke.width)}" cmpd="sng">${solidFill(stroke.color)}</a:ln></${tag}>`;
}

function fill(color: Color): Markup {
  return xml`<a:fill>${solidFill(color)}</a:fill>`;
}
