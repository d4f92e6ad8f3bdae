/**
 * Widths of Arabic letters, which depend on what stands beside them: a letter that the next one joins is often
 * less than half as wide as the same letter at a word's end. In em, of the bold of DejaVu Sans, which
 * LibreOffice draws where it lacks Tahoma, the font that decks name for Arabic; Tahoma is no wider.
 */

interface Letter {
  /** At the end of a word, or before a letter that it does not join. */
  end: number;
  /** Joined to the next letter; absent where it joins none. */
  joined?: number;
}

const letters = new Map<number, Letter>();
for (const [text, end, joined] of [
  ["ء", 0.52],
  ["آأإاٱ", 0.39],
  ["ؤوۄۅۆۇۈۉۊۋۏ", 0.64],
  ["ةەۀۃ", 0.62],
  ["دذڈډڊڋڌڍڎڏڐ", 0.59],
  ["رزڑڒړڔڕږڗژڙ", 0.69],
  ["بتثئىيٮٹٺٻټٽپٿڀیێېۑ", 1.06, 0.42],
  ["جحخځڂڃڄڅچڇڿ", 0.73, 0.73],
  ["سشښڛڜ", 1.42, 1.03],
  ["صضڝڞ", 1.37, 1],
  ["طظڟ", 1.08, 0.98],
  ["عغڠ", 0.69, 0.69],
  ["فڡڢڣڤڥڦ", 1.2, 0.73],
  ["قٯڧڨ", 0.91, 0.73],
  ["كکګڬڭڮگڰڱڲڳڴ", 1.03, 0.59],
  ["ڪ", 1.28, 1.08],
  ["لڵڶڷڸ", 0.9, 0.42],
  ["م", 0.79, 0.68],
  ["نںڹڻڼڽ", 0.91, 0.42],
  ["هھہ", 0.95, 0.7],
  ["ـ", 0.33, 0.33],
] as const) {
  const letter = { end, ...(joined === undefined ? {} : { joined }) };
  for (const one of text) letters.set(one.charCodeAt(0), letter);
}

/** Of a letter that nothing joins yet; `undefined` for any other character. */
export function arabicWidth(codePoint: number): number | undefined {
  if (codePoint < 0x0621 || codePoint > 0x06d5) return undefined;
  return letters.get(codePoint)?.end;
}

/** Of a digit that stands in such text, in the same font. */
export const complexDigit = 0.7;

/** Hebrew, Arabic and Syriac, and what else is written from right to left. */
export function isComplex(codePoint: number): boolean {
  return (
    (codePoint >= 0x0590 && codePoint <= 0x08ff) || (codePoint >= 0xfb1d && codePoint <= 0xfefc)
  );
}

/** How much narrower `before` is where `after` follows it in the same word. */
export function joinedBy(before: number, after: number): number {
  if (before < 0x0621 || before > 0x06d5) return 0;
  const letter = letters.get(before);
  // All but the hamza join what stands before them.
  if (letter?.joined === undefined || after === 0x0621 || !letters.has(after)) return 0;
  return letter.end - letter.joined;
}
