/** Why front matter cannot be read, in the words of who wrote it: the line, and the line as it would be right. */
import type { Position } from "../diagnostic.js";
import { readYaml } from "../yaml.js";

export interface Mistake {
  reason: string;
  hint: string;
  /** Counted from the front matter's own first line. */
  position: Position;
}

/** A suspect whose line, mended, brings the reader no further is none; each is one reading. */
const MOST_SUSPECTS = 5;

/** Longer lines are not looked at. */
const MAX_LINE = 2_000;

/** What stands behind `key: ` or `- `. */
const ENTRY = /^(\s*(?:- +)*)((?:[\w.@$-]+|"[^"\n]*"|'[^'\n]*'):[ \t]+)?(.*)$/;

/** The first line up to the `problem` that is wrong in one of the usual ways, and whose mended form can be read. */
export function findMistake(yaml: string, problem: Position): Mistake | undefined {
  const lines = yaml.split("\n");
  let suspects = 0;
  let blockIndent: number | undefined;
  for (let index = 0; index < Math.min(lines.length, problem.line); index++) {
    const line = lines[index] ?? "";
    const indent = line.search(/\S/);
    if (indent < 0 || line.length > MAX_LINE) continue;
    if (blockIndent !== undefined && indent > blockIndent) continue;
    blockIndent = /(?:^|\s)[|>][-+\d]*[ \t]*(?:#.*)?$/.test(line) ? indent : undefined;
    const suspect = suspectIn(line, lines.slice(index + 1, index + 2)[0]);
    if (suspect === undefined) continue;
    if (++suspects > MOST_SUSPECTS) return undefined;
    const { reason, column, mended } = suspect;
    if (!helps(lines, index, mended, problem)) continue;
    const hint = suspect.hint ?? `write \`${short(mended.trim())}\``;
    return { reason, hint, position: { line: index + 1, column } };
  }
  return undefined;
}

interface Suspect {
  reason: string;
  column: number;
  /** The line as it would be right. */
  mended: string;
  hint?: string;
}

/** Whether the reader comes further than line `index` with the line mended. */
function helps(lines: string[], index: number, mended: string, problem: Position): boolean {
  const read = readYaml(lines.with(index, mended).join("\n"), "texts");
  if ("data" in read) return true;
  return read.problem.position.line > Math.max(problem.line, index + 1);
}

function suspectIn(line: string, next = ""): Suspect | undefined {
  const [, lead = "", key = "", written = ""] = ENTRY.exec(line) ?? [];
  const value = written.trim();
  const column = lead.length + key.length + 1;
  const mended = `${lead}${key}${quoted(value)}`;
  const suspect = (reason: string): Suspect => ({ reason, column, mended });
  const noSpace = /^(\s*[A-Za-z][\w-]*):(?=[^\s:/])(.*)$/.exec(line);
  if (noSpace) {
    const [, name = "", rest = ""] = noSpace;
    const at = name.length + 1;
    return { reason: "no space behind the `:`", column: at, mended: `${name}: ${rest}` };
  }
  if (key === "" && !/^\s*-(?:\s|$)/.test(line)) return strayLine(line);
  const [first = ""] = value;
  switch (first) {
    case '"':
    case "'":
      return quotesIn(value, suspect, next);
    case "[":
    case "{":
      return bracketIn(value, `${lead}${key}`, suspect);
    case "|":
    case ">":
      return /^[|>][-+\d]*(?:\s*#.*)?$/.test(value) ? undefined : suspect(begins(first));
    case "*":
    case "&":
    case "!":
    case "@":
    case "`":
    case "%":
      return suspect(begins(first));
    case "-":
    case "?":
      if (/^[-?]\s/.test(value) && key !== "") return suspect(begins(`${first} `));
  }
  const colon = value.search(/:(?:\s|$)/);
  if (colon < 0) return indentOf(line, lead, key);
  return { ...suspect("a second `: ` in one value"), column: column + colon };
}

function begins(mark: string): string {
  const named = mark === "`" ? "a backtick" : `\`${mark}\``;
  return `a value that begins with ${named} needs quotes`;
}

/** A key further in than the others is one of a mapping, which is not what stands before it. */
function indentOf(line: string, lead: string, key: string): Suspect | undefined {
  if (lead === "" || key === "" || lead.includes("-")) return undefined;
  return {
    reason: `\`${key.trim().slice(0, -1)}\` stands further in than the other keys`,
    column: lead.length + 1,
    mended: line.trimStart(),
    hint: "begin all keys at the left of their lines",
  };
}

function strayLine(line: string): Suspect | undefined {
  if (/^\s*(?:#|$|[\]}])/.test(line) || /^\s*["'[{?]/.test(line) || /:\s*$/.test(line))
    return undefined;
  const equals = /^(\s*[A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(line);
  if (equals) {
    const mended = `${equals[1] ?? ""}: ${equals[2] ?? ""}`;
    return { reason: "`=` in place of `: `", column: (equals[1] ?? "").length + 1, mended };
  }
  return {
    reason: `\`${short(line.trim())}\` is no \`key: value\``,
    column: line.search(/\S/) + 1,
    mended: `# ${line}`,
    hint: "end the front matter with a line of `---`, or put the text into the value's quotes",
  };
}

function quotesIn(
  value: string,
  suspect: (reason: string) => Suspect,
  next: string,
): Suspect | undefined {
  const quote = value[0] ?? "";
  const body = quote === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const closed = body.exec(value)?.[0];
  if (closed === undefined) {
    // Over several lines, it may end further down.
    return /^\s+\S/.test(next) && next.includes(quote)
      ? undefined
      : suspect(`a \`${quote}\` has no end`);
  }
  if (/^\s*(?:#|$)/.test(value.slice(closed.length))) return escapeIn(closed, suspect);
  return suspect(`text behind the closing \`${quote}\``);
}

const ESCAPES = /\\(?:[0abtnvfre "/\\N_LP\t]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|(\\.)/g;

/** `"C:\Users"`: a backslash in double quotes begins an escape. */
function escapeIn(value: string, suspect: (reason: string) => Suspect): Suspect | undefined {
  if (!value.startsWith('"')) return undefined;
  for (const [, wrong] of value.matchAll(ESCAPES)) {
    if (wrong !== undefined) return suspect(`\`${wrong}\` in double quotes`);
  }
  return undefined;
}

function bracketIn(
  value: string,
  before: string,
  suspect: (reason: string) => Suspect,
): Suspect | undefined {
  const open = value[0] ?? "";
  const close = open === "[" ? "]" : "}";
  const comment = value.search(/\s#/);
  const found = suspect(`a \`${open}\` has no end`);
  if (comment >= 0 && value.endsWith(close)) {
    const items = value
      .slice(1, -1)
      .split(",")
      .map((item) => item.trim());
    const safe = items.map((item) => (/\s#|^#/.test(item) ? quoted(item) : item)).join(", ");
    return { ...found, mended: `${before}${open}${safe}${close}` };
  }
  if (!value.includes(close)) return { ...found, mended: `${before}${value}${close}` };
  const behind = value.slice(value.lastIndexOf(close) + 1).trim();
  return behind === "" ? undefined : suspect(`text behind the closing \`${close}\``);
}

/** A value in quotes, as YAML reads it again; quotes that the author put round all of it are these. */
export function quoted(value: string): string {
  const own = /^(["'])(.*)\1$/.exec(value);
  const half = /^(["'])([^"']*)$/.exec(value);
  const text = own?.[2] ?? half?.[2] ?? value;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
