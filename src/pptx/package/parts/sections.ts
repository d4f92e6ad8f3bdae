import type { Scene } from "../../../scene/scene.js";
import { guidOf } from "../guid.js";
import { xml, type Markup } from "../../../opc/xml/markup.js";

/** For the slides before the first section of a deck without a title. */
const firstName = "Start";

/** Of the extension that has them. */
export const sectionsUri = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";

interface Section {
  name: string;
  slideIds: number[];
}

/**
 * The extension of a presentation with the sections of PowerPoint's slide list, or nothing where no slide opens one. Every slide must be in
 * one, so those before the first are in one named by the deck.
 */
export function sectionList(
  { slides, properties }: Pick<Scene, "slides" | "properties">,
  slideId: (index: number) => number,
): Markup | undefined {
  if (!slides.some((slide) => slide.section !== undefined)) return undefined;
  const sections: Section[] = [];
  for (const [index, slide] of slides.entries()) {
    const last = sections.at(-1);
    if (slide.section === undefined && last) last.slideIds.push(slideId(index));
    else {
      const name = slide.section ?? properties.title ?? firstName;
      sections.push({ name, slideIds: [slideId(index)] });
    }
  }
  return xml`<p:ext uri="${sectionsUri}">
    <p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">
      ${sections.map(sectionMarkup)}
    </p14:sectionLst>
  </p:ext>`;
}

function sectionMarkup({ name, slideIds }: Section, index: number): Markup {
  const ids = slideIds.map((id) => xml`<p14:sldId id="${id}"/>`);
  return xml`<p14:section name="${name}" id="${guidOf(`section ${index} ${name}`)}">
    <p14:sldIdLst>${ids}</p14:sldIdLst>
  </p14:section>`;
}
