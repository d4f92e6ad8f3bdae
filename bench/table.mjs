// Prints Markdown tables, which docs/speed.md holds.

/** @param rows of text; the first is the head. All columns but the first are numbers. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length), 3));
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const padded = rows.map((row) =>
    line(row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at])))),
  );
  const rule = line(
    widths.map((width, at) => (at ? `${"-".repeat(width - 1)}:` : "-".repeat(width))),
  );
  console.log([padded[0], rule, ...padded.slice(1)].join("\n"));
}

export function inSeconds(value) {
  return value === undefined ? "–" : `${value.toFixed(2)} s`;
}

export function inMegabytes(value) {
  return value === undefined ? "–" : `${Math.round(value)} MB`;
}

export function ratio(own, theirs) {
  return own === undefined || theirs === undefined ? "–" : `${(own / theirs).toFixed(2)} ×`;
}
