/** Raised and lowered text as Pandoc marks it. */
import type { Token } from "marked";
import type { Inline } from "../../deck/deck.js";

/**
 * Pandoc's `x^2^` and `CO~2~`, where what is raised or lowered follows a letter, a digit or a bracket: there the
 * mere digits would be another number.
 */
const RAISED = /(?<=[\p{L}\p{N})\]])(?:\^([^\s^~]{1,20})\^|~([^\s^~]{1,20})~)/gu;

export function withRaised(value: string): Inline[] {
  if (!/[\^~]/.test(value)) return [{ type: "text", value }];
  const found: Inline[] = [];
  let end = 0;
  for (const match of value.matchAll(RAISED)) {
    const [all, up, down = ""] = match;
    if (match.index > end) found.push({ type: "text", value: value.slice(end, match.index) });
    found.push({
      type: up === undefined ? "lowered" : "raised",
      children: [{ type: "text", value: up ?? down }],
    });
    end = match.index + all.length;
  }
  found.push({ type: "text", value: value.slice(end) });
  return found;
}

/** `~2~` in `CO~2~`, which GitHub strikes out. */
export function isLowered(raw: string, previous: Token | undefined): boolean {
  return (
    /^~[^\s~]{1,20}~$/.test(raw) &&
    previous?.type === "text" &&
    /[\p{L}\p{N})\]]$/u.test(previous.raw)
  );
}
