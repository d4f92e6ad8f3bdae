/** Where the parts lie that slides refer to. */
import { posix } from "node:path";
import type { Markup } from "../../opc/xml/markup.js";
import { xml } from "../../opc/xml/markup.js";

/** Paths are from the package's root. */
export interface Places {
  /** By the layout's name. */
  layouts: Map<string, LayoutPlace>;
  notesMaster: NotesMasterPlace;
}

export interface LayoutPlace {
  path: string;
  /** `p:clrMapOvr` of its slides. */
  colors: Markup;
}

export interface NotesMasterPlace {
  path: string;
  /** idx of its placeholders for the notes' text and the slide's number. */
  body: string;
  number: string;
}

export const mastersColors = xml`<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`;

export function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

/** As one part's relationships name another one: `../media/image1.png`. */
export function relativePath(from: string, to: string): string {
  return posix.relative(posix.dirname(`/${from}`), `/${to}`);
}
