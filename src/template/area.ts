/** Where content may stand: the content layout's body, without what is drawn across it. */
import type { Box, Size } from "../geometry.js";
import { areaOf, covered, innerBox } from "./anatomy.js";
import type { Anchor } from "./anchor.js";
import type {
  Drawn,
  Template,
  TemplateLayout,
  TemplateMaster,
  TemplatePlaceholder,
} from "./template.js";

/** All that stands on the layout's slides whatever they say, from back to front. */
export function drawnOn(layout: TemplateLayout, master: TemplateMaster): Drawn[] {
  return layout.showsMaster ? [...master.drawn, ...layout.drawn] : layout.drawn;
}

/** Air between content and what is drawn beside it. */
const gap = 8;

/** Of the area; what would take more is a ground, or a fault that is said. */
const mostCut = 0.3;

export function areaIn(
  { anatomy, body, title }: Anchor,
  master: TemplateMaster,
  { size }: Template,
  wished: Box | undefined,
): { area: Box; crossed: string[] } {
  if (wished) return { area: wished, crossed: [] };
  const { layout } = anatomy;
  const whole = extended(innerBox(body), body, layout, master, size);
  let area = whole;
  const footers = layout.placeholders.filter(({ type }) => ["dt", "ftr", "sldNum"].includes(type));
  const obstacles = [
    { name: "title", box: title.box },
    ...footers.map(({ name, box }) => ({ name, box })),
    ...inFront(drawnOn(layout, master), whole),
  ];
  const crossed: string[] = [];
  for (const { name, box } of obstacles) {
    if (covered(area, grownFromLine(box)) === 0) continue;
    const rest = largest(withoutSides(area, box));
    if (rest && areaOf(rest) >= (1 - mostCut) * areaOf(whole)) area = rest;
    else crossed.push(name);
  }
  return { area, crossed };
}

/** Less of a colour than this is a watermark. */
const faint = 0.25;

/** What is seen over the last panel or picture that lies behind all of the area: that is its ground. */
function inFront(drawn: Drawn[], area: Box): Drawn[] {
  const last = drawn.findLastIndex(({ box }) => covered(area, box) > 0.9);
  return drawn.slice(last + 1).filter(({ fill }) => fill === undefined || fill.opacity >= faint);
}

/**
 * A box that grows with its text is as low as its sample: there is room down to where the layout's
 * neighbours end.
 */
function extended(
  area: Box,
  { autofit }: TemplatePlaceholder,
  layout: TemplateLayout,
  master: TemplateMaster,
  size: Size,
): Box {
  const slide = { x: 0, y: 0, ...size };
  const low = area.height < size.height / 2;
  if (autofit !== "grow" || !low) return within(area, slide);
  const foot = [...layout.placeholders, ...drawnOn(layout, master)]
    .map(({ box }) => box)
    .filter(
      ({ y, x, width }) =>
        y > area.y + area.height && x < area.x + area.width && x + width > area.x,
    )
    .map(({ y }) => y - gap);
  const end = Math.min(...foot, size.height - Math.max(area.x, 0.05 * size.height));
  return within({ ...area, height: Math.max(area.height, end - area.y) }, slide);
}

/** Lines have no area. */
function grownFromLine({ x, y, width, height }: Box): Box {
  return { x, y, width: Math.max(width, 0.5), height: Math.max(height, 0.5) };
}

function within(box: Box, slide: Box): Box {
  const x = Math.max(box.x, slide.x);
  const y = Math.max(box.y, slide.y);
  return {
    x,
    y,
    width: Math.min(box.x + box.width, slide.x + slide.width) - x,
    height: Math.min(box.y + box.height, slide.y + slide.height) - y,
  };
}

/** What is left over, under and beside the obstacle. */
function withoutSides(area: Box, box: Box): Box[] {
  const { x, y } = area;
  const [right, bottom] = [x + area.width, y + area.height];
  const [boxRight, boxBottom] = [box.x + box.width + gap, box.y + box.height + gap];
  return [
    { ...area, height: box.y - gap - y },
    { ...area, y: boxBottom, height: bottom - boxBottom },
    { ...area, width: box.x - gap - x },
    { ...area, x: boxRight, width: right - boxRight },
  ].filter(({ width, height }) => width > 0 && height > 0);
}

function largest(boxes: Box[]): Box | undefined {
  return boxes.sort((a, b) => areaOf(b) - areaOf(a))[0];
}
