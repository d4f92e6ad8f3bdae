import type { Box } from "../../../geometry.js";
import { xml, type Markup } from "../../../opc/xml/markup.js";
import { groupProperties, xfrm } from "./drawing.js";
import { namespaces } from "./namespaces.js";
import { promptLevels, slideNumberField } from "./placeholder-shapes.js";
import { colorMap } from "./slide-master.js";

/** The notes page as PowerPoint's own default has it; always dark on white, for it is printed. */
export const notesMasterMarkup = xml`<p:notesMaster ${namespaces}>
    <p:cSld>
      <p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>
      <p:spTree>
        ${groupProperties}
        ${small(2, "Header Placeholder", 'type="hdr" sz="quarter"', { x: 0, y: 0 }, "l", empty())}
        ${small(3, "Date Placeholder", 'type="dt" idx="1"', { x: 305.875, y: 0 }, "r", empty())}
        ${slideImage()}
        ${notesBody()}
        ${small(6, "Footer Placeholder", 'type="ftr" sz="quarter" idx="4"', { x: 0, y: 683.875 }, "l", empty())}
        ${small(7, "Slide Number Placeholder", 'type="sldNum" sz="quarter" idx="5"', { x: 305.875, y: 683.875 }, "r", number())}
      </p:spTree>
    </p:cSld>
    ${colorMap(false)}
    <p:notesStyle>${[0, 1, 2, 3, 4, 5, 6, 7, 8].map(notesLevel)}</p:notesStyle>
  </p:notesMaster>`;

function small(
  id: number,
  name: string,
  placeholder: string,
  at: { x: number; y: number },
  align: "l" | "r",
  content: Markup,
): Markup {
  return shape(
    id,
    name,
    placeholder,
    { ...at, width: 234, height: 36.125 },
    xml`<a:bodyPr anchor="${at.y > 0 ? "b" : "t"}"/>
      <a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle>
      ${content}`,
  );
}

function empty(): Markup {
  return xml`<a:p><a:endParaRPr lang="en-US"/></a:p>`;
}

function number(): Markup {
  return xml`<a:p>${slideNumberField("‹#›", "en-US")}</a:p>`;
}

function slideImage(): Markup {
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="4" name="Slide Image Placeholder 3"/>
      <p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>
      <p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>
    </p:nvSpPr>
    <p:spPr>
      ${xfrm({ x: 54, y: 90, width: 432, height: 243 })}
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
      <a:noFill/>
      <a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>
    </p:spPr>
  </p:sp>`;
}

function notesBody(): Markup {
  const levels = promptLevels.map(
    (text, level) =>
      xml`<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`,
  );
  return shape(
    5,
    "Notes Placeholder",
    'type="body" sz="quarter" idx="3"',
    { x: 54, y: 346.5, width: 432, height: 283.5 },
    xml`<a:bodyPr/><a:lstStyle/>${levels}`,
  );
}

function shape(id: number, name: string, placeholder: string, box: Box, text: Markup): Markup {
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="${id}" name="${name} ${id - 1}"/>
      <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
      <p:nvPr><p:ph ${{ markup: placeholder }}/></p:nvPr>
    </p:nvSpPr>
    <p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
    <p:txBody>${text}</p:txBody>
  </p:sp>`;
}

function notesLevel(level: number): Markup {
  const tag = { markup: `a:lvl${level + 1}pPr` };
  return xml`<${tag} marL="${level * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">
    <a:defRPr sz="1200" kern="1200">
      <a:solidFill><a:schemeClr val="tx1"/></a:solidFill>
      <a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>
    </a:defRPr>
  </${tag}>`;
}
