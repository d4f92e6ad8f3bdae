/** The public API. */
export { build, type BuildOptions, type BuildResult, type Stage, type Summary } from "./build.js";
export type { ChartCache } from "./pool/draw-charts.js";
export type { Diagnostic, Position, Severity } from "./diagnostic.js";
