/** A report through the stages, for tests that look at what lies between them. */
import { buildScene } from "../../src/build.js";
import type { Deck } from "../../src/deck/deck.js";
import type { Diagnostic } from "../../src/diagnostic.js";
import type { Scene } from "../../src/scene/scene.js";

export interface Stages {
  deck: Deck;
  scene: Scene;
  diagnostics: Diagnostic[];
}

/** Files are read from `folder`; a missing picture is a warning. */
export function stages(markdown: string, folder = "."): Promise<Stages> {
  return buildScene(markdown, { folder, keepGoing: true });
}
