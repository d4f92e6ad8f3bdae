/** A config file's text → what it sets. */
import * as v from "valibot";
import type { Report } from "../diagnostic.js";
import { didYouMean } from "../nearest.js";
import { keyPosition, readYaml } from "../yaml.js";
import { type ConfigFile, configSchema } from "./schema.js";

/** In the order in which a folder is searched for them. */
export const configNames = [
  "quarterdeck.config.yaml",
  "quarterdeck.config.yml",
  "quarterdeck.config.json",
];

/** What is wrong is reported, and left out; positions are in the config file. */
export function parseConfig(text: string, report: Report): ConfigFile {
  const yaml = text.replace(/^\ufeff/, "");
  const read = readYaml(yaml, "json");
  if ("problem" in read) {
    const { reason, ...rest } = read.problem;
    const message = `not valid YAML: ${reason}`;
    report({ code: "config-syntax", severity: "error", message, ...rest });
    return {};
  }
  const { data } = read;
  const place = (key: string) => keyPosition([key], yaml) ?? { line: 1, column: 1 };
  // An empty file, or one of comments alone.
  if (data === null || data === undefined) return {};
  if (typeof data !== "object" || Array.isArray(data)) {
    report({
      code: "config-syntax",
      severity: "error",
      message: "a config must be a mapping of keys to values",
      hint: "write lines such as `theme: midnight`",
      position: { line: 1, column: 1 },
    });
    return {};
  }
  const keys = Object.keys(configSchema.entries);
  const known: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    if (Object.hasOwn(configSchema.entries, key)) {
      if (value !== null) known.push([key, value]);
      continue;
    }
    report({
      code: "config-key",
      severity: "warning",
      message: `unknown key \`${key.slice(0, 60)}\``,
      hint: didYouMean(key.replaceAll("_", "-"), keys, `known keys: ${keys.join(", ")}`),
      position: place(key),
    });
  }
  const given = Object.fromEntries(known);
  const checked = v.safeParse(configSchema, given);
  const wrong = new Set<string>();
  for (const issue of checked.issues ?? []) {
    const key = String(issue.path?.[0]?.key);
    if (wrong.has(key)) continue;
    wrong.add(key);
    const item = issue.path && issue.path.length > 1 ? "each of " : "";
    report({
      code: "config-value",
      severity: "error",
      message: `${item}\`${key}\` ${issue.message}, not ${kindOf(issue.input)}`,
      position: place(key),
    });
  }
  return checked.success
    ? checked.output
    : v.parse(configSchema, Object.fromEntries(known.filter(([key]) => !wrong.has(key))));
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  return `\`${String(value).slice(0, 60)}\``;
}
