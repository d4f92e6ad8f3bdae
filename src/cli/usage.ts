/** How the command ends when it is called wrongly. */
import { didYouMean } from "../nearest.js";
import { exit } from "./exit.js";

/** Found before a command begins. */
export class UsageError extends Error {
  constructor(
    problem: string,
    readonly hint?: string,
  ) {
    super(problem);
  }
}

const seeHelp = "try `quarterdeck --help`";

export function usage(problem: string, hint = seeHelp): number {
  process.stderr.write(problemLine(problem, hint));
  return exit.usage;
}

/** What is wrong outside a report, and under it what to do. */
export function problemLine(problem: string, hint?: string): string {
  return `quarterdeck: ${problem}\n${hint === undefined ? "" : `        ${hint}\n`}`;
}

/**
 * What yargs has found wrong, in the words of this command.
 * @param options the names of the command's options, without dashes
 */
export function fromYargs(message: string, args: string[], options: string[]): UsageError {
  const value = (pattern: RegExp) => pattern.exec(message)?.[1];
  const unknown = value(/^Unknown arguments?: (.*)/)?.split(", ");
  if (unknown) {
    // yargs names `--keep-gong` a second time, as `keepGong`.
    const dashed = (name: string) => (name.length === 1 ? `-${name}` : `--${name}`);
    const given = unknown.find((name) =>
      args.some((arg) => arg.split("=", 1)[0] === dashed(name) || arg === `--no-${name}`),
    );
    if (given === undefined) return new UsageError(`\`${unknown[0] ?? ""}\` is one word too many`);
    const hint = didYouMean(dashed(given), options.map(dashed), seeHelp);
    return new UsageError(`unknown option \`${dashed(given)}\``, hint);
  }
  const bare = value(/^Not enough arguments following: (.*)/);
  if (bare !== undefined) {
    // A shell takes what follows a bare # for a comment.
    const hint = bare === "color" ? "colours stand in quotes: --color '#0a6'" : undefined;
    return new UsageError(`${bare.length === 1 ? "-" : "--"}${bare} needs a value`, hint);
  }
  if (message.startsWith("Not enough non-option arguments")) {
    return new UsageError(`\`quarterdeck ${args[0] ?? ""}\` needs a file`);
  }
  const missing = value(/^Missing required arguments?: (.*)/);
  if (missing !== undefined) return new UsageError(`--${missing} is missing`);
  const [, name, given, choices] =
    /Argument: (\S+), Given: "(.*)", Choices: (.*)/.exec(message) ?? [];
  if (name !== undefined) {
    return new UsageError(
      `--${name} is no \`${given ?? ""}\``,
      `expected ${(choices ?? "").replaceAll('"', "")}`,
    );
  }
  return new UsageError(message);
}
