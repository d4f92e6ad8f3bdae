import type { Token, Tokens } from "marked";

/**
 * Label lines (`**Owner**: Sarah`) that follow each other in a paragraph are lines to their reader, though
 * Markdown joins them: the line ends before them become hard ones.
 */
export function withLabelLines(tokens: Token[]): Token[] {
  const labels = tokens.map((_, i) => isLabel(tokens, i));
  if (labels.filter(Boolean).length < 2) return tokens;
  return tokens.flatMap((token, i) =>
    labels[i] === true && i > 0 ? [{ type: "br", raw: "\n" } as Tokens.Br, token] : [token],
  );
}

/** A strong word at the start of a line with a colon at its end or behind it. */
function isLabel(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.type !== "strong") return false;
  const before = tokens[index - 1];
  if (before !== undefined && !/\n[ \t]*$/.test(before.raw)) return false;
  const text = String((token as Tokens.Strong).text);
  if (text.length > 60) return false;
  return /:\s*$/.test(text) || /^\s*:/.test(tokens[index + 1]?.raw ?? "");
}

/** What begins an item where Markdown knows no list: a pictograph, a bullet of a text processor, a letter. */
const mark =
  /^\s*(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[•‣▪◦●○✓✔✗✘☐☑☒]\s|\(?[a-z][.)]\s|\(?[ivx]{1,4}[.)]\s)/u;

/** Lines of a paragraph that all begin with such a mark are items to their reader, and stay lines. */
export function withMarkedLines(tokens: Token[], raw: string): Token[] {
  const lines = raw.trim().split("\n");
  if (lines.length < 2 || !lines.every((line) => mark.test(line))) return tokens;
  return tokens.flatMap((token): Token[] => {
    if (token.type !== "text" || !token.raw.includes("\n")) return [token];
    const texts = String((token as Tokens.Text).text).split(/[ \t]*\n/);
    return token.raw
      .split("\n")
      .flatMap((part, i): Token[] => [
        ...(i === 0 ? [] : [{ type: "br", raw: "\n" } as Tokens.Br]),
        ...(part === "" ? [] : [{ ...token, raw: part, text: texts[i] ?? part } as Tokens.Text]),
      ]);
  });
}
