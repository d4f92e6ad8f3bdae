/** `docProps`: what File > Info shows. */
import type { Scene } from "../../../scene/scene.js";
import { xml, type Markup } from "../../../opc/xml/markup.js";

/** Same report, same bytes: no deck says when it was made. */
const fixedDate = "2000-01-01T00:00:00Z";

export function coreMarkup({ properties, lang }: Scene): Markup {
  const { title, subject, author, keywords } = properties;
  const date = xml`xsi:type="dcterms:W3CDTF">${fixedDate}`;
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    ${title !== undefined && xml`<dc:title>${title}</dc:title>`}
    ${subject !== undefined && xml`<dc:subject>${subject}</dc:subject>`}
    ${author !== undefined && xml`<dc:creator>${author}</dc:creator>`}
    ${keywords.length > 0 && xml`<cp:keywords>${keywords.join(", ")}</cp:keywords>`}
    ${author !== undefined && xml`<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`}
    <cp:revision>1</cp:revision>
    <dcterms:created ${date}</dcterms:created>
    <dcterms:modified ${date}</dcterms:modified>
    <dc:language>${lang}</dc:language>
  </cp:coreProperties>`;
}

export function appMarkup({ look, slides, properties }: Scene): Markup {
  const { heading, body, mono } = look.fonts;
  const groups: [string, string[]][] = [
    ["Fonts Used", [...new Set([heading, body, mono])]],
    ["Theme", [look.name]],
    ["Slide Titles", slides.map((slide) => slide.name)],
  ];
  const pairs = groups.map(
    ([name, { length }]) => xml`<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant>
      <vt:variant><vt:i4>${length}</vt:i4></vt:variant>`,
  );
  const titles = groups.flatMap(([, names]) =>
    names.map((name) => xml`<vt:lpstr>${name}</vt:lpstr>`),
  );
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
    <TotalTime>0</TotalTime>
    <Application>quarterdeck</Application>
    <PresentationFormat>Widescreen</PresentationFormat>
    <Slides>${slides.length}</Slides>
    <Notes>${slides.filter((slide) => slide.notes.length > 0).length}</Notes>
    <HiddenSlides>${slides.filter((slide) => slide.hidden).length}</HiddenSlides>
    <HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">${pairs}</vt:vector></HeadingPairs>
    <TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts>
    ${properties.company !== undefined && xml`<Company>${properties.company}</Company>`}
    <AppVersion>16.0000</AppVersion>
  </Properties>`;
}
