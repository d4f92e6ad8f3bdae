/**
 * The header of a table that lost its columns, cut into as many cells as the rows have. Of all ways the one
 * is taken whose cells look most like names of columns: they begin large, and come in alike pairs
 * (`Q3 2025` `Q4 2025`, `Latency P50` `Latency P99`).
 */
export function headerCells(text: string, count: number): string[] | undefined {
  const words = glue(text.split(/\s+/));
  if (words.length < count || words.length > 24) return undefined;
  // best[k][i]: the first i words in k cells.
  const best: number[][] = [[0]];
  const from: number[][] = [[0]];
  for (let cells = 1; cells <= count; cells++) {
    best[cells] = [];
    from[cells] = [];
    for (let end = cells; end <= words.length; end++) {
      let most = -Infinity;
      let start = -1;
      for (let at = Math.max(cells - 1, end - 6); at < end; at++) {
        const before = best[cells - 1]?.[at] ?? -Infinity;
        const score = before + cellScore(words, at, end);
        if (score > most) [most, start] = [score, at];
      }
      (best[cells] as number[])[end] = most;
      (from[cells] as number[])[end] = start;
    }
  }
  const cells: string[] = [];
  let end = words.length;
  for (let left = count; left > 0; left--) {
    const start = from[left]?.[end] ?? -1;
    if (start < 0) return undefined;
    cells.unshift(words.slice(start, end).join(" "));
    end = start;
  }
  return cells;
}

/** What stands in brackets belongs to the word before it; `of`, `per`, `&` hold words together. */
function glue(words: readonly string[]): string[] {
  const out: string[] = [];
  let open = false;
  for (const word of words) {
    const last = out.length - 1;
    const joins =
      open ||
      /^\(/.test(word) ||
      /^(?:of|per|to|for|in|by|and|or|vs\.?|&|\/|\+|-|–|de|du|des|von|pro)$/i.test(word);
    if (
      last >= 0 &&
      (joins ||
        /(?:^| )(?:of|per|to|for|in|by|and|or|vs\.?|&|\/|\+|-|–|de|du|des|von|pro)$/i.test(
          out[last] ?? "",
        ))
    ) {
      out[last] = `${out[last] ?? ""} ${word}`;
    } else out.push(word);
    if (/\([^)]*$/.test(word)) open = true;
    else if (/\)/.test(word)) open = false;
  }
  return out;
}

function cellScore(words: readonly string[], start: number, end: number): number {
  const size = end - start;
  const first = words[start] ?? "";
  let score = 0;
  if (/^[\p{Lu}#%$Δ]/u.test(first)) score += 2;
  if (/^\d/.test(first)) score -= 2;
  if (/^\p{Ll}/u.test(first)) score -= 1;
  // A word that begins small, a number or a name's number goes on with the word before it.
  for (let at = start + 1; at < end; at++) {
    const word = words[at] ?? "";
    score += /^[\p{Ll}\d(]/u.test(word) || /^\p{Lu}\d+$/u.test(word) ? 1 : -1;
  }
  if (size > 3) score -= size - 3;
  // Alike pairs: the same word begins this cell and the one before or after it.
  const shape = (at: number) => (words[at] ?? "").replace(/\d/g, "#");
  if (size > 1 && (shape(start) === shape(start - size) || shape(start) === shape(end)))
    score += 2.5;
  // Words that end the name of a column more often than they begin one.
  if (size > 1 && ENDS.test(words[end - 1] ?? "")) score += 2;
  if (size === 1 && ENDS.test(first) && start > 0) score -= 0.5;
  return score;
}

const ENDS =
  /^(?:Rate|Name|Date|Time|Count|Cost|Type|Level|Size|Version|Number|Owner|Cause|Increase|Decrease|Change|Status|Score|Usage|Limit|Value|Id|ID|Address|Calls|Total|Ratio|Contracts|Users)$/;
