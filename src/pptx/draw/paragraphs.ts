/** Paragraphs as PptxGenJS takes them: one flat list of runs, the last of each paragraph marked. */
import type { Run, TextParagraph } from "../../scene/scene.js";
import { runText } from "../run-text.js";
import { drawnColor } from "./colors.js";
import type { TextOptions, TextRun } from "./pptxgenjs.js";

/**
 * Alignment, bullets and indents are not drawn: PptxGenJS derives every indent from one bullet
 * width, and a change of alignment starts a paragraph of its own. The correction
 * `paragraphProperties` writes them.
 */
export function drawParagraphs(paragraphs: TextParagraph[]): TextRun[] {
  const drawn: TextRun[] = [];
  for (const paragraph of paragraphs) {
    addRuns(drawn, paragraph.runs);
    drawn[drawn.length - 1]!.options!.breakLine = true;
  }
  return drawn;
}

/** Adds at least one run. */
function addRuns(drawn: TextRun[], runs: Run[]): void {
  const first = drawn.length;
  let broken = false;
  for (const run of runs) {
    if (run.lineBreak) {
      // A break is drawn in front of a run that is not the paragraph's first.
      if (drawn.length === first || broken) drawn.push(drawRun(emptyRun, broken));
      broken = true;
      continue;
    }
    drawn.push(drawRun(run, broken));
    broken = false;
  }
  if (broken || drawn.length === first) drawn.push(drawRun(emptyRun, broken));
}

/**
 * Each run has options of its own, for PptxGenJS writes into them, with every key from the start: it
 * is twice as fast with objects of one shape.
 */
function drawRun(run: Run | typeof emptyRun, softBreakBefore: boolean): TextRun {
  return {
    text: runText(run),
    options: {
      fontSize: run.size,
      color: drawnColor(run.color),
      bold: run.bold,
      italic: run.italic,
      strike: run.strike,
      softBreakBefore,
      breakLine: false,
      // Without one it makes up a name from the number of all shapes before.
      objectName: "run",
      // It gives each run these too, from the shape or undefined.
      _lineIdx: 0,
      align: undefined,
      lineSpacing: undefined,
      lineSpacingMultiple: undefined,
      indentLevel: undefined,
      paraSpaceBefore: undefined,
      paraSpaceAfter: undefined,
    } as unknown as TextOptions,
  };
}

const emptyRun = {
  ...{ text: "", size: 18, bold: false, italic: false, strike: false },
  color: "text",
} as const;
