import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Nothing of ours has state in its modules, so that the files may share what they load.
    isolate: false,
    maxWorkers: "100%",
    // Whole decks are built, and validated by another program, on slow machines too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
