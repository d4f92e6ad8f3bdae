/**
 * What text has without saying so where no placeholder gives it: from the presentation's defaults in a
 * text box, from the table style in a cell. The parts write these values and the corrections take them
 * off the slides, so both ask here.
 */
import { directedLevels, plainLevel } from "../levels.js";
import type { LevelFormat, LevelStyle, Look, TableLook } from "../scene/look.js";

/** Which parts of the table style apply to a cell. */
export interface TablePart {
  header: boolean;
  total: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
}

/** The styles of one look in one direction, each list computed once. */
export class InheritedStyles {
  /** By list level. */
  readonly textBox: LevelFormat[];

  #table: TableLook;
  #cells = new Map<string, LevelFormat[]>();

  constructor(look: Look, rtl: boolean) {
    this.textBox = directedLevels(look.textBox, rtl);
    this.#table = look.table;
  }

  /** By list level. */
  cell(part: TablePart): LevelFormat[] {
    const key = `${part.header} ${part.total} ${part.firstColumn || part.lastColumn}`;
    let styles = this.#cells.get(key);
    if (!styles) {
      styles = cellStyles(this.textBox, this.#table, part);
      this.#cells.set(key, styles);
    }
    return styles;
  }
}

/** The master's body style at one level. */
export function bodyStyle({ bullet, ...level }: LevelStyle): LevelFormat {
  return { ...plainLevel({ ...plain, ...level }), ...level, bullet };
}

const plain = { bold: false, color: "text", font: "body", align: "left" } as const;

/** A header cell is bold in the header's colour; totals, a first and a last column, where there are, are bold. */
function cellStyles(textBox: LevelFormat[], table: TableLook, part: TablePart): LevelFormat[] {
  const { header, total, firstColumn, lastColumn } = part;
  const own = header
    ? { bold: true, color: table.headerText }
    : { bold: table.style === undefined && (total || firstColumn || lastColumn) };
  return textBox.map((level) => ({ ...level, ...own }));
}
