/** A place in the report; line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
  /** The file the place is in, where it is not the report itself (a csv file, a theme). */
  file?: string;
  /** What its line says, where that is not a line of the report. */
  text?: string;
}

/** `info`: nothing is wrong; what was assumed where the report does not say it. */
export type Severity = "error" | "warning" | "info";

/** A problem in a document: a value, never a throw. `code` is stable and kebab-case. */
export interface Diagnostic {
  code: string;
  severity: Severity;
  /** Short, lower case, names the value: "unknown key `tittle`". */
  message: string;
  /** What to do about it: "did you mean `title`?". */
  hint?: string;
  position?: Position;
}

/** How a stage says what it found; the pipeline decides what becomes of it. */
export type Report = (diagnostic: Diagnostic) => void;
