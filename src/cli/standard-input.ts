import type { Host } from "../host.js";

/** Standard input is the file `-`; it is read when it is asked for, and once. */
export function withStandardInput(host: Host): Host {
  let input: Promise<Uint8Array> | undefined;
  return {
    ...host,
    async tryRead(file, ...limit) {
      return file === "-"
        ? { bytes: await (input ??= standardInput()) }
        : host.tryRead(file, ...limit);
    },
  };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
