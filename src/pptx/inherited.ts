/**
 * What text has without saying so: from the master and the layout in a placeholder, from the
 * presentation's defaults in a text box, from the table style in a cell. The parts write these values
 * and the corrections take them off the slides, so both ask here.
 */
import type { Pt } from "../geometry.js";
import type { Layout, LevelStyle, Look, Placeholder, TableLook, TextStyle } from "../scene/look.js";
import type { Color, Run, TextParagraph } from "../scene/scene.js";

/** Paragraph and character format of one list level. */
export interface InheritedStyle {
  size: Pt;
  bold: boolean;
  color: Color;
  font: Run["font"];
  align: TextParagraph["align"];
  indent: Pt;
  hanging: Pt;
  /** Absent: paragraphs have no bullet unless they say so. */
  bullet?: string;
  spaceBefore: Pt;
  leading: number;
  /** Paragraphs run from right to left; `align` says where they stand all the same. */
  rtl: boolean;
}

const plain = {
  bold: false,
  color: "text",
  font: "body",
  align: "left",
  hanging: 0,
  spaceBefore: 0,
  leading: 1,
  rtl: false,
} as const;

/** Levels of a text box and of a cell in a deck from left to right. */
const leftTextBox: InheritedStyle[] = Array.from({ length: 9 }, (_, level) => ({
  ...plain,
  size: 18,
  indent: 36 * level,
}));

const rightTextBox = leftTextBox.map((level) => directed(level, true));

/** Levels of a text box and of a cell; `presentation.xml` says the same in its defaultTextStyle. */
export function textBoxStyles(rtl: boolean): InheritedStyle[] {
  return rtl ? rightTextBox : leftTextBox;
}

/** From right to left, what is flush left is flush right. */
function directed(style: InheritedStyle, rtl: boolean): InheritedStyle {
  return rtl ? { ...style, rtl, align: style.align === "left" ? "right" : style.align } : style;
}

/** Which parts of the table style apply to a cell. */
export interface TablePart {
  header: boolean;
  total: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
}

/** The styles of one look in one direction, each list computed once. */
export class InheritedStyles {
  #look: Look;
  #rtl: boolean;
  #placeholders = new Map<Placeholder, InheritedStyle[]>();
  #cells = new Map<string, InheritedStyle[]>();

  constructor(look: Look, rtl: boolean) {
    this.#look = look;
    this.#rtl = rtl;
  }

  /** By list level. */
  textBox(): InheritedStyle[] {
    return textBoxStyles(this.#rtl);
  }

  /** By list level. */
  placeholder(layout: Layout, placeholder: Placeholder): InheritedStyle[] {
    let styles = this.#placeholders.get(placeholder);
    if (!styles) {
      styles = placeholderStyles(this.#look, layout, placeholder, this.#rtl);
      this.#placeholders.set(placeholder, styles);
    }
    return styles;
  }

  /** By list level. */
  cell(part: TablePart): InheritedStyle[] {
    const key = `${part.header} ${part.total} ${part.firstColumn || part.lastColumn}`;
    let styles = this.#cells.get(key);
    if (!styles) {
      styles = cellStyles(this.#look.table, part, this.#rtl);
      this.#cells.set(key, styles);
    }
    return styles;
  }
}

/** The nine levels of a placeholder; what is no list has no bullets and looks alike in all of them. */
export function placeholderStyles(
  look: Look,
  layout: Layout,
  { ref, style }: Placeholder,
  rtl: boolean,
): InheritedStyle[] {
  const forLists = layout.name === "content" || layout.name === "two-content";
  if (ref.type !== "body" || !forLists) return look.body.map(() => titleStyle(style, rtl));
  const { size, bold, color, font, align } = style;
  // A body whose text is smaller than the master's has all its levels smaller.
  const scale = size / look.body[0]!.size;
  return look.body.map((level) =>
    directed(
      {
        ...bodyStyle(level, false),
        ...{ size: level.size * scale, spaceBefore: level.spaceBefore * scale },
        ...{ bold, color, font, align },
      },
      rtl,
    ),
  );
}

/** The master's body style at one level. */
export function bodyStyle(level: LevelStyle, rtl: boolean): InheritedStyle {
  return directed({ ...plain, ...level }, rtl);
}

/** The master's title style, and that of all that is no list. */
export function titleStyle(style: TextStyle, rtl: boolean): InheritedStyle {
  return directed({ ...plain, ...style, indent: 0 }, rtl);
}

/** A header cell is bold in the header's colour; totals, a first and a last column, where there are, are bold. */
function cellStyles(table: TableLook, part: TablePart, rtl: boolean): InheritedStyle[] {
  const { header, total, firstColumn, lastColumn } = part;
  const own = header
    ? { bold: true, color: table.headerText }
    : { bold: total || firstColumn || lastColumn };
  return textBoxStyles(rtl).map((level) => ({ ...level, ...own }));
}
