/** A Word document → a report in Markdown, by way of mammoth's HTML. */
import mammoth from "mammoth";
import { unpacked, unzip, type ZipProblem } from "../../opc/unzip.js";
import { child, type Element } from "../../opc/xml/element.js";
import { readXml } from "../../opc/xml/read.js";
import { zip, zipEntry } from "../../opc/zip.js";
import type { Properties } from "../html/page.js";
import { htmlToMarkdown } from "../html/to-markdown.js";
import { countOf, equationsAsText } from "./document.js";
import { numberParagraphs } from "./numbers.js";
import { monospaced, styleMap } from "./styles.js";

/** What a document may hold, unpacked: far more than Word opens at ease. */
const limits = { entries: 10_000, bytes: 512_000_000 };
/** Bytes of the text alone, as XML: a book of a thousand pages has 30 MB. */
const mostText = 100_000_000;
const mostElements = 2_000_000;

export interface WordPicture {
  /** `image-1.png`: the first in the text is the first in number. */
  name: string;
  bytes: Uint8Array;
}

export interface FromWord {
  markdown: string;
  pictures: WordPicture[];
  /** What is not in the Markdown as it was, each kind once. */
  leftOut: string[];
}

export interface WordOptions {
  /** The address of a picture in the Markdown. */
  pictureAt: (picture: WordPicture) => string;
  /** Comments of reviewers become speaker notes; default: they are left out. */
  comments?: boolean;
}

const problems: Record<ZipProblem, string> = {
  "not-a-zip": "is no Word document",
  encrypted: "is encrypted, or of Word 97; save it as .docx without a password",
  "too-large": "is too large, unpacked",
  damaged: "is damaged",
};

/** `problem` completes "`file`: …". */
export async function wordToMarkdown(
  bytes: Uint8Array,
  options: WordOptions,
): Promise<FromWord | { problem: string }> {
  const opened = openParts(bytes);
  if ("problem" in opened) return opened;
  const { parts, documentPath, document } = opened;
  const budget = { elements: mostElements };
  const xml = (path: string): Element | undefined => {
    const part = parts.get(path);
    return part && readXml(part, budget);
  };
  const equations = equationsAsText(document);
  const numbered = numberParagraphs(
    equations.document,
    xml("word/numbering.xml"),
    xml("word/styles.xml"),
  );
  parts.set(documentPath, Buffer.from(numbered, "utf8"));

  const pictures: WordPicture[] = [];
  let unseen = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const type = image.contentType;
    const ending = endings[type];
    // Windows' own drawings, which nothing but Office shows.
    if (ending === undefined) {
      unseen++;
      return { src: "" };
    }
    const name = `image-${pictures.length + 1}.${ending}`;
    const picture: WordPicture = { name, bytes: new Uint8Array() };
    pictures.push(picture);
    picture.bytes = new Uint8Array(await image.readAsArrayBuffer());
    return { src: options.pictureAt(picture) };
  });
  const packed = zip([...parts].map(([path, content]) => zipEntry(path, content, true)));
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed) },
      {
        styleMap: options.comments ? [...styleMap, "comment-reference => sup"] : styleMap,
        convertImage,
        transformDocument: codeByTypeface,
        ignoreEmptyParagraphs: true,
        externalFileAccess: false,
      },
    ));
  } catch {
    return { problem: "cannot be read as a Word document" };
  }
  const properties = propertiesOf(xml("docProps/core.xml"), xml("docProps/app.xml"));
  const { markdown, leftOut } = htmlToMarkdown(html, { properties });
  return { markdown, pictures, leftOut: [...leftOut, ...lost()] };

  function lost(): string[] {
    const counted: [number, string][] = [
      [equations.count, "equations, of which only the letters stand in the report"],
      [countOf(document, "chart"), "charts: write their numbers as csv blocks"],
      [countOf(document, "diagram"), "SmartArt, of which only Word has the picture"],
      [unseen, "pictures in Windows' own formats (EMF, WMF)"],
      [
        !options.comments && textIn(parts.get("word/comments.xml")).includes("<w:comment ") ? 1 : 0,
        "comments; --comments makes them speaker notes",
      ],
    ];
    return counted.filter(([count]) => count > 0).map(([, what]) => what);
  }
}

const endings: Record<string, string> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/gif": "gif",
  "image/bmp": "bmp",
  "image/webp": "webp",
  "image/svg+xml": "svg",
};

const mainPart =
  /<Override\b[^>]*PartName="\/([^"]+)"[^>]*ContentType="[^"]*(?:wordprocessingml\.(?:document|template)|ms-word\.document\.macroEnabled)\S*main\+xml"/;

/** The parts, unpacked and checked, so that mammoth meets no length that is not so. */
function openParts(
  bytes: Uint8Array,
):
  { parts: Map<string, Uint8Array>; documentPath: string; document: string } | { problem: string } {
  const opened = unzip(bytes, limits);
  if ("problem" in opened) return { problem: problems[opened.problem] };
  const parts = new Map<string, Uint8Array>();
  for (const entry of opened.entries) {
    const content = unpacked(entry);
    if (content) parts.set(entry.path, content);
  }
  const types = textIn(parts.get("[Content_Types].xml"));
  const documentPath = mainPart.exec(types)?.[1] ?? "word/document.xml";
  const document = textIn(parts.get(documentPath));
  if (document === "") return { problem: problems["not-a-zip"] };
  const large = [...parts].some(([path, part]) => path.endsWith(".xml") && part.length > mostText);
  // Entities could grow without end, and no document of an office has a document type.
  if (large || document.includes("<!DOCTYPE")) return { problem: problems["too-large"] };
  return { parts, documentPath, document };
}

function textIn(part: Uint8Array | undefined): string {
  return part ? new TextDecoder().decode(part) : "";
}

/** Of mammoth's own tree of a document, what is looked at. */
interface DocumentNode {
  type: string;
  children?: DocumentNode[];
  font?: string | null;
  styleName?: string | null;
  value?: string;
}

/** Who has no style for code sets it in Courier. */
function codeByTypeface(node: DocumentNode): DocumentNode {
  if (node.type === "paragraph") {
    const runs = (node.children ?? []).filter(
      (each) => each.type === "run" && lettersOf(each) !== "",
    );
    const inCode = runs.filter(({ font }) => monospaced.test(font ?? ""));
    if (inCode.length === 0) return node;
    if (inCode.length === runs.length) return { ...node, styleName: "Source Code" };
    const marked = new Set(inCode);
    const children = (node.children ?? []).map((each) =>
      marked.has(each) ? { ...each, styleName: "Verbatim Char" } : each,
    );
    return { ...node, children };
  }
  return node.children ? { ...node, children: node.children.map(codeByTypeface) } : node;
}

function lettersOf(node: DocumentNode): string {
  return ((node.value ?? "") + (node.children ?? []).map(lettersOf).join("")).trim();
}

/** Not the date: that of the last saving is not the report's. */
function propertiesOf(core: Element | undefined, app: Element | undefined): Properties {
  const text = (parent: Element | undefined, name: string) => {
    const words = parent && child(parent, name)?.children.join("").replace(/\s+/g, " ").trim();
    return words === "" ? undefined : words;
  };
  const lang = text(core, "dc:language");
  const found = {
    title: text(core, "dc:title"),
    subtitle: text(core, "dc:subject"),
    author: text(core, "dc:creator"),
    company: text(app, "Company"),
    lang,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
