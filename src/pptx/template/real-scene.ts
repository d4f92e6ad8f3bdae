/**
 * The scene as it is written into a template: in the template's own points, and with its colours under
 * their names only where they are what our slots mean.
 */
import type { Box, Insets, Size } from "../../geometry.js";
import type { LevelFormat, Look, Placeholder, TextStyle } from "../../scene/look.js";
import type {
  Color,
  Item,
  Scene,
  SceneSlide,
  Slot,
  Stroke,
  TextParagraph,
} from "../../scene/scene.js";
import type { DeckTemplate } from "../template.js";

export function realScene(scene: Scene, template: DeckTemplate): Scene {
  const { look } = scene;
  const content = new Real(template.unit, template.layouts.get("content")?.colors ?? {});
  return {
    ...scene,
    size: content.size(scene.size),
    look: content.look(look, template),
    slides: scene.slides.map((slide) => {
      const colors = template.layouts.get(slide.layout)?.colors ?? {};
      return new Real(template.unit, colors).slide(slide);
    }),
  };
}

class Real {
  constructor(
    private readonly unit: number,
    private readonly colors: Partial<Record<Slot, string>>,
  ) {}

  size({ width, height }: Size): Size {
    return { width: this.#length(width), height: this.#length(height) };
  }

  slide(slide: SceneSlide): SceneSlide {
    return { ...slide, items: slide.items.map((item) => this.#item(item)) };
  }

  look(look: Look, template: DeckTemplate): Look {
    return {
      ...look,
      chart: { ...look.chart, labelSize: this.#length(look.chart.labelSize) },
      table: { ...look.table, headerText: this.#color(look.table.headerText) },
      textBox: look.textBox.map((level) => this.#level(level)),
      layouts: look.layouts.map((layout) => {
        const colors = template.layouts.get(layout.name)?.colors ?? {};
        const real = new Real(this.unit, colors);
        return {
          ...layout,
          placeholders: layout.placeholders.map((one) => real.#placeholder(one)),
        };
      }),
    };
  }

  #placeholder(placeholder: Placeholder): Placeholder {
    const { box, insets, style, levels } = placeholder;
    return {
      ...placeholder,
      box: this.#box(box),
      insets: this.#insets(insets),
      style: this.#style(style),
      levels: levels.map((level) => this.#level(level)),
    };
  }

  #style<T extends TextStyle>(style: T): T {
    return { ...style, size: this.#length(style.size), color: this.#color(style.color) };
  }

  #level(level: LevelFormat): LevelFormat {
    const { indent, hanging, spaceBefore, spaceAfter } = level;
    return {
      ...this.#style(level),
      ...{ indent: this.#length(indent), hanging: this.#length(hanging) },
      ...{ spaceBefore: this.#length(spaceBefore), spaceAfter: this.#length(spaceAfter) },
    };
  }

  #item(item: Item): Item {
    const box = this.#box(item.box);
    switch (item.type) {
      case "text":
        return {
          ...item,
          box,
          insets: this.#insets(item.insets),
          paragraphs: item.paragraphs.map((one) => this.#paragraph(one)),
          ...this.#filled(item),
        };
      case "shape":
        return {
          ...item,
          box,
          ...(item.points
            ? {
                points: item.points.map(({ x, y }) => ({ x: this.#length(x), y: this.#length(y) })),
              }
            : {}),
          ...this.#filled(item),
        };
      case "table":
        return {
          ...item,
          box,
          columns: item.columns.map((width) => this.#length(width)),
          insets: this.#insets(item.insets),
          rows: item.rows.map(({ height, cells }) => ({
            height: this.#length(height),
            cells: cells.map((cell) => ({
              ...cell,
              paragraphs: cell.paragraphs.map((one) => this.#paragraph(one)),
              ...(cell.insets ? { insets: this.#insets(cell.insets) } : {}),
              ...(cell.fill ? { fill: this.#color(cell.fill) } : {}),
            })),
          })),
        };
      case "picture":
      case "chart":
        return { ...item, box };
    }
  }

  #filled(item: { fill?: Color; line?: Stroke; radius?: number }) {
    const { fill, line, radius } = item;
    return {
      ...(fill === undefined ? {} : { fill: this.#color(fill) }),
      ...(line
        ? { line: { color: this.#color(line.color), width: this.#length(line.width) } }
        : {}),
      ...(radius === undefined ? {} : { radius: this.#length(radius) }),
    };
  }

  #paragraph(paragraph: TextParagraph): TextParagraph {
    const { indent, hanging, spaceBefore, spaceAfter, runs } = paragraph;
    return {
      ...paragraph,
      ...{ indent: this.#length(indent), hanging: this.#length(hanging) },
      ...{ spaceBefore: this.#length(spaceBefore), spaceAfter: this.#length(spaceAfter) },
      runs: runs.map((run) => ({
        ...run,
        size: this.#length(run.size),
        color: this.#color(run.color),
      })),
    };
  }

  #box({ x, y, width, height }: Box): Box {
    return {
      ...{ x: this.#length(x), y: this.#length(y) },
      ...{ width: this.#length(width), height: this.#length(height) },
    };
  }

  #insets({ top, right, bottom, left }: Insets): Insets {
    return {
      ...{ top: this.#length(top), right: this.#length(right) },
      ...{ bottom: this.#length(bottom), left: this.#length(left) },
    };
  }

  /** A hundredth of a point is as exact as any file is. */
  #length(length: number): number {
    return Math.round(length * this.unit * 1e4) / 1e4;
  }

  #color(color: Color): Color {
    if (typeof color !== "string") return color;
    const rgb = this.colors[color];
    return rgb === undefined ? color : { rgb };
  }
}
