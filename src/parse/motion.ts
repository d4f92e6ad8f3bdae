/** How slides come in and lists appear, in the words of several tools. */
import type { Transition } from "../deck/deck.js";
import type { Position, Report } from "../diagnostic.js";
import { didYouMean } from "../nearest.js";

const OURS = ["fade", "push", "wipe", "none"] as const;

/** Names of other tools' that mean one of ours. */
const ALIASES = new Map<string, Transition | "none">([
  ["false", "none"],
  ["no", "none"],
  ["true", "fade"],
  ["yes", "fade"],
  ["fade-out", "fade"],
  ["fadethroughcolor", "fade"],
  ["slide", "push"],
  ["slide-left", "push"],
  ["slide-right", "push"],
  ["slide-up", "push"],
  ["slide-down", "push"],
]);

/**
 * Reads `fade`, and what other tools write for it: `fade 1s` (Marp), `fade(0.3)` (Deckset),
 * `fade-out | fade` (Slidev). An unknown transition is reported.
 */
export function readTransition(
  text: string,
  position: Position,
  report: Report,
): Transition | "none" | undefined {
  const word = /^[\w-]+/.exec(text.trim())?.[0].toLowerCase() ?? "";
  const known = OURS.find((one) => one === word) ?? ALIASES.get(word);
  if (known === undefined) {
    report({
      code: "unknown-transition",
      severity: "warning",
      message: `unknown transition \`${text.slice(0, 40)}\``,
      hint: didYouMean(word, OURS, `expected one of ${OURS.join(", ")}`),
      position,
    });
  }
  return known;
}

/** What a switch says: YAML's words, or nothing where it is none. */
export function readSwitch(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === "true" || word === "yes" || word === "on") return true;
  if (word === "false" || word === "no" || word === "off") return false;
  return undefined;
}
