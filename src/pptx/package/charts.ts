/** The native charts of the deck: each a part, and the workbook that it shows. */
import type { Look } from "../../scene/look.js";
import type { ChartItem } from "../../scene/scene.js";
import { chartSpace } from "../charts/chart-space.js";
import { workbookBytes } from "../charts/workbook.js";
import type { Parts } from "./parts.js";
import { Relationships } from "./relationships.js";

export class Charts {
  #parts: Parts;
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Equal charts are written each for itself: who edits one does not mean the other.
   *
   * @returns path from the package's root
   */
  add({ model, box }: ChartItem, look: Look, lang: string): string {
    const number = ++this.#count;
    const workbook = `embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
    const relationships = new Relationships();
    const data = relationships.add("package", `../${workbook}`);
    const { markup, columns } = chartSpace(model, box, look, { lang, data });
    const path = `ppt/charts/chart${number}.xml`;
    this.#parts.add(path, "chart", markup, relationships);
    this.#parts.addMedia(`ppt/${workbook}`, "xlsx", workbookBytes(columns));
    return path;
  }
}
