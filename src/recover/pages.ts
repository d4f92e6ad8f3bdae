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
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.ceil(pages.length * 0.6);
  const dropped = new Set<Line>();
  for (const page of pages) {
    for (const line of edgesOf(page)) {
      const key = keyOf(line);
      const least = PAGE_NUMBER.test(key) || pages.length === 2 ? 2 : 3;
      if ((counts.get(key) ?? 0) >= Math.max(least, most)) dropped.add(line);
    }
  }
  // The running head is often the title: one stays, where it stands nowhere else.
  for (const line of [...dropped]) {
    const key = keyOf(line);
    if (!/\p{L}/u.test(line.text) || PAGE_NUMBER.test(key) || line.at > (pages[0]?.[0]?.at ?? 0))
      continue;
    if (!lines.some((other) => !dropped.has(other) && keyOf(other) === key)) dropped.delete(line);
  }
  const kept: Line[] = [];
  let gap = 0;
  let page = false;
  for (const line of lines) {
    gap = Math.max(gap, line.gap);
    page ||= line.page === true;
    if (dropped.has(line)) continue;
    const next: Line = { ...line, gap };
    if (page) next.page = true;
    kept.push(next);
    gap = 0;
    page = false;
  }
  return { lines: kept, dropped: lines.filter((line) => dropped.has(line)) };
}

const PAGE_NUMBER = /^(?:\p{L}+\.? )?#(?: ?(?:\p{L}+|\/) ?#)?$/u;

function edgesOf(page: readonly Line[]): Line[] {
  return [...page.slice(0, 2), ...page.slice(Math.max(2, page.length - 2))];
}

function keyOf(line: Line): string {
  return line.text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}
