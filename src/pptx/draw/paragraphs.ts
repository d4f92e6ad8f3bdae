/** Paragraphs as PptxGenJS takes them: one flat list of runs, the last of each paragraph marked. */
import type { Run, TextParagraph } from "../../scene/scene.js";
import { runText } from "../run-text.js";
import { drawnColor } from "./colors.js";
import type { TextRun } from "./pptxgenjs.js";

/**
 * Alignment, bullets and indents are not drawn: PptxGenJS derives every indent from one bullet
 * width, and a change of alignment starts a paragraph of its own. The correction
 * `paragraphProperties` writes them.
 */
export function drawParagraphs(paragraphs: TextParagraph[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const paragraph of paragraphs) {
    const drawn = drawRuns(paragraph.runs);
    const last = drawn[drawn.length - 1]!;
    last.options!.breakLine = true;
    for (const run of drawn) runs.push(run);
  }
  return runs;
}

/** At least one run, each with options of its own: PptxGenJS writes into them. */
function drawRuns(runs: Run[]): TextRun[] {
  const drawn: TextRun[] = [];
  let broken = false;
  for (const run of runs) {
    if (run.lineBreak) {
      // A break is drawn before a run that is not the paragraph's first.
      if (drawn.length === 0) drawn.push({ text: "", options: {} });
      if (broken) drawn.push({ text: "", options: { softBreakBefore: true } });
      broken = true;
      continue;
    }
    drawn.push({ text: runText(run), options: { ...runOptions(run), softBreakBefore: broken } });
    broken = false;
  }
  if (broken) drawn.push({ text: "", options: { softBreakBefore: true } });
  if (drawn.length === 0) drawn.push({ text: "", options: {} });
  return drawn;
}

function runOptions(run: Run): NonNullable<TextRun["options"]> {
  const options: NonNullable<TextRun["options"]> = {
    fontSize: run.size,
    color: drawnColor(run.color),
  };
  if (run.bold) options.bold = true;
  if (run.italic) options.italic = true;
  if (run.strike) options.strike = "sngStrike";
  return options;
}
