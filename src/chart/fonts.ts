/** Fonts for drawing: open fonts with the widths of the Office fonts, under the Office names. */
import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

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
/** Only ever grows by constants: the same family always gives the same font. */
const registered = new Set<string>();

/** The CSS family list to draw an Office family with; an unknown family is drawn as Arial. */
export function fontFamily(family: string): string {
  const known = Object.hasOwn(twins, family) ? family : fallback;
  register(known);
  register(fallback);
  // Arimo has more scripts than the others; what it lacks is drawn as its empty box.
  return known === fallback
    ? `"${drawnAs(fallback)}"`
    : `"${drawnAs(known)}", "${drawnAs(fallback)}"`;
}

function register(family: string): void {
  if (registered.has(family)) return;
  const name = twins[family] ?? "";
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  for (const weight of ["400Regular", "700Bold"]) {
    const file = `@expo-google-fonts/${name}/${weight}/${title}_${weight}.ttf`;
    GlobalFonts.registerFromPath(require.resolve(file), drawnAs(family));
  }
  registered.add(family);
}
