/** The part of fontkit that the extraction of metrics and its tests use; it has no types itself. */
declare module "fontkit" {
  export interface Font {
    unitsPerEm: number;
    characterSet: number[];
    hhea: { ascent: number; descent: number; lineGap: number };
    hmtx: { metrics: { length: number; get(index: number): { advance: number } } };
    glyphForCodePoint(codePoint: number): { id: number };
    layout(text: string, features: Record<string, boolean>): { advanceWidth: number };
  }

  export function openSync(path: string): Font;
}
