/** PptxGenJS and the few of its types that the drawing uses. */
import module from "pptxgenjs";

/**
 * The package's types speak of CommonJS, its file for `import` is an ES module: the default import
 * is the class itself, which TypeScript takes for the namespace around it.
 */
export const PptxGenJS = module as unknown as new () => Presentation;

export type Presentation = InstanceType<typeof module.default>;
export type Slide = ReturnType<Presentation["addSlide"]>;
export type TextRun = Exclude<Parameters<Slide["addText"]>[0], string>[number];
export type TextOptions = NonNullable<Parameters<Slide["addText"]>[1]>;
export type TableRows = Parameters<Slide["addTable"]>[0];
export type TableCellDrawing = TableRows[number][number];
