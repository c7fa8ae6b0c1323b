import { beforeAll, describe, expect, it } from "vitest";
import { contractTable } from "../../../../../loaders/book/contract/index.ts";
import type { Policy } from "../../../../../loaders/book/demo/block.ts";
import { playFraud, type PlayedFraud, type Row } from "./play-fraud.ts";

const DAY = 86_400;
const tables = [
  "requests",
  "features_behaviour",
  "features_profile",
  "features_context",
  "features_police",
  "features_telecom",
  "features_field",
  "lights",
  "scores",
  "reviews",
  "care",
  "labels",
  "capacity",
  "protection",
  "model_log",
];

let played: PlayedFraud;
let policies: Map<number, Policy>;
let requests: Map<number, Row>;
const rows = (table: string) => played.rows[table]!;
const dayOf = (moment: unknown) => Math.floor(Number(moment) / DAY);
const share = (of: readonly Row[], holds: (row: Row) => boolean) => of.filter(holds).length / of.length;

beforeAll(() => {
  played = playFraud({ customers: 5_000, requests: 15_000, seed: 7 });
  policies = new Map(played.blocks.flatMap((block) => block.policies).map((policy) => [policy.index, policy]));
  requests = new Map(rows("requests").map((row) => [Number(row["request_id"]), row]));
});

describe("the tables", () => {
  it("are all there, and every row has what the contract asks for", () => {
    for (const name of tables) {
      const needed = contractTable(name)!.columns.filter((column) => !("optional" in column));
      const incomplete = rows(name).filter((row) => needed.some((column) => (row[column.name] ?? null) === null));
      expect(rows(name).length, name).toBeGreaterThan(0);
      expect(incomplete, name).toEqual([]);
    }
  });

  it("keep to the allowed values", () => {
    for (const name of tables) {
      for (const { name: column, values } of contractTable(name)!.columns) {
        if (!values) continue;
        const written = new Set(rows(name).map((row) => row[column] ?? null));
        for (const value of written) if (value !== null) expect(values).toContain(value);
      }
    }
  });

  it("have unique keys", () => {
    for (const name of ["requests", "features_telecom", "lights", "scores", "capacity"]) {
      const { key } = contractTable(name)!;
      const keys = rows(name).map((row) => key.map((column) => row[column] ?? "").join(" "));
      expect(new Set(keys).size, name).toBe(keys.length);
    }
  });

  it("know nothing after the last day", () => {
    const end = (played.world.asOf + 1) * DAY;
    const moments = [
      "requested_at",
      "executed_at",
      "known_at",
      "shown_at",
      "scored_at",
      "started_at",
      "labelled_at",
      "changed_at",
    ];
    for (const name of tables) {
      const late = rows(name).filter((row) => moments.some((moment) => Number(row[moment] ?? 0) >= end));
      expect(late, name).toEqual([]);
    }
  });
});

describe("requests", () => {
  it("are as many of each kind and in each year as asked for", () => {
    expect(requests.size).toBe(15_000);
    const kinds = { policy_loan: 0.55, surrender: 0.2, partial_surrender: 0.1, payee_change: 0.15 };
    for (const [kind, expected] of Object.entries(kinds)) {
      expect(share(rows("requests"), (row) => row["kind"] === kind)).toBeCloseTo(expected, 2);
    }
    const { from } = played.state.calendar;
    for (let year = 0; year < 5; year++) {
      const within = (row: Row) => Math.floor((dayOf(row["requested_at"]) - from) / 365.25) === year;
      expect(Math.abs(share(rows("requests"), within) - 0.2)).toBeLessThan(0.01);
    }
  });

  it("never come before the policy was issued nor after it ended", () => {
    const outside = [...requests.values()].filter((row) => {
      const policy = policies.get(Number(row["policy_id"]))!;
      const day = dayOf(row["requested_at"]);
      return policy.owner.index !== row["customer_id"] || day <= policy.issued || day >= (policy.ended ?? Infinity);
    });
    expect(outside).toEqual([]);
  });

  it("end the policy by an executed surrender, and by nothing else", () => {
    const executed = [...requests.values()].filter(
      (row) => row["kind"] === "surrender" && row["status"] === "executed",
    );
    expect(executed.length).toBeGreaterThan(200);
    for (const row of executed) {
      const policy = policies.get(Number(row["policy_id"]))!;
      expect([policy.endReason, policy.ended]).toEqual(["surrender", dayOf(row["executed_at"])]);
    }
    expect(new Set(executed.map((row) => row["policy_id"])).size).toBe(executed.length);
  });

  it("have a moment of execution exactly when they were executed, and ask for no more than is there", () => {
    const wrong = [...requests.values()].filter(
      (row) =>
        (row["executed_at"] !== null) !== (row["status"] === "executed") ||
        (row["amount"] === null) !== (row["kind"] === "payee_change") ||
        Number(row["amount"]) > Number(row["available_value"]),
    );
    expect(wrong).toEqual([]);
  });

  it("repeat earlier ones of the same policy that were not executed", () => {
    const repeats = [...requests.values()].filter((row) => row["previous_request_id"] !== null);
    expect(repeats.length).toBeGreaterThan(20);
    for (const row of repeats) {
      const previous = requests.get(Number(row["previous_request_id"]))!;
      expect(previous["policy_id"]).toBe(row["policy_id"]);
      expect(previous["status"]).not.toBe("executed");
      expect(Number(previous["requested_at"])).toBeLessThan(Number(row["requested_at"]));
    }
  });

  it("point at the phone call that came before them", () => {
    const calls = new Map(rows("contacts").map((row) => [row["contact_id"], row]));
    const called = [...requests.values()].filter((row) => row["inquiry_contact_id"] !== null);
    expect(called.length / requests.size).toBeGreaterThan(0.1);
    for (const row of called) {
      const call = calls.get(row["inquiry_contact_id"])!;
      expect([call["customer_id"], call["purpose"]]).toEqual([row["customer_id"], "loan_or_surrender_inquiry"]);
      expect(Number(call["occurred_at"])).toBeLessThan(Number(row["requested_at"]));
    }
    expect(calls.size).toBeGreaterThan(called.length);
  });
});

