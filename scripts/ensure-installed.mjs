// Installs the project's packages when they are missing or not those of package-lock.json, so that
// `npm test` and `npm run example` work on a fresh clone. Uses nothing but Node and npm.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`quarterdeck needs Node 20.19 or newer, this is ${process.versions.node}`);
}

const wanted = lockedPackages("package-lock.json");
const installed = lockedPackages("node_modules/.package-lock.json");
if (!wanted) fail("package-lock.json is missing");
if (!installed) {
  console.log("installing packages (npm ci)");
  npm("ci");
} else {
  const stale = Object.keys(wanted).find((path) => isStale(wanted[path], installed[path]));
  if (stale) {
    // `npm install` changes only what differs, where `npm ci` would begin again.
    console.log(`updating packages: ${stale} is not the locked version`);
    npm("install");
  }
}

/** Packages by path as npm recorded them, without the project itself; undefined without the file. */
function lockedPackages(file) {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, file), "utf8"));
    return Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ""));
  } catch {
    return undefined;
  }
}

function isStale(want, have) {
  // Optional packages for other platforms are locked but not installed.
  if (!have) return !want.optional && !want.devOptional && !want.peer;
  return want.version !== have.version;
}

function npm(command) {
  // Under `npm run`, npm says where its own script is; that works without a shell on every system.
  const script = process.env.npm_execpath;
  const args = [command, "--no-fund", "--no-audit"];
  const { status, error } = script?.endsWith("npm-cli.js")
    ? spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync(`npm ${args.join(" ")}`, { cwd: root, stdio: "inherit", shell: true });
  if (error) fail(`could not run npm: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
