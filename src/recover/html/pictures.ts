/** Pictures of a page. */
import { escapeText } from "./escape.js";
import { find, hasClass, type Element } from "./tree.js";

/** @param pictureAt where a picture's file is from now on; `undefined` leaves its address as it is */
export function pictureOf(
  element: Element,
  pictureAt?: (source: string) => string | undefined,
): { text: string; raw: boolean } | undefined {
  const { attributes } = element;
  // Confluence stores the name of an attachment, which it exports beside the page.
  const attachment = find(element, ({ name }) => name === "ri:attachment" || name === "ri:url");
  const source =
    attributes["src"] ??
    attachment?.attributes["ri:filename"] ??
    attachment?.attributes["ri:value"] ??
    "";
  const alt = (attributes["alt"] ?? attributes["ac:alt"] ?? "").replace(/\s+/g, " ").trim();
  const emoji = attributes["data-emoji-fallback"];
  if (emoji !== undefined || hasClass(element, "emoji") || hasClass(element, "emoticon")) {
    return { text: emoji ?? alt, raw: false };
  }
  const isDot = [attributes["width"], attributes["height"]].every((size) =>
    /^[012](px)?$/.test(size ?? ""),
  );
  if (source === "" || isDot) return undefined;
  const shown = pictureAt?.(source) ?? source;
  // What programs write for a picture that nobody has described.
  const words = /^(image|img|picture|screenshot|graphic)?[\s_-]*\d*(\.\w{3,4})?$/i.test(alt)
    ? ""
    : alt;
  const target = /[\s()<>]/.test(shown)
    ? `<${shown.replace(/[<>\n]/g, encodeURIComponent)}>`
    : shown;
  return { text: `![${escapeText(words)}](${target})`, raw: true };
}
