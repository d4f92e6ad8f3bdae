/** Slides as LibreOffice and poppler-utils draw them, where they are installed. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export interface MissingProgram {
  missing: string;
  /** What it said, where it is there and failed. */
  problem?: string;
}

const run = promisify(execFile);

const widthPx = 640;

/** The first slides of each deck, as PNG. */
export async function drawnSlides(
  decks: string[],
  slides: number,
): Promise<{ slides: Uint8Array[][] } | MissingProgram> {
  const work = await mkdtemp(path.join(tmpdir(), "quarterdeck-preview-"));
  try {
    // A profile of its own, so that an open LibreOffice does not take the job over.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, "profile")).href}`;
    const convert = ["--headless", profile, "--convert-to", "pdf", "--outdir", work, ...decks];
    const office = await attempt("soffice", convert);
    if (office) return office;
    const drawn: Uint8Array[][] = [];
    for (const [i, deck] of decks.entries()) {
      const pdf = path.join(work, `${path.parse(deck).name}.pdf`);
      const size = ["-scale-to-x", String(widthPx), "-scale-to-y", "-1"];
      const pages = ["-png", ...size, "-f", "1", "-l", String(slides)];
      const poppler = await attempt("pdftoppm", [...pages, pdf, path.join(work, `${i}-slide`)]);
      if (poppler) return poppler;
      const names = (await readdir(work)).filter((name) => name.startsWith(`${i}-slide`)).sort();
      drawn.push(await Promise.all(names.map((name) => readFile(path.join(work, name)))));
    }
    return { slides: drawn };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function attempt(program: string, args: string[]): Promise<MissingProgram | undefined> {
  try {
    await run(program, args);
    return undefined;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") return { missing: program };
    return { missing: program, problem: (stderr ?? "").trim().split("\n", 1)[0] ?? "" };
  }
}
