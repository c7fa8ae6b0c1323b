import type { StagedBook } from "../../../../loaders/run/pillar.ts";
import type { BookSettings } from "../../../../loaders/book/settings.ts";
import { contract } from "../../../../loaders/book/contract/index.ts";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import type { Database, Value } from "../../../../loaders/stage/database.ts";
import { noEstimate } from "../../../../src/models/evidence.ts";
import type { MarketingContext } from "../../../../loaders/marketing/part.ts";
import { experiments } from "../../../../loaders/marketing/experiments/index.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

export type Rows = Record<string, Value>[];

/** A campaign drawn by lot and registered, early enough that 25 months have passed. */
export const campaign = {
  campaign_id: "K1",
  name: "Call",
  channel: "telemarketing",
  objective: "cross_sell",
  assignment: "randomised",
  unit: "customer",
  primary_outcome: "policy_bought",
  window_days: 30,
  registered_on: "2022-01-01",
  starts_on: "2022-02-01",
  ends_on: "2022-03-01",
  fixed_cost: 1000,
  cost_per_contact: 10,
};

/** Half of the units each. */
export const arms: Rows = ["treated", "holdout"].map((arm) => ({ campaign_id: "K1", arm, planned_share: 0.5 }));

export interface Side {
  arm: string;
  people: number;
  /** So many of them buy on the tenth day. */
  buyers: number;
  /** So many of those policies end half a year later. */
  lapse: number;
}

/** Members, customers and policies of a campaign, people numbered through. */
export function peopleOf(sides: readonly Side[], changed: Record<string, Value> = {}) {
  const [members, customers, policies]: [Rows, Rows, Rows] = [[], [], []];
  for (const { arm, people, buyers, lapse } of sides) {
    for (let i = 0; i < people; i++) {
      const id = `C${members.length}`;
      const policy = i < buyers ? { policy_id: `P${id}` } : {};
      customers.push({ customer_id: id, first_seen_on: "2020-01-01" });
      const delivered = arm !== "holdout";
      const day = "2022-02-01";
      members.push({
        campaign_id: "K1",
        customer_id: id,
        unit_id: id,
        arm,
        assigned_on: day,
        delivered,
        ...policy,
        ...changed,
      });
      if (i < buyers)
        policies.push({ ...boughtBy(id), ...(i < lapse && { ended_on: "2022-08-10", end_reason: "lapse" }) });
    }
  }
  return { members, customers, policies };
}

function boughtBy(id: string): Record<string, Value> {
  return {
    policy_id: `P${id}`,
    customer_id: id,
    product: "term",
    channel: "web",
    issued_on: "2022-02-10",
    annual_premium: 1000,
  };
}

/** Runs the part on rows, as if the book had brought exactly the columns of its rows; `brings` adds or takes away tables. */
export async function experimentsOf(rows: TableRows, brings: Record<string, string[] | null> = {}) {
  const database = await stagedBook(rows);
  try {
    return await experiments(contextOf(database, rows, brings));
  } finally {
    database.close();
  }
}

function contextOf(database: Database, rows: TableRows, brings: Record<string, string[] | null>): MarketingContext {
  const columns = Object.fromEntries(
    Object.keys(rows).map((name) => [
      name,
      contract.find((table) => table.name === name)!.columns.map((column) => column.name),
    ]),
  );
  for (const [table, of] of Object.entries(brings)) {
    if (of === null) delete columns[table];
    else columns[table] = of;
  }
  const none = noEstimate("no_assumptions", 0, "policy_worth", "C");
  const value = { ...none, estimate: 500, low: 400, high: 600 };
  const book: StagedBook = { settings: { analyst: false } as BookSettings, columns };
  return {
    book,
    database,
    stagedFile: "",
    options: { seed: 1, bootstraps: 10 },
    map: mapSequentially,
    earlier: {},
    worth: { apePerPolicy: none, valuePerPolicy: value, valuePerApe: none, byProduct: [], arrived: [] },
  } as unknown as MarketingContext;
}
