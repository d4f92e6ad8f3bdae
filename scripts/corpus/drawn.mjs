// The decks of a corpus as LibreOffice draws them: what overflow.py finds, and thumbnails.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice starts slowly and leaks: so many decks each time. */
const batch = 12;

/** Right-to-left text is in an order of its own in a PDF, where overflow.py looks for it in vain. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function hasOffice() {
  return ["soffice", "pdftoppm"].every((program) => !spawnSync(program, ["-v"]).error);
}

/** Draws each deck into a PDF of its name; decks that LibreOffice does not open have none. */
export function drawDecks(decks, folder) {
  mkdirSync(folder, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  for (let at = 0; at < decks.length; at += batch) {
    const some = decks.slice(at, at + batch);
    const convert = ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...some];
    spawnSync("soffice", convert, { stdio: "ignore", timeout: 900_000 });
  }
}

export function pdfOf(deck, folder) {
  return join(folder, basename(deck).replace(/\.pptx$/, ".pdf"));
}

/** Findings of a tool that knows nothing of quarterdeck (docs/checking.md says where it errs). */
export function drawnFindings(tool, deck, pdf, report) {
  if (!existsSync(pdf)) return [{ check: "opens", what: "LibreOffice drew nothing" }];
  if (rightToLeft.test(report)) return [];
  const { stdout } = spawnSync(tool, ["--pdf", pdf, deck], { encoding: "utf8", timeout: 300_000 });
  // What is not counted (SPILL, GROW) is said as well.
  const counted = /(OFFSLIDE|OVERFLOW|COLLIDE|COVERED|OVERLAP|MISSING|SHAPEOFF):/;
  return (
    (stdout ?? "")
      .split("\n")
      .filter((line) => counted.test(line))
      // Characters that Unicode keeps for no use have no glyph to be found.
      .filter(
        (line) => !/MISSING/.test(line) || !/\\ufdd0|\\ufdef|\\U[0-9a-f]{4}fff[ef]/.test(line),
      )
      .map((line) => ({ check: "drawn", what: line.trim() }))
  );
}

/** One page with all slides of all decks, small. */
export function contactSheet(entries, folder) {
  const sections = entries.flatMap(({ name, pdf, verdict }) => {
    if (!existsSync(pdf)) return [];
    const stem = basename(pdf, ".pdf");
    execFileSync("pdftoppm", ["-r", "18", "-png", pdf, join(folder, stem)]);
    const pictures = readdirSync(folder)
      .filter((file) => file.startsWith(`${stem}-`) && file.endsWith(".png"))
      .sort()
      .map((file) => `<img loading="lazy" src="${encodeURIComponent(file)}" alt="">`);
    return [`<h2>${escape(name)} · ${verdict}</h2>\n<p>${pictures.join("")}</p>`];
  });
  const style =
    "body{font:14px sans-serif;margin:2em}img{width:240px;margin:2px;outline:1px solid #ccc}";
  const page = join(folder, "index.html");
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Corpus</title><style>${style}</style>\n${sections.join("\n")}\n`,
  );
  return page;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
