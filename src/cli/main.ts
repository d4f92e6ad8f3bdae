#!/usr/bin/env node
/** The `quarterdeck` command. */
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";

// Where Node can (from 22.1 on) it keeps what follows compiled between runs, which saves 15 ms of
// 150; so that is imported after this call.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();

try {
  if (isMainThread) {
    const { runCli } = await import("./run.js");
    process.exitCode = await runCli(process.argv.slice(2), fileURLToPath(import.meta.url));
  } else {
    const { serve } = await import("./worker.js");
    serve();
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`quarterdeck: internal error: ${message}\nthis is a bug in quarterdeck\n`);
  process.exitCode = 1;
}
