import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { watchPayeeLinks } from "../../../../loaders/fraud/monitors/payee-links.ts";
import type { Watched } from "../../../../loaders/fraud/monitors/watched.ts";

const day = (date: string) => Date.parse(date) / 86_400_000;
const DAYS = 1000;

type Given = readonly [on: string, party: number, payee: number];

/** A request a day over three years from 2021 on, each to an account of its own, and those given. */
function watchedWith(...given: Given[]): Watched {
  const quiet = Array.from({ length: DAYS }, (_, i) => ({ at: day("2021-01-01") + i, party: i, payee: i }));
  const more = given.map(([on, party, payee]) => ({ at: day(on) + 0.5, party: 10_000 + party, payee: 10_000 + payee }));
  const all = [...quiet, ...more].sort((a, b) => a.at - b.at);
  return {
    at: Float64Array.from(all, ({ at }) => at),
    party: Int32Array.from(all, ({ party }) => party),
    payee: Int32Array.from(all, ({ payee }) => payee),
    channel: { codes: new Int16Array(all.length), levels: ["app"] },
    features: {},
  };
}

const dates = (...given: Given[]) =>
  watchPayeeLinks(watchedWith(...given))!.alarms.map(({ at }) =>
    new Date(Math.floor(at) * 86_400_000).toISOString().slice(0, 10),
  );

describe("the payee-link monitor", () => {
  it("alarms when a third unrelated party names an account within 30 days, once for each account", () => {
    const alarms = dates(["2023-03-01", 1, 1], ["2023-03-10", 2, 1], ["2023-03-20", 3, 1], ["2023-03-25", 4, 1]);
    expect(alarms).toEqual(["2023-03-20"]);
  });

  it("counts a party once, and forgets those who named it earlier", () => {
    expect(dates(["2023-03-01", 1, 1], ["2023-03-02", 1, 1], ["2023-03-03", 2, 1])).toEqual([]);
    expect(dates(["2023-03-01", 1, 1], ["2023-03-20", 2, 1], ["2023-04-02", 3, 1])).toEqual([]);
  });

  it("does not count requests without a known party or payee", () => {
    const watched = watchedWith(["2023-03-01", 1, 1], ["2023-03-02", 2, 1], ["2023-03-03", 3, 1]);
    watched.party[watched.party.indexOf(10_003)] = -1;
    expect(watchPayeeLinks(watched)!.alarms).toEqual([]);
    watched.payee.fill(-1);
    expect(watchPayeeLinks(watched)!.links).toEqual([]);
  });

  it("wants more parties where accounts were shared by as many before", () => {
    const shared = ["2021-05", "2021-09", "2022-02"].flatMap((month, k): Given[] =>
      [1, 2, 3].map((party) => [`${month}-0${party}`, 10 * k + party, 50 + k]),
    );
    const three: Given[] = [1, 2, 3].map((party) => [`2023-03-0${party}`, 90 + party, 99]);
    expect(dates(...three)).toEqual(["2023-03-03"]);
    expect(dates(...shared, ...three)).toEqual([]);
    expect(dates(...shared, ...three, ["2023-03-04", 94, 99])).toEqual(["2023-03-04"]);
  });

  it("does not watch before it has seen 15 months", () => {
    expect(dates(["2021-06-01", 1, 1], ["2021-06-02", 2, 1], ["2021-06-03", 3, 1])).toEqual([]);
    const short = watchedWith();
    const until = 200;
    expect(watchPayeeLinks({ ...short, at: short.at.slice(0, until) })).toBeNull();
    expect(watchPayeeLinks({ ...short, at: new Float64Array() })).toBeNull();
  });

  it("says of the past the same whatever comes later", () => {
    const accounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.nat(6), fc.nat(3)), { maxLength: 60 });
    fc.assert(
      fc.property(accounts, (rows) => {
        const given = rows.map(([offset, party, payee]): Given => {
          const on = new Date((day("2021-01-01") + offset) * 86_400_000).toISOString().slice(0, 10);
          return [on, party, payee];
        });
        const whole = watchedWith(...given);
        const end = whole.at.findIndex((at) => at >= day("2023-03-01"));
        const part: Watched = { ...whole, at: whole.at.slice(0, end) };
        const before = watchPayeeLinks(whole)!.alarms.filter(({ at }) => at < day("2023-03-01"));
        expect(watchPayeeLinks(part)!.alarms).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
