import matter from "gray-matter";
import yaml from "js-yaml";

/**
 * What a YAML text holds, or why it cannot be read; `line` and `column` count from 1 within the
 * text.
 */
export type YamlResult =
  { data: unknown } | { error: { reason: string; line: number; column: number } };

/**
 * gray-matter looks for comments in time that grows with the square of a run of white space; longer
 * runs are not read.
 */
const BLANK_RUN = /\n\s{2000}/;

/**
 * Reads YAML with every scalar as the text that was written: no date moves with the time zone, `no`
 * is Norwegian and a title may be 2024. (js-yaml's failsafe schema; it has no merge keys either, so
 * aliases cannot grow.)
 */
export function readYaml(text: string): YamlResult {
  if (BLANK_RUN.test(text)) {
    return { error: { reason: "more than 2,000 blank characters in a row", line: 1, column: 1 } };
  }
  let result: YamlResult = { data: undefined };
  const parse = () => {
    result = load(text);
    return {};
  };
  // Options given, gray-matter does not keep what it reads in its process-wide cache; the language
  // given, no other engine of its (one evaluates JavaScript) is ever asked.
  matter(`---\n${text}\n---\n`, { language: "yaml", engines: { yaml: parse } });
  return result;
}

function load(text: string): YamlResult {
  try {
    return { data: yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA }) };
  } catch (error) {
    if (error instanceof RangeError) {
      return { error: { reason: "nested too deeply", line: 1, column: 1 } };
    }
    if (!(error instanceof yaml.YAMLException)) throw error;
    const mark = error.mark as { line: number; column: number } | undefined;
    const reason = error.reason.split("\n", 1)[0] ?? "";
    return { error: { reason, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 } };
  }
}

/** A mapping's own entries; `undefined` for anything else. */
export function mappingEntries(data: unknown): [string, unknown][] | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  return Object.entries(data);
}
