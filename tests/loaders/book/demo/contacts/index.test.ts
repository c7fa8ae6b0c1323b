import { describe, expect, it } from "vitest";
import { contacts } from "../../../../../loaders/book/demo/contacts/index.ts";
import { isHeavyweight } from "../../../../../loaders/book/demo/contacts/heavyweight.ts";
import { play } from "../play-block.ts";

const { world, blocks, rows, truth } = play(contacts, 5_000, 11);
const written = rows["contacts"]!;
const people = blocks[0]!.people;
const dayOf = (row: (typeof written)[number]) => Math.floor(Number(row["occurred_at"]) / 86_400);
const share = (of: typeof written, what: (row: (typeof written)[number]) => boolean) =>
  of.filter(what).length / of.length;

describe("contacts", () => {
  it("are some thirteen per policyholder, less than 15 rows a customer in all", () => {
    const policyholders = new Set(people.filter(({ joined }) => joined !== null).map(({ index }) => index));
    const theirs = written.filter((row) => policyholders.has(Number(row["customer_id"] ?? -1)));
    expect(theirs.length / policyholders.size).toBeGreaterThan(9);
    expect(theirs.length / policyholders.size).toBeLessThan(16);
    expect(written.length / people.length).toBeLessThan(15);
  });

  it("fall in the observed years and have numbers of their own", () => {
    expect(written.every((row) => dayOf(row) >= world.observedFrom && dayOf(row) <= world.asOf)).toBe(true);
    expect(new Set(written.map((row) => row["contact_id"])).size).toBe(written.length);
  });

  it("come back to earlier contacts of the same person and purpose", () => {
    const byNumber = new Map(written.map((row) => [row["contact_id"], row]));
    const repeats = written.filter((row) => row["repeat_of"] !== null);
    expect(repeats.length).toBeGreaterThan(1_000);
    for (const repeat of repeats) {
      const earlier = byNumber.get(repeat["repeat_of"])!;
      expect(earlier["purpose"]).toBe(repeat["purpose"]);
      expect(earlier["resolved_first_time"]).toBe(false);
      expect(dayOf(earlier)).toBeLessThanOrEqual(dayOf(repeat));
    }
  });

  it("thin out at the counter in the pandemic", () => {
    const counter = (from: string, until: string) => {
      const [first, last] = [from, until].map((date) => Date.parse(date) / 86_400_000);
      return share(
        written.filter((row) => dayOf(row) >= first! && dayOf(row) < last!),
        (row) => row["channel"] === "counter",
      );
    };
    expect(counter("2021-05-17", "2021-07-27")).toBeLessThan(0.6 * counter("2019-05-17", "2019-07-27"));
  });

  it("announce most surrenders", () => {
    const cancelled = new Set(
      written.filter((row) => row["purpose"] === "cancellation").map((row) => row["policy_id"]),
    );
    const surrendered = blocks[0]!.policies.filter(
      (policy) => policy.main === null && policy.endReason === "surrender" && policy.ended! > world.observedFrom + 30,
    );
    expect(surrendered.filter((policy) => cancelled.has(policy.index)).length / surrendered.length).toBeGreaterThan(
      0.7,
    );
  });

  it("never call a claim or a complaint abusive, and name a second recorder only for abuse", () => {
    for (const { purpose, conduct, second_staff_id, staff_id } of written) {
      if (conduct === "abusive") expect(["claim", "complaint"]).not.toContain(purpose);
      if (second_staff_id !== undefined) expect([conduct, second_staff_id !== staff_id]).toEqual(["abusive", true]);
    }
    expect(share(written, ({ conduct }) => conduct === "abusive")).toBeLessThan(0.01);
  });

  it("hold one prospect of great means who comes 3 to 5 times a week, asks for quotes and wears staff out", () => {
    const heavyweights = people.filter(isHeavyweight);
    expect(heavyweights).toHaveLength(1);
    const [prospect] = heavyweights;
    expect([prospect!.joined, prospect!.income]).toEqual([null, "upper"]);
    const theirs = written.filter((row) => row["customer_id"] === prospect!.index);
    const weeks = (world.asOf - Math.max(prospect!.firstSeen, world.asOf - 210)) / 7;
    expect(theirs.length / weeks).toBeGreaterThan(2.5);
    expect(theirs.filter((row) => row["second_staff_id"] !== undefined).length).toBeGreaterThan(2);
    const quotes = rows["applications"]!.filter((row) => row["customer_id"] === prospect!.index);
    expect(Math.max(...quotes.map((row) => Number(row["offered_premium"])))).toBeGreaterThan(1_000_000_000);
  });

  it("follow five behaviours that are not what people say they prefer, and that their own parameters tell apart but not in full", () => {
    const {
      names,
      people: counts,
      true_classifier,
      of_customer,
    } = truth["behaviours"] as {
      names: string[];
      people: Record<string, number>;
      true_classifier: { confusion: number[][]; adjusted_rand_index: number };
      of_customer: string;
    };
    expect(names).toHaveLength(5);
    expect(of_customer).toHaveLength(people.length);
    expect(people.every(({ latent }, i) => latent.behaviour === names[Number(of_customer[i])])).toBe(true);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(300);
    expect(true_classifier.confusion.flat().reduce((a, b) => a + b)).toBe(
      Object.values(counts).reduce((a, b) => a + b),
    );
    expect(true_classifier.adjusted_rand_index).toBeGreaterThan(0.75);
    expect(true_classifier.adjusted_rand_index).toBeLessThan(0.95);
    const ofApp = people.filter(({ channel }) => channel === "app");
    expect(ofApp.filter(({ latent }) => latent.behaviour === "app_user").length / ofApp.length).toBeLessThan(0.75);
  });
});
