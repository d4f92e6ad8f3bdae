/**
 * Writes the JSON Schemas in `docs/` from the definitions that quarterdeck checks with, and that of
 * `quarterdeck check --json`. Run when one of these changes (a test says so):
 *
 *     npx esbuild scripts/json-schemas.ts --bundle --platform=node --format=esm \
 *       --packages=external --outfile=scripts/json-schemas.mjs
 *     node scripts/json-schemas.mjs && rm scripts/json-schemas.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { format } from "prettier";
import type { GenericSchema } from "valibot";
import { configSchema } from "../src/config/schema.js";
import { frontMatterSchema } from "../src/parse/front-matter-schema.js";
import { themeFileSchema } from "../src/theme/spec.js";
import { checkSchema } from "./check-schema.js";

const sources: Record<string, { title: string; schema: GenericSchema }> = {
  "front-matter.schema.json": {
    title: "Front matter of a quarterdeck report",
    schema: frontMatterSchema,
  },
  "theme.schema.json": { title: "A quarterdeck theme", schema: themeFileSchema },
  "config.schema.json": { title: "quarterdeck.config.yaml", schema: configSchema },
  "check.schema.json": { title: "quarterdeck check --json", schema: checkSchema },
};

/** Names in docs/ → texts. */
export function jsonSchemas(): Promise<[string, string][]> {
  return Promise.all(
    Object.entries(sources).map(async ([name, { title, schema }]): Promise<[string, string]> => {
      const { $schema, ...rest } = toJsonSchema(schema, {
        ignoreActions: ["check"],
        target: "draft-07",
      });
      const text = JSON.stringify({ $schema, title, ...rest }, null, 2);
      return [name, await format(text, { parser: "json", printWidth: 100 })];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of await jsonSchemas()) {
    writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
  }
}
