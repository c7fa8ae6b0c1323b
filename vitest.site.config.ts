import { defineConfig } from "vitest/config";

/** Measures how soon pages are ready, and so comes first and has the machine to itself (a group of order 0 with one worker would come last). */
const TIMED = "tests/site/pages.test.ts";

/** Tests of the built site in a real browser; a site that is missing or older than its sources is built first. */
export default defineConfig({
  test: {
    globalSetup: ["tests/scratch-folder.ts", "tests/site/built-site.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "timed", include: [TIMED], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: "others",
          include: ["tests/site/**/*.test.ts"],
          exclude: [TIMED],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
