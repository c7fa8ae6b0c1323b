import { beforeAll, describe, expect, it } from "vitest";
import { map } from "../../../../loaders/crm/map/index.ts";
import type { Part } from "../../../../loaders/crm/part.ts";
import { estimateOf, noEstimate } from "../../../../src/models/evidence.ts";
import { mapPlan } from "../../../../src/components/crm/map-plan.ts";
import { metric } from "../../../../src/metrics.ts";
import "../../../../src/words/known/all.ts";
import { words } from "../../../../src/words/index.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { crmContext } from "../crm-context.ts";

const PEOPLE = 400;
const people = Array.from({ length: PEOPLE }, (_, i) => i);

/** Each person calls and goes to the counter once, about a service and about a claim by turns; one in four calls settles nothing and is repeated in the app. */
const contacts = people.flatMap((i) => {
  const shared = { customer_id: `C${i}`, direction: "inbound", purpose: i % 2 ? "claim" : "service", cost: 50 };
  const calls = i % 4 !== 0;
  const call = { contact_id: `A${i}`, occurred_at: "2025-03-01 10:00:00", channel: "phone", wait_minutes: 4 };
  const visit = { contact_id: `B${i}`, occurred_at: "2025-05-01 10:00:00", channel: "counter", wait_minutes: 10 };
  const again = { contact_id: `D${i}`, occurred_at: "2025-03-05 10:00:00", channel: "app", repeat_of: `A${i}` };
  return [
    { ...shared, ...call, resolved_first_time: calls, history_seen: calls, staff_id: `S${i % 20}` },
    { ...shared, ...visit, resolved_first_time: true, history_seen: true, staff_id: `S${i % 20}` },
    ...(calls ? [] : [{ ...shared, ...again, wait_minutes: null, resolved_first_time: true }]),
  ];
});

const rows: TableRows = {
  customers: people.map((i) => ({ customer_id: `C${i}`, first_seen_on: "2020-01-01", birth_year: 1960 + (i % 40) })),
  contacts,
  staff: people.slice(0, 20).map((i) => ({ staff_id: `S${i}`, trained_on: i < 10 ? "2024-12-31" : null })),
  claims: people.slice(0, 40).map((i) => ({
    ...{ claim_id: `M${i}`, policy_id: `P${i}`, reported_on: "2025-06-01" },
    decided_on: i < 20 ? "2025-06-11" : i < 38 ? "2025-06-21" : null,
  })),
};

async function mapOf(tables: TableRows, numbers = {}): Promise<Part> {
  const database = await stagedBook(tables);
  const part = await map(crmContext(database, tables, numbers));
  database.close();
  return part;
}

/** The hand-made book is staged once for all that look at it. */
let found: Part;
beforeAll(async () => {
  found = await mapOf(rows);
});

const all = mapPlan.flatMap(({ groups }) => groups.flatMap(({ boxes }) => boxes.flatMap(({ numbers }) => numbers)));

