/**
 * A YAML or JSON text (JSON is YAML) with the place of every key and value, so that what is wrong in it
 * can be pointed at.
 */
import type { Diagnostic, Position } from "../diagnostic.js";
import { readYaml, type YamlListener } from "../yaml.js";

export type Node =
  | { type: "text"; text: string; position: Position }
  /** `key:` with nothing behind it; `comment` where a comment is all that stands there. */
  | { type: "empty"; comment: boolean; position: Position }
  | { type: "list"; items: Node[]; position: Position }
  | { type: "mapping"; entries: Entry[]; position: Position };

export interface Entry {
  key: string;
  keyPosition: Position;
  value: Node;
}

interface Span {
  start: number;
  end: number;
  kind: string | null;
  result: unknown;
  children: Span[];
}

/** A theme file has 40 lines; nobody writes one of this length. */
const mostLetters = 200_000;

/**
 * Scalars are the text that was written: no colour becomes a number. There are no merge keys, and an
 * alias is one value seen twice, so that nothing grows.
 */
export function readDocument(source: string, file: string): Node | { problem: Diagnostic } {
  const text = source.replace(/^\uFEFF/, "");
  const place = placer(text, file);
  const problem = (message: string, position: Position, hint?: string) => ({
    problem: {
      ...{ code: "theme-syntax", severity: "error" as const, message, position },
      ...(hint === undefined ? {} : { hint }),
    },
  });
  if (text.length > mostLetters) return problem("theme file is too long", place(0));
  const root: Span = { start: 0, end: 0, kind: null, result: null, children: [] };
  const open: Span[] = [root];
  const listener: YamlListener = (event, state) => {
    if (event === "open") {
      const span = { ...root, start: state.position, children: [] };
      open.at(-1)!.children.push(span);
      open.push(span);
    } else {
      Object.assign(open.pop()!, { end: state.position, kind: state.kind, result: state.result });
    }
  };
  const read = readYaml(text, "texts", listener);
  if ("problem" in read) {
    const { reason, hint, position } = read.problem;
    const line = (text.split("\n")[position.line - 1] ?? "").replace(/\r$/, "");
    const where = { ...position, file, text: line };
    return problem(`cannot read the theme file: ${reason}`, where, hint);
  }
  const document = root.children[0];
  if (!document) return { type: "empty", comment: false, position: place(0) };
  return nodeOf(document, { text, place, known: new Map() });
}

interface Reading {
  text: string;
  place: (offset: number) => Position;
  /** What aliases lead to. */
  known: Map<unknown, Node>;
}

function nodeOf(whole: Span, reading: Reading): Node {
  const { text, place, known } = reading;
  // A JSON document is first tried as the key of a mapping.
  const isGroup = typeof whole.result === "object" && whole.result !== null;
  const same = whole.children.find((child) => isGroup && child.result === whole.result);
  const span = same ?? whole;
  const start = contentStart(text, span.start);
  const position = place(Math.min(start, Math.max(span.start, span.end)));
  const { result } = span;
  if (typeof result === "string") return { type: "text", text: result, position };
  if (typeof result !== "object" || result === null) {
    const comment = /^[ \t]*#/.test(text.slice(span.start, text.indexOf("\n", span.start) >>> 0));
    return { type: "empty", comment, position: place(span.start) };
  }
  const before = known.get(result);
  if (before) return before;
  if (Array.isArray(result)) {
    const list: Node = { type: "list", items: [], position };
    known.set(result, list);
    const items = span.children.slice(0, result.length);
    list.items = items.map((child) => nodeOf(child, reading));
    return list;
  }
  const mapping: Node = { type: "mapping", entries: entriesOf(span, reading), position };
  known.set(result, mapping);
  return mapping;
}

/** Keys and values come in turn; a value may be left out (`{a, b}`), and a try for a key may be empty. */
function entriesOf({ children }: Span, reading: Reading): Entry[] {
  const { text, place } = reading;
  const entries: Entry[] = [];
  for (let i = 0; i < children.length; i++) {
    const key = children[i]!;
    if (typeof key.result !== "string") continue;
    const keyPosition = place(contentStart(text, key.start));
    const next = children[i + 1];
    const hasValue = next !== undefined && /^\s*:/.test(text.slice(key.end, next.start));
    const value: Node = hasValue
      ? nodeOf(next, reading)
      : { type: "empty", comment: false, position: keyPosition };
    if (hasValue) i++;
    entries.push({ key: key.result, keyPosition, value });
  }
  return entries;
}

/** Behind white space and comments. */
function contentStart(text: string, from: number): number {
  const gap = /(?:\s|(?<=\s|^)#[^\n]*)*/y;
  gap.lastIndex = from;
  return from + (gap.exec(text)?.[0].length ?? 0);
}

/** Offsets to places, with the line's text: the report's own lines are no use for another file. */
function placer(text: string, file: string): (offset: number) => Position {
  const lines = text.split("\n");
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return (offset) => {
    const index = starts.findLastIndex((start) => start <= offset);
    const line = (lines[index] ?? "").replace(/\r$/, "");
    const column = Math.min(line.length, Math.max(0, offset - (starts[index] ?? 0))) + 1;
    return { line: index + 1, column, file, text: line };
  };
}
