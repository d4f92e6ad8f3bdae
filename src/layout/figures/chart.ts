import type { ChartModel } from "../../chart/model.js";
import { leastHeight } from "../../chart/size.js";
import type { Chart } from "../../deck/deck.js";
import type { Pt } from "../../geometry.js";
import type { Figure } from "./figure.js";

/** A lower chart is a stamp, whatever its labels need. */
const lowest: Pt = 150;

/** Height of a chart by its width where there is room. */
const proportion = 0.85;

export function chartFigure(chart: Chart, model: ChartModel, alt: string, native: boolean): Figure {
  const least = Math.min(340, Math.max(lowest, leastHeight(model)));
  const figure: Figure = {
    kind: "chart",
    pos: chart.pos,
    steps: 1,
    units: 1,
    measure(width) {
      return {
        height: least,
        ideal: Math.max(least, Math.min(380, width * proportion)),
        inkWidth: width,
        badness: width < 260 ? 4 : 0,
      };
    },
    place(box) {
      return [{ type: "chart", name: "Chart", box, model, alt, native, pos: chart.pos }];
    },
    slice: () => figure,
  };
  return figure;
}
