// Builds quarterdeck and writes a deck from a report in examples/.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });

node(join(root, "scripts", "build.mjs"), "--no-types");

const report = join("examples", "architecture-report", "report.md");
console.log(`$ quarterdeck ${report}`);
node(join(root, "dist", "cli.js"), report);
console.log(`open ${join(root, "examples", "architecture-report", "report.pptx")}`);
