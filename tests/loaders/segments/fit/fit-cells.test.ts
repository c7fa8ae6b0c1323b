import { expect, it } from "vitest";
import type { Corner, Prospect } from "../../../../loaders/segments/fit/corner.ts";
import { fitCells } from "../../../../loaders/segments/fit/fit-cells.ts";

it("withholds enough of each band of money that its known share of prospects finds nobody", () => {
  const corner = { expected: 990, contacts: 1, isIn: () => false } as Corner;
  const quantiles = Array.from({ length: 99 }, (_, i) => 10 * (i + 1));
  // Of each tenth, five ask for something now and then: too few to be told, and all others are known.
  const prospects = Array.from({ length: 1000 }, (_, i) => ({ expected: i, rate: i % 100 < 5 ? 0.2 : 0 }) as Prospect);
  const rows = fitCells(prospects, corner, quantiles);
  for (const money of new Set(rows.map((row) => row["money"]))) {
    const band = rows.filter((row) => row["money"] === money && !row["in_corner"]);
    const size = prospects.filter(
      ({ expected }) =>
        expected > Number(band[0]!["money_from"] ?? -1) && expected <= Number(band[0]!["money_until"] ?? Infinity),
    ).length;
    const hidden = size - band.reduce((sum, row) => sum + Number(row["people"] ?? 0), 0);
    expect([money, hidden === 0 || hidden >= Math.min(10, size)]).toEqual([money, true]);
  }
});
