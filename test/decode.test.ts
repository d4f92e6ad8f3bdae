import { expect, it } from "vitest";
import { decodeReport } from "../src/decode.js";

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
