/** A template's bytes → what it says, or why nothing sensible can be made of it. */
import type { Report } from "../diagnostic.js";
import {
  isExternal,
  Package,
  type PackageProblem,
  type Part,
  reachable,
  relatedPart,
  targetOf,
} from "../opc/package.js";
import { child, childrenNamed, type Element } from "../opc/xml/element.js";
import { at, elements, flag, integer, points } from "./elements.js";
import { masterOf } from "./master.js";
import type { SampleSlide, TableStyles, Template } from "./template.js";

/** Known templates have nine masters and 110 layouts at most. */
const mostMasters = 100;
const mostLayouts = 1_000;

/**
 * Reads .potx, .pptx, .thmx, .potm and .pptm. What cannot be used is reported as an error, and then there
 * is no template; everything else is for `findings`.
 * @param name as messages call the file
 */
export function readTemplate(
  bytes: Uint8Array,
  name: string,
  report: Report,
): Template | undefined {
  const failed = (message: string, hint?: string) => {
    report({
      code: "template",
      severity: "error",
      message: `${name} ${message}`,
      ...(hint === undefined ? {} : { hint }),
    });
    return undefined;
  };
  const opened = Package.open(bytes);
  if ("problem" in opened) return failed(...problems[opened.problem]);
  if (opened.relationships.some(({ type, strict }) => type === "officeDocument" && strict))
    return failed(
      "is Strict Open XML",
      "save it as PowerPoint Template (.potx), which is not strict",
    );
  const presentation = presentationOf(opened);
  const root = presentation && opened.xml(presentation);
  if (!presentation || root?.name !== "p:presentation")
    return failed("is not a presentation", "expected .potx, .pptx, .thmx, .potm or .pptm");
  if (root.attributes["conformance"] === "strict")
    return failed(
      "is Strict Open XML",
      "save it as PowerPoint Template (.potx), which is not strict",
    );

  const sizes = at(root, "p:sldSz")?.attributes;
  // Without a size, 4:3 as PowerPoint has it.
  const size = { width: points(sizes?.["cx"]) || 720, height: points(sizes?.["cy"]) || 540 };
  const slides = listed(root, "p:sldIdLst", "p:sldId", presentation);
  const uses = new Map<Part, number>();
  for (const slide of slides) {
    const layout = relatedPart(slide, "slideLayout");
    if (layout) uses.set(layout, (uses.get(layout) ?? 0) + 1);
  }
  const shared = {
    package: opened,
    size,
    defaults: child(root, "p:defaultTextStyle"),
    samplesOf: (layout: Part) => uses.get(layout) ?? 0,
    room: { layouts: mostLayouts },
  };
  const masters = listed(root, "p:sldMasterIdLst", "p:sldMasterId", presentation)
    .slice(0, mostMasters)
    .map((part) => masterOf(part, shared))
    .filter((master) => master !== undefined);
  const layouts = new Map(masters.flatMap((one) => one.layouts.map((each) => [each.part, each])));
  const samples: SampleSlide[] = slides.map((part) => {
    const used = relatedPart(part, "slideLayout");
    return { part, layout: used && layouts.get(used) };
  });
  return {
    name,
    package: opened,
    presentation,
    size,
    masters,
    samples,
    sampleParts: sampleParts(opened, presentation, slides),
    tableStyles: tableStylesOf(opened, presentation),
    embeddedFonts: embeddedFonts(root),
    firstSlideNumber: integer(root.attributes["firstSlideNum"]) ?? 1,
    footersOnTitleSlide: flag(root.attributes["showSpecialPlsOnTitleSld"]) ?? true,
    rtl: flag(root.attributes["rtl"]) ?? false,
    leftOut: leftOut(opened, presentation),
  };
}

const problems: Record<PackageProblem, [message: string, hint?: string]> = {
  encrypted: ["is encrypted, or of before PowerPoint 2007", "save it as .potx without a password"],
  "not-a-zip": ["is not a PowerPoint file", "expected .potx, .pptx, .thmx, .potm or .pptm"],
  damaged: ["is damaged", "open it in PowerPoint and save it anew"],
  "too-large": ["is too large", "take out pictures and sample slides that are not needed"],
  "no-content-types": ["is not a PowerPoint file", "expected .potx, .pptx, .thmx, .potm or .pptm"],
};

/** A .thmx has it behind its theme manager. */
function presentationOf(opened: Package): Part | undefined {
  const main = relatedPart(opened, "officeDocument");
  return (main && relatedPart(main, "officeDocument")) ?? main;
}

/** The parts that a list of the presentation names, in its order, each once. */
function listed(root: Element, list: string, item: string, presentation: Part): Part[] {
  const node = child(root, list);
  const parts = (node ? childrenNamed(node, item) : []).map(({ attributes }) =>
    targetOf(presentation, attributes["r:id"]),
  );
  return [...new Set(parts.filter((part) => part !== undefined))];
}

/** All that is reached through the list of slides alone. */
function sampleParts(opened: Package, presentation: Part, slides: Part[]): Set<Part> {
  const own = new Set(slides);
  const kept = reachable(
    opened.relationships,
    ({ target }) => isExternal(target) || !own.has(target),
  );
  kept.add(presentation);
  return new Set(opened.parts.filter((part) => !kept.has(part)));
}

/** Medium Style 2 – Accent 1: PowerPoint's own default. */
const usualTableStyle = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";

function tableStylesOf(opened: Package, presentation: Part): TableStyles {
  const part = relatedPart(presentation, "tableStyles");
  const root = part && opened.xml(part);
  const styles = (root ? childrenNamed(root, "a:tblStyle") : []).map((element) => ({
    id: element.attributes["styleId"] ?? "",
    name: element.attributes["styleName"] ?? "",
    element,
  }));
  return { default: root?.attributes["def"] ?? usualTableStyle, styles };
}

function embeddedFonts(root: Element): string[] {
  const list = child(root, "p:embeddedFontLst");
  return (list ? childrenNamed(list, "p:embeddedFont") : [])
    .map((font) => at(font, "p:font")?.attributes["typeface"])
    .filter((family) => family !== undefined);
}

function leftOut(opened: Package, presentation: Part): string[] {
  const has = (type: string) =>
    [...opened.relationships, ...presentation.relationships].some((one) => one.type === type);
  return [
    ...(has("vbaProject") ? ["macros"] : []),
    ...(has("origin") ? ["the digital signature"] : []),
    ...(isFinal(opened) ? ["the mark as final"] : []),
  ];
}

/** Office shows such a file as not to be edited. */
function isFinal(opened: Package): boolean {
  const part = relatedPart(opened, "custom-properties");
  const root = part && opened.xml(part);
  const mark = (root ? elements(root) : []).find(
    ({ attributes }) => attributes["name"] === "_MarkAsFinal",
  );
  return (
    mark !== undefined && elements(mark).some((value) => flag(value.children.join("")) === true)
  );
}
