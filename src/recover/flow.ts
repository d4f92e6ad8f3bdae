import {
  type Block,
  isLine,
  type Item,
  type Line,
  type List,
  type Paragraph,
  type Piece,
} from "./model.js";
import { addRow, type Vocabulary } from "./join.js";
import { readMark, type Mark } from "./marks.js";
import { breakIsMeant, type Measure } from "./measure.js";

interface Open {
  item: Item;
  list: List;
  indent: number;
  kind: string;
  /** Column at which its text begins. */
  content: number;
  bold: boolean;
}

/** What no other pass has claimed: lists and paragraphs. */
export function flow(pieces: readonly Piece[], how: Measure, known: Vocabulary): Block[] {
  return new Flow(how, known).run(pieces);
}

class Flow {
  private readonly out: Block[] = [];
  private stack: Open[] = [];
  private root: List | undefined;
  private paragraph: Paragraph | undefined;
  /** The rows of the text that the next line may go on with, and where it belongs. */
  private text: { parts: string[]; write: (text: string) => void } | undefined;
  private last: Line | undefined;

  constructor(
    private readonly how: Measure,
    private readonly known: Vocabulary,
  ) {}

  run(pieces: readonly Piece[]): Block[] {
    pieces.forEach((piece, at) => {
      if (!isLine(piece)) this.block(piece, pieces[at + 1]);
      else this.line(piece, pieces[at + 1]);
    });
    this.flush();
    return this.out;
  }

  private flush(): void {
    this.text?.write(this.text.parts.join(""));
    this.text = undefined;
  }

  private open(first: string, write: (text: string) => void): void {
    this.flush();
    this.text = { parts: [first], write };
  }

  private append(row: string): void {
    if (this.text) addRow(this.text.parts, row, this.known);
  }

  private close(): void {
    this.flush();
    this.stack = [];
    this.root = undefined;
    this.paragraph = undefined;
    this.last = undefined;
  }

  private block(block: Block, next: Piece | undefined): void {
    const top = this.stack.at(-1);
    if (block.type === "code" && top && this.goesOnAfter(next, block)) {
      top.item.blocks.push(block);
      this.flush();
      for (const line of block.lines) this.root?.lines.push(line);
      this.paragraph = undefined;
      this.last = undefined;
      return;
    }
    this.close();
    this.out.push(block);
  }

  /** A list that resumes its number after code; code that hangs under its item. */
  private goesOnAfter(next: Piece | undefined, block: Block): boolean {
    const top = this.stack.at(-1);
    if (!top) return false;
    if ((block.lines[0]?.indent ?? 0) >= top.content - 1 && top.content > 1) return true;
    const mark = isLine(next) ? readMark(next.text) : undefined;
    if (!mark || !isLine(next)) return false;
    return this.stack.some(
      (open) => open.kind === mark.kind && mark.ordered && mark.number === open.item.number + 1,
    );
  }

  private line(line: Line, next: Piece | undefined): void {
    const mark = this.markOf(line, next);
    if (mark?.kind === "☐" && this.lateBox(line, mark)) return;
    if (mark) this.item(line, mark);
    else if (!this.continues(line)) this.start(line);
  }

  /** `• If the` / `☐ branch is …`: the box came a line too late. Seen in PDFs copied in raw order. */
  private lateBox(line: Line, mark: Mark): boolean {
    const top = this.stack.at(-1);
    if (!top || line.gap > 0 || top.item.task !== undefined || !/[•\uf0b7]/.test(top.item.mark))
      return false;
    if (this.last !== top.item.lines[0] || mark.task === undefined) return false;
    top.item.task = mark.task;
    this.append(mark.rest);
    this.claim(line);
    return true;
  }

  private markOf(line: Line, next: Piece | undefined): Mark | undefined {
    const mark = readMark(line.text);
    if (!mark) return undefined;
    const inList = this.stack.some((open) => open.kind === mark.kind);
    const follows = isLine(next) && next.gap < 2 && readMark(next.text)?.kind === mark.kind;
    const afterFull =
      this.last !== undefined &&
      line.gap === 0 &&
      this.how.width !== undefined &&
      !breakIsMeant(this.last, line, this.how);
    if (mark.ordered) {
      const open = this.stack.findLast((open) => open.kind === mark.kind);
      const expected = open !== undefined && mark.number === open.item.number + 1;
      if (!mark.kind.startsWith("1")) {
        return expected ||
          (mark.number === 1 && (follows || this.stack.length > 0 || mark.tab)) ||
          mark.tab
          ? mark
          : undefined;
      }
      if (mark.number > 99 && !expected) return undefined;
      if (afterFull && !expected && mark.number !== 1 && this.stack.length === 0) return undefined;
      return mark;
    }
    if (mark.task !== undefined) return mark;
    if (/[–—]/.test(mark.mark))
      return inList || line.gap > 0 || line.indent > 0 || (follows && !afterFull) || mark.tab
        ? mark
        : undefined;
    if (mark.mark === "o")
      return inList || mark.tab || (line.indent > 0 && this.stack.length > 0) || follows
        ? mark
        : undefined;
    return mark;
  }

