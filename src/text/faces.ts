/**
 * Which table measures a font family. Calibri, Cambria, Arial, Georgia, Times New Roman and Courier
 * New have open twins of the same widths; every other family is measured by a twin made wider, so
 * that text is rather taken for too wide than cut off.
 */
import { arimo } from "./metrics/arimo.js";
import { caladea } from "./metrics/caladea.js";
import { carlito } from "./metrics/carlito.js";
import { cousine } from "./metrics/cousine.js";
import { gelasio } from "./metrics/gelasio.js";
import { unpackWidths, type FamilyMetrics, type FontStyle } from "./metrics/metrics.js";
import { tinos } from "./metrics/tinos.js";

export interface Face {
  /** As PowerPoint names it: `Calibri`. Any case. */
  family: string;
  bold: boolean;
  italic: boolean;
}

/** What measuring needs of a face; vertical metrics in em. */
export interface FaceMetrics extends Vertical {
  /** By BMP code point, in units of `unit` plus 1; 0 where the font has no glyph. */
  widths: Uint16Array;
  /** One unit of `widths` in em. */
  unit: number;
}

export interface Vertical {
  ascent: number;
  descent: number;
}

/** PowerPoint sets most fonts at 1.2 em; LibreOffice uses the font's own height, Arial's 1.149. */
const leastLineHeight = 1.2;

interface Family {
  metrics: FamilyMetrics;
  /** Times this wider than the table. */
  stretch: number;
  stretchBold: number;
  /** In em; absent: the table's. */
  lineHeight?: number;
}

function twin(metrics: FamilyMetrics, stretch = 1): Family {
  return { metrics, stretch, stretchBold: stretch };
}

/**
 * LibreOffice draws a family that it lacks in DejaVu Sans, whose text is 1.15 times as wide as
 * Arial's, and 1.21 times in bold. The families below are themselves no wider than that.
 */
function substituted(lineHeight: number): Family {
  return { metrics: arimo, stretch: 1.15, stretchBold: 1.21, lineHeight };
}

/** Verdana and DejaVu Sans themselves; in text of many narrow letters they are wider than above. */
const wide: Family = { metrics: arimo, stretch: 1.2, stretchBold: 1.26, lineHeight: 1.22 };

/** All monospaced fonts in use are 0.55 em (Consolas) to 0.61 em (Lucida Console) wide. */
const monospaced: Family = { metrics: cousine, stretch: 1.02, stretchBold: 1.02, lineHeight: 1.22 };

const families: Record<string, Family> = {
  arial: twin(arimo),
  arimo: twin(arimo),
  helvetica: twin(arimo),
  "helvetica neue": twin(arimo, 1.03),
  "liberation sans": twin(arimo),
  calibri: twin(carlito),
  "calibri light": twin(carlito, 1.02),
  carlito: twin(carlito),
  cambria: twin(caladea),
  caladea: twin(caladea),
  georgia: twin(gelasio),
  gelasio: twin(gelasio),
  times: twin(tinos),
  "times new roman": twin(tinos),
  tinos: twin(tinos),
  "liberation serif": twin(tinos),
  courier: twin(cousine),
  "courier new": twin(cousine),
  cousine: twin(cousine),
  "liberation mono": twin(cousine),
  "dejavu sans": wide,
  verdana: wide,
  aptos: substituted(1.23),
  "aptos display": substituted(1.23),
  candara: substituted(1.23),
  corbel: substituted(1.23),
  inter: substituted(1.22),
  "open sans": substituted(1.37),
  poppins: { ...wide, lineHeight: 1.51 },
  montserrat: wide,
  roboto: substituted(1.2),
  "segoe ui": substituted(1.34),
  tahoma: substituted(1.22),
  "trebuchet ms": substituted(1.2),
};

/** Most fonts' lines are 1.1 to 1.37 em high. */
const unknown: Family = { ...wide, lineHeight: 1.34 };

function familyOf(name: string): Family {
  const key = name.trim().toLowerCase();
  // `Object.hasOwn`, as a font may be called `constructor`.
  const known = Object.hasOwn(families, key) ? families[key] : undefined;
  if (known) return known;
  return /mono|consol|courier|\bcode\b|menlo|monaco|typewriter/.test(key) ? monospaced : unknown;
}

function verticalOf(family: Family): Vertical {
  const { ascent, descent, unitsPerEm } = family.metrics;
  const natural = (ascent + descent) / unitsPerEm;
  const height = Math.max(leastLineHeight, family.lineHeight ?? natural);
  const share = descent / (ascent + descent);
  return { ascent: height * (1 - share), descent: height * share };
}

/** In em: natural single line spacing, the larger of PowerPoint's and LibreOffice's. */
export function lineHeight(family: string): number {
  const { ascent, descent } = verticalOf(familyOf(family));
  return ascent + descent;
}

/** Tables are constants, so that all builds of a process may share them. */
const unpacked = new Map<FamilyMetrics, Map<FontStyle, Uint16Array>>();

export function faceMetrics(face: Face): FaceMetrics {
  const family = familyOf(face.family);
  const stretch = face.bold ? family.stretchBold : family.stretch;
  return {
    widths: widthsOf(family.metrics, styleOf(face)),
    unit: stretch / family.metrics.unitsPerEm,
    ...verticalOf(family),
  };
}

function widthsOf(metrics: FamilyMetrics, style: FontStyle): Uint16Array {
  let styles = unpacked.get(metrics);
  if (!styles) unpacked.set(metrics, (styles = new Map()));
  let widths = styles.get(style);
  if (!widths) styles.set(style, (widths = unpackWidths(metrics, style)));
  return widths;
}

function styleOf(face: Face): FontStyle {
  if (face.bold) return face.italic ? "boldItalic" : "bold";
  return face.italic ? "italic" : "regular";
}

/** How a family is measured: by its own widths, by wider ones that are known to suit, or by any. */
export function measureOf(name: string): "exact" | "wider" | "unknown" {
  const family = familyOf(name);
  if (family === unknown) return "unknown";
  return family.stretch === 1 && family.lineHeight === undefined ? "exact" : "wider";
}
