/** How the command ends when it is called wrongly. */
import { exit } from "./exit.js";

/** Found before a command begins. */
export class UsageError extends Error {}

export function usage(problem: string, hint = "try `quarterdeck --help`"): number {
  process.stderr.write(`quarterdeck: ${problem}\n${hint}\n`);
  return exit.usage;
}
