// Does the package work as its users get it: packed, installed elsewhere, run from there?
// usage: node scripts/check-packed.mjs [VERSION...]   versions of Node to run it with as well, from npm's
//   package `node`; one that the registry does not give is said and skipped
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = mkdtempSync(join(tmpdir(), "quarterdeck packed "));

function run(command, cwd) {
  return execFileSync(command, {
    cwd,
    shell: true,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

const apiUse = `import { build, type BuildOptions, type BuildResult } from "quarterdeck";
const options: BuildOptions = { strict: true, limits: { slides: 100 } };
const { pptx, diagnostics }: BuildResult = await build("# A", options);
console.log(pptx?.length, diagnostics[0]?.message);
`;

/** The program of that version of Node, in a folder beside the package; undefined without one. */
function nodeOf(version) {
  const folder = join(home, `node ${version}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), "{}");
  try {
    const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
    run(`npm install --no-fund --no-audit --ignore-scripts ${name}@${version}`, folder);
    const program = process.platform === "win32" ? "node.exe" : "node";
    return join(folder, "node_modules", name, "bin", program);
  } catch {
    return undefined;
  }
}

try {
  const [{ filename, size, entryCount }] = JSON.parse(
    run(`npm pack --json --pack-destination "${home}"`, root),
  );
  console.log(`${filename}: ${entryCount} files, ${Math.round(size / 1024)} KB`);
  writeFileSync(join(home, "package.json"), '{ "type": "module" }');
  run(`npm install --no-fund --no-audit --ignore-scripts "./${filename}"`, home);
  const installed = readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."));
  if (installed.join() !== "@expo-google-fonts,@napi-rs,quarterdeck") {
    throw new Error(`more is installed than a run needs: ${installed.join(", ")}`);
  }

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

  // The types must not need packages that are bundled.
  writeFileSync(join(home, "api.ts"), apiUse);
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const types = join(root, "node_modules", "@types");
  run(
    `node "${tsc}" --noEmit --strict --module nodenext --target es2022 --types node --typeRoots "${types}" api.ts`,
    home,
  );

  const deck = readFileSync(join(home, "report.pptx"));
  for (const version of process.argv.slice(2)) {
    const node = nodeOf(version);
    if (!node) {
      console.log(`skipped: Node ${version}, which the registry does not give`);
      continue;
    }
    const cli = join("node_modules", "quarterdeck", "dist", "cli.js");
    run(`"${node}" "${cli}" report.md -o other.pptx`, home);
    run(`"${node}" api.js`, home);
    if (!readFileSync(join(home, "other.pptx")).equals(deck)) {
      throw new Error(`Node ${version} writes other bytes than ${process.version}`);
    }
    console.log(`Node ${run(`"${node}" --version`, home).trim()}: the same bytes`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
