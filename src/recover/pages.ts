import { type Line } from "./model.js";

/**
 * Heads and feet that repeat on most pages, but for their digits, are furniture. Seen in text out of PDF
 * viewers, with form feeds between the pages. What a page break cut is joined by whoever reads the lines.
 */
export function dropFurniture(lines: readonly Line[]): { lines: Line[]; dropped: Line[] } {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (line.page || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(line);
  }
  if (pages.length < 2) return { lines: [...lines], dropped: [] };
  const counts = new Map<string, number>();
  const edges = (page: Line[]) => [
    ...page.slice(0, 2),
    ...page.slice(Math.max(2, page.length - 2)),
  ];
  for (const page of pages) {
    for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.6));
  const dropped = new Set<Line>();
  const seen = new Set<string>();
  pages.forEach((page, nth) => {
    for (const line of edges(page)) {
      const key = keyOf(line);
      const isNumber = /^(page |seite |página )?# ?((of|von|de|\/) ?#)?$/i.test(key);
      if ((counts.get(key) ?? 0) < (isNumber ? Math.min(2, enough) : Math.max(3, enough))) continue;
      // The running head is often the title: the first one stays.
      if (nth === 0 && !isNumber && page.indexOf(line) < 2 && !seen.has(key)) {
        const again = page.filter((other) => keyOf(other) === key).length > 1;
        seen.add(key);
        if (!again && /\p{L}/u.test(line.text) && page.indexOf(line) === 0) continue;
      }
      dropped.add(line);
    }
  });
  const kept: Line[] = [];
  let gap = 0;
  let page = false;
  for (const line of lines) {
    if (dropped.has(line)) {
      gap = Math.max(gap, line.gap);
      page ||= line.page === true;
      continue;
    }
    const next: Line = { ...line, gap: Math.max(gap, line.gap) };
    if (page || line.page) next.page = true;
    kept.push(next);
    gap = 0;
    page = false;
  }
  return { lines: kept, dropped: lines.filter((line) => dropped.has(line)) };
}

function keyOf(line: Line): string {
  return line.text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}
