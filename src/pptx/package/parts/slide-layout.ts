import type { Layout, LayoutShape, Look } from "../../../scene/look.js";
import type { LayoutName } from "../../../scene/scene.js";
import { decorativeMark } from "../drawingml.js";
import { serialize } from "../xml/element.js";
import { raw, xml, type Markup } from "../xml/markup.js";
import { groupProperties, solidFill, xfrm } from "./drawing.js";
import { namespaces } from "./namespaces.js";
import { layoutPlaceholder } from "./placeholder-shapes.js";

/** ST_SlideLayoutType: what PowerPoint keeps content by when a slide gets another layout. */
const types: Record<LayoutName, string> = {
  title: "title",
  section: "secHead",
  content: "obj",
  "two-content": "twoObj",
  "title-only": "titleOnly",
};

export function slideLayoutMarkup(look: Look, layout: Layout, rtl: boolean): Markup {
  const shapes = layout.shapes.map((shape, i) => decoration(shape, i + 2));
  const placeholders = layout.placeholders.map((placeholder, i) =>
    layoutPlaceholder(look, layout, placeholder, shapes.length + i + 2, rtl),
  );
  return xml`<p:sldLayout ${namespaces} type="${types[layout.name]}" preserve="1">
    <p:cSld name="${layout.label}">
      ${layout.ground !== "ground" && background(layout)}
      <p:spTree>${groupProperties}${shapes}${placeholders}</p:spTree>
    </p:cSld>
    <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
  </p:sldLayout>`;
}

function background(layout: Layout): Markup {
  return xml`<p:bg><p:bgPr>${solidFill(layout.ground)}<a:effectLst/></p:bgPr></p:bg>`;
}

function decoration({ box, fill, shape }: LayoutShape, id: number): Markup {
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="${id}" name="Decoration ${id - 1}">${raw(serialize(decorativeMark()))}</p:cNvPr>
      <p:cNvSpPr/>
      <p:nvPr userDrawn="1"/>
    </p:nvSpPr>
    <p:spPr>
      ${xfrm(box)}<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>${solidFill(fill)}<a:ln><a:noFill/></a:ln>
    </p:spPr>
  </p:sp>`;
}
