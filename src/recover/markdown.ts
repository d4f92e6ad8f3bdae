import { codeSign } from "./code-signs.js";

/**
 * Is the text Markdown already? Seen: reports under any name whose headings, fences or pipe tables stand as
 * Markdown has them. Lists and bold alone say nothing: copies of a rendered page keep those.
 */
export function isMarkdown(text: string): boolean {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return true;
  if (/^(---|\+\+\+)\s*$/.test(lines[first] ?? "")) return true;
  if (/^#{1,6}\s+\S/.test(lines[first] ?? "")) return true;
  if (/^\s*(<!--|<(h[1-6]|p|div|img|a|br|details|table)\b)/i.test(lines[first] ?? "")) return true;
  let fences = 0;
  let headings = 0;
  let tables = 0;
  let others = 0;
  let inFence: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const fence = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (inFence === undefined) inFence = fence;
      else if (fence.startsWith(inFence)) {
        inFence = undefined;
        fences++;
      }
      continue;
    }
    if (inFence !== undefined) continue;
    const before = lines[at - 1] ?? "";
    const after = lines[at + 1] ?? "";
    // A comment in code looks the same: what follows tells.
    if (/^#{1,6}\s+\S/.test(line) && before.trim() === "" && followsHeading(lines, at)) headings++;
    if (/^(={3,}|-{3,})\s*$/.test(line) && /^\S/.test(before) && after.trim() === "") headings++;
    if (/^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/.test(line) && before.includes("|"))
      tables++;
    if (/^\s*(\$\$|:::|<!--|\[[^\]]+\]:\s|<\w+[^<>]*>\s*$)/.test(line)) others++;
    if (/!?\[[^\]]*\]\([^)\s]+\)/.test(line)) others++;
  }
  return fences > 0 || tables > 0 || headings > 1 || (headings > 0 && others > 0) || others > 4;
}

function followsHeading(lines: readonly string[], at: number): boolean {
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++) {
    const line = (lines[next] ?? "").trim();
    if (line === "") continue;
    return /^#{2,6}\s/.test(line) || (!line.startsWith("# ") && codeSign(line) < 1);
  }
  return false;
}
