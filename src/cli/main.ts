#!/usr/bin/env node
/** The `quarterdeck` command. */
import { runCli } from "./run.js";

try {
  process.exitCode = await runCli(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`quarterdeck: internal error: ${message}\nthis is a bug in quarterdeck\n`);
  process.exitCode = 1;
}
