/** Whether a deck may be written where it is to be: what somebody else has made there is kept. */
import { tryOpen } from "../host/open.js";
import type { WriteProblem } from "../host/write.js";
import { originOf } from "../pptx/package/fingerprint.js";

const waysOut = "--force writes over it, -o writes another file";

/** Gives what speaks against it, if anything; `problem` completes "`path`: …". */
export async function mayNotWrite({
  output,
  force,
}: {
  output: string;
  force: boolean;
}): Promise<WriteProblem | undefined> {
  if (force || output === "-") return undefined;
  const file = await tryOpen(output);
  if (!file) return undefined;
  if ("problem" in file) return { problem: `${file.problem}; nothing written`, hint: waysOut };
  try {
    // A file that was made to have its name has nothing to lose.
    const origin = file.size === 0 ? "ours" : await originOf(file);
    if (origin === "ours") return undefined;
    const why =
      origin === "edited"
        ? "was changed by hand since quarterdeck wrote it"
        : "is there already, and quarterdeck did not write it";
    return { problem: `${why}; nothing written`, hint: waysOut };
  } finally {
    await file.close();
  }
}
