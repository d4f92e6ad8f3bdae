import type { Transition } from "../../../scene/scene.js";
import { xml, type Markup } from "../../../opc/xml/markup.js";

/** `push` and `wipe` go to the left unless they say otherwise, as PowerPoint writes them. */
const effects: Record<Transition, Markup> = {
  fade: xml`<p:fade/>`,
  push: xml`<p:push/>`,
  wipe: xml`<p:wipe/>`,
};

/** How a slide comes in: its place is behind the colour map. */
export function transitionMarkup(transition: Transition): Markup {
  return xml`<p:transition spd="med">${effects[transition]}</p:transition>`;
}
