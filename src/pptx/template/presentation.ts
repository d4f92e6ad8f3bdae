/** The template's presentation with the slides of the deck. */
import { childrenNamed, type Element, element, serialize } from "../../opc/xml/element.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import type { Scene } from "../../scene/scene.js";
import { slideId } from "../package/parts/presentation.js";
import { sectionList, sectionsUri } from "../package/parts/sections.js";

export interface PresentationIds {
  slides: string[];
  /** Where the template has none. */
  notesMaster?: string;
}

/** What is said of slides that the deck does not have, or that would keep people from editing it. */
const dropped = ["p:sldIdLst", "p:custShowLst", "p:modifyVerifier"];

/** What stands before the slides, in the schema's order. */
const before = ["p:sldMasterIdLst", "p:notesMasterIdLst", "p:handoutMasterIdLst"];

export function presentationMarkup(root: Element, scene: Scene, ids: PresentationIds): Markup {
  const slides = element(
    "p:sldIdLst",
    {},
    ids.slides.map((id, i) => element("p:sldId", { id: slideId(i), "r:id": id })),
  );
  const kept = elements(root).filter(({ name }) => !dropped.includes(name));
  const find = (name: string) => kept.filter((one) => one.name === name);
  const notes =
    ids.notesMaster === undefined
      ? find("p:notesMasterIdLst")
      : [
          element("p:notesMasterIdLst", {}, [
            element("p:notesMasterId", { "r:id": ids.notesMaster }),
          ]),
        ];
  const first = [
    ...find("p:sldMasterIdLst"),
    ...notes,
    ...find("p:handoutMasterIdLst"),
    ...(ids.slides.length > 0 ? [slides] : []),
  ];
  const rest = kept.filter(({ name }) => !before.includes(name) && name !== "p:extLst");
  const extensions = find("p:extLst").flatMap((list) =>
    childrenNamed(list, "p:ext").filter(({ attributes }) => attributes["uri"] !== sectionsUri),
  );
  const sections = sectionList(scene, slideId);
  const written = (nodes: Element[]) => raw(nodes.map(serialize).join(""));
  const opening = serialize({ ...root, children: [""] }).replace(/<\/[^<]*$/, "");
  return xml`${raw(opening)}${written([...first, ...rest])}${
    (sections || extensions.length > 0) &&
    xml`<p:extLst>${sections}${written(extensions)}</p:extLst>`
  }</p:presentation>`;
}

function elements({ children }: Element): Element[] {
  return children.filter((node) => typeof node !== "string");
}
