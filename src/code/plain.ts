import type { Highlighter } from "./tokens.js";

/** Lines without colours. */
export const plainCode: Highlighter = (text) =>
  text.split("\n").map((line) => (line === "" ? [] : [{ text: line }]));
