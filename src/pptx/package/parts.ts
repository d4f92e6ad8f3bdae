/** The package that is being written: its parts, their relationships and content types. */
import { customPath, customProperties } from "./fingerprint.js";
import type { Relationships } from "./relationships.js";
import { xml, type Markup } from "../../opc/xml/markup.js";
import { xmlPart, zip, zipEntry, type ZipEntry } from "../../opc/zip.js";

const namespace = "application/vnd.openxmlformats-officedocument";

const contentTypes = {
  app: `${namespace}.extended-properties+xml`,
  chart: `${namespace}.drawingml.chart+xml`,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  custom: `${namespace}.custom-properties+xml`,
  notesMaster: `${namespace}.presentationml.notesMaster+xml`,
  notesSlide: `${namespace}.presentationml.notesSlide+xml`,
  presentation: `${namespace}.presentationml.presentation.main+xml`,
  presProps: `${namespace}.presentationml.presProps+xml`,
  slide: `${namespace}.presentationml.slide+xml`,
  slideLayout: `${namespace}.presentationml.slideLayout+xml`,
  slideMaster: `${namespace}.presentationml.slideMaster+xml`,
  tableStyles: `${namespace}.presentationml.tableStyles+xml`,
  theme: `${namespace}.theme+xml`,
  viewProps: `${namespace}.presentationml.viewProps+xml`,
} as const;

const mediaTypes = {
  gif: "image/gif",
  jpeg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  xlsx: `${namespace}.spreadsheetml.sheet`,
} as const;

export type MediaExtension = keyof typeof mediaTypes;

/** The name of an extension means the same in all of a package. */
function isMedia(extension: string, contentType: string): boolean {
  return (mediaTypes as Record<string, string>)[extension] === contentType;
}

export class Parts {
  #entries: ZipEntry[] = [];
  #overrides: Markup[] = [];
  /** Content types by extension. */
  #defaults = new Map<string, string>();

  /** @param path from the package's root, without a slash in front: `ppt/presentation.xml` */
  add(
    path: string,
    type: keyof typeof contentTypes,
    content: string | Markup,
    relationships?: Relationships,
  ): void {
    this.#write(path, content);
    this.#override(path, type);
    if (relationships) this.addRelationships(path, relationships);
  }

  /** @param path of the part they belong to; empty for the package itself */
  addRelationships(path: string, relationships: Relationships): void {
    const cut = path.lastIndexOf("/") + 1;
    this.#write(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`, relationships.markup);
  }

  addMedia(path: string, extension: MediaExtension, bytes: Uint8Array): void {
    this.#defaults.set(extension, mediaTypes[extension]);
    this.#entries.push(zipEntry(path, bytes, extension !== "svg"));
  }

  /** A part as another package has it, its bytes still packed. */
  addPacked(entry: ZipEntry, contentType: string): void {
    const extension = /[.]([^./]+)$/.exec(entry.path)?.[1]?.toLowerCase();
    const usual = extension === undefined ? undefined : this.#defaults.get(extension);
    const isXml = extension === "xml" || extension === "rels";
    if (extension !== undefined && !isXml && usual === undefined && !(extension in mediaTypes))
      this.#defaults.set(extension, contentType);
    else if (usual === undefined && extension !== undefined && isMedia(extension, contentType))
      this.#defaults.set(extension, contentType);
    else if (isXml || usual !== contentType) this.#overridden(entry.path, contentType);
    this.#entries.push(entry);
  }

  /** The finished file. */
  finish(properties?: Markup[]): Uint8Array {
    this.#override(customPath, "custom");
    const defaults = [...this.#defaults]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([extension, type]) => xml`<Default Extension="${extension}" ContentType="${type}"/>`);
    const types = xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      ${defaults}
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      ${this.#overrides}
    </Types>`;
    // Readers of a stream want it first.
    const entries = [xmlPart("[Content_Types].xml", types), ...this.#entries];
    return zip([...entries, customProperties(entries, properties)]);
  }

  #override(path: string, type: keyof typeof contentTypes): void {
    this.#overridden(path, contentTypes[type]);
  }

  #overridden(path: string, contentType: string): void {
    this.#overrides.push(xml`<Override PartName="/${path}" ContentType="${contentType}"/>`);
  }

  #write(path: string, content: string | Markup): void {
    this.#entries.push(xmlPart(path, content));
  }
}
