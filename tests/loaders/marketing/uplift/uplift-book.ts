import type { MarketingContext } from "../../../../loaders/marketing/part.ts";
import { uplift } from "../../../../loaders/marketing/uplift/index.ts";
import { contract } from "../../../../loaders/book/contract/index.ts";
import type { BookSettings } from "../../../../loaders/book/settings.ts";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import type { Value } from "../../../../loaders/stage/database.ts";
import { estimateOf, noEstimate } from "../../../../src/models/evidence.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { uniform } from "../../statistics/planted-uplift.ts";
import { arms, campaign } from "../experiments/campaign-book.ts";

type Row = Record<string, Value>;

export interface Planted {
  people: number;
  /** Chance to buy without the campaign. */
  anyway: number;
  /** What treatment adds to it for those who prefer the app, and for others. */
  app: number;
  others: number;
}

/** A campaign drawn by lot that moves those who prefer the app; every tenth person is 70 years old. */
export function plantedBook({ people, anyway, app, others }: Planted, seed = 1): TableRows {
  const [sides, draws] = [uniform(people, seed), uniform(people, seed + 50)];
  const rows: Record<"customers" | "members" | "policies", Row[]> = { customers: [], members: [], policies: [] };
  for (let i = 0; i < people; i++) {
    const id = `C${String(i).padStart(5, "0")}`;
    const isApp = i % 3 === 0;
    const treated = sides[i]! < 0.5;
    rows.customers.push({
      customer_id: id,
      first_seen_on: "2015-01-01",
      joined_on: `201${i % 9}-05-01`,
      birth_year: i % 10 === 0 ? 1950 : 1970 + (i % 30),
      preferred_channel: isApp ? "app" : "agent",
      income_band: ["lower", "middle", "upper"][i % 7] ?? "middle",
      marketing_consent_since: "2015-01-01",
    });
    rows.members.push({
      campaign_id: "K1",
      customer_id: id,
      unit_id: id,
      arm: treated ? "treated" : "holdout",
      assigned_on: "2022-02-01",
      delivered: treated,
    });
    if (draws[i]! < anyway + (treated ? (isApp ? app : others) : 0))
      rows.policies.push({
        policy_id: `P${id}`,
        customer_id: id,
        product: "term",
        channel: "web",
        issued_on: "2022-02-10",
        annual_premium: 1000,
      });
  }
  return { campaigns: [campaign], arms, ...rows };
}

/** Runs the part on rows, as if the book had brought every column of their tables. */
export async function upliftOf(rows: TableRows, worth: number | null = 20_000) {
  const database = await stagedBook(rows);
  const columns = Object.fromEntries(
    Object.keys(rows).map((name) => [
      name,
      contract.find((table) => table.name === name)!.columns.map((column) => column.name),
    ]),
  );
  const none = noEstimate("no_assumptions", 0, "policy_worth", "C");
  const value = worth === null ? none : estimateOf(worth, 100, "policy_worth", { low: 0.8 * worth, high: 1.2 * worth });
  try {
    return await uplift({
      book: { settings: { analyst: false } as BookSettings, columns },
      database,
      stagedFile: "",
      options: { seed: 1, bootstraps: 60 },
      map: mapSequentially,
      earlier: {},
      worth: { apePerPolicy: none, valuePerPolicy: value, valuePerApe: none, byProduct: [], arrived: [] },
    } as unknown as MarketingContext);
  } finally {
    database.close();
  }
}
