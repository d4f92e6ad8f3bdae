/** `quarterdeck REPORT.md…`: decks of reports. One is made here; more, or again and again, elsewhere. */
import { nodeHost } from "../host.js";
import { deliver } from "./deliver.js";
import { exit } from "./exit.js";
import { planJobs } from "./jobs.js";
import { make } from "./make.js";
import { findReports } from "./reports.js";
import { type Flags, settingsFinder } from "./settings.js";
import { withStandardInput } from "./standard-input.js";
import { usage } from "./usage.js";

export interface BuildArguments extends Flags {
  reports: string[];
  watch: boolean;
}

/** @param worker the file that worker threads run; without it all is done in this thread */
export async function buildCommand(args: BuildArguments, worker?: string): Promise<number> {
  const started = performance.now();
  if (args.watch) {
    const { watchCommand } = await import("./on-demand.js");
    return watchCommand(args);
  }
  const host = withStandardInput(nodeHost());
  const reports = await findReports(args.reports);
  if ("problem" in reports) return usage(reports.problem, reports.hint);
  const plan = await planJobs(reports.files, settingsFinder(args, host), host);
  process.stderr.write(plan.messages);
  if (!("jobs" in plan)) {
    return plan.problem === undefined ? exit.usage : usage(plan.problem, plan.hint);
  }
  const { jobs, settings } = plan;
  const [job] = jobs;
  if (!job || jobs.length > 1 || job.changed) {
    const { buildMany } = await import("./on-demand.js");
    return buildMany(jobs, settings, host, started, worker);
  }

  const made = await make(job, host);
  process.stderr.write(made.messages.join(""));
  const { isWritten, line } = await deliver(job, made, host, started);
  (isWritten && job.output !== "-" ? process.stdout : process.stderr).write(line);
  if (isWritten && made.fit !== undefined) process.stderr.write(made.fit);
  if (made.unreadable !== undefined) return exit.usage;
  return isWritten ? exit.written : exit.errors;
}
