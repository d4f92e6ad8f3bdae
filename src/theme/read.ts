/** A theme file's text → what it says, checked against the schema; what is wrong is said with its place. */
import * as v from "valibot";
import type { Position, Report } from "../diagnostic.js";
import { didYouMean } from "../nearest.js";
import { commentHint } from "../yaml.js";
import { type Node, readDocument } from "./document.js";
import { type ThemeFile, themeFileSchema } from "./spec.js";

export interface ReadFile {
  data: ThemeFile;
  /** Where the value of a key stands, `colors.ground` say; of the file where it has no such key. */
  placeOf: (path: string) => Position;
}

/** `undefined` where it cannot be read or says what no theme can say; all of that is reported. */
export function readThemeFile(text: string, file: string, report: Report): ReadFile | undefined {
  const root = readDocument(text, file);
  if ("problem" in root) {
    report(root.problem);
    return undefined;
  }
  const places = new Map<string, Position>();
  let isRight = true;
  const reader: Reader = {
    places,
    wrong: (found) => {
      isRight = false;
      report({ code: "theme-value", severity: "error", ...found });
    },
  };
  const data = read(root, themeFileSchema, [], reader) as ThemeFile;
  if (!isRight) return undefined;
  return {
    data: withLongForms(data),
    placeOf: (path) => {
      // A short form stands where its group would.
      const group = path.slice(0, Math.max(0, path.lastIndexOf(".")));
      return places.get(path) ?? places.get(group) ?? { line: 1, column: 1, file };
    },
  };
}

/** `footer: text` and `logo: file` are short for their groups, which other themes may add to. */
function withLongForms(data: ThemeFile): ThemeFile {
  const long = <T extends Pick<ThemeFile, "footer" | "logo">>(looks: T): T => ({
    ...looks,
    ...(typeof looks.footer === "string" ? { footer: { text: looks.footer } } : {}),
    ...(typeof looks.logo === "string" ? { logo: { light: looks.logo, dark: looks.logo } } : {}),
  });
  const { light, dark } = data.variants ?? {};
  return {
    ...long(data),
    ...(data.variants
      ? { variants: { ...(light && { light: long(light) }), ...(dark && { dark: long(dark) }) } }
      : {}),
  };
}

interface Reader {
  places: Map<string, Position>;
  wrong: (found: { code?: string; message: string; hint?: string; position: Position }) => void;
}

type Schema = v.GenericSchema;

function read(node: Node, schema: Schema, path: string[], reader: Reader): unknown {
  const key = path.join(".");
  reader.places.set(key, node.position);
  const bare = unwrapped(schema);
  const expected = (hint: string) => reader.wrong(wrongValue(node, path, hint));
  if (node.type === "empty") {
    if (path.length === 0 || isType(bare, "strict_object")) return {};
    return reader.wrong({
      message: `theme key \`${key}\` has no value`,
      hint: node.comment ? commentHint : `expected ${inWords(bare)}`,
      position: node.position,
    });
  }
  if (isType(bare, "strict_object")) {
    if (node.type !== "mapping") return expected("expected keys with values");
    return readGroup(node, bare.entries, path, reader);
  }
  if (isType(bare, "array")) {
    // One company, or one accent, needs no list.
    const items = node.type === "list" ? node.items : [node];
    const { item } = bare;
    const values = items.map((one, i) => read(one, item, [...path, String(i)], reader));
    const most = limitOf(schema);
    if (items.length > most) expected(`expected at most ${most}, there are ${items.length}`);
    if (items.length === 0) expected("expected at least one");
    return values;
  }
  if (isType(bare, "union")) {
    if (node.type === "mapping") {
      const inner = bare.options.find((option) => isType(unwrapped(option), "strict_object"));
      return inner ? read(node, inner, path, reader) : expected(`expected ${inWords(bare)}`);
    }
    const text = node.type === "text" ? node.text : undefined;
    const isOne = bare.options.some((option) => v.is(option, text));
    return isOne ? text : expected(`expected ${inWords(bare)}`);
  }
  if (node.type !== "text") return expected(`expected ${inWords(bare)}`);
  const value = scalarFor(bare, node.text);
  if (v.is(schema, value)) return value;
  const options = isType(bare, "picklist") ? bare.options.map(String) : [];
  return expected(didYouMean(node.text, options, `expected ${inWords(schema)}`));
}

