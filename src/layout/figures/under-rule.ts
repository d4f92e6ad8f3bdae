import type { Item, TextItem } from "../../scene/scene.js";
import type { Context } from "../context.js";

/** A tile or card that no fill sets off: a rule runs along its top instead. */
export function underRule({ fill: _, line: __, ...item }: TextItem, { theme }: Context): Item[] {
  const { box, pos } = item;
  return [
    {
      type: "shape",
      name: "Rule",
      shape: "rect",
      box: { ...box, height: 2 },
      fill: theme.heading,
      ...(pos ? { pos } : {}),
    },
    { ...item, insets: { ...item.insets, left: 0 }, anchor: "top" },
  ];
}
