import type { ChartModel } from "../../chart/model.js";
import { leastHeight } from "../../chart/size.js";
import type { Chart } from "../../deck/deck.js";
import type { Pt } from "../../geometry.js";
import type { Item } from "../../scene/scene.js";
import type { Context } from "../context.js";
import { captionHeight, captionOf, placeCaption } from "./caption.js";
import type { Figure } from "./figure.js";

/** A lower chart is a stamp, whatever its labels need. */
const lowest: Pt = 150;

/** Height of a chart by its width where there is room. */
const proportion = 0.85;

/** @param shown `size` is the height that the author asks for, as a share of the slide's content */
export function chartFigure(
  chart: Chart,
  shown: { model: ChartModel; alt: string; size?: number },
  native: boolean,
  context: Context,
): Figure {
  const { model, alt, size } = shown;
  // A picture has its source in it; a native chart has no place for one.
  const source = native && model.source ? captionOf(model.source, context) : undefined;
  const least = Math.min(340, Math.max(lowest, leastHeight(model)));
  const asked =
    size === undefined
      ? undefined
      : Math.max(least, size * context.theme.look.skeleton.content.height);
  const figure: Figure = {
    kind: "chart",
    pos: chart.pos,
    steps: 1,
    units: 1,
    measure(width) {
      const under = captionHeight(source, width);
      return {
        height: (asked ?? least) + under,
        ideal: (asked ?? Math.max(least, Math.min(380, width * proportion))) + under,
        inkWidth: width,
        badness: width < 260 ? 4 : 0,
      };
    },
    place(box) {
      const under = captionHeight(source, box.width);
      const height = Math.min(box.height - under, asked ?? Infinity);
      const placed = { ...box, height };
      const items: Item[] = [
        { type: "chart", name: "Chart", box: placed, model, alt, native, pos: chart.pos },
      ];
      const foot = { ...box, y: box.y + height, height: under };
      if (source) items.push(placeCaption(source, foot, "left"));
      return items;
    },
    slice: () => figure,
  };
  return figure;
}
