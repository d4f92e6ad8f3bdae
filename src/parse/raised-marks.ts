/** `10^6^` and `CO~2~` (Pandoc), which other Markdowns read as text and as struck text. */

/** What a mark of these may follow: a word, a bracket, or the end of other markup. */
const AFTER = /[\p{L}\p{N})\]}*_`~>]$/u;

/** A number with its sign, `2-` of an ion, or letters: `2^10,2^20` and `a^{2}b^{3}` are none. */
const RAISED =
  /(?<=[\p{L}\p{N})\]}*_`~>]|^)\^([\p{L}\p{N}]{1,12}|[+\-−–]\d{0,6}|\d{1,6}[+\-−–])\^(?!\^)/gu;

const LOWERED = /^~([\p{L}\p{N}]{1,12}|[+\-−–]\d{1,6})~$/u;

/** Pandoc's own rule for what is mathematics. */
const MATHS = /\$(?=\S)[^$\n]*\S\$(?!\d)/g;

export type RaisedPart = { raised: boolean; raw: string };

/**
 * Divides the source of plain text at its raised parts, which come without their marks.
 * @param before what stands right in front of it
 */
export function raisedParts(raw: string, before: string): RaisedPart[] {
  if (!raw.includes("^")) return [{ raised: false, raw }];
  const maths = [...raw.matchAll(MATHS)].map((found) => [found.index, found[0].length] as const);
  const parts: RaisedPart[] = [];
  let end = 0;
  let next = 0;
  for (const found of raw.matchAll(RAISED)) {
    const at = found.index;
    if (at === 0 && !AFTER.test(before)) continue;
    while (next < maths.length && maths[next]![0] + maths[next]![1] <= at) next++;
    if (next < maths.length && maths[next]![0] < at) continue;
    if (at > end) parts.push({ raised: false, raw: raw.slice(end, at) });
    parts.push({ raised: true, raw: found[1] ?? "" });
    end = at + found[0].length;
  }
  if (end < raw.length) parts.push({ raised: false, raw: raw.slice(end) });
  return parts;
}

/** Whether what marked takes for struck text is lowered: it stands right behind a word. */
export function isLowered(raw: string, before: string): boolean {
  return AFTER.test(before) && LOWERED.test(raw);
}
