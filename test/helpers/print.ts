/** The stages' values as text that is pleasant to review. */
import { createHash } from "node:crypto";
import { sep } from "node:path";
import { Parser } from "htmlparser2";
import type { Deck } from "../../src/deck/deck.js";
import type { Diagnostic, Position } from "../../src/diagnostic.js";
import type { Scene } from "../../src/scene/scene.js";

export function printDeck(deck: Deck): string {
  return printJson(plain(deck)) + "\n";
}

/** Without the look, which is the theme's, without why slides are arranged as they are, and without the marks a run does not have; lengths to two decimals, pictures as length and hash. */
export function printScene({ look, ...scene }: Scene): string {
  return (
    printJson(
      plain({
        look: look.name,
        ...scene,
        slides: scene.slides.map(({ choice: _, ...slide }) => slide),
      }),
    ) + "\n"
  );
}

/** A path in `folder`, where the report lies, is shown as if one stood there. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], folder = "."): string {
  const text = diagnostics
    .map(({ code, severity, message, hint, position }) => {
      const place = position ? `${printPosition(position)} ` : "";
      return `${place}${severity} ${code}: ${message}${hint ? `\n    ${hint}` : ""}\n`;
    })
    .join("");
  return text.replaceAll(folder + sep, "");
}

function printPosition({ file, line, column }: Position): string {
  return `${file ? `${file}:` : ""}${line}:${column}`;
}

const marks = new Set(["bold", "italic", "strike"]);

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

function plain(value: unknown): Plain {
  if (typeof value === "number") return Math.round(value * 100) / 100;
  if (value instanceof Uint8Array) {
    const hash = createHash("sha256").update(value).digest("hex").slice(0, 12);
    return `${value.length} bytes, ${hash}`;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value as Plain;
  const entries = Object.entries(value).filter(
    ([key, v]) => v !== undefined && !(marks.has(key) && v === false),
  );
  // Drawn by this machine's graphics library, so that the bytes are not the same on all.
  const drawn = "svg" in value || ("type" in value && value.type === "chart");
  return Object.fromEntries(
    entries.map(([key, v]) => {
      if ((key === "pos" || key === "dataPos" || key === "position") && v) {
        return [key, printPosition(v as Position)];
      }
      if (drawn && key === "bytes") return [key, "drawn"];
      if (drawn && key === "picture" && v)
        return [key, plain({ ...v, svg: undefined, bytes: "drawn" })];
      return [key, plain(v)];
    }),
  );
}

/** JSON where everything that fits on 140 columns stands on one line. */
export function printJson(value: Plain, indent = ""): string {
  const short = oneLine(value);
  if (indent.length + short.length <= 140 || value === null || typeof value !== "object")
    return short;
  const inner = `${indent}  `;
  const [open, close, items] = Array.isArray(value)
    ? ["[", "]", value.map((item) => printJson(item, inner))]
    : [
        "{",
        "}",
        Object.entries(value).map(
          ([key, item]) => `${JSON.stringify(key)}: ${printJson(item, inner)}`,
        ),
      ];
  return `${open}\n${items.map((item) => inner + item).join(",\n")}\n${indent}${close}`;
}

function oneLine(value: Plain): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  const entries = Object.entries(value).map(([key, v]) => `${JSON.stringify(key)}: ${oneLine(v)}`);
  return entries.length ? `{ ${entries.join(", ")} }` : "{}";
}

/** XML with one element a line; an element that holds text stays on its line. */
export function printXml(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  // Whether the last line is an opening tag that nothing followed yet.
  let open = false;
  let text = "";
  const parser = new Parser(
    {
      onprocessinginstruction: (_name, data) => void lines.push(`<${data}>`),
      onopentag(name, attributes) {
        const list = Object.entries(attributes).map(([key, v]) => ` ${key}="${escape(v)}"`);
        lines.push(`${"  ".repeat(depth)}<${name}${list.join("")}>`);
        depth += 1;
        open = true;
        text = "";
      },
      ontext(data) {
        text += data;
      },
      onclosetag(name) {
        depth -= 1;
        const last = lines.length - 1;
        if (!open) lines.push(`${"  ".repeat(depth)}</${name}>`);
        else if (text === "") lines[last] = lines[last]!.replace(/>$/, "/>");
        else lines[last] += `${escape(text)}</${name}>`;
        open = false;
        text = "";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return lines.join("\n") + "\n";
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
