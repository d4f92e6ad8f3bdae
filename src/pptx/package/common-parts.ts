/** Every part that is not a slide: written from the look, nothing of it taken from PptxGenJS. */
import type { Scene } from "../../scene/scene.js";
import { complexFont } from "./complex-font.js";
import { customPath } from "./fingerprint.js";
import type { Media } from "./media.js";
import type { Parts } from "./parts.js";
import {
  type LayoutPlace,
  mastersColors,
  type NotesMasterPlace,
  type Places,
  relativePath,
} from "./places.js";
import { notesMasterMarkup } from "./parts/notes-master.js";
import { presentationMarkup, presPropsMarkup, viewPropsMarkup } from "./parts/presentation.js";
import { appMarkup, coreMarkup } from "./parts/properties.js";
import { slideLayoutMarkup } from "./parts/slide-layout.js";
import { slideMasterMarkup } from "./parts/slide-master.js";
import { tableStylesMarkup } from "./parts/table-styles.js";
import { themeMarkup } from "./parts/theme.js";
import { Relationships } from "./relationships.js";

export function addCommonParts(scene: Scene, parts: Parts, media: Media): Places {
  const relationships = new Relationships();
  addPackageRoot(scene, parts, "ppt/presentation.xml", relationships);
  addPresentation(scene, parts);
  addMaster(scene, parts, media);
  const layouts = scene.look.layouts.map(({ name }, i): [string, LayoutPlace] => [
    name,
    { path: layoutPath(i), colors: mastersColors },
  ]);
  const notesMaster = "ppt/notesMasters/notesMaster1.xml";
  return {
    layouts: new Map(layouts),
    notesMaster: addNotesMaster(scene, parts, notesMaster, "ppt/theme/theme2.xml"),
  };
}

function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

/** @param relationships of the package, which may have some already */
export function addPackageRoot(
  scene: Scene,
  parts: Parts,
  presentation: string,
  relationships: Relationships,
): void {
  relationships.add("officeDocument", presentation);
  relationships.add("coreProperties", "docProps/core.xml");
  relationships.add("extendedProperties", "docProps/app.xml");
  relationships.add("customProperties", customPath);
  parts.addRelationships("", relationships);
  parts.add("docProps/core.xml", "core", coreMarkup(scene));
  parts.add("docProps/app.xml", "app", appMarkup(scene));
}

function addPresentation(scene: Scene, parts: Parts): void {
  const { look, slides } = scene;
  const relationships = new Relationships();
  const ids = {
    master: relationships.add("slideMaster", "slideMasters/slideMaster1.xml"),
    notesMaster: relationships.add("notesMaster", "notesMasters/notesMaster1.xml"),
    slides: slides.map((_, i) => relationships.add("slide", `slides/slide${i + 1}.xml`)),
  };
  relationships.add("presProps", "presProps.xml");
  relationships.add("viewProps", "viewProps.xml");
  relationships.add("theme", "theme/theme1.xml");
  relationships.add("tableStyles", "tableStyles.xml");
  parts.add("ppt/presentation.xml", "presentation", presentationMarkup(scene, ids), relationships);
  parts.add("ppt/presProps.xml", "presProps", presPropsMarkup);
  parts.add("ppt/viewProps.xml", "viewProps", viewPropsMarkup);
  parts.add("ppt/tableStyles.xml", "tableStyles", tableStylesMarkup(look));
}

function addMaster(scene: Scene, parts: Parts, media: Media): void {
  const { look, rtl = false } = scene;
  const relationships = new Relationships();
  const layouts = look.layouts.map((_, i) =>
    relationships.add("slideLayout", `../slideLayouts/slideLayout${i + 1}.xml`),
  );
  relationships.add("theme", "../theme/theme1.xml");
  const master = slideMasterMarkup(scene, layouts);
  parts.add("ppt/slideMasters/slideMaster1.xml", "slideMaster", master, relationships);
  parts.add("ppt/theme/theme1.xml", "theme", themeMarkup(look, complexFont(scene)));
  look.layouts.forEach((layout, i) => {
    const relationships = new Relationships();
    relationships.add("slideMaster", "../slideMasters/slideMaster1.xml");
    const markup = slideLayoutMarkup(look, layout, { relationships, media, rtl });
    parts.add(layoutPath(i), "slideLayout", markup, relationships);
  });
}

/** With a theme of its own: PowerPoint repairs a deck whose masters share one. */
export function addNotesMaster(
  scene: Scene,
  parts: Parts,
  path: string,
  theme: string,
): NotesMasterPlace {
  const relationships = new Relationships();
  relationships.add("theme", relativePath(path, theme));
  parts.add(path, "notesMaster", notesMasterMarkup, relationships);
  parts.add(theme, "theme", themeMarkup(scene.look, complexFont(scene)));
  return { path, body: "1", number: "5" };
}
