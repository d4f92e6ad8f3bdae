/** Finds the pictures that a deck shows and reads each file once. */
import type { Block, Deck, Image } from "../deck/deck.js";
import type { Diagnostic, Report } from "../diagnostic.js";
import type { FileAccess } from "../host.js";
import { inWords, type Limits, raise } from "../limits.js";
import type { Picture } from "../scene/scene.js";
import { readDataUri } from "./data-uri.js";
import type { Budget } from "./picture.js";
import { shortName } from "./short-name.js";

export interface Assets {
  /** By `Image.src`; one entry for each picture of the deck, notes aside. */
  images: Map<string, ImageAsset>;
}

export type ImageAsset =
  /** The same `Picture` where two references lead to the same file. */
  | { type: "picture"; picture: Picture }
  /** Reported. `reason` completes "picture `path` …". */
  | { type: "missing"; reason: string }
  /** On the web: never fetched. */
  | { type: "remote"; url: string };

export interface ResolveOptions {
  /** A picture that cannot be read is a warning, and the deck gets a placeholder. */
  keepGoing: boolean;
  limits: Limits;
}

/** A problem is reported where the picture is first shown. */
export async function resolveAssets(
  deck: Deck,
  access: FileAccess,
  options: ResolveOptions,
  report: Report,
): Promise<Assets> {
  const images = new Map<string, ImageAsset>();
  const byFile = new Map<string, ImageAsset>();
  const { pixels, drawn, shapes } = options.limits;
  const budget = { pixels, drawn, shapes, bytes: 0 };
  for (const image of deck.slides.flatMap((slide) => imagesOf(slide.blocks))) {
    if (images.has(image.src)) continue;
    images.set(image.src, await resolveImage(image, access, byFile, budget, options, report));
  }
  return { images };
}

function imagesOf(blocks: Block[]): Image[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "image":
        return [block];
      case "list":
        return block.items.flatMap((item) => imagesOf(item.blocks));
      case "quote":
      case "alert":
        return imagesOf(block.blocks);
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
      severity: options.keepGoing ? "warning" : "error",
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
  const file = await access.read(src);
  switch (file.type) {
    case "file": {
      const known = byFile.get(file.realPath);
      if (known) return known;
      const asset = await decode(file.bytes);
      if (asset.type === "picture") byFile.set(file.realPath, asset);
      return asset;
    }
    case "missing":
      return missing(
        "image-missing",
        "not found",
        `looked for ${file.path}` +
          (file.nearest === undefined ? "" : `; did you mean \`${file.nearest}\`?`),
      );
    case "outside":
      return missing(
        "image-outside",
        "lies outside the report's folder",
        `copy it there, or allow its folder: --allow-dir ${file.folder}`,
      );
    case "unreadable":
      return missing("image-missing", file.problem, `looked for ${file.path}`);
  }
}

function isRemote(src: string): boolean {
  return /^(https?:|ftp:|\/\/)/i.test(src);
}
