import type { Box, Size } from "../../../geometry.js";
import type { Layout, Placeholder } from "../../../scene/look.js";
import type { Scene } from "../../../scene/scene.js";
import { directedLevels, plainLevel } from "../../../levels.js";
import { bodyStyle } from "../../inherited.js";
import { xml, type Markup } from "../../../opc/xml/markup.js";
import { allLevels, bodyProperties, groupProperties, xfrm } from "./drawing.js";
import { namespaces } from "./namespaces.js";
import { prompt } from "./placeholder-shapes.js";

/** The first ids that the schema allows for masters and layouts; unique over both. */
export const masterId = 2147483648;

/** @param layoutRelationships ids of the relationships to the layouts, in order */
export function slideMasterMarkup(scene: Scene, layoutRelationships: string[]): Markup {
  const { look, size, rtl = false } = scene;
  const layoutIds = layoutRelationships.map(
    (id, i) => xml`<p:sldLayoutId id="${masterId + 1 + i}" r:id="${id}"/>`,
  );
  return xml`<p:sldMaster ${namespaces}>
    <p:cSld>
      <p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>
      <p:spTree>${groupProperties}${masterPlaceholders(look.layouts, size, rtl)}</p:spTree>
    </p:cSld>
    ${colorMap(look.dark)}
    <p:sldLayoutIdLst>${layoutIds}</p:sldLayoutIdLst>
    <p:txStyles>
      <p:titleStyle>${allLevels(directedLevels([plainLevel(look.title)], rtl))}</p:titleStyle>
      <p:bodyStyle>${allLevels(directedLevels(look.body.map(bodyStyle), rtl))}</p:bodyStyle>
      <p:otherStyle>${allLevels(directedLevels(look.textBox, rtl))}</p:otherStyle>
    </p:txStyles>
  </p:sldMaster>`;
}

/** Which of the theme's colours is the ground: the light one, or in a dark look the dark one. */
export function colorMap(dark: boolean): Markup {
  const [bg1, tx1, bg2, tx2] = dark ? ["dk1", "lt1", "dk2", "lt2"] : ["lt1", "dk1", "lt2", "dk2"];
  return xml`<p:clrMap bg1="${bg1}" tx1="${tx1}" bg2="${bg2}" tx2="${tx2}" accent1="accent1" accent2="accent2"
    accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>`;
}

type Type = Placeholder["ref"]["type"];

/** The five that PowerPoint expects on a master; a layout's placeholder of the same type inherits. */
function masterPlaceholders(layouts: Layout[], { width, height }: Size, rtl: boolean): Markup[] {
  const plain = { insets: { top: 0, right: 0, bottom: 0, left: 0 }, anchor: "top" as const };
  const footer = (x: number, share: number) => ({
    ...plain,
    anchor: "middle" as const,
    box: { x: x * width, y: 0.935 * height, width: share * width, height: 0.045 * height },
  });
  const content: Box = {
    x: 0.05 * width,
    y: 0.2 * height,
    width: 0.9 * width,
    height: 0.7 * height,
  };
  const title: Box = { ...content, y: 0.06 * height, height: 0.12 * height };
  const fallbacks: [Type, string, Pick<Placeholder, "box" | "insets" | "anchor">][] = [
    ["title", 'type="title"', { ...plain, box: title }],
    ["body", 'type="body" idx="1"', { ...plain, box: content }],
    ["date", 'type="dt" sz="half" idx="2"', footer(0.35, 0.3)],
    ["footer", 'type="ftr" sz="quarter" idx="3"', footer(0.05, 0.3)],
    ["slide-number", 'type="sldNum" sz="quarter" idx="4"', footer(0.85, 0.1)],
  ];
  return fallbacks.map(([type, attributes, fallback], i) =>
    masterPlaceholder(type, attributes, usual(layouts, type) ?? fallback, i + 2, rtl),
  );
}

/** Where most slides have it: on the content layout, else on the first layout that has one. */
function usual(layouts: Layout[], type: Type): Placeholder | undefined {
  const first = layouts.filter((layout) => layout.type === "obj");
  for (const layout of [...first, ...layouts]) {
    const found = layout.placeholders.find((one) => one.ref.type === type);
    if (found) return found;
  }
  return undefined;
}

function masterPlaceholder(
  type: Type,
  attributes: string,
  placeholder: Pick<Placeholder, "box" | "insets" | "anchor">,
  id: number,
  rtl: boolean,
): Markup {
  const small = type !== "title" && type !== "body";
  return xml`<p:sp>
    <p:nvSpPr>
      <p:cNvPr id="${id}" name="${masterNames[type] ?? type} ${id - 1}"/>
      <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
      <p:nvPr><p:ph ${{ markup: attributes }}/></p:nvPr>
    </p:nvSpPr>
    <p:spPr>${xfrm(placeholder.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
    <p:txBody>
      ${bodyProperties(placeholder, rtl)}
      <a:lstStyle>${small && xml`<a:lvl1pPr algn="l"><a:defRPr sz="1200"/></a:lvl1pPr>`}</a:lstStyle>
      ${prompt(type)}
    </p:txBody>
  </p:sp>`;
}

const masterNames: Partial<Record<Type, string>> = {
  title: "Title Placeholder",
  body: "Text Placeholder",
  date: "Date Placeholder",
  footer: "Footer Placeholder",
  "slide-number": "Slide Number Placeholder",
};
