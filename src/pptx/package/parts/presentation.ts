import type { Size } from "../../../geometry.js";
import type { Scene } from "../../../scene/scene.js";
import { directedLevels } from "../../../levels.js";
import { emu } from "../../units.js";
import { raw, xml, type Markup } from "../../../opc/xml/markup.js";
import { allLevels } from "./drawing.js";
import { namespaces } from "./namespaces.js";
import { sectionList } from "./sections.js";
import { masterId } from "./slide-master.js";

/** A notes page is A4 or Letter, upright, whatever the slides are. */
const notesSize: Size = { width: 540, height: 720 };

/** Ids of the relationships to the parts. */
export interface PresentationRelationships {
  master: string;
  notesMaster: string;
  slides: string[];
}

/**
 * The order is the schema's: PowerPoint does not find the notes pages' slide where the notes master
 * stands behind the slides, as PptxGenJS has it.
 */
export function presentationMarkup(scene: Scene, ids: PresentationRelationships): Markup {
  const { look, size, rtl = false } = scene;
  const sections = sectionList(scene, slideId);
  const slides = ids.slides.map((id, i) => xml`<p:sldId id="${slideId(i)}" r:id="${id}"/>`);
  return xml`<p:presentation ${namespaces}${rtl && raw(' rtl="1"')} saveSubsetFonts="1">
    <p:sldMasterIdLst><p:sldMasterId id="${masterId}" r:id="${ids.master}"/></p:sldMasterIdLst>
    <p:notesMasterIdLst><p:notesMasterId r:id="${ids.notesMaster}"/></p:notesMasterIdLst>
    ${slides.length > 0 && xml`<p:sldIdLst>${slides}</p:sldIdLst>`}
    <p:sldSz cx="${emu(size.width)}" cy="${emu(size.height)}"/>
    <p:notesSz cx="${emu(notesSize.width)}" cy="${emu(notesSize.height)}"/>
    <p:defaultTextStyle>${allLevels(directedLevels(look.textBox, rtl))}</p:defaultTextStyle>
    ${sections && xml`<p:extLst>${sections}</p:extLst>`}
  </p:presentation>`;
}

/** The first that the schema allows, and on. */
export function slideId(index: number): number {
  return 256 + index;
}

export const presPropsMarkup = xml`<p:presentationPr ${namespaces}/>`;

export const viewPropsMarkup = xml`<p:viewPr ${namespaces}>
    <p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/></p:normalViewPr>
    <p:slideViewPr>
      <p:cSldViewPr snapToGrid="0">
        <p:cViewPr varScale="1">
          <p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale><p:origin x="0" y="0"/>
        </p:cViewPr>
        <p:guideLst/>
      </p:cSldViewPr>
    </p:slideViewPr>
    <p:notesTextViewPr>
      <p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr>
    </p:notesTextViewPr>
    <p:gridSpacing cx="76200" cy="76200"/>
  </p:viewPr>`;
