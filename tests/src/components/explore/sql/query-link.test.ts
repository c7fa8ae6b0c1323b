import fc from "fast-check";
import { expect, it } from "vitest";
import { hasQuery, linkOf, LONGEST_LINK, queryOf } from "../../../../../src/components/explore/sql/query-link.ts";

it("reads back every query that fits into a link", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 3000 }), async (query) => {
      const link = await linkOf(query);
      if (query !== "" && link !== null) expect(await queryOf(link)).toBe(query);
    }),
    { numRuns: 60 },
  );
});

it("leaves a short query readable and packs a long one", async () => {
  expect(await linkOf("SELECT 1")).toBe("#sql=SELECT%201");
  const long = "SELECT customer, 客戶 FROM customers\n".repeat(100);
  const link = (await linkOf(long))!;
  expect(link).toMatch(/^#sqlz=[\w-]+$/);
  expect(await queryOf(link)).toBe(long);
});

it("gives no link to a query that is too long even when packed", async () => {
  const noise = Array.from({ length: 9_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join("");
  expect(await linkOf(noise)).toBeNull();
  expect(LONGEST_LINK).toBeLessThan(10_000);
});

it("finds no query in a link that was cut, changed or made by someone else", async () => {
  for (const hash of ["", "#table", "#sql=", "#sql=%E0%A4%A", "#sqlz=!!!", "#sqlz=AAAA"])
    expect(await queryOf(hash)).toBeNull();
  const link = (await linkOf("SELECT 1 ".repeat(300)))!;
  expect(await queryOf(link.slice(0, -6))).toBeNull();
  expect(hasQuery("#sqlz=!!!")).toBe(true);
  expect(hasQuery("#table")).toBe(false);
});
