import { beforeAll, describe, expect, it } from "vitest";
import type { Policy } from "../../../../../loaders/book/demo/block.ts";
import { playFraud, type PlayedFraud, type Row } from "./play-fraud.ts";

const DAY = 86_400;
let played: PlayedFraud;
let policies: Map<number, Policy>;
let requests: Map<number, Row>;
let found: Set<number>;
const rows = (table: string) => played.rows[table]!;
const dayOf = (moment: unknown) => Math.floor(Number(moment) / DAY);
const share = (of: readonly Row[], holds: (row: Row) => boolean) => of.filter(holds).length / of.length;

beforeAll(() => {
  played = playFraud({ customers: 5_000, requests: 15_000, seed: 7 });
  policies = new Map(played.blocks.flatMap((block) => block.policies).map((policy) => [policy.index, policy]));
  requests = new Map(rows("requests").map((row) => [Number(row["request_id"]), row]));
  found = new Set(
    rows("labels")
      .filter((row) => row["label"] === "fraud")
      .map((row) => Number(row["request_id"])),
  );
});

describe("findings", () => {
  it("come after the request, later ones beside earlier ones, and not for every fraud", () => {
    for (const { request_id, labelled_at } of rows("labels")) {
      expect(Number(labelled_at)).toBeGreaterThan(Number(requests.get(Number(request_id))!["requested_at"]));
    }
    const several = new Map<unknown, Set<unknown>>();
    for (const { request_id, label } of rows("labels")) {
      several.set(request_id, (several.get(request_id) ?? new Set()).add(label));
    }
    expect([...several.values()].filter((labels) => labels.size > 1).length).toBeGreaterThan(0);
    expect(several.size).toBeLessThan(requests.size / 10);
    const { frauds, labelled_by_now } = played.truth as { frauds: number; labelled_by_now: number };
    expect(frauds).toBe(105);
    expect(labelled_by_now / frauds).toBeGreaterThan(0.65);
    expect(labelled_by_now / frauds).toBeLessThan(0.95);
  });

  it("split a fraud's amount into what was paid out and what was prevented", () => {
    for (const row of rows("labels").filter((label) => label["label"] === "fraud")) {
      const request = requests.get(Number(row["request_id"]))!;
      expect(Number(row["paid_out"]) + Number(row["prevented"])).toBe(Number(request["amount"] ?? 0));
      expect(Number(row["paid_out"]) === 0 || request["status"] === "executed").toBe(true);
      expect(Number(row["recovered"])).toBeLessThanOrEqual(Number(row["paid_out"]));
    }
  });

  it("take half within 30 days", () => {
    const delays = rows("labels")
      .filter((row) => row["label"] === "fraud" && row["labelled_by"] !== "staff")
      .map(
        (row) => (Number(row["labelled_at"]) - Number(requests.get(Number(row["request_id"]))!["requested_at"])) / DAY,
      )
      .sort((a, b) => a - b);
    const median = delays[Math.floor(delays.length / 2)]!;
    expect(median).toBeGreaterThan(18);
    expect(median).toBeLessThan(42);
  });

  it("meet the signs of the planted mechanism together, not one by one", () => {
    const { rates, signs } = played.truth["mechanism"] as {
      rates: { signs: number; fraud_rate: number | null }[];
      signs: { sign: string; information: number }[];
    };
    const rate = (together: number) => rates.find((row) => row.signs === together)!.fraud_rate!;
    expect(rate(4)).toBeGreaterThan(20 * rate(1));
    expect(rate(4)).toBeGreaterThan(0.2);
    expect(rate(1)).toBeLessThan(0.01);
    expect(signs[0]!.sign).toBe("phone_inquiry_within_48_hours");
  });

  it("hit the old more than the young", () => {
    const older = (row: Row) => {
      const { birthYear } = policies.get(Number(row["policy_id"]))!.owner;
      return 1970 + Math.floor(dayOf(row["requested_at"]) / 365.25) - birthYear >= 50;
    };
    const frauds = [...requests].filter(([index]) => found.has(index)).map(([, row]) => row);
    expect(share(frauds, older)).toBeGreaterThan(1.3 * share([...requests.values()], older));
  });
});

describe("the truth", () => {
  it("tells of the new script: in the last quarter, on few accounts", () => {
    const script = played.truth["new_script"] as { frauds: number; payees: number; starts_on: string };
    expect(script.starts_on).toBe("2025-10-01");
    expect(script.frauds).toBe(8);
    expect(script.payees).toBeLessThanOrEqual(2);
  });

  it("compares the lights with no lights under the same draws", () => {
    const lights = played.truth["lights"] as Record<string, { frauds: number; amount: number }>;
    const { shown, flagged, reviewed, stopped, stopped_without_lights, stopped_by_lights } = lights;
    expect(flagged!.frauds).toBeLessThanOrEqual(shown!.frauds);
    expect(reviewed!.frauds).toBeLessThanOrEqual(flagged!.frauds);
    expect(stopped_by_lights!.frauds).toBe(stopped!.frauds - stopped_without_lights!.frauds);
    expect(stopped_by_lights!.frauds).toBeGreaterThan(0);
  });
});

describe("the draws", () => {
  it("give the same rows again, whatever number of requests a block has", () => {
    const options = { customers: 5_500, requests: 2_000, seed: 3 };
    const [first, second] = [playFraud(options), playFraud(options)];
    expect(second.rows).toEqual(first.rows);
    expect(second.truth).toEqual(first.truth);
    expect(first.rows["requests"]!.length).toBe(2_000);
  });

  it("keep the mechanism when there are many more requests than policies", () => {
    const crowded = playFraud({ customers: 1_000, requests: 20_000, seed: 5 });
    expect(crowded.rows["requests"]!.length).toBe(20_000);
    const { rates } = crowded.truth["mechanism"] as { rates: { signs: number; frauds: number }[] };
    expect(rates.find((row) => row.signs === 4)!.frauds).toBeGreaterThan(20);
  });
});
