/** What follows for a layout of our own from what it is for: its placeholders' attributes and levels. */
import type { Layout, LayoutRole, LevelStyle, Placeholder } from "../scene/look.js";
import { listLevels, plainLevels } from "../levels.js";

export type DesignedPlaceholder = Omit<Placeholder, "ph" | "levels">;

/** Where everything stands, and how it looks. */
export interface DesignedLayout extends Omit<Layout, "name" | "type" | "placeholders"> {
  name: LayoutRole;
  placeholders: DesignedPlaceholder[];
}

const types: Partial<Record<LayoutRole, string>> = {
  title: "title",
  section: "secHead",
  content: "obj",
  "two-content": "twoObj",
  "title-only": "titleOnly",
};

/** @param body the master's */
export function completeLayout(layout: DesignedLayout, body: LevelStyle[]): Layout {
  const { name } = layout;
  const type = types[name];
  const forLists = name === "content" || name === "two-content";
  return {
    ...layout,
    ...(type === undefined ? {} : { type }),
    placeholders: layout.placeholders.map((placeholder) => {
      const { ref, style } = placeholder;
      const listed = forLists && ref.type === "body";
      return {
        ...placeholder,
        ph: attributesOf(name, ref),
        levels: listed ? listLevels(body, style) : plainLevels(style),
      };
    }),
  };
}

function attributesOf(layout: LayoutRole, ref: Placeholder["ref"]): Record<string, string> {
  const idx = String(ref.idx);
  switch (ref.type) {
    case "title":
      return { type: layout === "title" || layout === "title-picture" ? "ctrTitle" : "title" };
    case "subtitle":
      return { type: "subTitle", idx };
    case "body":
      // Content placeholders take text, tables and pictures alike: these have no type.
      if (layout === "content") return { idx };
      return layout === "two-content" ? { sz: "half", idx } : { type: "body", idx };
    case "picture":
      return { type: "pic", idx };
    case "date":
      return { type: "dt", sz: "half", idx };
    case "footer":
      return { type: "ftr", sz: "quarter", idx };
    case "slide-number":
      return { type: "sldNum", sz: "quarter", idx };
  }
}
