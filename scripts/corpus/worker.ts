/** A process of the pool: checks one report after the other as its parent asks. */
import { checkReport, type Task } from "./check-report.js";

process.on("message", (task: Task) => {
  checkReport(task).then(
    (outcome) => process.send?.({ ...outcome, megabytes: peak() }),
    (error: unknown) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const findings = [{ check: "crash", what }];
      process.send?.({ verdict: "failed", slides: 0, seconds: 0, findings, megabytes: peak() });
    },
  );
});

/** Of all that this process has done so far. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
