/** Where Office's own themes put things: what lies there in a template of another design was left over. */
import type { Box, Size } from "../geometry.js";
import type { TemplatePlaceholder } from "./template.js";

/** Left, top, width and height as shares of the slide. */
type Share = [number, number, number, number];

/** Of 2013 and later, and of 2007: titles of title, section and content layouts, and what stands under them. */
const places: Record<"title" | "text", Share[]> = {
  title: [
    [0.125, 0.1637, 0.75, 0.3481],
    [0.0682, 0.2493, 0.8625, 0.416],
    [0.0688, 0.0532, 0.8625, 0.1933],
    [0.0689, 0.0667, 0.3225, 0.2333],
    [0.075, 0.3107, 0.85, 0.2144],
    [0.079, 0.6426, 0.85, 0.1986],
    [0.05, 0.04, 0.9, 0.1667],
    [0.05, 0.0398, 0.329, 0.1694],
    [0.196, 0.7, 0.6, 0.0826],
  ],
  text: [
    [0.125, 0.5253, 0.75, 0.2415],
    [0.0682, 0.6692, 0.8625, 0.2187],
    [0.0688, 0.2662, 0.8625, 0.6345],
    [0.0688, 0.2662, 0.425, 0.6345],
    [0.5063, 0.2662, 0.425, 0.6345],
    [0.0689, 0.3, 0.3225, 0.5556],
    [0.15, 0.5667, 0.7, 0.2556],
    [0.079, 0.4239, 0.85, 0.2188],
    [0.05, 0.2333, 0.9, 0.66],
    [0.05, 0.2333, 0.4417, 0.66],
    [0.5083, 0.2333, 0.4417, 0.66],
  ],
};

/** Whether the title, and what stands with it, lie where Office has them. */
export function atOfficesPlace(placeholders: TemplatePlaceholder[], size: Size): boolean {
  const found = placeholders.filter(({ type }) =>
    ["title", "ctrTitle", "subTitle", "body", "obj"].includes(type),
  );
  return (
    found.some(({ type }) => isTitle(type)) &&
    found.every(({ type, box }) =>
      places[isTitle(type) ? "title" : "text"].some((share) => isAt(box, share, size)),
    )
  );
}

function isTitle(type: TemplatePlaceholder["type"]): boolean {
  return type === "title" || type === "ctrTitle";
}

function isAt(box: Box, [x, y, width, height]: Share, size: Size): boolean {
  const near = (length: number, share: number, whole: number) =>
    Math.abs(length / whole - share) < 0.004;
  return (
    near(box.x, x, size.width) &&
    near(box.y, y, size.height) &&
    near(box.width, width, size.width) &&
    near(box.height, height, size.height)
  );
}
