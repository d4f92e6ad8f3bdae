/** A worker's side of the pool: makes one deck after the other until it is ended. */
import { parentPort } from "node:worker_threads";
import { nodeHost } from "../host.js";
import type { Job } from "./jobs.js";
import { make } from "./make.js";
import type { Answer } from "./pool.js";

const host = nodeHost();

parentPort?.on("message", (job: Job) => {
  make(job, host).then(
    (made) => answer({ made }, made.pptx),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: Answer, bytes?: Uint8Array): void {
  // Handed over rather than copied, where the memory is the deck's alone.
  const { buffer } = bytes ?? {};
  const owned = buffer instanceof ArrayBuffer && buffer.byteLength === bytes?.byteLength;
  parentPort?.postMessage(message, owned ? [buffer] : []);
}
