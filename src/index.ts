/** The public API. */
export { build, type BuildOptions, type BuildResult, type Stage, type Summary } from "./build.js";
export type { Diagnostic, Position, Severity } from "./diagnostic.js";
