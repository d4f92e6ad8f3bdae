import type { LevelFormat } from "../../../scene/look.js";
import type { Run, TextItem, TextParagraph } from "../../../scene/scene.js";
import { runText } from "../../run-text.js";
import type { AutoNumber } from "../drawingml.js";
import { findPlaceholder } from "../placeholders.js";
import {
  child,
  childrenNamed,
  element,
  needChild,
  type Element,
} from "../../../opc/xml/element.js";
import type { Rule, SlideContext } from "./context.js";
import { autoNumbers } from "./numbering.js";
import { paragraphProperties } from "./paragraph-properties.js";
import { correctRun, emptyRunProperties } from "./runs.js";

export const textBody: Rule<TextItem> = (node, item, context) => {
  const { layout } = context;
  const styles = item.placeholder
    ? findPlaceholder(layout, item.placeholder).levels
    : context.styles.textBox;
  correctParagraphs(needChild(node, "p:txBody"), item.paragraphs, styles, context);
};

/**
 * @param styles by list level
 * @param fallbackSize of empty paragraphs where no other says one
 */
export function correctParagraphs(
  txBody: Element,
  paragraphs: TextParagraph[],
  styles: LevelFormat[],
  context: SlideContext,
  fallbackSize = firstSize(paragraphs),
): void {
  const drawn = childrenNamed(txBody, "a:p");
  // PptxGenJS writes a paragraph for a text without any.
  if (drawn.length !== Math.max(1, paragraphs.length))
    throw new Error(`${drawn.length} paragraphs drawn of ${paragraphs.length}`);
  const numbers = autoNumbers(paragraphs);
  let size = fallbackSize;
  paragraphs.forEach((paragraph, i) => {
    const inherited = styles[paragraph.level]!;
    const lastRun = paragraph.runs[paragraph.runs.length - 1];
    size = lastRun?.size ?? size;
    correctParagraph(drawn[i]!, paragraph, inherited, numbers[i], size, context);
  });
}

/** Of the first run there is. */
export function firstSize(paragraphs: TextParagraph[]): number | undefined {
  for (const paragraph of paragraphs) if (paragraph.runs[0]) return paragraph.runs[0].size;
  return undefined;
}

function correctParagraph(
  p: Element,
  paragraph: TextParagraph,
  inherited: LevelFormat,
  number: AutoNumber | undefined,
  size: number | undefined,
  context: SlideContext,
): void {
  const content = p.children.filter(isContent);
  const runs = paragraph.runs.filter((run) => run.lineBreak || runText(run) !== "");
  if (content.length !== runs.length)
    throw new Error(`${content.length} runs drawn of ${runs.length}`);
  runs.forEach((run, i) => correctContent(content[i]!, run, inherited, context));
  p.children = content;
  const { marker } = paragraph;
  if (marker.type === "number" && !number)
    p.children.unshift(writtenNumber(marker.value, content[0], context.lang));
  const pPr = paragraphProperties(paragraph, inherited, number, context.look);
  if (pPr) p.children.unshift(pPr);
  // PptxGenJS ends every paragraph with a format of its own; it is seen only where a line is empty.
  if (runs.length === 0 || runs[runs.length - 1]!.lineBreak)
    p.children.push(
      emptyRunProperties("a:endParaRPr", size ?? inherited.size, inherited, context.lang),
    );
}

/** In front of the text, in its format; the tab leads to the text's indent. */
function writtenNumber(value: number, before: Element | undefined, lang: string): Element {
  const rPr = (before && child(before, "a:rPr")) ?? element("a:rPr", { lang });
  const own = rPr.children.filter((one) => typeof one === "string" || one.name !== "a:hlinkClick");
  return element("a:r", {}, [{ ...rPr, children: own }, element("a:t", {}, [`${value}.\t`])]);
}

function isContent(node: Element | string): node is Element {
  return typeof node !== "string" && (node.name === "a:r" || node.name === "a:br");
}

function correctContent(
  node: Element,
  run: Run,
  inherited: LevelFormat,
  context: SlideContext,
): void {
  // A break without a format is as high as 18 pt text.
  if (run.lineBreak)
    node.children = [emptyRunProperties("a:rPr", run.size, inherited, context.lang)];
  else correctRun(needChild(node, "a:rPr"), run, inherited, context);
}
