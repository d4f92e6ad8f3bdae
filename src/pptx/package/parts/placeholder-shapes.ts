/** Placeholders as shapes, on the master, on layouts, and the footers on slides. */
import { directedLevels, plainLevel } from "../../../levels.js";
import type { LevelFormat, Look, Placeholder } from "../../../scene/look.js";
import { bodyStyle } from "../../inherited.js";
import { alignments } from "../drawingml.js";
import { placeholderElement } from "../placeholders.js";
import { serialize } from "../../../opc/xml/element.js";
import { raw, xml, type Markup } from "../../../opc/xml/markup.js";
import { bodyProperties, changedLevels, xfrm } from "./drawing.js";

/** Shown on an empty placeholder. */
export const promptLevels = [
  "Click to edit Master text styles",
  "Second level",
  "Third level",
  "Fourth level",
  "Fifth level",
];

/** A placeholder of a layout: its own box and what its text does not have from the master. */
export function layoutPlaceholder(
  look: Look,
  placeholder: Placeholder,
  id: number,
  rtl: boolean,
): Markup {
  const { ref, box, levels: styles } = placeholder;
  // Only bodies and subtitles have levels.
  const deep = ref.type === "body" || ref.type === "subtitle";
  const levels = changedLevels(
    deep ? styles : styles.slice(0, 1),
    masterStyles(look, ref.type, rtl),
  );
  return xml`<p:sp>
    ${nonVisualProperties(placeholder, id)}
    <p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
    <p:txBody>
      ${bodyProperties(placeholder, rtl)}
      <a:lstStyle>${levels}</a:lstStyle>
      ${prompt(ref.type)}
    </p:txBody>
  </p:sp>`;
}

/** What a placeholder of that type has from the master. */
function masterStyles(look: Look, type: Placeholder["ref"]["type"], rtl: boolean): LevelFormat[] {
  return directedLevels(leftStyles(look, type), rtl);
}

function leftStyles(look: Look, type: Placeholder["ref"]["type"]): LevelFormat[] {
  if (type === "title") return [plainLevel(look.title)];
  if (type === "body" || type === "subtitle") return look.body.map(bodyStyle);
  // Date, footer and number: text as in a text box, but smaller.
  return [{ ...look.textBox[0]!, size: 12 }];
}

/**
 * The footer or the number as it stands on one slide: all but its text comes from the layout. The
 * alignment is repeated: a footer that says nothing of its own is not drawn by LibreOffice, which draws
 * one on the master instead, in Times.
 */
export function slideFooter(placeholder: Placeholder, id: number, content: Markup): Markup {
  return xml`<p:sp>
    ${nonVisualProperties(placeholder, id)}
    <p:spPr/>
    <p:txBody>
      <a:bodyPr/><a:lstStyle/>
      <a:p><a:pPr algn="${alignments[placeholder.style.align]}"/>${content}</a:p>
    </p:txBody>
  </p:sp>`;
}

function nonVisualProperties(placeholder: Placeholder, id: number): Markup {
  return xml`<p:nvSpPr>
    <p:cNvPr id="${id}" name="${names[placeholder.ref.type]} ${id - 1}"/>
    <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
    <p:nvPr>${raw(serialize(placeholderElement(placeholder)))}</p:nvPr>
  </p:nvSpPr>`;
}

const names: Record<Placeholder["ref"]["type"], string> = {
  title: "Title",
  subtitle: "Subtitle",
  body: "Content Placeholder",
  picture: "Picture Placeholder",
  date: "Date Placeholder",
  footer: "Footer Placeholder",
  "slide-number": "Slide Number Placeholder",
};

/** What an empty placeholder shows. */
export function prompt(type: Placeholder["ref"]["type"]): Markup {
  switch (type) {
    case "title":
      return promptParagraph("Click to edit Master title style", 0);
    case "subtitle":
      return promptParagraph("Click to edit Master subtitle style", 0);
    case "body":
      return xml`${promptLevels.map(promptParagraph)}`;
    case "picture":
    case "footer":
    case "date":
      return xml`<a:p><a:endParaRPr lang="en-US"/></a:p>`;
    case "slide-number":
      return xml`<a:p>${slideNumberField("‹#›", "en-US")}</a:p>`;
  }
}

function promptParagraph(text: string, level: number): Markup {
  return xml`<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`;
}

/** PowerPoint replaces the text by the slide's number; the id is the field's, the same in every deck. */
export function slideNumberField(text: string, lang: string): Markup {
  return xml`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">
    <a:rPr lang="${lang}"/><a:t>${text}</a:t>
  </a:fld>`;
}
