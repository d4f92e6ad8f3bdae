/** Why a slide's content stands as it does, in aligned lines: what was taken and what came next. */
import type { Choice, Verdict } from "../scene/scene.js";

/** `taken   two-columns  6 + 6  20 pt  0.8 = wrapped lines 0.6 + small figures 0.2` */
export function choiceLines({ taken, loser }: Choice): string[] {
  const rows = [["taken", taken] as const, ...(loser ? [["next", loser] as const] : [])].map(
    ([name, verdict]) => [name, ...cellsOf(verdict)],
  );
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function cellsOf({ arrangement, columns, textSize, badness, terms }: Verdict): string[] {
  // What rounds to nothing says nothing.
  const shown = terms
    .filter((term) => Math.abs(term.badness) >= 0.05)
    .sort((a, b) => b.badness - a.badness)
    .map((term) => `${term.name} ${tenths(term.badness)}`);
  const sum = shown.length > 0 ? `= ${shown.join(" + ")}` : "";
  return [arrangement, columns, `${textSize} pt`, tenths(badness), sum];
}

function tenths(value: number): string {
  // Without the sign of a zero.
  return (Math.round(value * 10) / 10 + 0).toFixed(1);
}
