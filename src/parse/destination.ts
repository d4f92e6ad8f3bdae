/** Addresses of links and pictures that authors write as their system shows them, and Markdown reads otherwise. */
import type { Tokens } from "marked";

/** No longer text or address is read as one with spaces in it. */
const most = 1000;

/** Brackets in the text in pairs, one in another at most. */
const HEAD = /^!?\[((?:[^[\]\\\n]|\\.|\[[^[\]\n]*\])*)\]\(/;

/** Brackets in the address in pairs; then a title. */
const REST =
  /^[ \t]*((?:[^()<>\n\\]|\\.|\\|\((?:[^()\n])*\))*?)(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'))?[ \t]*\)/;

/** A picture's address that no bracket closes. */
const OPEN_END = /^[ \t]*([^()<>\n]*\.(?:png|jpe?g|gif|svg|webp|avif|bmp|csv|tsv))[ \t]*(?=\n|$)/i;

/** A file's, perhaps with the name of a part of it: `annex/costs q3.xlsx#top`. */
const FILE = /^[^\s"'][^"*?|]*[^\s.,;:]\.[a-z][a-z0-9]{1,4}(?:#\S*)?$/i;

/** A link or picture that Markdown reads as text, as its address has spaces. */
export interface SpacedLink {
  type: "image" | "link";
  raw: string;
  text: string;
  href: string;
  title: string | null;
}

/** What Markdown has not taken for a link or picture and yet is one; links to files alone. */
export function spacedLink(src: string): SpacedLink | undefined {
  const near = src.slice(0, 2 * most);
  const [head, text = ""] = HEAD.exec(near) ?? [];
  if (head === undefined || text.length > most) return undefined;
  const rest = near.slice(head.length);
  const isImage = head.startsWith("!");
  const [end, address = "", double, single] =
    REST.exec(rest) ?? (isImage ? OPEN_END.exec(rest) : undefined) ?? [];
  if (end === undefined || address.trim() === "") return undefined;
  const href = address.trim();
  if (!isImage && !FILE.test(href)) return undefined;
  return {
    type: isImage ? "image" : "link",
    raw: head + end,
    text,
    href,
    title: double ?? single ?? null,
  };
}

/**
 * A picture's address as it stands in the report where it has backslashes, of which Markdown takes some off:
 * `img\_plan.svg`. Who reads the file tries both.
 */
export function pictureAddress(token: Tokens.Image): string {
  if (!token.raw.includes("\\") || /^[a-z][a-z0-9+.-]+:/i.test(token.href)) return token.href;
  const { raw } = token;
  for (let at = raw.indexOf("]("); at !== -1; at = raw.indexOf("](", at + 2)) {
    const [, angled, bare] =
      /^\s*(?:<([^<>\n]*)>|([^\s]+?)(?=\s|\)+$))/.exec(raw.slice(at + 2)) ?? [];
    const written = angled ?? bare;
    if (written !== undefined && withoutEscapes(written) === token.href) return written;
  }
  return token.href;
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
