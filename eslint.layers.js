// The layer rule: which room of src/ may import which. docs/architecture.md tells the same in words.
import { dirname, posix, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const src = resolve(dirname(fileURLToPath(import.meta.url)), "src");

const types = ["geometry", "diagnostic", "chart/model"];

/**
 * Rooms, and what each may import besides itself and packages. A name is a path in src/ without its
 * ending, and stands for the file or for all in the folder; a file's room is the longest name that
 * fits. A stage imports the types that it consumes and the types that it produces; no stage but
 * `build` knows its neighbours.
 */
export const layers = {
  geometry: [],
  diagnostic: [],
  nearest: [],
  raised: [],
  decode: ["diagnostic"],
  // Pasted text becomes Markdown before anything else sees it.
  recover: ["opc"],
  limits: [],
  // How languages write: words of ours, numbers.
  language: ["chart/model"],
  // Quotation marks, dashes and spaces: between parsing and layout, so that what is measured is what is shown.
  typography: ["deck", "language"],
  yaml: ["diagnostic"],
  deck: ["diagnostic", "geometry"],
  "chart/model": [],
  scene: types,
  color: ["scene"],
  levels: ["scene"],
  config: ["nearest", "yaml", "diagnostic"],
  host: ["nearest", "limits", "diagnostic"],
  text: ["geometry"],
  code: [],
  canvas: [],
  parse: ["deck", "language", "nearest", "raised", "limits", "yaml", "diagnostic", "geometry"],
  talk: ["deck", "language", "diagnostic"],
  assets: ["deck", "scene", "canvas", "decode", "host", "nearest", "limits", "diagnostic"],
  theme: [
    "deck",
    "scene",
    "levels",
    "color",
    "code",
    "host",
    "nearest",
    "yaml",
    "diagnostic",
    "geometry",
  ],
  // A company's template becomes what a theme of ours is.
  template: [
    "opc",
    "scene",
    "levels",
    "theme",
    "color",
    "text",
    "nearest",
    "geometry",
    "diagnostic",
  ],
  chart: ["deck", "scene", "color", "canvas", "text", "language", "nearest", ...types],
  // Layout decides what a chart is; drawing it needs the canvas, which `build` loads when it must.
  layout: [
    "deck",
    "scene",
    "levels",
    "theme",
    "text",
    "code",
    "chart/infer",
    "chart/size",
    "assets",
    "language",
    // Where a paragraph may be divided.
    "talk/cut",
    "talk/sentences",
    "nearest",
    "raised",
    ...types,
  ],
  // Packages as such (zip, XML, parts), whoever reads or writes them.
  opc: [],
  // Native charts are written from the same plan that pictures of charts are drawn from.
  pptx: [
    "opc",
    "scene",
    "levels",
    "color",
    "chart/model",
    "chart/extent",
    "chart/format",
    "chart/plan",
    "chart/style",
    "text",
    "geometry",
  ],
  html: ["scene", "chart/model", "geometry"],
  // Threads that draw charts.
  pool: ["chart", "scene", ...types],
  build: ["*"],
  index: ["*"],
  cli: ["*"],
};

const rooms = Object.keys(layers).sort((a, b) => b.length - a.length);

/** Node's modules that reach outside the process; the rest (zlib, path, …) are plain functions. */
const outside =
  /^(node:)?(fs|process|child_process|cluster|dgram|dns|http2?|https|net|os|readline|repl|tls|tty|worker_threads)(\/|$)/;

const outsideRooms = ["host", "cli", "pool"];

/** The path in src/ with forward slashes, without its ending. */
function nameOf(path) {
  return relative(src, path)
    .split(sep)
    .join(posix.sep)
    .replace(/\.[jt]s$/, "");
}

function isIn(name, room) {
  return room === "*" || name === room || name.startsWith(`${room}/`);
}

function roomOf(name) {
  return rooms.find((room) => isIn(name, room));
}

export const layerRule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      homeless: "`{{path}}` is in no room of eslint.layers.js",
      forbidden: "`{{room}}` must not import `{{target}}`, only {{allowed}} (eslint.layers.js)",
      outside:
        "only host.ts, cli/ and pool/ touch the outside, so that the stages are pure: `{{module}}`",
    },
  },
  create(context) {
    const room = roomOf(nameOf(context.filename));
    function check(node) {
      const module = node.source?.value;
      if (typeof module !== "string") return;
      if (outside.test(module) && !outsideRooms.includes(room)) {
        context.report({ node, messageId: "outside", data: { module } });
      }
      if (!module.startsWith(".")) return;
      const path = resolve(dirname(context.filename), module);
      // Files beside src/ (themes/*.json, package.json) are data that any room may embed.
      if (relative(src, path).startsWith("..")) return;
      const target = nameOf(path);
      const targetRoom = roomOf(target);
      const allowed = layers[room] ?? [];
      if (targetRoom === undefined) context.report({ node, messageId: "homeless", data: { path } });
      else if (targetRoom !== room && !allowed.some((name) => isIn(target, name))) {
        const data = { room, target, allowed: allowed.join(", ") || "packages" };
        context.report({ node, messageId: "forbidden", data });
      }
    }
    return {
      Program(node) {
        if (room === undefined) {
          context.report({ node, messageId: "homeless", data: { path: context.filename } });
        }
      },
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
