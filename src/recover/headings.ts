import { codeSign } from "./code-signs.js";
import { type Block, gapOf, type Heading, type Paragraph, type Sureness } from "./model.js";
import { type Measure } from "./measure.js";

/**
 * Headings without numbers, of what is left: short, without an end mark, alone, followed by something. Levels
 * that only the look told: two, no more.
 */
export function findHeadings(blocks: readonly Block[], how: Measure): Block[] {
  const labels = new Map<string, number>();
  for (const block of blocks) {
    const label = labelOf(block);
    if (label !== undefined) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  // `Status: done` beside another label, or of a label that comes again, is no heading.
  const isLabel = (at: number) => {
    const label = labelOf(blocks[at]);
    if (label === undefined) return false;
    const beside = labelOf(blocks[at - 1]) ?? labelOf(blocks[at + 1]);
    return (
      beside !== undefined || (labels.get(label) ?? 0) > 1 || /\d/.test(labelValue(blocks[at]))
    );
  };
  const out: Block[] = [];
  blocks.forEach((block, at) => {
    const before = out.at(-1);
    const after = blocks[at + 1];
    if (block.type === "heading") {
      out.push(block);
    } else if (block.type === "paragraph" && at === 0 && isTitle(block, after)) {
      out.push(headingOf(block, 1, "first line taken for the title", "likely"));
    } else if (block.type === "paragraph" && !isLabel(at) && isHeading(block, before, after, how)) {
      out.push(
        headingOf(
          block,
          0,
          "short line taken for a heading",
          how.blanks === "some" ? "likely" : "doubtful",
        ),
      );
    } else out.push(block);
  });
  giveLevels(out);
  return out;
}

function headingOf(block: Paragraph, level: number, what: string, sureness: Sureness): Heading {
  const guess = { what, sureness };
  return { type: "heading", level, text: block.rows.join(" "), lines: block.lines, guess };
}

function isTitle(block: Paragraph, after: Block | undefined): boolean {
  const text = block.rows.join(" ");
  if (!after || block.rows.length > 1 || text.length > 130 || block.lines.length > 2) return false;
  return !/[.:;,]$/.test(text) && !/^[\p{L} ]{2,20}: \S/u.test(text);
}

function isHeading(
  block: Paragraph,
  before: Block | undefined,
  after: Block | undefined,
  how: Measure,
): boolean {
  const text = block.rows[0] ?? "";
  if (block.rows.length > 1 || block.lines.length > 1 || after === undefined) return false;
  if (!looksLikeHeading(text)) return false;
  const line = block.lines[0];
  if (how.blanks === "none" || how.pages) {
    if (before?.type === "paragraph" && !/[.!?:)”"]$/.test(before.rows.at(-1) ?? "")) return false;
    if (after.type === "paragraph") {
      const next = after.rows.join(" ");
      return (next.length > text.length * 1.3 && next.length > 40) || /:$/.test(next);
    }
    return true;
  }
  return (line?.gap ?? 0) > 0 && (gapOf(after) > 0 || after.type === "table");
}

function looksLikeHeading(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length > 80 || words.length > 12) return false;
  if (/[.,;:]$/.test(text) && !/\b\w\.$/.test(text)) return false;
  if (/^[\p{Ll}]/u.test(text) && !/^[\w./-]+$/.test(text)) return false;
  if (/^["'“»>|[]/.test(text) || /\*\*|https?:/.test(text)) return false;
  if (!/\p{L}/u.test(text) || /!["”»]?$/.test(text)) return false;
  if (codeSign(text) === 2 && /[\s/]/.test(text)) return false;
  return true;
}

/** Below the numbered section; without any, one that follows another at once is below that. */
function giveLevels(blocks: Block[]): void {
  let numbered = 0;
  let last = 1;
  const hasNumbers = blocks.some((block) => block.type === "heading" && block.level > 1);
  blocks.forEach((block, at) => {
    if (block.type !== "heading") return;
    if (block.level > 1) {
      numbered = block.level;
      return;
    }
    if (block.level === 1) return;
    if (hasNumbers && numbered > 0) {
      block.level = Math.min(6, numbered + 1);
      return;
    }
    const before = blocks[at - 1];
    const under = before?.type === "heading" && before.level === 2;
    last = under ? 3 : last < 2 ? 2 : last;
    block.level = last;
  });
}

function labelOf(block: Block | undefined): string | undefined {
  if (block?.type !== "paragraph") return undefined;
  return /^(\p{L}[\p{L}\p{N} /&'-]{1,40}):\s+\S/u.exec(block.rows.join(" "))?.[1];
}

function labelValue(block: Block | undefined): string {
  return block?.type === "paragraph" ? block.rows.join(" ").replace(/^[^:]*:/, "") : "";
}
