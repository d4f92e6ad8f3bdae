/** What people have instead of a report in Markdown, made into one: pasted text, a Word file, a web page. */
import path from "node:path";
import { decodeReport, isText } from "../decode.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Assumption } from "../recover/recover.js";
import type { WordPicture } from "../recover/word/to-markdown.js";

export type SourceKind = "markdown" | "text" | "word" | "page";

export const kindWords: Record<SourceKind, string> = {
  markdown: "Markdown",
  text: "pasted text",
  word: "a Word document",
  page: "a web page",
};

export interface RecoveredSource {
  kind: SourceKind;
  markdown: string;
  /** Of pasted text; with the lines of what was pasted. */
  assumptions: Assumption[];
  /** Of a Word file. */
  pictures: WordPicture[];
  /** What is not in the report, each kind once. */
  leftOut: string[];
  /** It was read, with doubts. */
  remark?: Diagnostic;
}

export interface SourceOptions {
  /** The address of a picture of a Word file; default: the picture itself, as `data:` URL. */
  pictureAt?: (picture: WordPicture) => string;
  /** Comments of reviewers become speaker notes; default: they are left out. */
  comments?: boolean;
  /** The text is pasted, whatever the file's name ends in. */
  isPasted?: boolean;
}

/** `problem` completes "`file`: …". */
export async function recoverSource(
  file: string,
  bytes: Uint8Array,
  options: SourceOptions = {},
): Promise<RecoveredSource | { problem: string; hint?: string }> {
  const nothing = { assumptions: [], pictures: [], leftOut: [] };
  const refused = refusalOf(bytes);
  if (refused) return refused;
  if (isZip(bytes)) {
    const { wordToMarkdown } = await import("../recover/word/to-markdown.js");
    const { pictureAt = asDataUrl, comments = false } = options;
    const word = await wordToMarkdown(bytes, { pictureAt, comments });
    return "problem" in word ? word : { ...nothing, kind: "word", ...word };
  }
  if (!isText(bytes)) return { problem: "is not text, no Word document and no web page" };
  const { text, problem } = decodeReport(bytes);
  const remark = problem ? { remark: problem } : {};
  if (isPage(file, text)) {
    const { htmlToMarkdown } = await import("../recover/html/to-markdown.js");
    return { ...nothing, kind: "page", ...htmlToMarkdown(text), ...remark };
  }
  if (options.isPasted !== true && !isTextFile(file)) {
    return { ...nothing, kind: "markdown", markdown: text, ...remark };
  }
  const { recover } = await import("../recover/recover.js");
  const { markdown, assumptions } = recover(text);
  const kind = markdown === text ? "markdown" : "text";
  return { ...nothing, kind, markdown, assumptions, ...remark };
}

function isTextFile(file: string): boolean {
  return /\.(txt|text)$/i.test(file);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** A clipboard's HTML begins with any element, so there the name decides, or the start of a page. */
function isPage(file: string, text: string): boolean {
  const start = text.slice(0, 1000).trimStart();
  return (
    /\.(html?|xhtml)$/i.test(path.basename(file)) ||
    /^(<!doctype html|<html|<meta\b[^>]*charset|<body)\b/i.test(start)
  );
}

const saveAsWord = "save it as .docx, or copy its text into a .txt file";

function refusalOf(bytes: Uint8Array): { problem: string; hint: string } | undefined {
  const start = Buffer.from(bytes.subarray(0, 60)).toString("latin1");
  if (start.startsWith("%PDF-")) {
    return {
      problem: "is a PDF, which does not say what is a heading and what a table",
      hint: "export the document as Word, or copy the text into a .txt file",
    };
  }
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    return { problem: "is a file of Word 97, or encrypted", hint: saveAsWord };
  }
  if (start.startsWith("{\\rtf")) return { problem: "is a rich text file", hint: saveAsWord };
  if (start.includes("mimetypeapplication/vnd.oasis")) {
    return { problem: "is an OpenDocument file", hint: saveAsWord };
  }
  return undefined;
}

const mediaTypes: Record<string, string> = { jpg: "image/jpeg", svg: "image/svg+xml" };

function asDataUrl({ name, bytes }: WordPicture): string {
  const ending = path.extname(name).slice(1);
  return `data:${mediaTypes[ending] ?? `image/${ending}`};base64,${Buffer.from(bytes).toString("base64")}`;
}
