/** What a page's styles say of its text: Google Docs and Word format by them alone. */
import { find, textOf, type Element } from "./tree.js";

export interface Style {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  raised?: "super" | "sub" | "none";
  code?: boolean;
  hidden?: boolean;
}

/** Of classes that a style sheet in the page names by themselves: `.c1{font-weight:700}`. */
export type Classes = Map<string, Style>;

const monospace = /\b(courier|consolas|menlo|monaco|mono|monospace|roboto mono|source code)\b/i;

export function classesOf(root: Element): Classes {
  const classes: Classes = new Map();
  const sheets: string[] = [];
  find(root, (element) => {
    if (element.name === "style") sheets.push(textOf(element));
    return false;
  });
  for (const [, selectors = "", body = ""] of sheets.join("\n").matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(",")) {
      const name = /^\s*(?:span|p|li|td|div)?\.([\w-]+)\s*$/.exec(selector)?.[1];
      if (name !== undefined) classes.set(name, { ...classes.get(name), ...parseStyle(body) });
    }
  }
  return classes;
}

export function styleOf({ attributes }: Element, classes: Classes): Style {
  const style: Style = {};
  if (classes.size > 0) {
    for (const name of (attributes["class"] ?? "").split(/\s+/)) {
      Object.assign(style, classes.get(name));
    }
  }
  const own = attributes["style"];
  return own === undefined ? style : { ...style, ...parseStyle(own) };
}

function parseStyle(text: string): Style {
  const style: Style = {};
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    switch (name) {
      case "font-weight":
        style.bold = value.startsWith("bold") || Number(value) >= 600;
        break;
      case "font-style":
        style.italic = /^(italic|oblique)/.test(value);
        break;
      case "text-decoration":
      case "text-decoration-line":
        style.strike = value.includes("line-through");
        break;
      case "vertical-align":
        style.raised = value === "super" || value === "sub" ? value : "none";
        break;
      case "font-family":
        style.code = monospace.test(value);
        break;
      case "display":
        style.hidden = value.startsWith("none");
        break;
      case "mso-hide":
        style.hidden = value === "all";
        break;
    }
  }
  return style;
}
