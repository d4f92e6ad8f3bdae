// Does the package work as its users get it: packed, installed elsewhere, run from there?
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = mkdtempSync(join(tmpdir(), "quarterdeck-packed-"));

function run(command, cwd) {
  return execFileSync(command, {
    cwd,
    shell: true,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

try {
  const [{ filename, size, entryCount }] = JSON.parse(
    run(`npm pack --json --pack-destination "${home}"`, root),
  );
  console.log(`${filename}: ${entryCount} files, ${Math.round(size / 1024)} KB`);
  writeFileSync(join(home, "package.json"), '{ "type": "module" }');
  run(`npm install --no-fund --no-audit "./${filename}"`, home);

  // A chart, code and bold text, so that every chunk of the bundle is loaded.
  const report =
    "# Report\n\n---\n\n## A\n\n```csv\nMonth,Sales\nMay,1\nJune,2\n```\n\n---\n\n## B\n\n```sql\nSELECT 1;\n```\n";
  writeFileSync(join(home, "report.md"), report);
  console.log(run("npx quarterdeck report.md", home).trim());
  const signature = readFileSync(join(home, "report.pptx")).toString("latin1", 0, 2);
  if (signature !== "PK") throw new Error("report.pptx is not a zip file");

  writeFileSync(
    join(home, "api.js"),
    'import { build } from "quarterdeck"; console.log(typeof build);',
  );
  if (run("node api.js", home).trim() !== "function") throw new Error("no `build` in the package");
} finally {
  rmSync(home, { recursive: true, force: true });
}
