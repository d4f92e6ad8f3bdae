/** Something that the text does not say and that was decided by its look. */
export interface Assumption {
  /** First line of the input that it is about, from 1. */
  from: number;
  /** Last line, inclusive. */
  to: number;
  /** What was taken for what, short and in lower case: `short line taken for a heading`. */
  what: string;
  sureness: Sureness;
}

export type Sureness = "sure" | "likely" | "doubtful";

export interface Recovered {
  markdown: string;
  /** By line. Empty where the text came back as it was. */
  assumptions: Assumption[];
}

/** Pasted text → well-structured Markdown, and what was assumed on the way. */
export function recover(text: string): Recovered {
  return { markdown: text, assumptions: [] };
}
