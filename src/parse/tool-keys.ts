/** Front matter keys of other tools, which a report written for one of them brings along. */
const KEYS_OF_TOOLS: Record<string, string> = {
  Marp:
    "paginate style class headingDivider math header color backgroundColor backgroundImage backgroundPosition " +
    "backgroundRepeat backgroundSize auto-scaling url image",
  Slidev:
    "layout background themeConfig fonts highlighter lineNumbers drawings mdc " +
    "colorSchema canvasWidth favicon clicks zoom hide hideInToc disabled download exportFilename routerMode src level",
  "Pandoc or Quarto":
    "format output reference-doc template slide-level toc-depth toc-title monofont category institute " +
    "documentclass bibliography",
  Deckset: "slidenumbers slide_number slidecount autoscale slide-dividers fit-header",
  "reveal-md": "separator verticalSeparator revealOptions scripts css highlightTheme",
};

const TOOL_OF_KEY = new Map(
  Object.entries(KEYS_OF_TOOLS).flatMap(([tool, keys]) =>
    keys.split(" ").map((key): [string, string] => [key, tool]),
  ),
);

/** The tool whose key it is; `ignored` for a switch that says nothing about the deck. */
export function toolOfKey(key: string): string | undefined {
  return key === "marp" ? "ignored" : TOOL_OF_KEY.get(key);
}

export function isForeignKey(key: string): boolean {
  return toolOfKey(key) !== undefined;
}
