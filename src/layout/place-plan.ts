/** A plan's items, each in its place. */
import type { Box, Pt } from "../geometry.js";
import type { Item } from "../scene/scene.js";
import { columnBox, type Zone } from "../theme/skeleton.js";
import { cardInset, isPlainList, isSentences, leastRuled, type Plan, sum } from "./arrange.js";
import { leastReach } from "./badness.js";
import { measureCell, placeCell } from "./cell.js";
import type { Context } from "./context.js";
import { underRule } from "./figures/under-rule.js";
import { spacing, type TextSetting } from "./flow.js";
import type { Piece } from "./pieces.js";
import { gapsIn, rowGap, type Sketch, type SketchCell, widthOf } from "./sketch-cells.js";

export function placePlan(plan: Plan, context: Context): Item[] {
  const items: Item[] = [];
  let { y } = plan.zone;
  y += Math.max(0, plan.zone.height - sum(plan.heights)) * lowered(plan);
  const gaps = gapsIn(plan.sketch);
  plan.sketch.rows.forEach((row, r) => {
    const last = r === plan.sketch.rows.length - 1;
    // The last row's text boxes reach down to the end of the zone, so that there is room to edit.
    const height = last ? plan.zone.y + plan.zone.height - y : (plan.heights[r] ?? 0);
    const settings = spreadIn(row, plan.heights[r] ?? 0, plan);
    if (plan.sketch.bands && r > 0) items.push(bandRule(y, row, plan.zone, context));
    for (const [c, cell] of row.entries()) {
      const box = { ...columnBox(cell.start, cell.span, plan.zone), y, height };
      if (plan.sketch.cards) {
        items.push(...card(cell.pieces, { ...box, height: plan.heights[r] ?? 0 }, plan, context));
      } else {
        items.push(...placeCell(cell.pieces, box, settings[c] ?? plan.text, plan.step, context));
      }
    }
    y += (plan.heights[r] ?? 0) + (gaps[r] ?? 0);
  });
  return items;
}

/** Between two bands, nearer to the one that it begins. */
function bandRule(y: Pt, row: SketchCell[], zone: Zone, { theme }: Context): Item {
  const [head] = row[0]?.pieces ?? [];
  const box = { x: zone.x, y: y - rowGap * 0.6, width: zone.width, height: 0.75 };
  return {
    type: "shape",
    name: "Line",
    shape: "rect",
    box,
    fill: theme.hairline,
    ...(head?.type === "text" ? { pos: head.paragraph.pos } : {}),
  };
}

/**
 * Columns end together: text beside a figure has more air up to where the figure ends. Columns of text alone keep the
 * same air, so that their first lines go on lying beside each other.
 */
function spreadIn(row: SketchCell[], height: Pt, plan: Plan): TextSetting[] {
  const { text, step, zone } = plan;
  const hasText = (cell: SketchCell) => cell.pieces.every((piece) => piece.type === "text");
  if (row.length < 2 || row.every(hasText)) return [];
  return row.map((cell) => {
    if (!hasText(cell)) return text;
    const width = widthOf(cell, zone);
    const isList = isPlainList(cell.pieces);
    const setAt = (space: number): TextSetting =>
      isList && space >= leastRuled ? { ...text, space, ruled: true } : { ...text, space };
    const heightAt = (space: number) => measureCell(cell.pieces, width, setAt(space), step).height;
    // Its height grows evenly with the air.
    const [low, high] = [heightAt(leastRuled), heightAt(spacing.ruled)];
    const exact = leastRuled + ((height - low) / (high - low)) * (spacing.ruled - leastRuled);
    const most = isList ? spacing.ruled : spacing.airy;
    const space = Math.min(most, Math.floor(exact * 20) / 20);
    return space > text.space && heightAt(space) <= height ? setAt(space) : text;
  });
}

/** Share of the free height above what stands alone on its slide: on the optical centre. */
function lowered({ sketch, text, reach }: Plan): number {
  const { name, rows } = sketch;
  const pieces = rows.flat().flatMap((cell) => cell.pieces);
  if (name === "quote" || text.body > 30) return 0.38;
  if (isProse(sketch) && reach < leastReach) return 0.3;
  return pieces.length === 1 && (name === "steps" || name === "timeline") ? 0.15 : 0;
}

/** One text box that is a panel, so that a card is moved and edited as one thing. */
function card(pieces: Piece[], box: Box, plan: Plan, context: Context): Item[] {
  const [text] = placeCell(pieces, box, plan.text, plan.step, context);
  if (text?.type !== "text") throw new Error("a card holds text alone");
  const insets = { top: cardInset, right: cardInset, bottom: cardInset, left: cardInset };
  const item = { ...text, box, insets, ...context.theme.look.panel };
  return context.theme.tiles === "rule" ? underRule(item, context) : [item];
}

/** Paragraphs and quotes alone, one below the other. */
function isProse({ rows, cards }: Sketch): boolean {
  const cells = rows.flat();
  return (
    !cards &&
    cells.length === 1 &&
    cells[0]!.pieces.every((piece) =>
      piece.type === "text" ? isSentences(piece.paragraph) : piece.figure.kind === "quote",
    )
  );
}
