import type { Layout, LayoutPicture, LayoutShape, Look } from "../../../scene/look.js";
import { blip } from "../blip.js";
import { decorativeMark } from "../drawingml.js";
import type { Media } from "../media.js";
import type { Relationships } from "../relationships.js";
import { serialize } from "../../../opc/xml/element.js";
import { raw, xml, type Markup } from "../../../opc/xml/markup.js";
import { groupProperties, solidFill, xfrm } from "./drawing.js";
import { namespaces } from "./namespaces.js";
import { layoutPlaceholder } from "./placeholder-shapes.js";

interface PartContext {
  /** What the layout's pictures are written to. */
  relationships: Relationships;
  media: Media;
  /** Lines begin at the right. */
  rtl: boolean;
}

export function slideLayoutMarkup(look: Look, layout: Layout, context: PartContext): Markup {
  const shapes = layout.shapes.map((shape, i) => decoration(shape, i + 2));
  const pictures = layout.pictures.map((picture, i) =>
    logo(picture, shapes.length + i + 2, context),
  );
  const drawn = [...shapes, ...pictures];
  const placeholders = layout.placeholders.map((placeholder, i) =>
    layoutPlaceholder(look, placeholder, drawn.length + i + 2, context.rtl),
  );
  // What is of no kind of its own is "userDrawn".
  const { type } = layout;
  const kind = type === undefined ? raw('userDrawn="1"') : raw(`type="${type}"`);
  return xml`<p:sldLayout ${namespaces} ${kind} preserve="1">
    <p:cSld name="${layout.label}">
      ${layout.ground !== "ground" && background(layout)}
      <p:spTree>${groupProperties}${drawn}${placeholders}</p:spTree>
    </p:cSld>
    <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
  </p:sldLayout>`;
}

function background(layout: Layout): Markup {
  return xml`<p:bg><p:bgPr>${solidFill(layout.ground)}<a:effectLst/></p:bgPr></p:bg>`;
}

function decoration({ box, fill, shape, opacity }: LayoutShape, id: number): Markup {
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="${id}" name="Decoration ${id - 1}">${raw(serialize(decorativeMark()))}</p:cNvPr>
      <p:cNvSpPr/>
      <p:nvPr userDrawn="1"/>
    </p:nvSpPr>
    <p:spPr>
      ${xfrm(box)}<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>${solidFill(fill, opacity)}<a:ln><a:noFill/></a:ln>
    </p:spPr>
  </p:sp>`;
}

/** It says on every slide what the title slide says, so that screen readers pass over it. */
function logo({ box, picture }: LayoutPicture, id: number, context: PartContext): Markup {
  return xml`<p:pic>
    <p:nvPicPr>
      <p:cNvPr id="${id}" name="Logo ${id - 1}" descr="">${raw(serialize(decorativeMark()))}</p:cNvPr>
      <p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>
      <p:nvPr userDrawn="1"/>
    </p:nvPicPr>
    <p:blipFill>${raw(serialize(blip(picture, context)))}<a:stretch><a:fillRect/></a:stretch></p:blipFill>
    <p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
  </p:pic>`;
}
