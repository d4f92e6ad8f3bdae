import { expect, it } from "vitest";
import { escapeXml, legalText } from "../../../src/opc/xml/escape.js";

it("escapes what is markup", () => {
  expect(escapeXml(`<a href="x">&'`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;'");
});

it("keeps white space that an attribute would lose", () => {
  expect(escapeXml("a\n\tb\r")).toBe("a&#10;&#9;b&#13;");
});

it("drops what no XML document may hold", () => {
  expect(escapeXml("a\u0000b\u000b\u001f\ufffe\uffffc")).toBe("abc");
});

it("drops lone surrogates and keeps pairs", () => {
  expect(legalText("\ud83da\udc00 😀")).toBe("a 😀");
});

it("keeps all else as it is", () => {
  expect(legalText("Ünïcödé 漢字 العربية\u200d\u00ad")).toBe("Ünïcödé 漢字 العربية\u200d\u00ad");
});
