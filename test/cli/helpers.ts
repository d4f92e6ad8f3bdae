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
      let out = "";
      let err = "";
      const spies = [
        vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
          out += String(chunk);
          return true;
        }),
        vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
          err += String(chunk);
          return true;
        }),
      ];
      try {
        const code = await runCli(args);
        return { code, out: out.replaceAll(folder, ""), err: err.replaceAll(folder, "") };
      } finally {
        for (const spy of spies) spy.mockRestore();
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
