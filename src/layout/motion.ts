/** What a slide says beside what it shows: hidden, how it comes in, its section, lists that build. */
import type { DeckMeta, Slide } from "../deck/deck.js";
import type { Item, SceneSlide } from "../scene/scene.js";

/** @param made the slides that show `slide`; all of its parts are alike */
export function withMotion(made: SceneSlide[], slide: Slide, meta: DeckMeta): SceneSlide[] {
  const transition = slide.transition ?? meta.transition ?? "none";
  for (const one of made) {
    if (slide.hidden) one.hidden = true;
    if (transition !== "none") one.transition = transition;
    if (one.layout === "section") one.section = one.title;
    if (slide.build) one.items.forEach(markBuild);
  }
  return made;
}

/** Running text with list items; panels, tiles and the like stay as they are. */
function markBuild(item: Item): void {
  if (item.type !== "text" || item.fill !== undefined) return;
  if (item.paragraphs.some(({ marker }) => marker.type !== "none")) item.build = true;
}