describe("the map of the CRM system", () => {
  it("counts what a book says of its contacts, hand-worked", () => {
    const { numbers } = found;
    const of = (id: string) => numbers[`crm.${id}`]!.estimate;
    expect(of("contact.first_time_resolution")).toBeCloseTo(800 / 900, 12);
    expect(of("contact.repeat_share")).toBeCloseTo(100 / 900, 12);
    expect(of("contact.repeat_other_channel")).toBe(1);
    expect(of("contact.repeat_cost")).toBe(5000);
    expect(of("contact.without_customer")).toBe(0);
    expect(of("contact.history_seen")).toBeCloseTo(700 / 800, 12);
    expect(of("channel.wait_gap")).toBeCloseTo(6, 12);
    expect(of("staff.trained_share")).toBe(0.5);
    expect(of("staff.training_age")).toBeCloseTo(365 / 365.25, 12);
  });

  it("compares channels for the same purposes only", () => {
    const { numbers, tables } = found;
    // The app saw services alone, so that services alone compare: half the calls about them settle nothing.
    expect(numbers["crm.channel.resolution_gap"]!.estimate).toBeCloseTo(0.5, 12);
    expect(numbers["crm.channel.resolution_gap"]!.warnings).toEqual(["crm_purposes_left_out"]);
    const phone = tables["crm_channels"]!.find(({ channel }) => channel === "phone")!;
    expect(phone["resolved"]).toBeCloseTo(0.5, 12);
    expect(phone["resolved_raw"]).toBeCloseTo(0.75, 12);
  });

  it("follows open claims to the as-of date", () => {
    const { numbers } = found;
    // Twenty of forty are decided after 10 days, eighteen after 20: survival is flat at one half between.
    expect(numbers["crm.claim.decision_median"]!.estimate).toBe(15);
    expect(numbers["crm.claim.decision_90"]!.estimate).toBe(20);
    expect(numbers["crm.claim.decision_90"]!.n).toBe(40);
  });

  it("says how old the view of the customer was", () => {
    const { numbers } = found;
    const median = numbers["crm.view.age_median"]!;
    // 400 calls more than five years after the first day, 400 visits 57 or 61 days and 100 repeats 4 days after the contact before.
    expect(median.estimate).toBe(61);
    expect(numbers["crm.view.older_than_year"]!.estimate).toBeCloseTo(400 / 900, 12);
  });

  it("carries what other pages found, and says when they cannot tell", async () => {
    const { numbers } = await mapOf(rows, {
      "marketing.direct.policies": estimateOf(0.03, 100, "cuped", {
        low: 0.01,
        high: 0.05,
        grade: "A",
        warnings: ["x"],
      }),
      "marketing.promises.hit_rate": noEstimate("promises_none_due", 0, "count"),
    });
    const added = numbers["crm.promotion.policies_added"]!;
    expect(added).toMatchObject({ grade: "A", warnings: ["crm_warned_there"] });
    expect([added.estimate, added.low, added.high]).toEqual([3, 1, 5]);
    expect(numbers["crm.strategy.promises_kept"]!.reason).toBe("crm_not_told_there");
    expect(numbers["crm.survey.loyalty"]!.reason).toBe("missing_table");
    expect(numbers["crm.reports.told"]!.estimate).toBe(0.5);
  });

  it("withholds what fewer than ten people stand behind", async () => {
    const few = { ...rows, contacts: contacts.slice(0, 18), staff: rows["staff"]!.slice(0, 12) };
    const { numbers } = await mapOf(few);
    expect(numbers["crm.contact.first_time_resolution"]!.reason).toBe("too_few");
    expect(numbers["crm.view.age_median"]!.reason).toBe("too_few");
    expect(numbers["crm.contact.repeat_cost"]!.reason).toBe("too_few");
    expect(numbers["crm.staff.trained_share"]!.reason).toBe("too_few");
  });

  it.each(["contacts", "staff", "claims", "customers"])(
    "still has a number or a known reason in every box without %s",
    async (lost) => {
      const left = Object.fromEntries(Object.entries(rows).filter(([table]) => table !== lost));
      const { numbers } = await mapOf(left);
      for (const id of all) {
        expect(numbers[id], id).toBeDefined();
        expect(metric(id).label).not.toBe("");
        const { estimate, reason } = numbers[id]!;
        if (estimate === null) expect(words().reasons[reason!], `${id}: ${reason}`).toBeDefined();
      }
    },
  );

  it("gives every box of a book without any table its reason", async () => {
    const { numbers, missing } = await mapOf({});
    expect(all.filter((id) => numbers[id]!.estimate !== null)).toEqual([]);
    expect(missing.map(({ table }) => table)).toContain("contacts");
    for (const id of all) expect(words().reasons[numbers[id]!.reason!], id).toBeDefined();
  });
});
