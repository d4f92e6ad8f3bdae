#!/usr/bin/env node
/** The `quarterdeck` command. */
import * as nodeModule from "node:module";

// Kept compiled between runs, where Node can (from 22.1 on), all that follows starts in a third of
// the time; so it must be imported after this call.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();

try {
  const { runCli } = await import("./run.js");
  process.exitCode = await runCli(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`quarterdeck: internal error: ${message}\nthis is a bug in quarterdeck\n`);
  process.exitCode = 1;
}
