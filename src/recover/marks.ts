/** Marks at the start of a line: bullets, numbers, boxes of tasks. */

export interface Mark {
  /** As it stands: `•`, `3.`, `iv)`. */
  mark: string;
  /** Marks of one list are of one kind: the bullet itself, `1.`, `a.`, `i.` with their end. */
  kind: string;
  ordered: boolean;
  number: number;
  task?: "open" | "done";
  /** What follows. */
  rest: string;
  /** Columns from the mark's to the text's start. */
  width: number;
  /** A tab stands between, as Word pastes items. */
  tab: boolean;
}

// Bullets of Word, LibreOffice, browsers and text browsers; the private ones are Symbol's and Wingdings'.
const BULLET =
  /^([•◦▪▫‣⁃●○■□◆◇►▶➢➤✓✔❖·∙∗♦\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06e\uf02d]|[–—*+-]|o(?=\t|\s{2,}\S|\s\S))(\s+)(?=\S)/;
const NUMBER = /^(?:\((\d{1,3}|[a-z]|[ivx]{2,5})\)|(\d{1,3}|[a-zA-Z]|[ivx]{2,5})([.)]))(\s+)(?=\S)/;
const BOX = /^(?:\[( |x|X|)\]|([☐☑☒✅⬜]))(?:\s+(?=\S)|$)/;

export function readMark(text: string): Mark | undefined {
  const bullet = BULLET.exec(text);
  if (bullet) {
    const [whole, sign = "", blanks = ""] = bullet;
    return withTask({
      mark: sign,
      kind: sign,
      ordered: false,
      number: 0,
      rest: text.slice(whole.length),
      width: whole.length,
      tab: blanks.includes("\t"),
    });
  }
  const box = readBox(text);
  if (box) {
    const mark = text.slice(0, text.length - box.rest.length).trim();
    return {
      ...{ mark, kind: "☐", ordered: false, number: 0, task: box.task, rest: box.rest },
      ...{ width: text.length - box.rest.length, tab: /^\S+\t/.test(text) },
    };
  }
  return readNumber(text);
}

function readNumber(text: string): Mark | undefined {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const [whole, inBrackets, plain, end = "()", blanks = ""] = found;
  const sign = inBrackets ?? plain ?? "";
  const kind = /^\d/.test(sign) ? "1" : /^[ivx]+$/.test(sign) ? "i" : sign < "a" ? "A" : "a";
  const number = kind === "1" ? Number(sign) : kind === "i" ? roman(sign) : letter(sign);
  return withTask({
    mark: whole.trim(),
    kind: kind + end,
    ordered: true,
    number,
    rest: text.slice(whole.length),
    width: whole.length,
    tab: blanks.includes("\t"),
  });
}

/** Word writes a task as an item with a box in it: `• ☒ done`. */
function withTask(mark: Mark): Mark {
  const box = readBox(mark.rest);
  return box ? { ...mark, ...box } : mark;
}

function readBox(text: string): { task: "open" | "done"; rest: string } | undefined {
  const box = BOX.exec(text);
  if (!box) return undefined;
  const open = box[1] === " " || box[1] === "" || box[2] === "☐" || box[2] === "⬜";
  return { task: open ? "open" : "done", rest: text.slice(box[0].length) };
}

function letter(sign: string): number {
  return sign.toLowerCase().charCodeAt(0) - 96;
}

function roman(sign: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let at = 0; at < sign.length; at++) {
    const value = values[sign[at] ?? ""] ?? 0;
    sum += value < (values[sign[at + 1] ?? ""] ?? 0) ? -value : value;
  }
  return sum;
}
