import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Whole decks are built, and validated by another program, on slow machines too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
