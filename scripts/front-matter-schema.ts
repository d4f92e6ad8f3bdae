/**
 * Writes `docs/front-matter.schema.json`, the JSON Schema of a report's front matter, from the
 * definition that the parser checks with. Run when that definition changes (a test says so):
 *
 *     npx esbuild scripts/front-matter-schema.ts --bundle --platform=node --format=esm \
 *       --packages=external --outfile=scripts/front-matter-schema.mjs
 *     node scripts/front-matter-schema.mjs && rm scripts/front-matter-schema.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { frontMatterSchema } from "../src/parse/front-matter-schema.js";

/** The file's text. */
export function frontMatterJsonSchema(): string {
  const { $schema, ...schema } = toJsonSchema(frontMatterSchema, { target: "draft-07" });
  const title = "Front matter of a quarterdeck report";
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL("../docs/front-matter.schema.json", import.meta.url);
  writeFileSync(file, frontMatterJsonSchema());
}
