/** Reading a tree of DrawingML: its elements, and numbers in its units. */
import type { Box, Pt } from "../geometry.js";
import { child, type Element } from "../opc/xml/element.js";

export function elements({ children }: Element): Element[] {
  return children.filter((node): node is Element => typeof node !== "string");
}

/** Down the names, one child each: `at(shape, "p:nvSpPr", "p:nvPr")`. */
export function at(from: Element | undefined, ...names: string[]): Element | undefined {
  let node = from;
  for (const name of names) node = node && child(node, name);
  return node;
}

/** A whole number; `undefined` where there is none, or one that nobody means. */
export function integer(value: string | undefined): number | undefined {
  if (value === undefined || !/^-?\d{1,12}$/.test(value)) return undefined;
  return Number(value);
}

/** EMU as points. */
export function points(value: string | undefined): Pt | undefined {
  const emu = integer(value);
  return emu === undefined ? undefined : emu / 12700;
}

/** Thousandths of a percent, or with a sign: `50000` and `50%` are 0.5. */
export function percentage(value: string | undefined): number | undefined {
  const sign = /^(-?\d{1,9}(?:\.\d{1,9})?)%$/.exec(value ?? "")?.[1];
  if (sign !== undefined) return Number(sign) / 100;
  const thousandths = integer(value);
  return thousandths === undefined ? undefined : thousandths / 100_000;
}

/** `1`, `true` and `on`; `undefined` where nothing is said. */
export function flag(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === "1" || value === "true" || value === "on";
}

/** Of `a:xfrm`, turned as it stands there. */
export function boxOf(xfrm: Element | undefined): Box | undefined {
  const box = straightBox(at(xfrm, "a:off"), at(xfrm, "a:ext"));
  if (!xfrm || !box) return undefined;
  const angle = (((integer(xfrm.attributes["rot"]) ?? 0) / 60_000) * Math.PI) / 180;
  if (angle === 0) return box;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const width = box.width * cos + box.height * sin;
  const height = box.width * sin + box.height * cos;
  const [x, y] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2];
  return { x, y, width, height };
}

export function straightBox(off: Element | undefined, ext: Element | undefined): Box | undefined {
  const [x, y] = [points(off?.attributes["x"]), points(off?.attributes["y"])];
  const [width, height] = [points(ext?.attributes["cx"]), points(ext?.attributes["cy"])];
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return undefined;
  return width < 0 || height < 0 ? undefined : { x, y, width, height };
}

/** All text below, paragraphs as lines. */
export function textIn(node: Element): string {
  if (node.name === "a:t") return node.children.filter((one) => typeof one === "string").join("");
  const parts = elements(node).map(textIn);
  return node.name === "a:p" ? `${parts.join("")}\n` : parts.join("");
}
