/** The slides of the package, from what was drawn of them. */
import type { FontScheme, Placeholder } from "../../scene/look.js";
import type { Item, Scene, SceneSlide } from "../../scene/scene.js";
import { InheritedStyles } from "../inherited.js";
import { Charts } from "./charts.js";
import { correctItem } from "./correct/index.js";
import type { SlideContext } from "./correct/context.js";
import type { Media } from "./media.js";
import type { Parts } from "./parts.js";
import { type Places, relativePath, slidePath } from "./places.js";
import { groupProperties } from "./parts/drawing.js";
import { namespaces } from "./parts/namespaces.js";
import { notesSlideMarkup } from "./parts/notes-slide.js";
import { slideFooter, slideNumberField } from "./parts/placeholder-shapes.js";
import { type Build, timingMarkup } from "./parts/timing.js";
import { transitionMarkup } from "./parts/transition.js";
import { Relationships } from "./relationships.js";
import { unpackPart } from "./unpack.js";
import { serialize, type Element } from "../../opc/xml/element.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { parseChildren } from "./parse-drawn.js";

export class SlideWriter {
  #scene: Scene;
  #parts: Parts;
  #places: Places;
  #media: Media;
  #charts: Charts;
  #styles: InheritedStyles;
  #typefaces: SlideContext["typefaces"];
  #count = 0;

  constructor(
    scene: Scene,
    parts: Parts,
    media: Media,
    places: Places,
    fonts: Pick<FontScheme, "heading" | "body"> = scene.look.fonts,
  ) {
    this.#scene = scene;
    this.#parts = parts;
    this.#places = places;
    this.#media = media;
    this.#charts = new Charts(parts);
    const { heading, body } = scene.look.fonts;
    // The theme's fonts by reference, and by name where a template's texts have others.
    this.#typefaces = {
      heading: fonts.heading === heading ? "+mj-lt" : heading,
      body: fonts.body === body ? "+mn-lt" : body,
      mono: scene.look.fonts.mono,
    };
    this.#styles = new InheritedStyles(scene.look, scene.rtl === true);
  }

  /** @param drawn what PptxGenJS wrote for the items of these slides */
  addSlides(slides: SceneSlide[], drawn: Uint8Array): void {
    const elements = parseChildren(unpackPart(drawn, "ppt/slides/slide1.xml"), "p:spTree");
    // The group's own name and position come before its shapes.
    elements.next();
    elements.next();
    for (const slide of slides) this.#add(slide, elements);
  }

  #add(slide: SceneSlide, elements: Iterator<Element, void>): void {
    const { look, lang, rtl = false } = this.#scene;
    const number = ++this.#count;
    const path = slidePath(number);
    const relationships = new Relationships();
    const layout = look.layouts.find(({ name }) => name === slide.layout);
    const place = this.#places.layouts.get(slide.layout);
    if (!layout || !place) throw new Error(`no layout "${slide.layout}"`);
    relationships.add("slideLayout", relativePath(path, place.path));
    const context: SlideContext = {
      ...{ look, layout, lang, rtl, relationships },
      styles: this.#styles,
      typefaces: this.#typefaces,
      media: this.#media,
      charts: this.#charts,
      nextId: 2,
    };
    const builds: Build[] = [];
    const shapes = slide.items.map((item) => {
      if (item.type === "text" && item.build)
        builds.push({ shapeId: context.nextId, paragraphs: item.paragraphs });
      return corrected(elements, item, context);
    });
    shapes.push(...footers(slide, number, context));
    if (slide.notes.length > 0) this.#addNotes(slide, number, relationships);
    this.#parts.add(
      path,
      "slide",
      xml`<p:sld ${namespaces}${slide.hidden && raw(' show="0"')}>
        <p:cSld${slide.name !== slide.title && xml` name="${slide.name}"`}><p:spTree>${groupProperties}${shapes}</p:spTree></p:cSld>
        ${place.colors}
        ${slide.transition && transitionMarkup(slide.transition)}
        ${timingMarkup(builds)}
      </p:sld>`,
      relationships,
    );
  }

  #addNotes(slide: SceneSlide, number: number, slideRelationships: Relationships): void {
    const { look, lang } = this.#scene;
    const relationships = new Relationships();
    const { notesMaster } = this.#places;
    const path = `ppt/notesSlides/notesSlide${number}.xml`;
    relationships.add("notesMaster", relativePath(path, notesMaster.path));
    relationships.add("slide", relativePath(path, slidePath(number)));
    const context = { look, lang, relationships, master: notesMaster };
    const notes = notesSlideMarkup(slide.notes, number, context);
    this.#parts.add(path, "notesSlide", notes, relationships);
    slideRelationships.add("notesSlide", relativePath(slidePath(number), path));
  }
}

function corrected(elements: Iterator<Element, void>, item: Item, context: SlideContext): Markup {
  const { value } = elements.next();
  if (!value) throw new Error(`nothing drawn for "${item.name}"`);
  correctItem(value, item, context);
  return { markup: serialize(value) };
}

/** Footer and number, on the slides whose layout has a place for them. */
function footers(slide: SceneSlide, number: number, context: SlideContext): Markup[] {
  const { layout, lang } = context;
  return layout.placeholders.flatMap((placeholder) => {
    const content = footerContent(placeholder.ref.type, slide, number, lang);
    if (!content) return [];
    return slideFooter(placeholder, context.nextId++, content);
  });
}

function footerContent(
  type: Placeholder["ref"]["type"],
  slide: SceneSlide,
  number: number,
  lang: string,
): Markup | undefined {
  if (type === "footer" && slide.footer)
    return xml`<a:r><a:rPr lang="${lang}"/><a:t>${slide.footer}</a:t></a:r>`;
  if (type === "slide-number" && slide.slideNumber) return slideNumberField(String(number), lang);
  return undefined;
}
