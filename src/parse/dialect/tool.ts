/** Which tool a report is for, where its front matter says it without doubt. */

export type Tool = "Marp" | "Slidev" | "reveal";

/** Keys that no other tool has. */
const KEYS: Record<Tool, Set<string>> = {
  Marp: new Set("marp headingDivider _class _paginate".split(" ")),
  Slidev: new Set(
    (
      "themeConfig highlighter drawings mdc colorSchema canvasWidth routerMode exportFilename aspectRatio clicks " +
      "clicksStart layout routeAlias monaco twoslash presenter selectable"
    ).split(" "),
  ),
  reveal: new Set("revealOptions verticalSeparator highlightTheme separator".split(" ")),
};

/** Slidev's own themes, whose names are no words. */
const SLIDEV_THEMES = new Set(["seriph", "apple-basic", "bricks", "shibainu"]);

export function toolOf(entries: [string, unknown][]): Tool | undefined {
  for (const tool of ["Marp", "Slidev", "reveal"] as const) {
    // `marp: false` says that it is not.
    if (entries.some(([key, value]) => KEYS[tool].has(key) && !(key === "marp" && isOff(value))))
      return tool;
  }
  const theme = entries.find(([key]) => key === "theme")?.[1];
  return typeof theme === "string" && SLIDEV_THEMES.has(theme.trim()) ? "Slidev" : undefined;
}

function isOff(value: unknown): boolean {
  return value === false || (typeof value === "string" && /^(?:false|no|off)$/i.test(value.trim()));
}
