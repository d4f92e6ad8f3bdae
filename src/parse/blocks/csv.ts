/** Where a chart's data comes from: the block itself, or a file that a fence or a picture names. */
import type { Chart, ChartOptions, Image } from "../../deck/deck.js";
import type { Position } from "../../diagnostic.js";
import type { Context } from "../context.js";

/** A fence of `csv` or `tsv`; `src=data.csv` stands for an empty body. */
export function csvBlock(data: string, options: ChartOptions, pos: Position, ctx: Context): Chart {
  const { src, ...settings } = options.settings;
  const dataPos = { line: pos.line + 1, column: pos.column };
  const block: Chart = { type: "chart", data, options, dataPos, pos };
  if (src === undefined) return block;
  const column = options.columns?.["src"] ?? pos.column;
  if (data.trim() === "" && src !== "") {
    return { ...block, data: "", src, options: { ...options, settings } };
  }
  ctx.report({
    code: src === "" ? "csv-no-file" : "csv-two-sources",
    severity: "warning",
    message:
      src === ""
        ? "`src=` of a csv block names no file"
        : `a csv block has data and names the file \`${src.slice(0, 80)}\``,
    hint:
      src === ""
        ? "write it as `src=data.csv`"
        : "its own data is shown; leave the block empty to show the file",
    position: { line: pos.line, column },
  });
  return { ...block, options: { ...options, settings } };
}

/** On the web, what ends so may be a question; a file may have `#` in its name. */
function isData(src: string): boolean {
  return /\.(?:csv|tsv)$/i.test(
    /^[a-z][a-z0-9+.-]+:/i.test(src) ? src.replace(/[?#].*/s, "") : src,
  );
}

/** `![Title](data.csv)` is the chart of that file; the picture's title is its source line. */
export function pictureBlock(image: Image): Image | Chart {
  if (!isData(image.src)) return image;
  const settings: Record<string, string> = {};
  if (image.alt !== "") settings["title"] = image.alt;
  if (image.caption !== undefined) settings["source"] = image.caption;
  return {
    type: "chart",
    data: "",
    src: image.src,
    options: { flags: [], settings },
    dataPos: image.pos,
    pos: image.pos,
  };
}
