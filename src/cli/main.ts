#!/usr/bin/env node
/** The `quarterdeck` command. */
import { runCli } from "./run.js";

process.exitCode = await runCli(process.argv.slice(2));
