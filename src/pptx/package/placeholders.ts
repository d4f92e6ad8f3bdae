/** How the layouts' placeholders are called in OOXML. */
import type { Layout, Placeholder } from "../../scene/look.js";
import type { LayoutName, PlaceholderRef } from "../../scene/scene.js";
import { element, type Element } from "../../opc/xml/element.js";

/** The layout's placeholder that an item fills. */
export function findPlaceholder(layout: Layout, ref: Placeholder["ref"]): Placeholder {
  const found = layout.placeholders.find(
    (one) => one.ref.type === ref.type && one.ref.idx === ref.idx,
  );
  if (!found) throw new Error(`layout "${layout.name}" has no placeholder ${ref.type} ${ref.idx}`);
  return found;
}

/** `p:ph` as it stands on the layout and on its slides: PowerPoint pairs them by type and idx. */
export function placeholderElement(layout: LayoutName, ref: Placeholder["ref"]): Element {
  return element("p:ph", placeholderAttributes(layout, ref));
}

function placeholderAttributes(
  layout: LayoutName,
  ref: Placeholder["ref"],
): Record<string, string | number> {
  switch (ref.type) {
    case "title":
      return { type: layout === "title" || layout === "title-picture" ? "ctrTitle" : "title" };
    case "subtitle":
      return { type: "subTitle", idx: ref.idx };
    case "body":
      return bodyAttributes(layout, ref);
    case "picture":
      return { type: "pic", idx: ref.idx };
    case "date":
      return { type: "dt", sz: "half", idx: ref.idx };
    case "footer":
      return { type: "ftr", sz: "quarter", idx: ref.idx };
    case "slide-number":
      return { type: "sldNum", sz: "quarter", idx: ref.idx };
  }
}

/** Content placeholders take text, tables and pictures alike: these have no type. */
function bodyAttributes(layout: LayoutName, ref: PlaceholderRef): Record<string, string | number> {
  if (layout === "content") return { idx: ref.idx };
  if (layout === "two-content") return { sz: "half", idx: ref.idx };
  return { type: "body", idx: ref.idx };
}