describe("sources", () => {
  it("know behaviour of every request, and police and field of few", () => {
    expect(rows("features_behaviour").length).toBe(requests.size);
    expect(rows("features_police").length / requests.size).toBeLessThan(0.12);
    expect(rows("features_field").length / requests.size).toBeLessThan(0.1);
  });

  it("know some things only after the request", () => {
    for (const name of ["features_police", "features_field", "features_telecom"]) {
      const late = share(
        rows(name),
        (row) => Number(row["known_at"]) > Number(requests.get(Number(row["request_id"]))!["requested_at"]),
      );
      expect(late, name).toBeGreaterThan(0.01);
      expect(late, name).toBeLessThan(0.35);
    }
  });

  it("bring telecom data of those who consented, in the last 24 months, but for the outage", () => {
    const { lightsFrom, outages } = played.state.calendar;
    const outage = outages.find(({ source }) => source === "telecom")!;
    const wrong = rows("features_telecom").filter(({ request_id }) => {
      const request = requests.get(Number(request_id))!;
      const day = dayOf(request["requested_at"]);
      const { telecomConsentSince } = policies.get(Number(request["policy_id"]))!.owner;
      const consented = telecomConsentSince !== null && telecomConsentSince <= day;
      return !consented || day < lightsFrom || (day >= outage.from && day < outage.until);
    });
    expect(wrong).toEqual([]);
    const since = [...requests.values()].filter((row) => dayOf(row["requested_at"]) >= lightsFrom).length;
    expect(rows("features_telecom").length / since).toBeGreaterThan(0.75);
  });
});

describe("lights", () => {
  it("are shown at the counter only, in the last 24 months, for every request there", () => {
    const lit = new Set(rows("lights").map((row) => row["request_id"]));
    const wrong = [...requests].filter(([index, row]) => {
      const should = row["channel"] === "counter" && dayOf(row["requested_at"]) >= played.state.calendar.lightsFrom;
      return lit.has(index) !== should;
    });
    expect(wrong).toEqual([]);
  });

  it("are yellow for some 3 % and red for some 0.5 %, as the cuts say", () => {
    expect(share(rows("lights"), (row) => row["light"] === "yellow")).toBeGreaterThan(0.015);
    expect(share(rows("lights"), (row) => row["light"] === "yellow")).toBeLessThan(0.05);
    expect(share(rows("lights"), (row) => row["light"] === "red")).toBeGreaterThan(0.001);
    expect(share(rows("lights"), (row) => row["light"] === "red")).toBeLessThan(0.015);
    for (const { score, light, yellow_cut, red_cut } of rows("lights")) {
      const expected = score! >= red_cut! ? "red" : score! >= yellow_cut! ? "yellow" : "green";
      expect(light).toBe(expected);
    }
  });

  it("show the whole model's score, beside those of its experts", () => {
    const whole = new Map(
      rows("scores")
        .filter((row) => !row["expert"])
        .map((row) => [row["request_id"], row["score"]]),
    );
    for (const { request_id, score } of rows("lights")) expect(whole.get(request_id)).toBe(score);
    expect(new Set(rows("scores").map((row) => row["expert"] ?? "")).size).toBe(7);
  });
});

describe("reviews", () => {
  it("stay within what the branch can do on the day", () => {
    const capacity = new Map(rows("capacity").map((row) => [`${row["branch"]} ${row["day"]}`, Number(row["reviews"])]));
    const done = new Map<string, number>();
    for (const { request_id } of rows("reviews")) {
      const request = requests.get(Number(request_id))!;
      const key = `${String(request["branch"])} ${dayOf(request["requested_at"])}`;
      done.set(key, (done.get(key) ?? 0) + 1);
    }
    expect(done.size).toBeGreaterThan(50);
    for (const [key, count] of done) expect(count).toBeLessThanOrEqual(capacity.get(key) ?? 0);
  });

  it("are demanded by yellow and red, and drawn with a small chance from green", () => {
    const light = new Map(rows("lights").map((row) => [row["request_id"], row["light"]]));
    for (const { request_id, selection_probability } of rows("reviews")) {
      if (light.get(request_id) === "green") expect(Number(selection_probability)).toBeLessThan(0.1);
      else expect(selection_probability).toBe(1);
    }
  });

  it("ask care questions of reviewed requests only", () => {
    const reviewed = new Set(rows("reviews").map((row) => row["request_id"]));
    for (const { request_id } of rows("care")) expect(reviewed.has(request_id)).toBe(true);
    expect(rows("care").some((row) => row["question_version"] === "2")).toBe(true);
  });
});
