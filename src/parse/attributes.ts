/** Pandoc's attributes: `{#id .class key=value key="two words"}`. */

const ATTRIBUTE = /\s*(?:[.#][\w:-]+|([A-Za-z][\w:-]*)=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+)))/y;

/** Longer ones are not read. */
const MAX_LENGTH = 1000;

export interface Attributes {
  /** With the braces. */
  raw: string;
  /** Classes and identifiers are left out: they mean nothing here. */
  values: Map<string, string>;
}

/** The attributes that `text` begins with; `undefined` if braces hold anything else. */
export function readAttributes(text: string): Attributes | undefined {
  if (!text.startsWith("{")) return undefined;
  const source = text.slice(0, MAX_LENGTH);
  const values = new Map<string, string>();
  let at = 1;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(source);
    if (found === null) break;
    const [all, key, double, single, bare] = found;
    if (key !== undefined) values.set(key.toLowerCase(), double ?? single ?? bare ?? "");
    at += all.length;
  }
  const close = /\s*\}/y;
  close.lastIndex = at;
  const end = close.exec(source);
  if (end === null || at === 1) return undefined;
  return { raw: source.slice(0, at + end[0].length), values };
}
