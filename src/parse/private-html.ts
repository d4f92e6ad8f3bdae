/** HTML elements that the room does not see: hidden ones, and reveal's `<aside class="notes">`. */
import type { Token } from "marked";
import type { Position } from "../diagnostic.js";
import { parseTag, scanHtml } from "./html.js";
import type { HtmlTag } from "./html.js";
import { after } from "./position.js";

export type Privacy = "notes" | "hidden";

/** They have no content that could be hidden. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** The element's name and what it is, where the tag opens one of private words. */
export function privacyOf(tag: HtmlTag | undefined): Privacy | undefined {
  if (tag === undefined || tag.closing || tag.selfClosing || VOID.has(tag.name)) return undefined;
  const classes = (tag.attributes.get("class") ?? "").split(/\s+/);
  if (tag.name === "aside" && classes.includes("notes")) return "notes";
  const style = tag.attributes.get("style") ?? "";
  // `hidden md:block`: on small screens only.
  const isClass =
    classes.includes("hidden") && !classes.some((name) => /:(?:block|flex|grid|inline)/.test(name));
  const isHidden =
    isClass ||
    tag.attributes.has("hidden") ||
    tag.attributes.get("data-visibility") === "hidden" ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style);
  return isHidden ? "hidden" : undefined;
}

/** A part of a block of HTML, and who sees it. */
export interface HtmlPart {
  raw: string;
  at: Position;
  privacy: Privacy | undefined;
}

/** @returns the parts in order, private ones without their own tags; `open`: the last one has no end */
export function partHtml(raw: string, at: Position): { parts: HtmlPart[]; open?: string } {
  if (!/hidden|notes|none/i.test(raw)) return { parts: [{ raw, at, privacy: undefined }] };
  const parts: HtmlPart[] = [];
  let start = 0;
  let pos = at;
  const cut = (end: number, privacy: Privacy | undefined) => {
    const part = raw.slice(start, end);
    if (part.trim() !== "") parts.push({ raw: part, at: pos, privacy });
    pos = after(part, pos);
    start = end;
  };
  const skip = (end: number) => {
    pos = after(raw.slice(start, end), pos);
    start = end;
  };
  let inside: { name: string; privacy: Privacy } | undefined;
  let depth = 0;
  for (const piece of scanHtml(raw)) {
    if (piece.type !== "tag") continue;
    const end = piece.offset + piece.raw.length;
    if (inside === undefined) {
      const privacy = privacyOf(piece);
      if (privacy === undefined) continue;
      cut(piece.offset, undefined);
      skip(end);
      inside = { name: piece.name, privacy };
      depth = 1;
    } else if (piece.name === inside.name && !piece.selfClosing) {
      depth += piece.closing ? -1 : 1;
      if (depth > 0) continue;
      cut(piece.offset, inside.privacy);
      skip(end);
      inside = undefined;
    }
  }
  cut(raw.length, inside?.privacy);
  return inside === undefined ? { parts } : { parts, open: inside.name };
}

/** Where the private element that `tokens[index]` opens ends: at its closing tag, or behind all of them. */
export function endOfPrivate(tokens: Token[], index: number, name: string): number {
  let depth = 1;
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at];
    const tag = token?.type === "html" ? parseTag(token.raw) : undefined;
    if (tag?.name !== name || tag.selfClosing) continue;
    depth += tag.closing ? -1 : 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