  private item(line: Line, mark: Mark): void {
    const item: Item = {
      text: mark.rest,
      ordered: mark.ordered,
      mark: mark.mark,
      number: mark.number,
      lines: [line],
      blocks: [],
      ...(mark.task === undefined ? {} : { task: mark.task }),
    };
    const open = {
      item,
      indent: line.indent,
      kind: mark.kind,
      content: line.indent + mark.width,
      bold: mark.rest.startsWith("**"),
    };
    const depth = this.depthOf(open, line);
    this.stack.length = depth;
    const parent = this.stack.at(-1);
    let list: List;
    if (parent) {
      const lastBlock = parent.item.blocks.at(-1);
      const goesOn = lastBlock?.type === "list" && !isNewList(lastBlock, item);
      list = goesOn ? lastBlock : { type: "list", items: [], lines: [] };
      if (list !== lastBlock) parent.item.blocks.push(list);
      list.items.push(item);
      for (const above of this.stack) above.item.lines.push(line);
    } else {
      const fresh = !this.root || isNewList(this.root, item);
      if (fresh || !this.root) {
        this.root = { type: "list", items: [], lines: [] };
        this.out.push(this.root);
      }
      list = this.root;
      list.items.push(item);
    }
    this.root?.lines.push(line);
    this.stack.push({ ...open, list });
    this.open(mark.rest, (text) => (item.text = text));
    this.paragraph = undefined;
    this.last = line;
  }

  /** Depth by the kind of mark first, by the indent second; one blank more or less means nothing. */
  private depthOf(open: Omit<Open, "list">, line: Line): number {
    const { stack } = this;
    if (stack.length === 0) return 0;
    const top = stack.at(-1) as Open;
    const exact = stack.findIndex(
      (other) =>
        other.kind === open.kind && other.indent === open.indent && other.bold === open.bold,
    );
    if (exact >= 0 && top.indent === open.indent + 1 && top.kind === open.kind) return exact;
    for (let at = stack.length - 1; at >= 0; at--) {
      const other = stack[at] as Open;
      if (other.kind !== open.kind || Math.abs(other.indent - open.indent) > 1) continue;
      // The same mark, one blank deeper, without the bold label that the one above has.
      if (open.indent === other.indent + 1 && other.bold && !open.bold) return at + 1;
      if (open.indent === other.indent && at > 0 && open.bold && !other.bold && stack[at - 1]?.bold)
        return at;
      if (
        open.item.ordered &&
        open.item.number === 1 &&
        other.item.number >= 1 &&
        at === stack.length - 1 &&
        line.gap === 0 &&
        at > 0
      )
        return at;
      return at;
    }
    if (open.indent > top.indent + 1) return stack.length;
    const byIndent = stack.findIndex((other) => other.indent >= open.indent - 1);
    if (stack.every((other) => Math.abs(other.indent - open.indent) <= 1)) {
      // No indent tells: a mark not seen yet is one level deeper.
      if (!open.item.ordered || top.item.ordered === false || open.item.number === 1) {
        if (line.gap > 0 && !top.item.ordered && open.item.ordered) return 0;
        return stack.length;
      }
      return 0;
    }
    return byIndent < 0 ? stack.length : byIndent;
  }

  /** The line goes on with the item or the paragraph above. */
  private continues(line: Line): boolean {
    const { last, how } = this;
    if (!last) return false;
    const top = this.stack.at(-1);
    const ended = /[.!?:;]["”»)]?$/.test(last.text);
    const small = /^[\p{Ll}.,;)]/u.test(line.text);
    const wrapped = how.width !== undefined && !breakIsMeant(last, line, how);
    const overPage = line.page === true && !ended && (small || wrapped);
    if (top && !this.paragraph) {
      const append = () => {
        this.append(line.text);
        this.claim(line);
      };
      const hangs = line.indent >= top.content - 1 && line.indent > top.indent;
      if (line.gap === 0 || overPage) {
        if (hangs || wrapped || (small && !ended) || overPage) {
          append();
          return true;
        }
        return false;
      }
      if (line.gap === 1 && hangs && top.content > 1) {
        const own: Paragraph = { type: "paragraph", rows: [line.text], lines: [line] };
        top.item.blocks.push(own);
        this.open(line.text, (text) => (own.rows = [text]));
        this.claim(line);
        return true;
      }
      // A page of a viewer or a spread paste cut the item.
      if (line.gap === 1 && small && !ended && (wrapped || how.blanks === "spread")) {
        append();
        return true;
      }
      return false;
    }
    if (!this.paragraph) return false;
    if (line.gap > 0 && !overPage) {
      if (!(line.gap === 1 && small && !ended && how.blanks === "spread")) return false;
    }
    if (wrapped || (small && !ended) || overPage) {
      this.append(line.text);
    } else if (how.blanks === "none" || how.pages) {
      return false;
    } else {
      this.row(this.paragraph, line.text);
    }
    this.paragraph.lines.push(line);
    this.last = line;
    return true;
  }

  private claim(line: Line): void {
    for (const open of this.stack) open.item.lines.push(line);
    this.root?.lines.push(line);
    this.last = line;
  }

  private start(line: Line): void {
    this.close();
    this.paragraph = { type: "paragraph", rows: [], lines: [line] };
    this.row(this.paragraph, line.text);
    this.out.push(this.paragraph);
    this.last = line;
  }

  private row(paragraph: Paragraph, text: string): void {
    const at = paragraph.rows.push(text) - 1;
    this.open(text, (text) => (paragraph.rows[at] = text));
  }
}

/** Another kind of mark, or a number that does not follow: Markdown counts on by itself. */
function isNewList(list: List, item: Item): boolean {
  const before = list.items.at(-1);
  if (!before) return false;
  return before.ordered !== item.ordered || (item.ordered && item.number !== before.number + 1);
}
