/** The relationships of one part, allocated while the part is built. */
import { xml, type Markup } from "../../opc/xml/markup.js";

const types = {
  chart: "officeDocument/2006/relationships/chart",
  coreProperties: "package/2006/relationships/metadata/core-properties",
  customProperties: "officeDocument/2006/relationships/custom-properties",
  extendedProperties: "officeDocument/2006/relationships/extended-properties",
  hyperlink: "officeDocument/2006/relationships/hyperlink",
  image: "officeDocument/2006/relationships/image",
  notesMaster: "officeDocument/2006/relationships/notesMaster",
  notesSlide: "officeDocument/2006/relationships/notesSlide",
  officeDocument: "officeDocument/2006/relationships/officeDocument",
  package: "officeDocument/2006/relationships/package",
  presProps: "officeDocument/2006/relationships/presProps",
  sharedStrings: "officeDocument/2006/relationships/sharedStrings",
  slide: "officeDocument/2006/relationships/slide",
  slideLayout: "officeDocument/2006/relationships/slideLayout",
  slideMaster: "officeDocument/2006/relationships/slideMaster",
  styles: "officeDocument/2006/relationships/styles",
  table: "officeDocument/2006/relationships/table",
  tableStyles: "officeDocument/2006/relationships/tableStyles",
  theme: "officeDocument/2006/relationships/theme",
  viewProps: "officeDocument/2006/relationships/viewProps",
  worksheet: "officeDocument/2006/relationships/worksheet",
} as const;

export type RelationshipType = keyof typeof types;

export class Relationships {
  #entries: Markup[] = [];
  #ids = new Map<string, string>();
  #kept = new Set<string>();
  #count = 0;

  /** @param target path from the part's folder: `../media/image1.png` */
  add(type: RelationshipType, target: string): string {
    return this.#add(type, target, undefined);
  }

  /** @param url a valid URI reference; see `linkTarget` */
  addExternal(url: string): string {
    return this.#add("hyperlink", url, "External");
  }

  /** As another package has it, under its own id; before all others. */
  keep(id: string, uri: string, target: string, external: boolean): void {
    this.#kept.add(id);
    const mode = external && xml` TargetMode="External"`;
    this.#entries.push(xml`<Relationship Id="${id}" Type="${uri}" Target="${target}"${mode}/>`);
  }

  get markup(): Markup {
    return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      ${this.#entries}
    </Relationships>`;
  }

  /** The same target has one relationship. */
  #add(type: RelationshipType, target: string, mode: string | undefined): string {
    const key = `${type} ${mode} ${target}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      do id = `rId${++this.#count}`;
      while (this.#kept.has(id));
      this.#ids.set(key, id);
      const url = `http://schemas.openxmlformats.org/${types[type]}`;
      this.#entries.push(
        mode
          ? xml`<Relationship Id="${id}" Type="${url}" Target="${target}" TargetMode="${mode}"/>`
          : xml`<Relationship Id="${id}" Type="${url}" Target="${target}"/>`,
      );
    }
    return id;
  }
}
