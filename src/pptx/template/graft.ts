/** The parts of a deck that a company's template gives: all but its slides. */
import { isExternal, type Part, relatedPart } from "../../opc/package.js";
import { child, childrenNamed, type Element, serialize } from "../../opc/xml/element.js";
import { raw, xml, type Markup } from "../../opc/xml/markup.js";
import { xmlPart } from "../../opc/zip.js";
import type { Scene } from "../../scene/scene.js";
import { addNotesMaster, addPackageRoot } from "../package/common-parts.js";
import type { Parts } from "../package/parts.js";
import {
  type LayoutPlace,
  mastersColors,
  type NotesMasterPlace,
  type Places,
  relativePath,
  slidePath,
} from "../package/places.js";
import { Relationships } from "../package/relationships.js";
import type { DeckTemplate } from "../template.js";
import { Kept, withoutLost } from "./kept.js";
import { presentationMarkup } from "./presentation.js";

const presentationType =
  "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

export function addTemplateParts(scene: Scene, template: DeckTemplate, parts: Parts): Places {
  const kept = new Kept(template.package, template.presentation, template.sampleParts);
  addRoot(scene, template, kept, parts);
  for (const part of kept.parts) addKept(part, template, kept, parts);
  const notesMaster = notesMasterOf(template, kept);
  const added = notesMaster ?? ownNotesMaster(scene, parts, kept);
  addPresentation(scene, template, kept, parts, notesMaster ? undefined : added.path);
  const layouts = [...template.layouts].map(([name, { part }]): [string, LayoutPlace] => {
    const path = kept.pathOf(part);
    if (path === undefined) throw new Error(`the template has no layout ${part.path}`);
    return [name, { path, colors: colorsOf(template.package.xml(part)) }];
  });
  return { layouts: new Map(layouts), notesMaster: added };
}

function addRoot(scene: Scene, template: DeckTemplate, kept: Kept, parts: Parts): void {
  const relationships = new Relationships();
  keep(kept.relationships(template.package), "", kept, relationships);
  addPackageRoot(scene, parts, template.presentation.path, relationships);
}

function keep(
  found: ReturnType<Kept["relationships"]>,
  from: string,
  kept: Kept,
  relationships: Relationships,
): void {
  for (const { id, uri, target } of found) {
    if (isExternal(target)) relationships.keep(id, uri, target.url, true);
    else relationships.keep(id, uri, relativePath(from, kept.pathOf(target)!), false);
  }
}

function addKept(part: Part, template: DeckTemplate, kept: Kept, parts: Parts): void {
  const path = kept.pathOf(part)!;
  const lost = kept.lost(part);
  const root = changes(part, lost) ? template.package.xml(part) : undefined;
  const entry = root ? xmlPart(path, raw(serialize(mended(root, lost)))) : { ...part.entry, path };
  parts.addPacked(entry, part.contentType || "application/octet-stream");
  if (part.relationships.length === 0) return;
  const relationships = new Relationships();
  keep(kept.relationships(part), path, kept, relationships);
  parts.addRelationships(path, relationships);
}

function changes({ contentType }: Part, lost: Set<string>): boolean {
  return lost.size > 0 || /[.](viewProps|presProps)[+]xml$/.test(contentType);
}

/** What opens at the first slide in normal view, whatever the template was left in. */
function mended(root: Element, lost: Set<string>): Element {
  const node = withoutLost(root, lost);
  if (node.name === "p:viewPr") {
    return {
      ...node,
      attributes: { ...node.attributes, lastView: undefined },
      children: node.children.filter(
        (one) => typeof one === "string" || one.name !== "p:outlineViewPr",
      ),
    };
  }
  if (node.name !== "p:presentationPr") return node;
  return {
    ...node,
    // They may name a custom show or a range of the sample slides.
    children: node.children.filter(
      (one) => typeof one === "string" || !["p:showPr", "p:htmlPubPr"].includes(one.name),
    ),
  };
}

function addPresentation(
  scene: Scene,
  template: DeckTemplate,
  kept: Kept,
  parts: Parts,
  notesMaster: string | undefined,
): void {
  const { presentation } = template;
  const { path } = presentation;
  const relationships = new Relationships();
  keep(kept.relationships(presentation), path, kept, relationships);
  const ids = {
    slides: scene.slides.map((_, i) =>
      relationships.add("slide", relativePath(path, slidePath(i + 1))),
    ),
    ...(notesMaster === undefined
      ? {}
      : { notesMaster: relationships.add("notesMaster", relativePath(path, notesMaster)) }),
  };
  const root = template.package.xml(presentation);
  if (!root) throw new Error("the template's presentation cannot be read");
  // The slides' list is made anew.
  const lost = kept.lost(presentation);
  const markup = presentationMarkup(withoutLost(root, lost), scene, ids);
  parts.addPacked(xmlPart(path, markup), presentationType);
  parts.addRelationships(path, relationships);
}

function notesMasterOf(template: DeckTemplate, kept: Kept): NotesMasterPlace | undefined {
  const part = relatedPart(template.presentation, "notesMaster");
  const path = part && kept.pathOf(part);
  const root = part && template.package.xml(part);
  if (path === undefined || !root) return undefined;
  const tree = child(child(root, "p:cSld") ?? root, "p:spTree");
  const shapes = tree ? childrenNamed(tree, "p:sp") : [];
  const idxOf = (type: string) =>
    shapes
      .map((shape) => child(child(child(shape, "p:nvSpPr") ?? shape, "p:nvPr") ?? shape, "p:ph"))
      .find((ph) => ph?.attributes["type"] === type)?.attributes["idx"];
  return { path, body: idxOf("body") ?? "1", number: idxOf("sldNum") ?? "5" };
}

function ownNotesMaster(scene: Scene, parts: Parts, kept: Kept): NotesMasterPlace {
  const taken = new Set(kept.parts.map((part) => kept.pathOf(part)?.toLowerCase()));
  const free = (stem: string) => {
    let n = 1;
    while (taken.has(`${stem}${n}.xml`.toLowerCase())) n++;
    return `${stem}${n}.xml`;
  };
  return addNotesMaster(
    scene,
    parts,
    free("ppt/notesMasters/notesMaster"),
    free("ppt/theme/theme"),
  );
}

/** A layout with a map of its own hands it to its slides, as PowerPoint has it. */
function colorsOf(layout: Element | undefined): Markup {
  const own = layout && child(layout, "p:clrMapOvr");
  const overrides = own && child(own, "a:overrideClrMapping");
  return overrides ? xml`<p:clrMapOvr>${raw(serialize(overrides))}</p:clrMapOvr>` : mastersColors;
}
