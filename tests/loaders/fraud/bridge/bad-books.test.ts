import { describe, expect, it } from "vitest";
import { bridge } from "../../../../loaders/fraud/bridge/index.ts";
import { earlyWarning } from "../../../../loaders/fraud/early-warning/index.ts";
import { fraudContext } from "../../../../loaders/fraud/fraud-context.ts";
import type { Part } from "../../../../loaders/fraud/part.ts";
import { people } from "../../../../loaders/fraud/people/index.ts";
import { metric } from "../../../../src/metrics.ts";
import { words } from "../../../../src/words/index.ts";
import "../../../../src/words/known/all.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const REQUESTS = 240;
const day = (i: number) => new Date(Date.UTC(2022, 0, 1 + 6 * i)).toISOString().slice(0, 10);
const ids = Array.from({ length: REQUESTS }, (_, i) => i);

/** A request every six days over four years, lights at the counter for the last two, so many of them fraud. */
function book(frauds: (i: number) => boolean, change: TableRows = {}): TableRows {
  const late = (i: number) => i >= REQUESTS / 2 && i % 3 > 0;
  const rows = {
    customers: ids.map((i) => ({ customer_id: `C${i}`, joined_on: "2020-01-01", birth_year: 1940 + (i % 50) })),
    policies: ids.map((i) => ({ policy_id: `P${i}`, customer_id: `C${i}`, product: "term", issued_on: "2020-01-01" })),
    requests: ids.map((i) => ({
      ...{ request_id: `R${i}`, customer_id: `C${i}`, requested_at: `${day(i)} 10:00:00`, kind: "policy_loan" },
      ...{ channel: i % 3 > 0 ? "counter" : "app", amount: 1000, status: i % 4 === 0 ? "declined" : "executed" },
    })),
    lights: ids.filter(late).map((i) => {
      return {
        request_id: `R${i}`,
        model: "m",
        score: 0.5,
        light: i % 2 ? "red" : "green",
        shown_at: `${day(i)} 10:00:00`,
      };
    }),
    reviews: ids
      .filter((i) => late(i) && i % 2)
      .map((i) => ({ request_id: `R${i}`, started_at: `${day(i)} 10:05:00` })),
    labels: ids
      .filter(frauds)
      .map((i) => ({ request_id: `R${i}`, labelled_at: "2025-12-01 00:00:00", label: "fraud" })),
    contacts: ids.map((i) => ({
      ...{ contact_id: `K${i}`, customer_id: `C${i}`, occurred_at: `${day(i)} 08:00:00`, channel: "phone" },
      ...{ direction: "inbound", purpose: "loan_or_surrender_inquiry" },
    })),
    protection: [{ acted_on: "2024-05-01", pillar: "skilled", action: "Course", people: 20, cost: 1000 }],
  };
  return { ...rows, ...change };
}

async function analysed(rows: TableRows, without: string[] = []): Promise<Part[]> {
  const database = await stagedBook(rows);
  try {
    const context = contextOf(database, without);
    Object.assign(context.book.settings, { review_minutes: 20, review_cost: 200, recovery_rate: 0.05, analyst: true });
    const shared = await fraudContext(context, null);
    return [await bridge(shared), await people(shared), await earlyWarning(shared)];
  } finally {
    database.close();
  }
}

const BOOKS: Record<string, [TableRows, string[]?]> = {
  "without fraud": [book(() => false)],
  "with three frauds": [book((i) => i >= 200 && i < 203)],
  "with fraud everywhere": [book(() => true)],
  "with half of it fraud": [book((i) => i % 8 < 4)],
  "without lights": [book((i) => i % 8 < 4, { lights: [] }), ["lights"]],
  "with an empty table of lights": [book((i) => i % 8 < 4, { lights: [] })],
  "without reviews": [book((i) => i % 8 < 4, { reviews: [] }), ["reviews", "care"]],
  "without contacts and programme": [
    book((i) => i % 8 < 4, { contacts: [], protection: [] }),
    ["contacts", "protection"],
  ],
  "without labels": [book(() => false), ["labels"]],
  "with labels before requests": [
    book(() => false, {
      labels: ids.map((i) => ({ request_id: `R${i}`, labelled_at: "2020-01-01 00:00:00", label: "fraud" })),
    }),
  ],
};

describe.each(Object.entries(BOOKS))("a book %s", (name, [rows, without]) => {
  const parts = analysed(rows, without);

  it("breaks nothing, and every number has a name, an interval around it, and a reason where it is not there", async () => {
    for (const { numbers } of await parts) {
      for (const [id, found] of Object.entries(numbers)) {
        expect(metric(id).id).toBe(id);
        if (found.estimate === null) expect(words().reasons[found.reason ?? ""], `${name}: ${id}`).toBeTruthy();
        else {
          expect(found.low ?? found.estimate, id).toBeLessThanOrEqual(found.estimate);
          expect(found.high ?? found.estimate, id).toBeGreaterThanOrEqual(found.estimate);
        }
        expect(words().methods[found.method], found.method).toBeTruthy();
        for (const warning of found.warnings) expect(words().warnings[warning], warning).toBeTruthy();
      }
    }
  });

  it("shows no group of fewer than ten people", async () => {
    for (const { tables } of await parts)
      for (const row of Object.values(tables).flat())
        for (const key of ["frauds", "people", "requests", "stopped", "with_contact"])
          if (typeof row[key] === "number" && row["kind"] !== "loss" && row["step"] !== "saved")
            expect(row[key] === 0 || row[key] >= 10, `${name}: ${key} of ${JSON.stringify(row)}`).toBe(true);
  });
});

describe("the bridge of a book with half of it fraud", () => {
  it("names the reason why nothing can be told", async () => {
    const [nothing] = await analysed(book(() => false));
    expect(nothing!.numbers["fraud.bridge.saved"]!.reason).toBe("bridge_no_fraud");
    const [unlit] = await analysed(book((i) => i % 8 < 4, { lights: [] }));
    expect(unlit!.numbers["fraud.bridge.saved"]!.reason).toBe("bridge_no_lights");
    const [unreviewed] = await analysed(
      book((i) => i % 8 < 4, { reviews: [] }),
      ["reviews", "care"],
    );
    expect(unreviewed!.numbers["fraud.bridge.reviews"]).toMatchObject({ estimate: null, reason: "bridge_no_reviews" });
    expect(unreviewed!.numbers["fraud.bridge.company_cost"]!.estimate).toBeNull();
  });

  it("takes what would have been stopped anyway from the same channel before lights", async () => {
    const [{ tables }] = (await analysed(book((i) => i % 8 < 4))) as [Part];
    const [first] = tables["bridge_comparisons"]!;
    // Of 40 counter frauds before lights the 10 that i % 4 = 0 were declined.
    expect(first).toMatchObject({ comparison: "before", frauds: 40 });
  });

  it("withholds answers that go together with fraud from an ordinary build", async () => {
    const rows = book((i) => i % 8 < 4, {
      care: ids.map((i) => ({
        request_id: `R${i}`,
        asked_at: `${day(i)} 10:06:00`,
        question: "purpose",
        answer: "house",
      })),
    });
    const database = await stagedBook(rows);
    const context = contextOf(database);
    const shared = await fraudContext(context, null);
    const tables = async (analyst: boolean) => {
      Object.assign(context.book.settings, { analyst });
      return (await people(shared)).tables["people_answers"]!.length;
    };
    expect(await tables(false)).toBe(0);
    expect(await tables(true)).toBeGreaterThan(0);
    database.close();
  });
});
