import { describe, expect, it } from "vitest";
import { readSettings } from "../../../loaders/book/read-settings.ts";
import { withFolder } from "./with-book.ts";

const read = async (json: unknown, check: (read: Awaited<ReturnType<typeof readSettings>>) => void) =>
  withFolder({ "book.json": JSON.stringify(json) }, async (folder) => check(await readSettings(folder)));

describe("book.json", () => {
  it("may be left out: every setting then has its stated default and is listed", async () => {
    await withFolder({}, async (folder) => {
      const { settings, defaulted, warnings } = await readSettings(folder);
      expect(settings).toMatchObject({ currency: "TWD", observed_from: null, discount_rate: 0.03, search: [] });
      expect(folder.endsWith(settings.name)).toBe(true);
      expect(defaulted).toHaveLength(Object.keys(settings).length);
      expect(warnings).toEqual([]);
    });
  });

  it("overrides what it gives and lists only the rest as defaulted", async () => {
    await read({ name: "Sample Life", discount_rate: 0, ape_weights: { regular: 1, single: 0.05 } }, (settings) => {
      expect(settings.settings).toMatchObject({ name: "Sample Life", discount_rate: 0, ape_weights: { single: 0.05 } });
      expect(settings.defaulted).not.toContain("discount_rate");
      expect(settings.defaulted).toContain("hurdle_rate");
    });
  });

  it("warns of a key that has no effect", async () => {
    await read({ tax: 0.2 }, ({ warnings }) => {
      expect(warnings).toMatchObject([
        { code: "unknown_setting", message: expect.stringContaining('"tax_rate"') as string },
      ]);
    });
  });

  it.each([
    ["a list", []],
    ["a rate above 1", { tax_rate: 20 }],
    ["a text for a number", { hurdle_rate: "8 %" }],
    ["a text for a flag", { analyst: "yes" }],
    ["an unknown basis", { basis: "gaap" }],
    ["a day that does not exist", { as_of: "2023-02-29" }],
    ["a day in another form", { observed_from: "1/1/2016" }],
    ["weights of another kind", { ape_weights: { regular: 1, single: 0.1, other: 2 } }],
    ["a weight below 0", { ape_weights: { regular: 1, single: -0.1 } }],
    ["a search that is no list", { search: "extracts" }],
    ["an empty name", { name: " " }],
    ["a negative cost", { review_cost: -1 }],
  ])("refuses %s", async (_, json) => {
    const key = Array.isArray(json) ? "one object" : Object.keys(json)[0]!;
    await withFolder({ "book.json": JSON.stringify(json) }, async (folder) => {
      await expect(readSettings(folder)).rejects.toMatchObject({
        name: "BookError",
        message: expect.stringContaining(key) as string,
      });
    });
  });
});
