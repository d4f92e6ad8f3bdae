/** Link targets that PowerPoint can open. */
import type { Run } from "../../scene/scene.js";
import type { Relationships } from "./relationships.js";
import { legalText } from "../../opc/xml/escape.js";

/** Attributes of an `a:hlinkClick`. */
export interface LinkAttributes {
  "r:id": string;
  action?: "ppaction://hlinksldjump";
}

/** @returns `undefined` for a target that no program should open */
export function linkAttributes(
  link: NonNullable<Run["link"]>,
  relationships: Relationships,
): LinkAttributes | undefined {
  if ("slide" in link) {
    const id = relationships.add("slide", `slide${link.slide}.xml`);
    return { "r:id": id, action: "ppaction://hlinksldjump" };
  }
  const target = linkTarget(link.url);
  return target === undefined ? undefined : { "r:id": relationships.addExternal(target) };
}

/** Schemes that run code where they are opened. */
const unsafe = new Set(["javascript", "vbscript", "data"]);

/** A valid URI reference (RFC 3986): PowerPoint calls a file damaged that has another one. */
export function linkTarget(url: string): string | undefined {
  const clean = legalText(url)
    .replace(/[\t\n\r]/g, "")
    .trim();
  // Nothing in the deck has this name, or layout would have made it a link to a slide.
  if (clean === "" || clean.startsWith("#")) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme === undefined) return encodePath(clean.replace(/\\/g, "/"));
  if (unsafe.has(scheme)) return undefined;
  if (!/^(https?|ftp)$/.test(scheme)) return encode(clean);
  if (!URL.canParse(clean)) return undefined;
  // The URL parser knows how a host outside ASCII is written; a plain address stays as typed.
  return encode(/^[\x21-\x7e]+$/.test(clean) ? clean : new URL(clean).href);
}

/** A file beside the deck, or one with a drive letter. */
function encodePath(path: string): string {
  if (/^[a-z]:\//i.test(path)) return "file:///" + encode(path);
  // In front of the first slash a colon would end a scheme.
  return (/^[^/?#]*:/.test(path) ? "./" : "") + encode(path);
}

/** Percent-encode what may not stand in a URI; what is encoded already stays. */
function encode(url: string): string {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? "";
  const rest = url.slice(authority.length);
  const hash = rest.indexOf("#");
  const path = hash < 0 ? rest : rest.slice(0, hash);
  const fragment =
    hash < 0 ? "" : "#" + percentEncode(rest.slice(hash + 1), /[^\w\-.~:/?@!$&'()*+,;=%]/gu);
  return (
    percentEncode(authority, /[^\w\-.~:/[\]@!$&'()*+,;=%]/gu) +
    percentEncode(path, /[^\w\-.~:/?@!$&'()*+,;=%]/gu) +
    fragment
  );
}

function percentEncode(text: string, forbidden: RegExp): string {
  return text
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(forbidden, (character) => encodeURIComponent(character));
}
