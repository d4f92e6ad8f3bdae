// Does a second program open the decks, and show all their slides?
// usage: node scripts/check-drawn.mjs DECK.pptx...        (needs LibreOffice and poppler-utils)
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";

const decks = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "quarterdeck-drawn-"));
let failed = 0;
try {
  for (const deck of decks) {
    const slides = countSlides(deck);
    const pages = countPages(deck);
    console.log(`${deck}: ${slides} slides, ${pages} drawn`);
    if (slides !== pages) failed += 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

function countSlides(deck) {
  const isSlide = (name) => /^ppt\/slides\/[^/]+\.xml$/.test(name);
  const names = Object.keys(unzipSync(readFileSync(deck), { filter: ({ name }) => isSlide(name) }));
  return names.length;
}

function countPages(deck) {
  // A profile of its own, so that an open LibreOffice does not take the job over.
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, "profile"))}`;
  const convert = ["--headless", profile, "--convert-to", "pdf", "--outdir", work, deck];
  execFileSync("soffice", convert, { stdio: "ignore" });
  const pdf = join(work, `${basename(deck, ".pptx")}.pdf`);
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0);
}
