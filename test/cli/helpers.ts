/** The command line in this process, in a folder of its own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { runCli } from "../../src/cli/run.js";

export const good =
  "---\ntitle: Report\n---\n\n## One\n\nText\n\n<!-- notes: five words to be spoken -->\n";

export const broken = "## One\n\n![a plan](plan.png)\n";

export interface Said {
  code: number;
  out: string;
  err: string;
}

export interface Desk {
  folder: string;
  /** Gives the path of what it writes. */
  file(name: string, text: string): string;
  at(name: string): string;
  run(...args: string[]): Promise<Said>;
  clear(): void;
}

/** What the command says from now on; `stop` lets the process speak again. */
export function listen(): { out: string; err: string; stop(): void } {
  const said = { out: "", err: "" };
  const spies = (["out", "err"] as const).map((to) =>
    vi
      .spyOn(to === "out" ? process.stdout : process.stderr, "write")
      .mockImplementation((chunk) => {
        said[to] += String(chunk);
        return true;
      }),
  );
  return Object.assign(said, { stop: () => spies.forEach((spy) => spy.mockRestore()) });
}

export function desk(): Desk {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "quarterdeck-cli-")));
  const at = (name: string) => path.join(folder, name);
  return {
    folder,
    at,
    file(name, text) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
      return at(name);
    },
    async run(...args) {
      const said = listen();
      try {
        const code = await runCli(args);
        const { out, err } = said;
        return { code, out: out.replaceAll(folder, ""), err: err.replaceAll(folder, "") };
      } finally {
        said.stop();
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
