import { isLine, type Line, type Piece } from "./model.js";
import { readMark } from "./marks.js";

/**
 * Lists that were swallowed by their paragraph: `Label: - **A:** x - **B:** y`, `1. **A** - x - y 2. **B** …`.
 * Seen in copies of documents that were converted once too often.
 */
export function splitRunOns(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!isLine(piece)) {
      if (piece) out.push(piece);
      at++;
      continue;
    }
    if (!mayRunOn(piece.text)) {
      out.push(piece);
      at++;
      continue;
    }
    // What a break cut is joined first: the next line begins with a dash, or a bracket is open.
    const lines = [piece];
    let text = piece.text;
    for (let next = at + 1; next < pieces.length && lines.length < 40; next++) {
      const line = pieces[next];
      if (!isLine(line) || !goesOn(text, line)) break;
      lines.push(line);
      text += ` ${line.text}`;
    }
    const parts = splitText(text, lines.length);
    if (parts) {
      out.push(...parts.map((part, nth) => lineOf(part, lines, nth)));
      at += lines.length;
    } else {
      out.push(piece);
      at++;
    }
  }
  return out;
}

interface Part {
  text: string;
  indent: number;
}

function lineOf(part: Part, lines: readonly Line[], nth: number): Line {
  const first = lines[0] as Line;
  const line: Line = {
    ...first,
    text: part.text,
    indent: first.indent + part.indent,
    gap: nth === 0 ? first.gap : 0,
    to: lines.at(-1)?.to ?? first.to,
  };
  if (nth > 0) delete line.page;
  return line;
}

function mayRunOn(text: string): boolean {
  return /\s-\s+\*\*|:\*{0,2} - |(?:^|:\*{0,2}\s|\s)1[.)] .*\s2[.)] |^\d+[.)] \*\*.* - |:\*{0,2} (?:\d+[.)] |[•-] )/.test(
    text,
  );
}

function goesOn(text: string, next: Line): boolean {
  if (next.gap > 1) return false;
  const open = /\s-$/.test(text) || unclosed(text);
  if (next.gap === 0)
    return (
      open ||
      (/^- /.test(next.text) && / - /.test(next.text) && / - /.test(text)) ||
      (/^- \*\*/.test(next.text) && / - \*\*/.test(text)) ||
      /^[\p{Ll}]/u.test(next.text)
    );
  return open;
}

function unclosed(text: string): boolean {
  const last = text.lastIndexOf("(");
  return last >= 0 && last > text.lastIndexOf(")") && text.length - last < 80;
}

function splitText(text: string, lines: number): Part[] | undefined {
  const mark = readMark(text);
  if (mark?.ordered) {
    const numbered = splitNumbers(text, mark.number);
    return numbered ? numbered.flatMap((item) => splitItem(item)) : oneItem(text);
  }
  const number = /(?<=:\*{0,2}) (?=1[.)] )/.exec(text);
  const dash = /(?<=:\*{0,2}) (?=[-•] )/.exec(text);
  if (number && (!dash || number.index < dash.index)) {
    const head = text.slice(0, number.index);
    const rest = text.slice(number.index + 1);
    const items = splitNumbers(rest, 1);
    if (items) return [{ text: head, indent: 0 }, ...items.flatMap((item) => splitItem(item))];
    const one = oneItem(rest);
    if (one) return [{ text: head, indent: 0 }, ...one];
  }
  if (mark) {
    const items = splitDashes(mark.rest);
    // A dash inside an item stays, if no item like it can follow.
    if (items.length < 2) return undefined;
    const label = /^\*\*[^*]+:\*\*|^\p{Lu}[\w ]{1,30}: /u;
    if (
      /\*\*/.test(mark.rest) &&
      !items.every((item) => label.test(item) || !item.startsWith("**"))
    )
      return undefined;
    if (!/\*\*/.test(mark.rest) && lines === 1) return undefined;
    return items.map((item) => ({ text: `${mark.mark} ${item}`, indent: 0 }));
  }
  const bold = (text.match(/\s-\s+\*\*/g) ?? []).length;
  if (dash && dash.index < 160) {
    const items = splitDashes(text.slice(dash.index + 3));
    if (items.length > 1 || bold > 0) {
      return [{ text: text.slice(0, dash.index), indent: 0 }, ...asItems(items)];
    }
  }
  if (bold < 2) return undefined;
  const first = text.search(/\s-\s+(?:\*\*|\p{Lu}[\w ]{1,30}: )/u);
  return [
    { text: text.slice(0, first), indent: 0 },
    ...asItems(splitDashes(text.slice(first + 3).trimStart())),
  ];
}

function asItems(items: readonly string[]): Part[] {
  return items.map((item) => ({ text: `- ${item}`, indent: 0 }));
}

/** At dashes before bold labels if there are any, else at all of them. */
function splitDashes(text: string): string[] {
  const labelled = /^\*\*/.test(text) || (text.match(/\s-\s+\*\*/g) ?? []).length > 0;
  return text
    .split(labelled ? /\s-\s+(?=\*\*|\p{Lu}[\w ]{1,30}: )/u : /\s[-•]\s+/)
    .map((item) => item.trim());
}

/** `1. … 2. … 3. …`: split where the next number stands. */
function splitNumbers(text: string, from: number): string[] | undefined {
  const items: string[] = [];
  let rest = text;
  for (let number = from + 1; ; number++) {
    const next = new RegExp(`\\s(?=${number}[.)] [\\p{L}\\p{N}*"“(\`])`, "u").exec(rest);
    if (!next) break;
    items.push(rest.slice(0, next.index));
    rest = rest.slice(next.index + 1);
  }
  items.push(rest);
  return items.length > 1 ? items : undefined;
}

function oneItem(text: string): Part[] | undefined {
  const parts = splitItem(text);
  return parts.length > 1 ? parts : undefined;
}

/** `**A** - x - y`: the first dash after a bold name without a colon belongs to the name. */
function splitItem(text: string): Part[] {
  const found = /^(\d+[.)]\s+)(.*)$/.exec(text);
  const [, number = "", rest = ""] = found ?? [];
  const whole = [{ text, indent: 0 }];
  if (!found || !rest.startsWith("**")) return whole;
  const bold = (rest.match(/\s-\s+\*\*/g) ?? []).length;
  const pieces = rest.split(bold > 0 ? /\s-\s+(?=\*\*)/ : /\s-\s+/);
  const named = bold === 0 && /^\*\*[^*]*[^*:]\*\*$/.test(pieces[0] ?? "");
  const head = named ? pieces.slice(0, 2).join(" - ") : (pieces[0] ?? "");
  const children = pieces.slice(named ? 2 : 1);
  if (children.length === 0) return whole;
  return [
    { text: number + head, indent: 0 },
    ...children.map((child) => ({ text: `- ${child}`, indent: 3 })),
  ];
}
