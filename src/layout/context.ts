/** What every part of the layout needs beside its own content. */
import type { Assets } from "../assets/resolve.js";
import type { Highlighter } from "../code/tokens.js";
import type { Position, Report } from "../diagnostic.js";
import type { Run, SceneSlide } from "../scene/scene.js";
import type { Theme } from "../theme/theme.js";

export interface Context {
  theme: Theme;
  assets: Assets;
  report: Report;
  highlight: Highlighter;
  /** Charts that do not say otherwise are written as editable ones. */
  nativeCharts: boolean;
  /** Runs that link to a heading; their slide numbers are known once all slides stand. */
  pendingLinks: { run: Run; anchor: string; pos: Position | undefined }[];
  /** The first slide that shows each heading, by the name that links use for it. */
  anchors: Map<string, SceneSlide>;
  /** At the foot of content slides; may be empty. */
  footer: string;
  /** How often each title has been used, by its text in lower case. */
  titles: Map<string, number>;
}
