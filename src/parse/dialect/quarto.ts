/** What Quarto shows in some formats only. */
import type { Attributes } from "../attributes.js";

/** The formats that a deck of ours counts as. */
const OURS = new Set(["pptx", "powerpoint", "presentation", "presentations"]);

/** `undefined` where the attributes say nothing of it. */
export function visibilityOf({ classes, values }: Attributes): "shown" | "hidden" | undefined {
  if (classes.includes("hidden")) return "hidden";
  const visible = classes.includes("content-visible");
  if (!visible && !classes.includes("content-hidden")) return undefined;
  const whenFormat = values.get("when-format");
  const unlessFormat = values.get("unless-format");
  const applies =
    (whenFormat === undefined || OURS.has(whenFormat)) &&
    (unlessFormat === undefined || !OURS.has(unlessFormat)) &&
    // Conditions on a project's metadata cannot be known: what may be private stays so.
    (!visible || !(values.has("when-meta") || values.has("when-profile")));
  return applies === visible ? "shown" : "hidden";
}
