import { describe, expect, it } from "vitest";
import { groupRules } from "../../../../loaders/segments/clusters/group-rules.ts";
import { clusters } from "../../../../loaders/segments/clusters/index.ts";
import { nameGroups } from "../../../../loaders/segments/clusters/name-groups.ts";
import type { Behaviour } from "../../../../loaders/segments/clusters/read-behaviour.ts";
import { traitRows, type TraitRow } from "../../../../loaders/segments/clusters/trait-rows.ts";
import { clustersWords } from "../../../../src/words/segments-clusters.ts";
import { contextOf } from "../../loyalty/part-context.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const text = clustersWords();

/** Policyholders of ten years; every customer makes as many contacts through a channel as `contacts` says. */
function bookOf(people: number, contacts: (customer: number) => Record<string, number>): TableRows {
  const customers = Array.from({ length: people }, (_, i) => i);
  return {
    customers: customers.map((i) => ({ customer_id: `c${i}`, preferred_channel: `channel ${i}`, birth_year: 1980 })),
    policies: customers.map((i) => ({
      policy_id: `p${i}`,
      customer_id: `c${i}`,
      product: "term",
      issued_on: "2016-01-01",
    })),
    contacts: customers.flatMap((i) =>
      Object.entries(contacts(i)).flatMap(([channel, times]) =>
        Array.from({ length: times }, (_, n) => ({
          contact_id: `k${i}-${channel}-${n}`,
          customer_id: `c${i}`,
          occurred_at: `202${1 + (n % 5)}-0${1 + (n % 9)}-15 10:00:00`,
          channel,
          direction: "inbound",
          purpose: "service",
        })),
      ),
    ),
  };
}

async function partOf(rows: TableRows, without: string[] = []) {
  const database = await stagedBook(rows);
  const part = await clusters(contextOf(database, without));
  database.close();
  return part;
}

const reportOf = (part: Awaited<ReturnType<typeof partOf>>) =>
  ({ ...part, book: { currency: "TWD" }, state: "ready", rows: [] }) as never;

describe("groups of a book that cannot have them", () => {
  it("says that 30 customers are too few", async () => {
    const part = await partOf(bookOf(30, (i) => (i % 2 === 0 ? { app: 9 } : { phone: 4 })));
    expect(part.numbers["segments.clusters.groups"]).toMatchObject({ estimate: null, reason: "too_few_rows" });
    expect(part.numbers["segments.clusters.people"]!.estimate).toBe(30);
    expect(text.finding(reportOf(part))).toMatch(/^No groups: .*fewer than 50 customers/);
  });

  it("finds none where nobody gets in touch, and names what it left out", async () => {
    const part = await partOf(bookOf(80, () => ({})));
    expect(part.numbers["segments.clusters.groups"]).toMatchObject({ estimate: null, reason: "no_features" });
    expect(text.features(reportOf(part)).join(" ")).toContain("Preferred channel: left out");
  });

  it("says which table is lacking without contacts, and holds no number, so that one notice stands for the page", async () => {
    const part = await partOf({}, ["contacts"]);
    expect(part.missing.map(({ table }) => table)).toContain("contacts");
    expect([part.numbers, part.tables]).toEqual([{}, {}]);
  });
});

describe("groups of a book that has them", () => {
  it("finds two ways of getting in touch, names them and tells them by rules, however many channels there are", async () => {
    const rare = (i: number) => (i % 10 === 0 ? { [`rare ${i}`]: 1 } : {});
    const part = await partOf(
      bookOf(160, (i) => ({ ...(i % 2 === 0 ? { app: 12 + (i % 7) } : { phone: 5 + (i % 3) }), ...rare(i) })),
    );
    expect(part.tables["clusters_groups"]!.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["app", "phone", "all"]),
    );
    expect(part.numbers["segments.clusters.rule_fidelity"]!.estimate).toBe(1);
    expect(part.tables["clusters_traits"]!.filter(({ theme }) => theme === "preferred")).toEqual([]);
    expect(text.finding(reportOf(part))).toContain("app users (50");
  }, 20_000);
});

const contactRow = (group: number, level: string, value: number, average = 1): TraitRow => {
  return { group, theme: "contacts", level, value, average, index: (100 * value) / average };
};

describe("nameGroups", () => {
  it("names a group by the channel that exceeds the average most, and one that seldom gets in touch as quiet", () => {
    const rows = [
      ...[contactRow(0, "all", 2), contactRow(0, "app", 1.9), contactRow(0, "web", 1.3)],
      ...[contactRow(1, "all", 0.2), contactRow(1, "app", 0.1), contactRow(1, "web", 0.1)],
    ];
    expect(nameGroups(rows, 2)).toEqual(["app", "quiet"]);
  });

  it("tells groups of one channel apart by the next, and by a number in the end", () => {
    const rows = [
      ...[contactRow(0, "app", 2), contactRow(0, "web", 1.5)],
      ...[contactRow(1, "app", 2), contactRow(1, "web", 1)],
      ...[contactRow(2, "app", 3), contactRow(2, "web", 1)],
    ];
    expect(nameGroups(rows, 3)).toEqual(["app+web", "app+#1", "app+#2"]);
    expect(nameGroups(rows, 3).map(text.groupName)).toEqual([
      "App users who also use the website",
      "App users (1)",
      "App users (2)",
    ]);
  });
});

describe("traitRows", () => {
  it("takes the rate of all years together, and withholds groups of fewer than ten", () => {
    const values = Float64Array.from({ length: 24 }, (_, i) => (i < 10 ? 2 : 1));
    const labels = Uint8Array.from({ length: 24 }, (_, i) => (i < 10 ? 0 : i < 20 ? 1 : 2));
    const years = new Float64Array(24).fill(2);
    const rows = traitRows([{ theme: "contacts", level: "app", values, years }], labels, 3);
    expect(rows.map(({ value }) => value)).toEqual([1, 0.5, null]);
    expect(rows[0]!.index).toBeCloseTo(100 / (34 / 48));
  });
});

describe("groupRules", () => {
  it("lists rules of which the first that fits counts, and tries them on customers they were not learnt from", () => {
    const people = 400;
    const turn = (i: number) => Math.floor(i / 2) % 2;
    const behaviour = {
      people,
      years: new Float64Array(people).fill(5),
      channels: ["app", "phone"],
      contacts: [0, 1].map((channel) =>
        Float64Array.from({ length: people }, (_, i) => (turn(i) === channel ? 10 : 0)),
      ),
    } as unknown as Behaviour;
    const rules = groupRules(
      behaviour,
      Uint8Array.from({ length: people }, (_, i) => turn(i)),
      2,
      1,
    )!;
    expect(rules).toMatchObject({ tried: 200, hits: 200 });
    expect(rules.conditions.at(-1)!["asks"]).toBe("all_others");
    expect(text.ruleText([rules.conditions[0]!])).toMatch(/most$/);
  });
});
