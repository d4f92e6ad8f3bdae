/** Finds the pictures and csv files that a deck shows and reads each file once. */
import type { Block, Chart, Deck, Image } from "../deck/deck.js";
import type { Diagnostic, Report } from "../diagnostic.js";
import type { FileAccess } from "../host.js";
import { inWords, type Limits, raise } from "../limits.js";
import type { Picture } from "../scene/scene.js";
import { type CsvAsset, readCsvFile } from "./csv.js";
import { readDataUri } from "./data-uri.js";
import type { Budget } from "./picture.js";
import { isRemote, readFile } from "./read-file.js";
import { shortName } from "./short-name.js";

export interface Assets {
  /** By `Image.src`; one entry for each picture of the deck, notes aside. */
  images: Map<string, ImageAsset>;
  /** By `Chart.src`. */
  tables: Map<string, CsvAsset>;
}

export type ImageAsset =
  /** The same `Picture` where two references lead to the same file. */
  | { type: "picture"; picture: Picture }
  /** Reported. `reason` completes "picture `path` …". */
  | { type: "missing"; reason: string }
  /** On the web: never fetched. */
  | { type: "remote"; url: string };

export interface ResolveOptions {
  /** A file that cannot be read is a warning, and the deck gets a placeholder. */
  keepGoing: boolean;
  limits: Limits;
}

/** A problem is reported where the file is first shown. */
export async function resolveAssets(
  deck: Deck,
  access: FileAccess,
  options: ResolveOptions,
  report: Report,
): Promise<Assets> {
  const images = new Map<string, ImageAsset>();
  const byFile = new Map<string, ImageAsset>();
  const tables = new Map<string, CsvAsset>();
  const { pixels, drawn, shapes } = options.limits;
  const budget = { pixels, drawn, shapes, bytes: 0 };
  for (const block of deck.slides.flatMap((slide) => figuresOf(slide.blocks))) {
    const { src } = block;
    if (block.type === "image") {
      if (images.has(block.src)) continue;
      images.set(block.src, await resolveImage(block, access, byFile, budget, options, report));
    } else if (src !== undefined && !tables.has(src)) {
      tables.set(src, await readCsvFile(src, block.pos, access, options, report));
    }
  }
  return { images, tables };
}

function figuresOf(blocks: Block[]): (Image | Chart)[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "image":
      case "chart":
        return [block];
      case "list":
        return block.items.flatMap((item) => figuresOf(item.blocks));
      case "quote":
      case "alert":
        return figuresOf(block.blocks);
      default:
        return [];
    }
  });
}

async function resolveImage(
  image: Image,
  access: FileAccess,
  byFile: Map<string, ImageAsset>,
  budget: Budget & { bytes: number },
  options: ResolveOptions,
  report: Report,
): Promise<ImageAsset> {
  const { src, pos } = image;
  const name = shortName(src);
  const missing = (code: string, reason: string, hint?: string): ImageAsset => {
    report({
      code,
      severity: options.keepGoing || image.dispensable ? "warning" : "error",
      message: `picture \`${name}\` ${reason}`,
      ...(hint === undefined ? {} : { hint }),
      position: pos,
    });
    return { type: "missing", reason };
  };
  const warn = (found: Pick<Diagnostic, "code" | "message" | "hint">): void =>
    report({ ...found, severity: "warning", position: pos });
  const decode = async (bytes: Uint8Array): Promise<ImageAsset> => {
    // Loaded for decks with pictures alone.
    const { readPicture } = await import("./picture.js");
    budget.bytes += bytes.length;
    if (budget.bytes > options.limits.pictures) {
      const most = inWords(options.limits.pictures);
      const hint = raise("pictures", 2 * budget.bytes);
      return missing("image-broken", `takes all pictures over ${most} bytes`, hint);
    }
    const result = await readPicture(bytes, budget);
    if (result.type === "problem") return missing("image-broken", result.problem, result.hint);
    for (const remark of result.remarks) {
      warn({ ...remark, message: `picture \`${name}\` ${remark.message}` });
    }
    return { type: "picture", picture: result.picture };
  };

  if (isRemote(src)) {
    warn({
      code: "image-remote",
      message: `picture \`${name}\` is on the web and was not fetched`,
      hint: "save it beside the report and refer to the file",
    });
    return { type: "remote", url: src.startsWith("//") ? `https:${src}` : src };
  }
  if (/^data:/i.test(src)) {
    const bytes = readDataUri(src);
    return bytes ? decode(bytes) : missing("image-broken", "has no data");
  }
  const file = await readFile(src, "image", access);
  if (file.type === "problem") return missing(file.code, file.reason, file.hint);
  const known = byFile.get(file.realPath);
  if (known) return known;
  const asset = await decode(file.bytes);
  if (asset.type === "picture") byFile.set(file.realPath, asset);
  return asset;
}