function readGroup(
  node: Extract<Node, { type: "mapping" }>,
  known: Record<string, Schema>,
  path: string[],
  reader: Reader,
): Record<string, unknown> {
  const group: Record<string, unknown> = {};
  for (const { key, keyPosition, value } of node.entries) {
    const schema = Object.hasOwn(known, key) ? known[key] : undefined;
    if (schema) {
      group[key] = read(value, schema, [...path, key], reader);
      continue;
    }
    const byTab = /^[ ]*\t/.test(keyPosition.text ?? "");
    const otherwise = `expected ${listed(Object.keys(known))}`;
    reader.wrong({
      code: "theme-key",
      message: `unknown theme key \`${[...path, key].join(".")}\``,
      hint: byTab
        ? "YAML is indented by spaces, not by tabs"
        : didYouMean(key, Object.keys(known), otherwise),
      position: keyPosition,
    });
  }
  return group;
}

function wrongValue(node: Node, path: string[], hint: string) {
  const shown = node.type === "text" ? ` \`${node.text.slice(0, 60)}\`` : "";
  const key = path.filter((part) => !/^\d+$/.test(part)).join(".");
  return {
    message: key === "" ? "theme file has no keys" : `wrong value${shown} of theme key \`${key}\``,
    hint,
    position: node.position,
  };
}

/** Scalars are texts until the schema says what they are. */
function scalarFor(schema: Schema, text: string): unknown {
  if (isType(schema, "boolean")) return { true: true, false: false }[text.toLowerCase()] ?? text;
  const isNumber =
    isType(schema, "number") || (isType(schema, "picklist") && schema.options.some(isNumeric));
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function isNumeric(option: unknown): boolean {
  return typeof option === "number";
}

/** What stands behind "expected". */
function inWords(schema: Schema): string {
  const bare = unwrapped(schema);
  if (isType(bare, "picklist")) return listed(bare.options.map(String));
  if (isType(bare, "boolean")) return "true or false";
  if (isType(bare, "union")) return bare.options.map(inWords).join(", or ");
  if (isType(bare, "strict_object")) return `${listed(Object.keys(bare.entries))} under it`;
  if (isType(bare, "number")) {
    const [least, most] = pipeOf(schema).flatMap(({ type, requirement }) =>
      type === "min_value" || type === "max_value" ? [requirement] : [],
    );
    return least === undefined ? "a number" : `a number from ${String(least)} to ${String(most)}`;
  }
  const pattern = pipeOf(schema).find(({ type }) => type === "regex" || type === "check");
  return typeof pattern?.message === "string" ? pattern.message : "text";
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** Of a list. */
function limitOf(schema: Schema): number {
  const limit = pipeOf(schema).find(({ type }) => type === "max_length")?.requirement;
  return typeof limit === "number" ? limit : Infinity;
}

interface Action {
  type?: string;
  requirement?: unknown;
  message?: unknown;
}

/** Valibot's schema and the actions on it. */
function pipeOf(schema: Schema): Action[] {
  const inner = withoutOptional(schema);
  return "pipe" in inner ? (inner.pipe as Action[]) : [inner as Action];
}

function withoutOptional(schema: Schema): Schema {
  return isType(schema, "optional") ? schema.wrapped : schema;
}

/** The schema inside `optional` and `pipe`. */
function unwrapped(schema: Schema): Schema {
  const inner = withoutOptional(schema);
  return "pipe" in inner ? (inner.pipe as [Schema])[0] : inner;
}

interface SchemaTypes {
  strict_object: Schema & { entries: Record<string, Schema> };
  array: Schema & { item: Schema };
  union: Schema & { options: Schema[] };
  picklist: Schema & { options: (string | number)[] };
  optional: Schema & { wrapped: Schema };
  boolean: Schema & { type: "boolean" };
  number: Schema & { type: "number" };
}

function isType<T extends keyof SchemaTypes>(schema: Schema, type: T): schema is SchemaTypes[T] {
  return schema.type === type;
}
