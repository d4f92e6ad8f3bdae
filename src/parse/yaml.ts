import matter from "gray-matter";
import { readYaml, type YamlListener, type YamlResult } from "../yaml.js";

/**
 * gray-matter looks for comments in time that grows with the square of a run of white space; longer
 * runs are not read.
 */
const BLANK_RUN = /\n\s{2000}/;

/** Reads front matter, of a report or of a slide, as gray-matter cuts it out. */
export function readMatter(text: string, listener?: YamlListener): YamlResult {
  if (BLANK_RUN.test(text)) {
    const reason = "more than 2,000 blank characters in a row";
    return { problem: { reason, position: { line: 1, column: 1 } } };
  }
  let result: YamlResult = { data: undefined };
  const parse = () => {
    result = readYaml(text, "texts", listener);
    return {};
  };
  // Options given, gray-matter does not keep what it reads in its process-wide cache; the language
  // given, no other engine of its (one evaluates JavaScript) is ever asked.
  matter(`---\n${text}\n---\n`, { language: "yaml", engines: { yaml: parse } });
  return result;
}

/** A mapping's own entries; `undefined` for anything else. */
export function mappingEntries(data: unknown): [string, unknown][] | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  return Object.entries(data);
}
