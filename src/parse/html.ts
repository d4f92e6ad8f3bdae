/** A piece of raw HTML. */
export type HtmlPiece =
  | { type: "text"; raw: string; offset: number }
  | { type: "comment"; raw: string; offset: number; closed: boolean }
  | HtmlTag
  /** `<?…?>`, `<!DOCTYPE …>` */
  | { type: "other"; raw: string; offset: number };

export interface HtmlTag {
  type: "tag";
  raw: string;
  offset: number;
  /** Lower case. */
  name: string;
  closing: boolean;
  selfClosing: boolean;
  /** Names in lower case, values with their character references. */
  attributes: Map<string, string>;
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/iy;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const OTHER = /<(?:\?[^>]{0,1000}\?|![a-z[][^>]{0,1000})>/iy;

/** Elements whose content is not text. */
const HIDDEN = new Set(["script", "style", "template", "iframe", "noscript"]);

/**
 * Splits HTML into tags, comments and text, in order, without a gap. Content of scripts and styles
 * is left out.
 */
export function scanHtml(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let textStart = 0;
  let at = html.indexOf("<");
  while (at !== -1) {
    const piece = pieceAt(html, at);
    if (piece === undefined) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    if (at > textStart) pieces.push(textPiece(html, textStart, at));
    pieces.push(piece);
    textStart = at + piece.raw.length;
    if (piece.type === "tag" && HIDDEN.has(piece.name) && !piece.closing && !piece.selfClosing) {
      textStart = endOfHidden(html, piece.name, textStart);
    }
    at = html.indexOf("<", textStart);
  }
  if (textStart < html.length) pieces.push(textPiece(html, textStart, html.length));
  return pieces;
}

/** The tag that `raw` is, if it is one tag. */
export function parseTag(raw: string): HtmlTag | undefined {
  const piece = pieceAt(raw, 0);
  return piece?.type === "tag" ? piece : undefined;
}

export function isHiddenElement(name: string): boolean {
  return HIDDEN.has(name);
}

function textPiece(html: string, start: number, end: number): HtmlPiece {
  return { type: "text", raw: html.slice(start, end), offset: start };
}

function pieceAt(html: string, offset: number): HtmlPiece | undefined {
  if (html.startsWith("<!--", offset)) {
    const end = html.indexOf("-->", offset + 2);
    const raw = end === -1 ? html.slice(offset) : html.slice(offset, end + 3);
    return { type: "comment", raw, offset, closed: end !== -1 };
  }
  TAG.lastIndex = offset;
  const tag = TAG.exec(html);
  if (tag !== null) {
    const [raw, slash, name = "", attributes = "", end] = tag;
    return {
      type: "tag",
      raw,
      offset,
      name: name.toLowerCase(),
      closing: slash === "/",
      selfClosing: end === "/",
      attributes: parseAttributes(attributes),
    };
  }
  OTHER.lastIndex = offset;
  const other = OTHER.exec(html);
  return other === null ? undefined : { type: "other", raw: other[0], offset };
}

function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return attributes;
}

function endOfHidden(html: string, name: string, start: number): number {
  const close = new RegExp(`</${name}\\s*>`, "gi");
  close.lastIndex = start;
  const end = close.exec(html);
  return end === null ? html.length : end.index + end[0].length;
}
