import type { Block } from "../../deck/deck.js";
import { parseNotes } from "../comments.js";
import type { Context } from "../context.js";
import type { NotesToken } from "../extensions.js";
import type { Place } from "./index.js";

/** `::: notes` … `:::` speaks like a notes comment. */
export function parseNotesBlock(token: NotesToken, place: Place, ctx: Context): Block[] {
  const start = { line: place.at.line + 1, column: 1 };
  ctx.found.notes.push(...parseNotes(token.text, start, ctx));
  return [];
}
