/**
 * XML as templates, so that a part reads like the file it becomes:
 *
 *     xml`<a:latin typeface="${family}"/>`
 *
 * Strings are escaped, numbers written as they are, markup and lists of it are put in unchanged, and
 * `undefined` and `false` leave nothing. Line breaks and indentation between tags are for the reader
 * of the source and not written.
 */
import { escapeXml } from "./escape.js";

export interface Markup {
  readonly markup: string;
}

type Value = string | number | undefined | false | Markup | Markup[];

export function xml(strings: TemplateStringsArray, ...values: Value[]): Markup {
  const texts = withoutIndentation(strings);
  let markup = texts[0]!;
  values.forEach((value, i) => {
    markup += written(value) + texts[i + 1]!;
  });
  return { markup };
}

/** Puts in text that is XML already. */
export function raw(markup: string): Markup {
  return { markup };
}

function written(value: Value): string {
  if (value === undefined || value === false) return "";
  if (typeof value === "string") return escapeXml(value);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((one) => one.markup).join("");
  return value.markup;
}

const trimmed = new WeakMap<TemplateStringsArray, string[]>();

/** A template's own text is constant, so it is trimmed once. */
function withoutIndentation(strings: TemplateStringsArray): string[] {
  let texts = trimmed.get(strings);
  if (!texts) {
    texts = strings.map((text) =>
      text
        .replace(/^\n\s*$/, "")
        .replace(/>\n\s*/g, ">")
        .replace(/\n\s*</g, "<")
        .replace(/\n\s*/g, " "),
    );
    trimmed.set(strings, texts);
  }
  return texts;
}
