import { builtInTheme, defaultTheme, themeNames } from "../theme/load.js";

export function themesCommand(): void {
  for (const name of themeNames()) {
    const theme = builtInTheme(name, () => {});
    const mark = name === defaultTheme ? " (default)" : "";
    process.stdout.write(`${name.padEnd(14)}${theme?.description ?? ""}${mark}\n`);
  }
}
