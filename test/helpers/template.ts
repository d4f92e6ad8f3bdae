/** Builds small PowerPoint templates for tests: what PowerPoint itself needs is left out where we do not ask for it. */
import { zipSync } from "fflate";

/** Left, top, width and height in points. */
export type Place = [number, number, number, number];

export interface LayoutParts {
  name: string;
  type?: string;
  /** Of `p:spTree`. */
  shapes: string;
  /** Of `p:sldLayout`. */
  attributes?: string;
  /** `p:bg`. */
  bg?: string;
  /** In `p:clrMapOvr`. */
  map?: string;
}

export interface TemplateParts {
  size?: [number, number];
  /** Of the master's `p:spTree`. */
  master?: string;
  masterBg?: string;
  clrMap?: string;
  txStyles?: string;
  /** After the master's colour map. */
  hf?: string;
  layouts?: LayoutParts[];
  /** The layout of each sample slide. */
  samples?: number[];
  /** Attributes of `p:presentation`. */
  presentation?: string;
  /** Further children of it, after the sizes. */
  children?: string;
  theme?: string;
  /** Changes the parts before they are packed. */
  change?: (parts: Record<string, string | Uint8Array>) => void;
}

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const office = "application/vnd.openxmlformats-officedocument";

export function xfrm([x, y, width, height]: Place): string {
  const emu = (length: number) => Math.round(length * 12700);
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

/** @param ph its attributes: `type="body" idx="1"` */
export function placeholder(ph: string, place?: Place, body = "<a:bodyPr/><a:lstStyle/>"): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${ph.replaceAll('"', "")}"/><p:cNvSpPr/><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${place ? xfrm(place) : ""}</p:spPr><p:txBody>${body}<a:p/></p:txBody></p:sp>`;
}

export function drawn(
  name: string,
  place: Place,
  fill = '<a:srgbClr val="336699"/>',
  text = "",
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="9" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${xfrm(place)}<a:solidFill>${fill}</a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

/** Of a slide of 960 × 540: neither Office's own places nor unusual ones. */
export const titlePlace: Place = [60, 24, 840, 72];
export const bodyPlace: Place = [60, 120, 840, 360];

export const content: LayoutParts = {
  name: "Text",
  type: "obj",
  shapes: placeholder('type="title"') + placeholder('idx="1"', bodyPlace),
};

export function templateFile(wish: TemplateParts = {}): Uint8Array {
  const {
    size = [960, 540],
    layouts = [content],
    samples = [],
    master = placeholder('type="title"', titlePlace) +
      placeholder('type="body" idx="1"', bodyPlace),
  } = wish;
  const emu = (length: number) => Math.round(length * 12700);
  const relationships = (list: [id: string, type: string, target: string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(
        ([id, type, target]) =>
          `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const clrMap =
    wish.clrMap ??
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/ppt/presentation.xml" ContentType="${office}.presentationml.template.main+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "ppt/presentation.xml"]]),
    "ppt/presentation.xml": `<p:presentation ${namespaces} ${wish.presentation ?? ""}><p:sldMasterIdLst><p:sldMasterId id="1" r:id="m1"/></p:sldMasterIdLst><p:sldIdLst>${samples.map((_, i) => `<p:sldId id="${300 + i}" r:id="s${i}"/>`).join("")}</p:sldIdLst><p:sldSz cx="${emu(size[0])}" cy="${emu(size[1])}"/>${wish.children ?? ""}</p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relationships([
      ["m1", "slideMaster", "slideMasters/slideMaster1.xml"],
      ...samples.map((_, i): [string, string, string] => [
        `s${i}`,
        "slide",
        `slides/slide${i + 1}.xml`,
      ]),
    ]),
    "ppt/slideMasters/slideMaster1.xml": `<p:sldMaster ${namespaces}><p:cSld>${wish.masterBg ?? ""}<p:spTree>${master}</p:spTree></p:cSld><p:clrMap ${clrMap}/><p:sldLayoutIdLst>${layouts.map((_, i) => `<p:sldLayoutId r:id="l${i}"/>`).join("")}</p:sldLayoutIdLst>${wish.hf ?? ""}<p:txStyles>${
      wish.txStyles ??
      '<p:titleStyle><a:lvl1pPr><a:defRPr sz="3600"><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600"><a:buChar char="•"/><a:defRPr sz="2400"/></a:lvl1pPr></p:bodyStyle>'
    }</p:txStyles></p:sldMaster>`,
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships([
      ["t", "theme", "../theme/theme1.xml"],
      ...layouts.map((_, i): [string, string, string] => [
        `l${i}`,
        "slideLayout",
        `../slideLayouts/slideLayout${i + 1}.xml`,
      ]),
    ]),
    "ppt/theme/theme1.xml":
      wish.theme ??
      `<a:theme ${namespaces} name="Acme"><a:themeElements><a:clrScheme name="Acme"><a:dk1><a:srgbClr val="101010"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="002B5C"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="0055AA"/></a:accent1><a:accent2><a:srgbClr val="AA3300"/></a:accent2><a:accent3><a:srgbClr val="FFEE99"/></a:accent3><a:accent4><a:srgbClr val="0056AA"/></a:accent4><a:accent5><a:srgbClr val="007744"/></a:accent5><a:accent6><a:srgbClr val="663399"/></a:accent6><a:hlink><a:srgbClr val="0000EE"/></a:hlink><a:folHlink><a:srgbClr val="551A8B"/></a:folHlink></a:clrScheme><a:fontScheme name="Acme"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
  };
  layouts.forEach(({ name, type, shapes, attributes = "", bg = "", map }, i) => {
    const path = `ppt/slideLayouts/slideLayout${i + 1}.xml`;
    const override = map ? `<a:overrideClrMapping ${map}/>` : "<a:masterClrMapping/>";
    parts[path] =
      `<p:sldLayout ${namespaces} ${type ? `type="${type}"` : ""} ${attributes}><p:cSld name="${name}">${bg}<p:spTree>${shapes}</p:spTree></p:cSld><p:clrMapOvr>${override}</p:clrMapOvr></p:sldLayout>`;
    parts[`ppt/slideLayouts/_rels/slideLayout${i + 1}.xml.rels`] = relationships([
      ["m", "slideMaster", "../slideMasters/slideMaster1.xml"],
    ]);
  });
  samples.forEach((layout, i) => {
    parts[`ppt/slides/slide${i + 1}.xml`] =
      `<p:sld ${namespaces}><p:cSld><p:spTree/></p:cSld></p:sld>`;
    parts[`ppt/slides/_rels/slide${i + 1}.xml.rels`] = relationships([
      ["l", "slideLayout", `../slideLayouts/slideLayout${layout + 1}.xml`],
    ]);
  });
  wish.change?.(parts);
  const bytes = Object.entries(parts).map(([path, part]): [string, Uint8Array] => [
    path,
    typeof part === "string" ? new TextEncoder().encode(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes));
}
