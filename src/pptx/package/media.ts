/** The pictures of the deck, each written once however often it is shown. */
import { createHash } from "node:crypto";
import type { Picture } from "../../scene/scene.js";
import type { MediaExtension, Parts } from "./parts.js";

export class Media {
  #parts: Parts;
  #byPicture = new Map<Picture, MediaPaths>();
  #byContent = new Map<string, string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Writes the picture where it is new. */
  add(picture: Picture): MediaPaths {
    let paths = this.#byPicture.get(picture);
    if (!paths) {
      paths = { picture: this.#write(picture.format, picture.bytes) };
      if (picture.svg) paths.svg = this.#write("svg", picture.svg);
      this.#byPicture.set(picture, paths);
    }
    return paths;
  }

  #write(extension: MediaExtension, bytes: Uint8Array): string {
    const key = extension + createHash("sha1").update(bytes).digest("hex");
    let path = this.#byContent.get(key);
    if (path === undefined) {
      path = `ppt/media/image${this.#byContent.size + 1}.${extension}`;
      this.#byContent.set(key, path);
      this.#parts.addMedia(path, extension, bytes);
    }
    return path;
  }
}

/** From the package's root. */
export interface MediaPaths {
  picture: string;
  svg?: string;
}
