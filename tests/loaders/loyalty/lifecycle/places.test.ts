import { describe, expect, it } from "vitest";
import { PLACES } from "../../../../loaders/loyalty/lifecycle/places.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

type Policy = Record<string, string | number | null>;

let number = 0;
const policy = (customer_id: string, issued_on: string, more: Policy = {}): Policy => ({
  policy_id: `P${++number}`,
  customer_id,
  product: "term",
  issued_on,
  annual_premium: 1000,
  ...more,
});
const contact = (customer_id: string, day: string, purpose: string, direction = "inbound") => ({
  contact_id: `K${++number}`,
  customer_id,
  occurred_at: `${day} 10:00:00`,
  channel: "phone",
  purpose,
  direction,
});
const gone = (ended_on: string, end_reason = "lapse") => ({ ended_on, end_reason });

/** One person for each place as of 2025-12-31, named by it. */
const book: TableRows = {
  customers: [
    ...["never_asked", "asked", "silent", "asked_again"],
    ...["bought", "active", "part_cancelled", "quiet", "reduced"],
    ...["left", "win_back", "offered", "long_gone", "bought_again", "deceased", "died_insured"],
  ].map((customer_id) => ({
    customer_id,
    first_seen_on: "2019-01-01",
    joined_on: /asked|silent/.test(customer_id) ? null : customer_id === "bought" ? "2025-03-01" : "2019-02-01",
    deceased_on: customer_id === "deceased" ? "2024-05-05" : null,
  })),
  contacts: [
    contact("asked", "2025-11-20", "inquiry"),
    contact("silent", "2025-05-20", "brochure"),
    contact("silent", "2025-12-20", "sales", "outbound"),
    contact("asked_again", "2025-02-20", "quote"),
    contact("asked_again", "2025-12-20", "inquiry"),
    contact("active", "2025-04-04", "service"),
    contact("quiet", "2025-04-04", "care", "outbound"),
    contact("quiet", "2024-04-04", "service"),
    contact("win_back", "2025-10-10", "inquiry"),
    contact("long_gone", "2023-10-10", "inquiry"),
  ],
  policies: [
    policy("bought", "2025-03-01"),
    policy("active", "2019-02-01"),
    policy("quiet", "2019-02-01"),
    policy("part_cancelled", "2019-02-01"),
    policy("part_cancelled", "2019-02-01", gone("2025-06-01", "surrender")),
    { ...policy("reduced", "2019-02-01"), policy_id: "REDUCED" },
    policy("left", "2019-02-01", gone("2025-06-01")),
    policy("win_back", "2019-02-01", gone("2022-06-01")),
    policy("offered", "2019-02-01", gone("2025-06-01")),
    policy("long_gone", "2019-02-01", gone("2022-06-01")),
    policy("bought_again", "2019-02-01", gone("2021-06-01")),
    policy("bought_again", "2025-06-01"),
    policy("deceased", "2019-02-01", gone("2024-05-05", "death")),
    policy("died_insured", "2019-02-01", gone("2024-05-05", "death")),
  ],
  policy_events: [{ policy_id: "REDUCED", occurred_on: "2025-07-01", kind: "cover_reduction" }],
  campaigns: [{ campaign_id: "M1", objective: "win_back", assignment: "rule" }],
  members: [
    { campaign_id: "M1", customer_id: "offered", unit_id: "offered", arm: "treated", assigned_on: "2025-08-01" },
    { campaign_id: "M1", customer_id: "left", unit_id: "left", arm: "holdout", assigned_on: "2025-08-01" },
  ],
};

async function placesIn(database: Database): Promise<Record<string, string>> {
  const rows = await database.rows<{ customer_id: string; place: string }>(
    `SELECT c.customer_id, p.place FROM staged.lifecycle_place AS p
     JOIN staged.customer AS c ON c.customer_number = p.customer_number
     WHERE p.years_before = 0 ORDER BY c.customer_id`,
  );
  return Object.fromEntries(rows.map(({ customer_id, place }) => [customer_id, place]));
}

describe("lifecycle_place", () => {
  it("puts each kind of person in its own place", async () => {
    const database = await stagedBook(book);
    const found = await placesIn(database);
    const other: Record<string, string> = { reduced: "part_cancelled", offered: "win_back", died_insured: "deceased" };
    const expected = (book["customers"] ?? []).map(({ customer_id }) => {
      const name = String(customer_id);
      return [name, other[name] ?? name];
    });
    expect(found).toEqual(Object.fromEntries(expected));
    database.close();
  });

  it("gives everybody exactly one known place on each of the two days", async () => {
    const database = await stagedBook(book);
    const rows = await database.rows<{ places: number; place: string }>(
      `SELECT customer_number, COUNT(*) AS places, MIN(place) AS place
       FROM staged.lifecycle_place GROUP BY customer_number, years_before ORDER BY 1`,
    );
    expect(rows).toHaveLength(2 * (book["customers"] ?? []).length);
    expect(rows.every(({ places }) => places === 1)).toBe(true);
    expect(rows.every(({ place }) => place === "not_yet" || (PLACES as readonly string[]).includes(place))).toBe(true);
    database.close();
  });

  it("leaves prospects and customers undivided in a book without contacts", async () => {
    const database = await stagedBook({ ...book, contacts: [] });
    const found = await placesIn(database);
    expect([found["asked"], found["silent"]]).toEqual(["prospect", "prospect"]);
    expect([found["active"], found["quiet"]]).toEqual(["in_force", "in_force"]);
    expect([found["bought"], found["left"], found["part_cancelled"]]).toEqual(["bought", "left", "part_cancelled"]);
    database.close();
  });

  it("knows owners of policies where a book has no customers", async () => {
    const database = await stagedBook({ policies: book["policies"]! });
    const found = await placesIn(database);
    expect(found["left"]).toBe("left");
    expect(found["bought_again"]).toBe("bought_again");
    database.close();
  });
});

describe("cover_spell", () => {
  it("joins policies that follow without a day between, and parts those with one", async () => {
    const database = await stagedBook({
      policies: [
        policy("C1", "2018-01-01", gone("2020-01-01")),
        policy("C1", "2020-01-01", gone("2021-01-01", "surrender")),
        policy("C1", "2019-01-01", gone("2019-06-01")),
        policy("C1", "2021-01-02"),
      ],
    });
    const spells = await database.rows("SELECT * FROM staged.cover_spell ORDER BY spell");
    expect(spells).toEqual([
      {
        customer_number: 1,
        spell: 1,
        began_on: "2018-01-01",
        ended_on: "2021-01-01",
        end_reason: "surrender",
        next_began_on: "2021-01-02",
      },
      { customer_number: 1, spell: 2, began_on: "2021-01-02", ended_on: null, end_reason: null, next_began_on: null },
    ]);
    database.close();
  });
});
