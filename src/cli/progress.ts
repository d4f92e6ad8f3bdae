/** A bar in the last line of a terminal, on standard error. */
import type { WriteStream } from "node:tty";

export interface Progress {
  /** Above the bar. */
  print(text: string): void;
  advance(): void;
  /** Takes the bar away. */
  end(): void;
}

const barWidth = 24;

export function progressBar(total: number, terminal: Pick<WriteStream, "write">): Progress {
  let done = 0;
  const clear = "\r\u001b[K";
  const bar = () => {
    const filled = Math.round((done / Math.max(1, total)) * barWidth);
    return `${"█".repeat(filled)}${"░".repeat(barWidth - filled)} ${done} of ${total}`;
  };
  terminal.write(bar());
  return {
    print: (text) => void terminal.write(clear + text + bar()),
    advance() {
      done++;
      terminal.write(clear + bar());
    },
    end: () => void terminal.write(clear),
  };
}
