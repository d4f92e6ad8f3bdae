import { expect, it } from "vitest";
import { decodeReport, isText } from "../src/decode.js";

it("reads UTF-8, and UTF-16 with its mark", () => {
  const utf16 = Buffer.from("\ufeff# Café", "utf16le");
  expect(decodeReport(utf16)).toEqual({ text: "# Café" });
  expect(decodeReport(Buffer.from(utf16).swap16())).toEqual({ text: "# Café" });
  expect(decodeReport(Buffer.from("# Café"))).toEqual({ text: "# Café" });
});

it("reads anything else as Windows-1252, and says where it noticed", () => {
  const { text, problem } = decodeReport(Buffer.from("# One\n\nun caf\xe9 \x80", "latin1"));
  expect(text).toBe("# One\n\nun café €");
  expect(problem).toMatchObject({ code: "not-utf8", position: { line: 3, column: 7 } });
});

it("tells text from other files", () => {
  expect(isText(Buffer.from("\ufeff# Café", "utf16le"))).toBe(true);
  expect(
    isText(
      Buffer.from("# One\n\nA stray \u0000 and \u0002 in a report of some length. ".repeat(9)),
    ),
  ).toBe(true);
  expect(isText(new Uint8Array())).toBe(true);
  expect(isText(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toBe(false);
});
