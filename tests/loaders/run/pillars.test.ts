import { describe, expect, test } from "vitest";
import type { PillarName } from "../../../loaders/run/pillar.ts";
import { inOrderOfUse, pillars, type PillarSource } from "../../../loaders/run/pillars.ts";

const source = (name: PillarName, ...uses: PillarName[]): PillarSource => ({
  name,
  uses,
  module: new URL("file:///x.ts"),
});
const order = (...sources: PillarSource[]) => inOrderOfUse(sources).map(({ name }) => name);

describe("inOrderOfUse", () => {
  test("puts each pillar after those that it uses, and otherwise keeps the order of the list", () => {
    const crm = source("crm", "segments", "value");
    expect(order(crm, source("fraud"), source("segments", "value"), source("value"))).toEqual([
      "value",
      "segments",
      "crm",
      "fraud",
    ]);
  });

  test("complains of pillars that use one another, or one that is not listed", () => {
    expect(() => order(source("value", "crm"), source("crm", "value"))).toThrow("value > crm > value");
    expect(() => order(source("value", "crm"))).toThrow("value uses crm, which is not listed");
  });
});

describe("pillars", () => {
  test.each(pillars.map((listed) => [listed.name, listed] as const))(
    "lists %s as its module says",
    async (name, listed) => {
      const module = (await import(listed.module.href)) as Record<string, { name: string; uses: string[] }>;
      expect(module[name]).toMatchObject({ name, uses: listed.uses });
    },
  );
});
