/** `quarterdeck themes add`: a company's template as a theme, with a file that says what was found in it. */
import path from "node:path";
import { type Host, nodeHost } from "../host.js";
import type { Limits } from "../limits.js";
import { templateThemeText } from "../template/theme-text.js";
import { plural } from "./deliver.js";
import { exit } from "./exit.js";
import { hintFor, printed, understood } from "./template-command.js";
import { fileNameOf, themePlace, usedBy } from "./theme-place.js";
import { problemLine, usage } from "./usage.js";

export interface AddTemplateArguments {
  /** Empty where none was given. */
  file: string;
  /** Default: the template's own. */
  name: string | undefined;
  companies: string[];
  /** Into the user's own folder. */
  user: boolean;
  output: string | undefined;
  /** What is there is written over. */
  force: boolean;
  limits: Partial<Limits>;
}

export async function addTemplateCommand(args: AddTemplateArguments): Promise<number> {
  const host = nodeHost();
  const { file, companies, force } = args;
  if (file === "") return usage("no template given", "name one: quarterdeck themes add corp.potx");
  const name = args.name ?? path.parse(file).name;
  const fileName = fileNameOf(name);
  if (fileName === "")
    return usage(`\`${name}\` is no name for a theme`, "give one that has letters: --name acme");
  const place = await themePlace(fileName, args, host);
  if ("problem" in place) return usage(place.problem, place.hint);
  const read = await understood(file, args.limits);
  if ("unreadable" in read) return usage(`${file}: ${read.unreadable}`, hintFor(file));
  const { found, diagnostics } = read;
  const serious = diagnostics.filter(({ severity }) => severity !== "info");
  for (const one of serious) process.stderr.write(printed(one, file));
  if (!found) return exit.errors;

  const { output } = place;
  const copy = `${output.replace(/\.ya?ml$/, "")}${path.extname(file).toLowerCase()}`;
  const text = templateThemeText(found.template, found.matching, {
    name,
    companies,
    file: path.basename(copy),
  });
  const files = [
    // Where somebody has put it there already, it stays.
    ...((await isSame(file, copy, host)) ? [] : [{ file: copy, bytes: read.bytes }]),
    { file: output, bytes: new TextEncoder().encode(text) },
  ];
  for (const one of files) {
    if (force || (await host.realPath(one.file)) === undefined) continue;
    const ways = "--force writes over it, --name gives another name";
    process.stderr.write(problemLine(`${one.file} is there already`, ways));
    return exit.errors;
  }
  for (const one of files) {
    const problem = await host.writeFileAtomically(one.file, one.bytes);
    if (!problem) continue;
    process.stderr.write(problemLine(`${one.file}: ${problem.problem}`, problem.hint));
    return exit.errors;
  }
  const own = Object.values(found.matching.roles).filter(({ standsIn }) => !standsIn).length;
  process.stdout.write(
    `${output}: written, ${usedBy(place, fileName, companies)}; ${plural(own, "layout")} found, to be corrected there\n`,
  );
  return exit.written;
}

async function isSame(one: string, other: string, host: Host): Promise<boolean> {
  const real = await host.realPath(other);
  return real !== undefined && real === (await host.realPath(one));
}
