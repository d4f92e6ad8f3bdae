/** YAML, and JSON with it, of front matter, themes and configs: what it holds, or why it cannot be read. */
import yaml from "js-yaml";
import type { Position } from "./diagnostic.js";

/** Why a text cannot be read; the place counts from the text's own start. */
export interface YamlProblem {
  reason: string;
  hint?: string;
  position: Position;
}

export type YamlResult = { data: unknown } | { problem: YamlProblem };

/**
 * `texts`: every scalar is the text that was written, so that no date moves with the time zone, `no` is
 * Norwegian and a title may be 2024. `json`: with true, false, null and numbers.
 */
const schemas = { texts: yaml.FAILSAFE_SCHEMA, json: yaml.JSON_SCHEMA };

/** What js-yaml tells its listener of while it reads; not in its types. */
export interface ReadingState {
  position: number;
  kind: string | null;
  result: unknown;
}

export type YamlListener = (event: "open" | "close", state: ReadingState) => void;

/** No merge keys, and an alias is one value seen twice, so that nothing grows; no code. */
export function readYaml(
  text: string,
  values: keyof typeof schemas,
  listener?: YamlListener,
): YamlResult {
  try {
    const options = { schema: schemas[values], ...(listener ? { listener } : {}) };
    return { data: yaml.load(text, options as yaml.LoadOptions) };
  } catch (error) {
    if (error instanceof RangeError) {
      return { problem: { reason: "nested too deeply", position: { line: 1, column: 1 } } };
    }
    if (!(error instanceof yaml.YAMLException)) throw error;
    const mark = error.mark as { line: number; column: number } | undefined;
    const position = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
    return { problem: { ...plainly(error.reason, text), position: atText(position, text) } };
  }
}

function plainly(said: string, text: string): { reason: string; hint?: string } {
  const [reason = ""] = said.split("\n", 1);
  const quoted = /within a (single|double) quoted scalar/.exec(reason)?.[1];
  if (quoted) return { reason: `a \`${quoted === "single" ? "'" : '"'}\` has no end` };
  if (reason.startsWith("incomplete explicit mapping pair"))
    return { reason: "a second `: ` in one value" };
  if (reason === "duplicated mapping key") {
    return { reason: "a key stands there twice", hint: "keep one of the two" };
  }
  if (!/flow (collection|sequence|mapping)/.test(reason)) return { reason };
  return {
    reason: "a `[` or `{` has no end",
    // `[#0a6` begins a comment as well.
    ...(/[[,{:]\s*#[\da-f]{3}/i.test(text) ? { hint: commentHint } : {}),
  };
}

export const commentHint =
  'behind a space `#` starts a comment: write colours in quotes, as "#0a6"';

/** An error at the end is shown at the last line with text. */
function atText(position: Position, text: string): Position {
  const lines = text.split("\n").slice(0, position.line);
  const last = lines.findLastIndex((line) => line.trim() !== "");
  if (last < 0 || last === lines.length - 1) return position;
  return { line: last + 1, column: (lines[last] ?? "").trimEnd().length + 1 };
}

/** Where one of these keys of the outermost mapping stands: the least indented line that begins with it. */
export function keyPosition(keys: string[], text: string): Position | undefined {
  return keyPlaces(text)(keys);
}

/** The same for many keys of one text, which is gone through once. */
export function keyPlaces(text: string): (keys: string[]) => Position | undefined {
  const places = new Map<string, Position>();
  for (const [index, line] of text.split("\n").entries()) {
    // JSON may begin its mapping on the key's line.
    const start = /^[\s{,]*/.exec(line)?.[0].length ?? 0;
    for (const key of keysOf(line.slice(start))) {
      const before = places.get(key);
      if (before && before.column <= start + 1) continue;
      places.set(key, { line: index + 1, column: start + 1 });
    }
  }
  return (keys) => {
    const found = keys.flatMap((key) => places.get(key) ?? []);
    return found.sort((a, b) => a.column - b.column || a.line - b.line)[0];
  };
}

/** What stands before the first colon, and before the first that has white space behind it, as `a:b: c`. */
function keysOf(text: string): string[] {
  const colons = [text.indexOf(":"), text.search(/:(?:\s|$)/)].filter((at) => at > 0);
  return [...new Set(colons)].map((at) =>
    text
      .slice(0, at)
      .trimEnd()
      .replace(/^["']|["']$/g, ""),
  );
}
