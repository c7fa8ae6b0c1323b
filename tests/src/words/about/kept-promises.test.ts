import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { privacyWords } from "../../../../src/words/privacy.ts";

const { privacy, conduct } = privacyWords();

it.each([...privacy, ...conduct])("names sources that exist for: $promise", ({ sources }) => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((source) => !existsSync(source))).toEqual([]);
});
