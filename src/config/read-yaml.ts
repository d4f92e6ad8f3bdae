/** YAML, and JSON with it, of a settings file: values with their types, and where each key stands. */
import yaml from "js-yaml";
import type { Position } from "../diagnostic.js";

export type ReadYaml =
  { data: unknown; place: (key: string) => Position } | { reason: string; position: Position };

/** js-yaml's JSON schema: true, false, null and numbers; no dates, no merge keys, no code. */
export function readYaml(text: string): ReadYaml {
  try {
    const data: unknown = yaml.load(text, { schema: yaml.JSON_SCHEMA });
    return { data, place: (key) => keyPosition(key, text) };
  } catch (error) {
    if (error instanceof RangeError) {
      return { reason: "nested too deeply", position: { line: 1, column: 1 } };
    }
    if (!(error instanceof yaml.YAMLException)) throw error;
    const mark = error.mark as { line: number; column: number } | undefined;
    return {
      reason: error.reason.split("\n", 1)[0] ?? "",
      position: { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 },
    };
  }
}

/** Of a key of the outermost mapping: the least indented line that begins with it. */
function keyPosition(key: string, text: string): Position {
  let found: Position | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const start = /^[\s{,]*["']?/.exec(line)?.[0] ?? "";
    if (!line.startsWith(key, start.length)) continue;
    if (!/^["']?\s*:/.test(line.slice(start.length + key.length))) continue;
    const column = start.replace(/["']$/, "").length + 1;
    if (!found || column < found.column) found = { line: index + 1, column };
  }
  return found ?? { line: 1, column: 1 };
}
