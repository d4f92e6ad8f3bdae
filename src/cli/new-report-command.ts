/** `quarterdeck new REPORT.md`: a starter report for those who have nothing yet. */
import { tryOpen } from "../host/open.js";
import { nodeHost } from "../host.js";
import { exit } from "./exit.js";
import { allHands } from "./starters/all-hands.js";
import { architecture } from "./starters/architecture.js";
import { quarterly } from "./starters/quarterly.js";
import { problemLine, usage } from "./usage.js";

const starters = { "all-hands": allHands, quarterly, architecture };

export type StarterKind = keyof typeof starters;

export async function newReportCommand(
  file: string,
  kind: StarterKind,
  force: boolean,
): Promise<number> {
  if (!/\.(md|markdown)$/i.test(file)) {
    return usage(
      `${file}: a report is Markdown`,
      `try \`quarterdeck new ${file.replace(/\.\w*$/, "")}.md\``,
    );
  }
  if (!force) {
    const there = await tryOpen(file);
    if (there) {
      if ("close" in there) await there.close();
      const hint = "--force writes over it";
      process.stderr.write(problemLine(`${file}: is there already; nothing written`, hint));
      return exit.errors;
    }
  }
  const trouble = await nodeHost().writeFileAtomically(file, Buffer.from(starters[kind], "utf8"));
  if (trouble) {
    process.stderr.write(problemLine(`${file}: ${trouble.problem}`, trouble.hint));
    return exit.errors;
  }
  process.stdout.write(
    `${file}: a report to fill in (${kind})\n        build it: quarterdeck ${file}\n`,
  );
  return exit.written;
}
