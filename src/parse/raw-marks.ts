/**
 * Marks of another Markdown, or of another tool, that stand on a slide as they are because nothing here
 * understands them: each is told at its place, with what to write instead. Text in code and the addresses of
 * links are not looked at, nor is what the speaker alone sees.
 */
import type { Block, Inline, Slide } from "../deck/deck.js";
import type { Position, Report } from "../diagnostic.js";
import {
  formulaInSource,
  type LineMark,
  type Mark,
  markOfLine,
  marksIn,
  mayHoldMark,
} from "./dialect/marks.js";

/** Text of a block, and where the block begins. */
interface Shown {
  text: string;
  pos: Position;
  /** Lines of its own in the report, which marks may begin. */
  hasLines: boolean;
  /** The line of the report before which they end, perhaps with empty lines between; otherwise an empty line ends them. */
  until?: number;
}

/** @param lines of the report */
export function warnOfRawMarks(slides: Slide[], lines: string[], report: Report): void {
  for (const slide of slides) {
    const finder = new Finder(lines);
    for (const shown of shownBy(slide, slide === slides[0])) {
      if (!mayHoldMark(shown.text)) continue;
      const whole = shown.hasLines ? tellLines(shown, lines, report) : new Set();
      for (const found of marksIn(shown.text)) {
        const position = finder.find(found.text, found.mark, shown.pos);
        if (!whole.has(position.line)) tell(found.mark, found.text, position, report);
      }
    }
  }
}

function tell(mark: Omit<Mark, "lead">, text: string, position: Position, report: Report): void {
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
 * Marks that begin a line, where its words are shown.
 * @returns the lines that are nothing but their mark
 */
function tellLines({ text, pos, until }: Shown, lines: string[], report: Report): Set<number> {
  const words = wordsOf(text);
  const whole = new Set<number>();
  let before: LineMark | undefined;
  for (let line = pos.line; line < Math.min(until ?? Infinity, pos.line + mostLines); line++) {
    const source = lines[line - 1] ?? "";
    const start = line === pos.line ? pos.column - 1 : 0;
    const trimmed = source.slice(start).trim();
    if (trimmed === "" && until === undefined) break;
    for (const { 0: formula, index } of source.slice(start).matchAll(formulaInSource.pattern)) {
      if (!words.includes(wordsOf(formula))) continue;
      tell(formulaInSource, formula, { line, column: start + index + 1 }, report);
    }
    if (before?.runs?.test(trimmed)) continue;
    const mark = markOfLine(trimmed, line);
    before = mark;
    if (mark === undefined || !words.includes(wordsOf(trimmed.slice(0, 12)))) continue;
    if (mark.whole) whole.add(line);
    const column = source.indexOf(trimmed, start) + 1;
    tell(mark, trimmed, { line, column }, report);
  }
  return whole;
}

/** As they are shown: without the backslashes that take a mark's meaning away. */
function wordsOf(text: string): string {
  return text
    .replace(/\\(?=[[\](){}])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Letters of the report that are searched for one mark. */
const furthest = 5000;

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
      let { from } = this;
      let left = furthest;
      for (let line = this.line; line < this.line + mostLines && left > 0; line++) {
        const near = this.lines[line - 1]?.slice(from, from + left) ?? "";
        const index = near.indexOf(needle);
        if (index !== -1) {
          const column = from + index + 1;
          this.line = line;
          this.from = from + index + needle.length;
          return { line, column };
        }
        left -= near.length + 1;
        from = 0;
      }
    }
    return pos;
  }
}

function* shownBy(slide: Slide, isFirst: boolean): Generator<Shown> {
  yield { text: textOf(slide.title), pos: slide.pos, hasLines: false };
  // Text before the report's first heading is under its title.
  const pos = isFirst ? { line: 1, column: 1 } : slide.pos;
  const under = [slide.subtitle, ...slide.details].map(textOf).join("\n");
  if (under.trim() !== "") {
    const until = slide.blocks[0]?.pos.line ?? Infinity;
    yield { text: under, pos, hasLines: true, until };
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
