/** The public API. */
export type { Density } from "./deck/deck.js";
export {
  build,
  type BuildOptions,
  type BuildResult,
  type Stage,
  type Summary,
  type ThemesFolder,
} from "./build.js";
export type { ChartCache } from "./pool/draw-charts.js";
export type { Diagnostic, Position, Severity } from "./diagnostic.js";
