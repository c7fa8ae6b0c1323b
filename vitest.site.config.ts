import { defineConfig } from "vitest/config";

/** Tests of the built site in a real browser; a site that is missing or older than its sources is built first. */
export default defineConfig({
  test: {
    include: ["tests/site/**/*.test.ts"],
    globalSetup: ["tests/scratch-folder.ts", "tests/site/built-site.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
