import { type Code, isLine, type Line, linesOf, type Piece } from "./model.js";
import { codeLabel, languageOf } from "./code-language.js";
import { codeSign, isCommandLine, isComment, openBrackets } from "./code-signs.js";
import { readMark } from "./marks.js";
import { breakIsMeant, type Measure } from "./measure.js";

/**
 * Runs of lines that look like code, over single blank lines, until the brackets balance and prose begins.
 * Seen in all ways of pasting; PDFs and spread pastes have blank lines inside, mails wrap it.
 */
export function findCode(pieces: readonly Piece[], how: Measure): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const code = codeAt(pieces, at, how);
    if (code) {
      out.push(code.block);
      at = code.end;
    } else {
      const piece = pieces[at++];
      if (piece) out.push(piece);
    }
  }
  return out;
}

function codeAt(
  pieces: readonly Piece[],
  start: number,
  how: Measure,
): { block: Code; end: number } | undefined {
  const labels: Line[] = [];
  let at = start;
  let language = "";
  for (; at < start + 2; at++) {
    const piece = pieces[at];
    const label = isLine(piece) ? codeLabel(piece.text) : undefined;
    if (!label || !isLine(piece) || endsPath(pieces[at - 1], piece)) break;
    language ||= label.language;
    labels.push(piece);
  }
  const lines: Line[] = [];
  let depth = 0;
  let strong = 0;
  // After a command at a prompt stands what it printed.
  let prompted = false;
  for (let next = at; next < pieces.length; next++) {
    const piece = pieces[next];
    if (!isLine(piece)) break;
    const previous = lines.at(-1);
    const sign = signOf(piece, depth);
    if (previous) {
      const most = depth > 0 ? 2 : how.blanks === "spread" ? 2 : 1;
      if (piece.gap > most) break;
      const wrapped =
        piece.gap === 0 && how.width !== undefined && !breakIsMeant(previous, piece, how);
      const inside =
        depth > 0 || (piece.gap === 0 && (piece.indent > (lines[0]?.indent ?? 0) || wrapped));
      const output = prompted && piece.gap === 0;
      if (
        sign < 1 &&
        !output &&
        !(sign === 0 && inside) &&
        !(depth > 0 && sign < 0 && piece.gap < 2 && words(piece) < 12)
      )
        break;
      if (
        sign === 1 &&
        piece.gap > 0 &&
        depth <= 0 &&
        !isComment(piece.text) &&
        !leadsToCode(pieces, next)
      )
        break;
      if (sign === 1 && depth <= 0 && endsSection(piece, pieces[next + 1])) break;
    } else if (
      labels.length > 0 ? sign < 0 && !labels.some((l) => /^(copy|text)/i.test(l.text)) : sign < 1
    ) {
      break;
    } else if (labels.length === 0 && sign === 1 && !opensCode(pieces, next)) {
      break;
    }
    lines.push(piece);
    if (sign === 2) strong++;
    if (/^\$ \S/.test(piece.text)) prompted = true;
    depth = Math.max(0, depth + openBrackets(piece.text));
    if (lines.length > 40 && strong < lines.length / 10) break;
  }
  while (lines.length > 1 && isTrailing(lines.at(-1), how)) lines.pop();
  if (!isEnough(lines, strong, labels, how)) return undefined;
  const named = language || languageOf(lines.map((line) => line.text));
  return {
    block: {
      type: "code",
      lines: [...labels, ...lines],
      labels,
      language: named,
      code: codeText(lines, how),
      guess: {
        what: `lines taken for code${named === "" ? "" : ` (${named})`}`,
        sureness: strong > 1 || labels.length > 0 ? "sure" : "likely",
      },
    },
    end: at + lines.length,
  };
}

function words(line: Line): number {
  return line.text.split(/\s+/).length;
}

function signOf(line: Line, depth: number): number {
  if (depth <= 0 && readMark(line.text) && !/^[*+#-]?\s*[\w.-]+:\s/.test(line.text)) {
    return /^#\s/.test(line.text) ? codeSign(line.text) : -1;
  }
  return codeSign(line.text);
}

/** A weak line over a blank one goes on only if something stronger follows at once. */
function leadsToCode(pieces: readonly Piece[], at: number): boolean {
  for (let next = at; next < Math.min(pieces.length, at + 6); next++) {
    const piece = pieces[next];
    if (!isLine(piece) || (next > at && piece.gap > 1)) return false;
    const sign = signOf(piece, 0);
    if (sign === 2) return true;
    if (sign < 1) return false;
  }
  return false;
}

/** A weak line begins code if it is a comment and code follows. */
function opensCode(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return isLine(piece) && /^(?:\/\/|#\s|--\s|\/\*|#$)/.test(piece.text) && leadsToCode(pieces, at);
}

/** A short line with a blank one before and longer text after is a heading rather than code. */
function endsSection(line: Line, after: Piece | undefined): boolean {
  return (
    line.gap > 0 &&
    /^[\p{L}\d][\p{L}\d\s'’&/-]*$/u.test(line.text) &&
    after !== undefined &&
    (linesOf(after)[0]?.gap ?? 0) > 0
  );
}

function isTrailing(line: Line | undefined, how: Measure): boolean {
  if (!line) return false;
  return (
    how.blanks !== "spread" && line.gap > 0 && codeSign(line.text) < 2 && !isComment(line.text)
  );
}

/** `docs/guide.` + `md`: the end of a name that was wrapped, seen in a text browser, not a language. */
function endsPath(before: Piece | undefined, line: Line): boolean {
  return isLine(before) && line.gap === 0 && /\/\S*\.$/.test(before.text);
}

function isEnough(lines: Line[], strong: number, labels: Line[], how: Measure): boolean {
  if (lines.length === 0) return false;
  // A cell or a wrapped word may be a language's name too: code must follow, or the button stand there.
  if (labels.length > 0) return strong > 0 || labels.some((label) => /^cop/i.test(label.text));
  if (lines.length === 1) return isCommandLine(lines[0]?.text ?? "");
  if (lines.length === 2 && strong < 2) {
    return (
      lines.some((line) => isCommandLine(line.text)) && (strong > 0 || how.blanks === "spread")
    );
  }
  return strong >= 1 && strong >= lines.length / 5;
}

/** With blank lines between all of them, those mean nothing. Lines that a mail wrapped are joined. */
function codeText(lines: readonly Line[], how: Measure): string[] {
  const gaps = lines.slice(1).filter((line) => line.gap > 0).length;
  const spread = lines.length > 2 && gaps >= 0.7 * (lines.length - 1) ? 1 : 0;
  const least = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const out: string[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = out.at(-1);
    if (
      previous &&
      last !== undefined &&
      line.gap === 0 &&
      how.exact &&
      how.width !== undefined &&
      !breakIsMeant(previous, line, how) &&
      line.indent <= previous.indent &&
      codeSign(line.text) < 2 &&
      previous.text.length > 55
    ) {
      out[out.length - 1] = `${last} ${line.text}`;
      return;
    }
    if (index > 0 && line.gap - spread > 0) out.push("");
    // One blank before the first lines is the paste's, not the code's.
    const indent = line.indent - least === 1 ? 0 : line.indent - least;
    out.push(" ".repeat(indent) + line.text);
  });
  return out;
}
