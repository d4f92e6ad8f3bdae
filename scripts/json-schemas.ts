/**
 * Writes the JSON Schemas that editors check with, `docs/front-matter.schema.json` and
 * `docs/theme.schema.json`, from the definitions that quarterdeck checks with. Run when one of these
 * changes (a test says so):
 *
 *     npx esbuild scripts/json-schemas.ts --bundle --platform=node --format=esm \
 *       --packages=external --outfile=scripts/json-schemas.mjs
 *     node scripts/json-schemas.mjs && rm scripts/json-schemas.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { frontMatterSchema } from "../src/parse/front-matter-schema.js";
import { themeFileSchema } from "../src/theme/spec.js";

const schemas: Record<string, { title: string; schema: GenericSchema }> = {
  "front-matter": { title: "Front matter of a quarterdeck report", schema: frontMatterSchema },
  theme: { title: "A quarterdeck theme", schema: themeFileSchema },
};

/** The text of `docs/NAME.schema.json`. */
export function jsonSchema(name: keyof typeof schemas): string {
  const { title, schema: definition } = schemas[name]!;
  const { $schema, ...schema } = toJsonSchema(definition, { target: "draft-07" });
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(schemas)) {
    writeFileSync(new URL(`../docs/${name}.schema.json`, import.meta.url), jsonSchema(name));
  }
}
