/** What a highlighter tells apart in code. Types only. */
export type CodeToken =
  "keyword" | "string" | "number" | "comment" | "title" | "type" | "addition" | "deletion";

/** A stretch of code of one kind; plain text has none. Never contains a newline. */
export interface CodeSegment {
  text: string;
  kind?: CodeToken;
}

/** Splits code into lines of segments; plain lines where the language is unknown. */
export type Highlighter = (text: string, lang: string) => CodeSegment[][];
