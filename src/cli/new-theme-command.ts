/** `quarterdeck themes new`: a theme file from a colour, with the logo that it names. */
import path from "node:path";
import { readPicture } from "../assets/picture.js";
import { parseRgb } from "../color.js";
import { type Host, nodeHost } from "../host.js";
import { defaultLimits } from "../limits.js";
import { didYouMean } from "../nearest.js";
import { themeNames } from "../theme/load.js";
import { newThemeText } from "../theme/new-theme.js";
import { exit } from "./exit.js";
import { fileNameOf, isWithin, themePlace, usedBy } from "./theme-place.js";
import { problemLine, usage } from "./usage.js";

export interface NewThemeArguments {
  /** Empty where none was given. */
  name: string;
  /** Each in the order given. */
  colors: string[];
  logo: string | undefined;
  font: string | undefined;
  companies: string[];
  extends: string | undefined;
  /** Into the user's own folder. */
  user: boolean;
  output: string | undefined;
  /** What is there is written over. */
  force: boolean;
}

const mostColors = 6;

export async function newThemeCommand(args: NewThemeArguments): Promise<number> {
  const host = nodeHost();
  const { name, colors, font, companies, force } = args;
  const fileName = fileNameOf(name);
  const example = `quarterdeck themes new ${fileName || "acme"} --color '#0a6'`;
  if (name === "") return usage("a theme needs a name", `give one: ${example}`);
  if (fileName === "")
    return usage(`\`${name}\` is no name for a theme`, "letters and digits make its file's name");
  if (colors.length === 0) return usage("--color is missing", `give the company's: ${example}`);
  if (colors.length > mostColors)
    return usage(`${colors.length} colours are too many`, `a theme has ${mostColors} accents`);
  const wrong = colors.find((color) => parseRgb(color) === undefined);
  if (wrong !== undefined) {
    const hint = wrong.includes("#", 1) ? "give --color again for each" : expectedColor;
    return usage(`\`${wrong}\` is no colour`, hint);
  }
  if (args.extends !== undefined && !themeNames().includes(args.extends)) {
    const hint = didYouMean(args.extends, themeNames(), `expected ${themeNames().join(", ")}`);
    return usage(`unknown theme \`${args.extends}\``, hint);
  }
  const place = await themePlace(fileName, args, host);
  if ("problem" in place) return usage(place.problem, place.hint);
  const { output } = place;
  const logo = args.logo === undefined ? undefined : await logoFor(args.logo, output, host);
  if (logo && "wrong" in logo) return usage(`${args.logo}: ${logo.wrong}`, logo.hint);
  const text = newThemeText({
    name,
    colors,
    companies,
    ...(logo === undefined ? {} : { logo: logo.shown }),
    ...(font === undefined ? {} : { font }),
    ...(args.extends === undefined ? {} : { extends: args.extends }),
  })!;
  const files = [
    { file: output, bytes: new TextEncoder().encode(text) },
    ...(logo?.copy ? [logo.copy] : []),
  ];
  for (const { file } of files) {
    if (force || (await host.realPath(file)) === undefined) continue;
    const ways = "--force writes over it, -o writes another file";
    process.stderr.write(problemLine(`${file} is there already`, ways));
    return exit.errors;
  }
  // The theme comes last: with a logo that is not there it would be of no use.
  for (const { file, bytes } of files.reverse()) {
    const problem = await host.writeFileAtomically(file, bytes);
    if (!problem) continue;
    process.stderr.write(problemLine(`${file}: ${problem.problem}`, problem.hint));
    return exit.errors;
  }
  const copied = logo?.copy ? `; the logo is copied to ${logo.copy.file}` : "";
  process.stdout.write(`${output}: written, ${usedBy(place, fileName, companies)}${copied}\n`);
  return exit.written;
}

const expectedColor = "expected one such as '#0a6', in quotes";

interface Logo {
  /** As the theme file refers to it. */
  shown: string;
  /** Where a logo that lies elsewhere is needed beside the theme. */
  copy?: { file: string; bytes: Uint8Array };
}

/** Themes may not refer to what lies outside of the folder that has theirs, so such a logo is copied. */
async function logoFor(
  given: string,
  output: string,
  host: Host,
): Promise<Logo | { wrong: string; hint?: string }> {
  const expected = "a logo is a PNG, JPEG or SVG file";
  const read = await host.tryRead(given);
  if ("problem" in read) return { wrong: read.problem, hint: expected };
  const picture = await readPicture(read.bytes, { ...defaultLimits });
  if (picture.type === "problem") return { wrong: picture.problem, hint: picture.hint ?? expected };
  const folder = path.dirname(output);
  const holder = path.basename(folder) === "themes" ? path.dirname(folder) : folder;
  const real = (await host.realPath(given)) ?? given;
  if (isWithin((await host.realPath(holder)) ?? holder, real))
    // As a theme file refers to it, on every system.
    return { shown: path.relative(folder, given).split(path.sep).join("/") };
  const ending = path.extname(given).toLowerCase();
  const name = `${path.parse(output).name}-logo${ending}`;
  return { shown: name, copy: { file: path.join(folder, name), bytes: read.bytes } };
}
