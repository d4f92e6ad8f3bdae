/** Decks from right to left: what stands at the left of a slide stands at the right instead. */
import type { Slide } from "../deck/deck.js";
import type { Box, Insets, Size } from "../geometry.js";
import type { Look, Placeholder } from "../scene/look.js";
import type { SceneSlide } from "../scene/scene.js";
import { directedLevel } from "../levels.js";

function mirroredBox(box: Box, { width }: Size): Box {
  return { ...box, x: width - box.x - box.width };
}

function mirroredInsets(insets: Insets): Insets {
  return { ...insets, left: insets.right, right: insets.left };
}

/**
 * Turns the slides that show `slide`, unless it has a picture at a side that its author chose. Their
 * layouts are turned by `mirroredLook`.
 */
export function mirrorSlides(made: SceneSlide[], slide: Slide, size: Size): SceneSlide[] {
  const chosen = slide.blocks.some(
    (block) => block.type === "image" && /left|right/.test(block.placement?.side ?? ""),
  );
  if (chosen) return made;
  for (const item of made.flatMap((one) => one.items)) {
    item.box = mirroredBox(item.box, size);
    if (item.type === "text" || item.type === "table") item.insets = mirroredInsets(item.insets);
  }
  return made;
}

const opposite = { left: "right", center: "center", right: "left" } as const;

export function mirroredLook(look: Look): Look {
  const { size } = look.skeleton;
  const placeholder = (one: Placeholder): Placeholder => {
    const { type } = one.ref;
    // Footer, date and number stand at a side of the slide; other text begins where its lines begin.
    const small = type === "footer" || type === "date" || type === "slide-number";
    const style = small ? { ...one.style, align: opposite[one.style.align] } : one.style;
    const levels = one.levels.map((level) => directedLevel({ ...level, align: style.align }, true));
    return {
      ...one,
      ...{ box: mirroredBox(one.box, size), insets: mirroredInsets(one.insets), style, levels },
    };
  };
  return {
    ...look,
    layouts: look.layouts.map((layout) => ({
      ...layout,
      shapes: layout.shapes.map((shape) => ({ ...shape, box: mirroredBox(shape.box, size) })),
      // A logo: the footer goes to the side where it stood.
      pictures: layout.pictures.map((picture) => ({
        ...picture,
        box: mirroredBox(picture.box, size),
      })),
      placeholders: layout.placeholders.map(placeholder),
    })),
  };
}
