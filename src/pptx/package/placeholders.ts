/** The layouts' placeholders as slides refer to them. */
import type { Layout, Placeholder } from "../../scene/look.js";
import { element, type Element } from "../../opc/xml/element.js";

/** The layout's placeholder that an item fills. */
export function findPlaceholder(layout: Layout, ref: Placeholder["ref"]): Placeholder {
  const found = layout.placeholders.find(
    (one) => one.ref.type === ref.type && one.ref.idx === ref.idx,
  );
  if (!found) throw new Error(`layout "${layout.name}" has no placeholder ${ref.type} ${ref.idx}`);
  return found;
}

/** As it stands on the layout and on its slides. */
export function placeholderElement({ ph }: Pick<Placeholder, "ph">): Element {
  return element("p:ph", ph);
}
