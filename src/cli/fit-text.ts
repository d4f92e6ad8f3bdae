/** The fit report as a table for people. */
import type { Deck } from "../deck/deck.js";
import type { Choice, Scene } from "../scene/scene.js";
import { choiceLines } from "./choice-text.js";
import { fitOf, type SlideFit } from "./fit.js";

export function printFit(deck: Deck, scene: Scene): string {
  return fitTable(fitOf(deck, scene));
}

const titleWidth = 44;

/** @param choices of the slides, where it is to be said why they are arranged as they are */
export function fitTable(slides: SlideFit[], choices: (Choice | undefined)[] = []): string {
  const head = ["", "slide", "arrangement", "text", "smallest", "spoken"];
  const rows = slides.map((slide) => [
    String(slide.number),
    shortened(slide.title),
    slide.arrangement ?? "",
    sizeOf(slide),
    slide.smallestSize === undefined ? "" : `${slide.smallestSize} pt`,
    spoken(slide),
  ]);
  const widths = head.map((cell, i) =>
    Math.max(cell.length, ...rows.map((row) => [...(row[i] ?? "")].length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, i) => (i === 0 ? pad(cell, widths[i]) + cell : cell + pad(cell, widths[i])))
      .join("  ")
      .trimEnd();
  const lines = [line(head)];
  slides.forEach((slide, i) => {
    lines.push(line(rows[i] ?? []));
    const indent = " ".repeat((widths[0] ?? 0) + 4);
    if (slide.continues) lines.push(`${indent}${slide.continues.reason}`);
    if (slide.moved) lines.push(`${indent}${movedText(slide.moved)}`);
    const choice = choices[i];
    if (choice) lines.push(...choiceLines(choice).map((text) => indent + text));
    for (const { message, position } of slide.remarks) {
      lines.push(`${indent}${position ? `line ${position.line}: ` : ""}${message}`);
    }
  });
  return `${lines.join("\n")}\n`;
}

function movedText(moved: NonNullable<SlideFit["moved"]>): string {
  const words = moved.reduce((sum, each) => sum + each.words, 0);
  const lines = moved.map(({ line }) => line).join(", ");
  return moved.length === 1
    ? `line ${lines}: a paragraph of ${words} words is in the notes; the slide shows its first sentence`
    : `lines ${lines}: ${moved.length} paragraphs of ${words} words are in the notes; the slide shows their first sentences`;
}

function spoken({ spokenWords, spokenMinutes }: SlideFit): string {
  if (spokenWords === 0) return "";
  return spokenMinutes < 0.1 ? "< 0.1 min" : `${spokenMinutes.toFixed(1)} min`;
}

function sizeOf({ textSize, shrunk }: SlideFit): string {
  if (textSize === undefined) return "";
  return shrunk === undefined
    ? `${textSize} pt`
    : `${textSize} pt (−${Math.round(shrunk * 100)} %)`;
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length > titleWidth ? `${letters.slice(0, titleWidth - 1).join("")}…` : title;
}

function pad(cell: string, width = 0): string {
  return " ".repeat(Math.max(0, width - [...cell].length));
}
