/**
 * Marks of another Markdown, or of another tool, that stand on a slide as they are because nothing here
 * understands them: each is told at its place, with what to write instead. Text in code and the addresses of
 * links are not looked at, nor is what the speaker alone sees.
 */
import type { Block, Inline, Slide } from "../deck/deck.js";
import type { Position, Report } from "../diagnostic.js";
import { type Mark, marksIn, marksOfLines, mayHoldMark } from "./dialect/marks.js";

/** Text of a block, and where the block begins. */
interface Shown {
  text: string;
  pos: Position;
  /** Lines of its own in the report, which marks may begin. */
  hasLines: boolean;
}

/** @param lines of the report */
export function warnOfRawMarks(slides: Slide[], lines: string[], report: Report): void {
  for (const slide of slides) {
    const finder = new Finder(lines);
    for (const shown of shownBy(slide)) {
      if (!mayHoldMark(shown.text)) continue;
      for (const found of marksIn(shown.text)) {
        tell(found.mark, found.text, finder.find(found.text, found.mark, shown.pos), report);
      }
      if (shown.hasLines) tellLines(shown, lines, report);
    }
  }
}

function tell(mark: Mark, text: string, position: Position, report: Report): void {
  const short = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  report({
    code: "raw-mark",
    severity: mark.isError ? "error" : "warning",
    message: `\`${short.replaceAll("\n", " ")}\` is shown as it is: ${mark.what}`,
    hint: mark.hint,
    position,
  });
}

/** More lines of one paragraph are not looked at. */
const mostLines = 200;

/**
 * Marks that begin a line, where its words are shown. Lines of one mark after each other, such as a table's, are one
 * place.
 */
function tellLines({ text, pos }: Shown, lines: string[], report: Report): void {
  const words = text.replace(/\s+/g, " ");
  let before: string | undefined;
  for (let line = pos.line; line < pos.line + mostLines; line++) {
    const source = lines[line - 1]?.slice(line === pos.line ? pos.column - 1 : 0) ?? "";
    const trimmed = source.trim();
    if (trimmed === "") return;
    const mark = marksOfLines(trimmed, line);
    const again = mark !== undefined && mark.what === before;
    before = mark?.what;
    if (
      mark === undefined ||
      again ||
      !words.includes(trimmed.slice(0, 12).replace(/\s+/g, " ").trim())
    )
      continue;
    const column = (lines[line - 1]?.indexOf(trimmed) ?? 0) + 1;
    tell(mark, trimmed, { line, column }, report);
  }
}

/** Finds marks of a slide in the report, each further on than the one before it in the same block. */
class Finder {
  private block: Position | undefined;
  private line = 0;
  private from = 0;

  constructor(private readonly lines: string[]) {}

  find(text: string, mark: Mark, pos: Position): Position {
    if (this.block !== pos) {
      this.block = pos;
      this.line = pos.line;
      this.from = pos.column - 1;
    }
    // What stands inside the mark may have marks of its own in the report.
    const needles = [text.split("\n")[0] ?? text, text.slice(0, mark.lead)];
    for (const needle of needles) {
      let from = this.from;
      for (let line = this.line; line < this.line + mostLines; line++) {
        const index = this.lines[line - 1]?.indexOf(needle, from) ?? -1;
        from = 0;
        if (index === -1) continue;
        this.line = line;
        this.from = index + needle.length;
        return { line, column: index + 1 };
      }
    }
    return pos;
  }
}

function* shownBy(slide: Slide): Generator<Shown> {
  for (const inlines of [slide.title, slide.subtitle, ...slide.details]) {
    yield { text: textOf(inlines), pos: slide.pos, hasLines: false };
  }
  for (const block of slide.blocks) yield* shownIn(block);
}

function* shownIn(block: Block): Generator<Shown> {
  switch (block.type) {
    case "paragraph":
      yield { text: textOf(block.inlines), pos: block.pos, hasLines: true };
      return;
    case "heading":
      yield { text: textOf(block.inlines), pos: block.pos, hasLines: false };
      return;
    case "list":
      for (const item of block.items) for (const inner of item.blocks) yield* shownIn(inner);
      return;
    case "quote":
    case "alert":
      for (const inner of block.blocks) yield* shownIn(inner);
      return;
    case "table":
      for (const cell of [...block.header, ...block.rows.flat()]) {
        yield { text: textOf(cell.inlines), pos: cell.pos, hasLines: false };
      }
      if (block.caption) yield { text: textOf(block.caption), pos: block.pos, hasLines: false };
      return;
    case "image":
      yield { text: block.caption ?? "", pos: block.pos, hasLines: false };
      return;
    case "code":
    case "chart":
  }
}

/** Code stands as a letter that is no mark; a link by its words. */
function textOf(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return inline.value;
        case "code":
          return "\u2395";
        case "break":
          return "\n";
        case "link":
          // An address that stands for itself.
          return textOf(inline.children).includes("://") ? "\u2395" : textOf(inline.children);
        default:
          return textOf(inline.children);
      }
    })
    .join("");
}
