/**
 * Where placed text would be divided badly: after a hyphen in a word that a line can hold, and before a last
 * word that would stand alone under a title or a statement. Looked for where the text stands, so that hyphens and
 * spaces which hold are written only where they are needed.
 */
import type { Pt } from "../geometry.js";
import type { FontScheme } from "../scene/look.js";
import type { Run, SceneSlide, TextParagraph } from "../scene/scene.js";
import { breakLines, hyphensToHold, prepare, type Prepared } from "../text/lines.js";
import { bracketsEnd } from "./inlines.js";
import { widthSafety } from "./lines.js";

const holding: Record<string, string> = { "-": "\u2011", "\u2010": "\u2011", " ": "\u00a0" };

/** Text of this size or more is a statement. */
const statement: Pt = 28;

/** Of the size; lines that are short even so need no measuring. */
const widestLetter = 1;

/** Fewer words than this have no line to lend from. */
const fewestWords = 4;

/** Writes into the slides' runs. */
export function holdLines(slides: SceneSlide[], fonts: FontScheme): void {
  for (const item of slides.flatMap(({ items }) => items)) {
    if (item.type === "text" && !item.noWrap) {
      const width = item.box.width - item.insets.left - item.insets.right;
      const isTitle = item.name === "Title";
      for (const paragraph of item.paragraphs) holdParagraph(paragraph, width, fonts, isTitle);
    } else if (item.type === "table") {
      for (const { cells } of item.rows) {
        cells.forEach(({ paragraphs, insets = item.insets }, column) => {
          const width = (item.columns[column] ?? 0) - insets.left - insets.right;
          for (const paragraph of paragraphs) holdParagraph(paragraph, width, fonts);
        });
      }
    }
  }
}

function holdParagraph(
  paragraph: TextParagraph,
  boxWidth: Pt,
  fonts: FontScheme,
  isTitle = false,
): void {
  const { runs } = paragraph;
  const width = boxWidth - paragraph.indent;
  holdBrackets(runs, width, fonts);
  const text = runs.map((run) => run.text).join("");
  const hasHyphens = /[\p{L}\d][-\u2010]\p{L}/u.test(text);
  const end = lastSpace(paragraph, width, isTitle ? 0 : statement);
  if (!hasHyphens && end === undefined) return;
  const prepared = preparedRuns(runs, fonts);
  // Also the lines of a program that sets text looser or tighter than it is measured.
  const widths = hasHyphens ? [width / widthSafety, width, width * widthSafety] : [];
  const places = widths.flatMap((each) => hyphensToHold(prepared, each));
  if (end !== undefined && breakLines(prepared, width / widthSafety).count > 1) places.push(end);
  for (const at of places) hold(paragraph, at);
}

function preparedRuns(runs: Run[], fonts: FontScheme): Prepared {
  return prepare(
    runs.map(({ text, size, font, bold, italic, lineBreak }) => ({
      text,
      face: { family: fonts[font], bold, italic },
      scale: size,
      ...(lineBreak ? { lineBreak } : {}),
    })),
  );
}

/**
 * LibreOffice may end a line before a link. Where it would leave the bracket that the link stands in, that is part
 * of the link, so that both begin the next line.
 */
function holdBrackets(runs: Run[], width: Pt, fonts: FontScheme): void {
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1];
    if (!run.link || !before || before.link || !bracketsEnd(before)) continue;
    if (before.text.length === 1) continue;
    // Looser or tighter, as other programs set text.
    const ends = [width / widthSafety, width, width * widthSafety].some((each) => {
      const above = breakLines(preparedRuns(runs.slice(0, i), fonts), each);
      return above.lastWidth + preparedRuns([run], fonts).maxWidth > each;
    });
    if (!ends) continue;
    run.text = before.text.slice(-1) + run.text;
    before.text = before.text.slice(0, -1);
  }
}

/** Between the last two words of a paragraph of size `least` or more, where a line has ample room for both. */
function lastSpace({ runs }: TextParagraph, width: Pt, least: Pt): number | undefined {
  const size = Math.max(...runs.map((run) => run.size));
  if (size < least) return undefined;
  const text = runs.map((run) => (run.lineBreak ? "\n" : run.text)).join("");
  const line = text.slice(text.lastIndexOf("\n") + 1);
  if (line.length * size * widestLetter < width) return undefined;
  const words = line.split(" ");
  const pair = words.slice(-2).join(" ");
  const at = line.lastIndexOf(" ");
  if (words.length < fewestWords || words.includes("") || pair.length * size > width)
    return undefined;
  const breaks = runs.filter((run) => run.lineBreak).length;
  return text.length - line.length - breaks + at;
}

function hold({ runs }: TextParagraph, place: number): void {
  let at = place;
  for (const run of runs) {
    const held = holding[run.text[at] ?? ""];
    if (held !== undefined && run.font !== "mono") {
      run.text = run.text.slice(0, at) + held + run.text.slice(at + 1);
    }
    at -= run.text.length;
    if (at < 0) return;
  }
}
