import type { ChartModel } from "../../chart/model.js";
import { leastHeight } from "../../chart/size.js";
import type { Chart } from "../../deck/deck.js";
import type { Pt } from "../../geometry.js";
import { contentZone } from "../../theme/skeleton.js";
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
): Figure {
  const { model, alt, size } = shown;
  const least = Math.min(340, Math.max(lowest, leastHeight(model)));
  const asked = size === undefined ? undefined : Math.max(least, size * contentZone.height);
  const figure: Figure = {
    kind: "chart",
    pos: chart.pos,
    steps: 1,
    units: 1,
    measure(width) {
      return {
        height: asked ?? least,
        ideal: asked ?? Math.max(least, Math.min(380, width * proportion)),
        inkWidth: width,
        badness: width < 260 ? 4 : 0,
      };
    },
    place(box) {
      const height = asked === undefined ? box.height : Math.min(box.height, asked);
      const placed = { ...box, height };
      return [{ type: "chart", name: "Chart", box: placed, model, alt, native, pos: chart.pos }];
    },
    slice: () => figure,
  };
  return figure;
}
