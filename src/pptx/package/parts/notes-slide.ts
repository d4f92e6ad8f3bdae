import type { Look } from "../../../scene/look.js";
import type { Run, TextParagraph } from "../../../scene/scene.js";
import { runText } from "../../run-text.js";
import { emu } from "../../units.js";
import { autoNumbers } from "../correct/numbering.js";
import { baselines } from "../correct/runs.js";
import { listMarker, type AutoNumber } from "../drawingml.js";
import { linkAttributes } from "../links.js";
import type { NotesMasterPlace } from "../places.js";
import type { Relationships } from "../relationships.js";
import { element, serialize } from "../../../opc/xml/element.js";
import { raw, xml, type Markup } from "../../../opc/xml/markup.js";
import { groupProperties } from "./drawing.js";
import { namespaces } from "./namespaces.js";
import { slideNumberField } from "./placeholder-shapes.js";

export interface NotesContext {
  look: Look;
  lang: string;
  relationships: Relationships;
  master: NotesMasterPlace;
}

/**
 * The notes of one slide. PptxGenJS writes them as one run with line breaks that no program shows; here
 * they are paragraphs, with their lists, emphasis and links. Size, colour and font are the page's own.
 */
export function notesSlideMarkup(
  notes: TextParagraph[],
  slideNumber: number,
  context: NotesContext,
): Markup {
  const numbers = autoNumbers(notes);
  const paragraphs = notes.map((paragraph, i) => notesParagraph(paragraph, numbers[i], context));
  return xml`<p:notes ${namespaces}>
    <p:cSld>
      <p:spTree>
        ${groupProperties}
        <p:sp>
          <p:nvSpPr>
            <p:cNvPr id="2" name="Slide Image Placeholder 1"/>
            <p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>
            <p:nvPr><p:ph type="sldImg"/></p:nvPr>
          </p:nvSpPr>
          <p:spPr/>
        </p:sp>
        <p:sp>
          <p:nvSpPr>
            <p:cNvPr id="3" name="Notes Placeholder 2"/>
            <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
            <p:nvPr><p:ph type="body" idx="${context.master.body}"/></p:nvPr>
          </p:nvSpPr>
          <p:spPr/>
          <p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody>
        </p:sp>
        <p:sp>
          <p:nvSpPr>
            <p:cNvPr id="4" name="Slide Number Placeholder 3"/>
            <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
            <p:nvPr><p:ph type="sldNum" sz="quarter" idx="${context.master.number}"/></p:nvPr>
          </p:nvSpPr>
          <p:spPr/>
          <p:txBody>
            <a:bodyPr/><a:lstStyle/>
            <a:p>${slideNumberField(String(slideNumber), context.lang)}</a:p>
          </p:txBody>
        </p:sp>
      </p:spTree>
    </p:cSld>
    <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
  </p:notes>`;
}

/** Room for a bullet at the notes' 12 pt. */
const step = 13.5;

function notesParagraph(
  paragraph: TextParagraph,
  number: AutoNumber | undefined,
  context: NotesContext,
): Markup {
  const { level, marker, runs } = paragraph;
  const listed = marker.type !== "none";
  const rtl = runs.some((run) => run.rtl);
  const pPr = element(
    "a:pPr",
    {
      marL: listed ? emu(step * (level + 1)) : level > 0 ? emu(step * level) : undefined,
      indent: listed ? emu(-step) : undefined,
      lvl: level || undefined,
      algn: rtl ? "r" : undefined,
      rtl: rtl ? 1 : undefined,
    },
    marker.type === "none" ? [] : listMarker(marker, context.look.body[level]!.bullet, number),
  );
  const written =
    marker.type === "number" &&
    !number &&
    xml`<a:r><a:rPr lang="${context.lang}"/><a:t>${marker.value}.&#9;</a:t></a:r>`;
  return xml`<a:p>${raw(serialize(pPr))}${written}${runs.map((run) => notesRun(run, context))}</a:p>`;
}

function notesRun(run: Run, context: NotesContext): Markup {
  const lang = run.lang ?? context.lang;
  if (run.lineBreak) return xml`<a:br><a:rPr lang="${lang}"/></a:br>`;
  const text = runText(run);
  if (text === "") return xml``;
  // A notes page may name one slide alone, its own: a link to another one stays text.
  const link = run.link && "url" in run.link ? run.link : undefined;
  const attributes = link && linkAttributes(link, context.relationships);
  const rPr = element("a:rPr", {
    lang,
    b: run.bold ? 1 : undefined,
    i: run.italic ? 1 : undefined,
    strike: run.strike ? "sngStrike" : undefined,
    baseline: run.baseline && baselines[run.baseline],
  });
  if (run.font === "mono")
    rPr.children.push(element("a:latin", { typeface: context.look.fonts.mono }));
  if (attributes) rPr.children.push(element("a:hlinkClick", { ...attributes }));
  return xml`<a:r>${raw(serialize(rPr))}<a:t>${text}</a:t></a:r>`;
}
