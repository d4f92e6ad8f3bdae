/** What may stand in an XML 1.0 document, and how. */

/** Everything outside the production Char of XML 1.0, section 2.2; lone surrogates included. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Nearly all text needs nothing done; this finds out fast. */
const suspicious = /[&<>"\0-\x1f\ud800-\udfff\ufffe\uffff]/;

/** The text without what XML cannot hold: such a character would make the whole file unreadable. */
export function legalText(text: string): string {
  return suspicious.test(text) ? text.replace(illegal, "") : text;
}

/** Escape for element content and for attribute values in double quotes alike. */
export function escapeXml(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(illegal, "").replace(/[&<>"\t\n\r]/g, (character) => {
    const entity = entities[character];
    return entity ?? `&#${character.charCodeAt(0)};`;
  });
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
