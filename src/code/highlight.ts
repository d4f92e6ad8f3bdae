/** Code colours by highlight.js; each language is loaded when a report has code in it. */
import type { LanguageFn } from "highlight.js";
import { createLowlight } from "lowlight";
import { plainCode } from "./plain.js";
import type { CodeSegment, CodeToken, Highlighter } from "./tokens.js";

type Loader = () => Promise<{ default: LanguageFn }>;

const languages: Record<string, Loader> = {
  bash: () => import("highlight.js/lib/languages/bash"),
  c: () => import("highlight.js/lib/languages/c"),
  cpp: () => import("highlight.js/lib/languages/cpp"),
  csharp: () => import("highlight.js/lib/languages/csharp"),
  css: () => import("highlight.js/lib/languages/css"),
  diff: () => import("highlight.js/lib/languages/diff"),
  dockerfile: () => import("highlight.js/lib/languages/dockerfile"),
  go: () => import("highlight.js/lib/languages/go"),
  graphql: () => import("highlight.js/lib/languages/graphql"),
  ini: () => import("highlight.js/lib/languages/ini"),
  java: () => import("highlight.js/lib/languages/java"),
  javascript: () => import("highlight.js/lib/languages/javascript"),
  json: () => import("highlight.js/lib/languages/json"),
  kotlin: () => import("highlight.js/lib/languages/kotlin"),
  makefile: () => import("highlight.js/lib/languages/makefile"),
  markdown: () => import("highlight.js/lib/languages/markdown"),
  php: () => import("highlight.js/lib/languages/php"),
  powershell: () => import("highlight.js/lib/languages/powershell"),
  python: () => import("highlight.js/lib/languages/python"),
  r: () => import("highlight.js/lib/languages/r"),
  ruby: () => import("highlight.js/lib/languages/ruby"),
  rust: () => import("highlight.js/lib/languages/rust"),
  scala: () => import("highlight.js/lib/languages/scala"),
  sql: () => import("highlight.js/lib/languages/sql"),
  swift: () => import("highlight.js/lib/languages/swift"),
  typescript: () => import("highlight.js/lib/languages/typescript"),
  xml: () => import("highlight.js/lib/languages/xml"),
  yaml: () => import("highlight.js/lib/languages/yaml"),
};

const aliases: Record<string, string> = {
  sh: "bash",
  shell: "bash",
  zsh: "bash",
  console: "bash",
  h: "c",
  "c++": "cpp",
  cc: "cpp",
  hpp: "cpp",
  cs: "csharp",
  "c#": "csharp",
  patch: "diff",
  docker: "dockerfile",
  golang: "go",
  gql: "graphql",
  toml: "ini",
  js: "javascript",
  jsx: "javascript",
  mjs: "javascript",
  jsonc: "json",
  json5: "json",
  kt: "kotlin",
  make: "makefile",
  md: "markdown",
  ps1: "powershell",
  py: "python",
  rb: "ruby",
  rs: "rust",
  postgresql: "sql",
  mysql: "sql",
  ts: "typescript",
  tsx: "typescript",
  html: "xml",
  svg: "xml",
  yml: "yaml",
};

/** highlight.js scopes that have a colour of their own; the others are plain. */
const kinds: Record<string, CodeToken> = {
  keyword: "keyword",
  built_in: "type",
  type: "type",
  literal: "number",
  number: "number",
  string: "string",
  regexp: "string",
  symbol: "string",
  char: "string",
  subst: "string",
  comment: "comment",
  quote: "comment",
  doctag: "comment",
  meta: "comment",
  title: "title",
  section: "title",
  name: "keyword",
  tag: "keyword",
  attr: "title",
  attribute: "title",
  "selector-tag": "keyword",
  "selector-class": "title",
  "selector-id": "title",
  variable: "type",
  "template-variable": "type",
  property: "title",
  params: "type",
  addition: "addition",
  deletion: "deletion",
};

/** Longer code than this is left plain: no reader looks for colours in it, and scanning it takes long. */
const longest = 100_000;

/** A highlighter for the languages named, of which unknown ones are left plain. */
export async function loadHighlighter(langs: string[]): Promise<Highlighter> {
  const names = [...new Set(langs.map(languageOf))]
    .filter((name) => Object.hasOwn(languages, name))
    .sort();
  const loaded = await Promise.all(
    names.map(async (name) => [name, (await languages[name]?.())?.default] as const),
  );
  const lowlight = createLowlight();
  for (const [name, language] of loaded) if (language) lowlight.register({ [name]: language });
  return (text, lang) => {
    const name = languageOf(lang);
    if (text.length > longest || !lowlight.registered(name)) return plainCode(text, lang);
    return linesOf(lowlight.highlight(name, text).children);
  };
}

function languageOf(lang: string): string {
  const name = lang.toLowerCase();
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
}

type Node = ReturnType<ReturnType<typeof createLowlight>["highlight"]>["children"][number];

function linesOf(nodes: Node[]): CodeSegment[][] {
  const lines: CodeSegment[][] = [[]];
  const walk = (node: Node, kind: CodeToken | undefined): void => {
    if (node.type === "element") {
      const inner = kindOf(node.properties.className) ?? kind;
      node.children.forEach((child) => {
        if (child.type === "element" || child.type === "text") walk(child, inner);
      });
    } else if (node.type === "text") {
      node.value.split("\n").forEach((part, i) => {
        if (i > 0) lines.push([]);
        if (part !== "") lines.at(-1)?.push(kind ? { text: part, kind } : { text: part });
      });
    }
  };
  nodes.forEach((node) => walk(node, undefined));
  return lines;
}

function kindOf(className: unknown): CodeToken | undefined {
  if (!Array.isArray(className)) return undefined;
  const scope = String(className[0] ?? "").replace(/^hljs-/, "");
  return Object.hasOwn(kinds, scope) ? kinds[scope] : undefined;
}
