/** Decks from right to left: what stands at the left of a slide stands at the right instead. */
import type { Slide } from "../deck/deck.js";
import type { Box, Insets } from "../geometry.js";
import type { Look, Placeholder } from "../scene/look.js";
import type { SceneSlide } from "../scene/scene.js";
import { slideSize } from "../theme/skeleton.js";

function mirroredBox(box: Box): Box {
  return { ...box, x: slideSize.width - box.x - box.width };
}

function mirroredInsets(insets: Insets): Insets {
  return { ...insets, left: insets.right, right: insets.left };
}

/**
 * Turns the slides that show `slide`, unless it has a picture at a side that its author chose. Their
 * layouts are turned by `mirroredLook`.
 */
export function mirrorSlides(made: SceneSlide[], slide: Slide): SceneSlide[] {
  const chosen = slide.blocks.some(
    (block) => block.type === "image" && /left|right/.test(block.placement?.side ?? ""),
  );
  if (chosen) return made;
  for (const item of made.flatMap((one) => one.items)) {
    item.box = mirroredBox(item.box);
    if (item.type === "text" || item.type === "table") item.insets = mirroredInsets(item.insets);
  }
  return made;
}

const opposite = { left: "right", center: "center", right: "left" } as const;

export function mirroredLook(look: Look): Look {
  const placeholder = (one: Placeholder): Placeholder => {
    const { type } = one.ref;
    // Footer, date and number stand at a side of the slide; other text begins where its lines begin.
    const small = type === "footer" || type === "date" || type === "slide-number";
    const style = small ? { ...one.style, align: opposite[one.style.align] } : one.style;
    return { ...one, box: mirroredBox(one.box), insets: mirroredInsets(one.insets), style };
  };
  return {
    ...look,
    layouts: look.layouts.map((layout) => ({
      ...layout,
      shapes: layout.shapes.map((shape) => ({ ...shape, box: mirroredBox(shape.box) })),
      // A logo: the footer goes to the side where it stood.
      pictures: layout.pictures.map((picture) => ({ ...picture, box: mirroredBox(picture.box) })),
      placeholders: layout.placeholders.map(placeholder),
    })),
  };
}
