/**
 * The canvas, loaded when a deck has something to draw, and its fonts: open fonts with the widths of the
 * Office fonts. All of them are registered before anything is drawn: the canvas falls back to any that
 * it knows, so a picture would else depend on what the process has drawn before.
 */
import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

export { createCanvas, loadImage, type SKRSContext2D } from "@napi-rs/canvas";

const twins: Record<string, string> = {
  Arial: "arimo",
  Calibri: "carlito",
  Cambria: "caladea",
  "Courier New": "cousine",
  Georgia: "gelasio",
  "Times New Roman": "tinos",
};
const fallback = "Arial";
/** Our own names, so that a font of the machine with the Office name is never taken instead. */
const drawnAs = (family: string) => `quarterdeck ${family}`;

const require = createRequire(import.meta.url);
/** The CSS family list to draw an Office family with; an unknown family is drawn as Arial. */
export function fontFamily(family: string): string {
  const known = Object.hasOwn(twins, family) ? family : fallback;
  // Arimo has more scripts than the others; what it lacks is drawn as its empty box.
  return known === fallback
    ? `"${drawnAs(fallback)}"`
    : `"${drawnAs(known)}", "${drawnAs(fallback)}"`;
}

for (const [family, name] of Object.entries(twins)) {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  for (const weight of ["400Regular", "700Bold"]) {
    const file = `@expo-google-fonts/${name}/${weight}/${title}_${weight}.ttf`;
    GlobalFonts.registerFromPath(require.resolve(file), drawnAs(family));
  }
}
