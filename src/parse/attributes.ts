/** Pandoc's attributes: `{#id .class key=value key="two words"}`. */

const ATTRIBUTE =
  /\s*(?:\.([\p{L}\p{M}\p{N}_:.-]+)|#([\p{L}\p{M}\p{N}_:.-]+)|([A-Za-z][\w:-]*)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+)))/uy;

/** Longer ones are not read. */
const MAX_LENGTH = 1000;

export interface Attributes {
  /** With the braces. */
  raw: string;
  values: Map<string, string>;
  /** Without their dots. */
  classes: string[];
  /** The name that `#…` gives, of a heading. */
  id?: string;
}

/** The attributes that `text` begins with; `undefined` if braces hold anything else. */
export function readAttributes(text: string): Attributes | undefined {
  if (!text.startsWith("{")) return undefined;
  const source = text.slice(0, MAX_LENGTH);
  const values = new Map<string, string>();
  const classes: string[] = [];
  let id: string | undefined;
  let at = 1;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(source);
    if (found === null) break;
    const [all, kind, name, key, double, single, bare] = found;
    if (kind !== undefined) classes.push(kind);
    if (name !== undefined) id = name;
    if (key !== undefined) values.set(key.toLowerCase(), double ?? single ?? bare ?? "");
    at += all.length;
  }
  const close = /\s*\}/y;
  close.lastIndex = at;
  const end = close.exec(source);
  if (end === null || at === 1) return undefined;
  const raw = source.slice(0, at + end[0].length);
  return { raw, values, classes, ...(id === undefined ? {} : { id }) };
}

/** How the braces at a heading's end begin: Pandoc's and reveal's, MkDocs', and kramdown's with a colon. */
const HEADING_LIST =
  /^\{:?\s*(?:[.#][\p{L}_]|(?:data-|background-)[\w-]+=|(?:visibility|state|transition|auto-animate)=)/u;

/** Pandoc's for a heading without a number. */
const UNNUMBERED = /^\{\s*-\s*\}$/;

/** What the braces after a heading say of it. */
export interface HeadingAttributes {
  raw: string;
  id?: string;
  /** Its slide is not shown (reveal, Quarto). */
  hidden?: true;
}

/**
 * The attributes that a heading's text ends with. What begins with neither a name, a class nor one of the keys
 * that headings have is text: `The set {1, 2}`.
 */
export function readHeadingAttributes(text: string): HeadingAttributes | undefined {
  const at = text.lastIndexOf("{");
  const list = text.slice(at);
  if (at < 2 || !/[ \t]/.test(text[at - 1] ?? "")) return undefined;
  if (UNNUMBERED.test(list)) return { raw: list };
  if (!HEADING_LIST.test(list)) return undefined;
  const plain = list.replace(/^\{:/, "{");
  const attributes = readAttributes(plain);
  if (attributes?.raw !== plain) return undefined;
  const { id, values, classes } = attributes;
  const visibility = values.get("visibility") ?? values.get("data-visibility");
  const hidden = visibility === "hidden" || classes.includes("hidden");
  return { raw: list, ...(hidden ? { hidden } : {}), ...(id === undefined ? {} : { id }) };
}
