import type { Pt } from "../geometry.js";
import { breakLines, type Lines, type Prepared } from "../text/lines.js";

/** Drawn text is allowed to be this much wider than measured: programs round, hint and kern differently. */
export const widthSafety = 1.015;

/**
 * The lines of a paragraph set in `size` in a column of `width`, in em. A program that sets the text
 * tighter breaks it elsewhere, and a line is higher for one ideograph in it: the higher of both counts.
 */
export function linesIn(prepared: Prepared, width: Pt, size: Pt): Lines {
  const em = Math.max(0.1, width / size);
  const loose = breakLines(prepared, em / widthSafety);
  if (loose.count === 1) return loose;
  const tight = breakLines(prepared, em);
  return tight.height > loose.height ? { ...loose, height: tight.height } : loose;
}
