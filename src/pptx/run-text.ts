import type { Run } from "../scene/scene.js";
import { legalText } from "../opc/xml/escape.js";

/** A run's text as it is written: what XML can hold, on one line, for PptxGenJS splits at newlines. */
export function runText(run: Pick<Run, "text">): string {
  return legalText(run.text).replace(/[\r\n]+/g, " ");
}
