import { describe, expect, it } from "vitest";
import type { Part } from "../../../loaders/fraud/part.ts";
import { pages, publicParts } from "../../../loaders/fraud/pages.ts";
import { groups, parts } from "../../../loaders/fraud/parts.ts";

const part = (name: string): Part => ({
  numbers: {},
  tables: { [`table_${name}`]: [{ cut: 0.5 }] },
  missing: [],
  checks: [{ id: `check_${name}`, passed: true, value: null, limit: null }],
});
const all = Object.fromEntries(Object.keys(parts).map((name) => [name, part(name)]));
const withheld = ["fraud/lights", "fraud/experts", "fraud/drift", "fraud/desk"];

describe("pages of the pillar", () => {
  it("withholds the pages that would teach fraudsters in an ordinary build, with nothing of their parts", () => {
    const ordinary = pages(all, false);
    const states = Object.entries(ordinary).filter(([, { state }]) => state === "withheld");
    expect(states.map(([path]) => path).sort()).toEqual([...withheld].sort());
    for (const [, page] of states) expect(page).toMatchObject({ numbers: {}, tables: {}, missing: [], checks: [] });
  });

  it("shows them all to analysts", () => {
    expect(Object.values(pages(all, true)).some(({ state }) => state === "withheld")).toBe(false);
  });

  it("keeps what only withheld pages show out of the pillar's results", () => {
    expect(Object.keys(publicParts(all, false))).not.toEqual(expect.arrayContaining(["lights"]));
    for (const name of ["lights", "experts", "challenger", "telecom", "drift", "monitors", "desk"])
      expect(Object.keys(publicParts(all, false))).not.toContain(name);
    expect(Object.keys(publicParts(all, true))).toEqual(Object.keys(parts));
  });

  it("gives each part to one thread", () => {
    expect(groups.flat().sort()).toEqual(Object.keys(parts).sort());
  });

  it("says on every page what is missing in a book without requests", () => {
    const missing = [{ analysis: "fraud", table: "requests", columns: ["request_id"], example: {} }];
    const shown = pages({ requests: { numbers: {}, tables: {}, checks: [], missing } }, true);
    expect(Object.values(shown).every((page) => page.missing.length === 1)).toBe(true);
  });
});
