/** Theme files that exist in a test alone. */
import path from "node:path";
import type { Diagnostic } from "../../src/diagnostic.js";
import { loadTheme, type ReadFile } from "../../src/theme/load.js";
import type { ThemeFolder } from "../../src/theme/find.js";
import { normalizeTheme } from "../../src/theme/theme.js";
import type { Variant } from "../../src/theme/variant.js";

export function themes(files: Record<string, string>) {
  const asked: string[] = [];
  const read: ReadFile = async (file) => {
    const name = file.split(path.sep).join("/");
    asked.push(name);
    const text = files[name];
    if (text === undefined) return { problem: "was not found" };
    return { bytes: new TextEncoder().encode(text), shown: name };
  };
  return {
    /** What was read, in order. */
    asked,
    read,
    folder: (folder: string): ThemeFolder => ({
      path: folder,
      names: async () =>
        Object.keys(files)
          .filter((name) => path.posix.dirname(name) === folder)
          .map((name) => path.posix.basename(name)),
      read,
    }),
    async load(file = "acme.yaml", variant?: Variant) {
      const found: Diagnostic[] = [];
      const report = (problem: Diagnostic) => found.push(problem);
      const loaded = await loadTheme({ path: file, ...(variant ? { variant } : {}) }, read, report);
      if (!loaded || "problem" in loaded) return { found };
      return { found, loaded, theme: normalizeTheme(loaded.spec, {}, report) };
    },
  };
}
