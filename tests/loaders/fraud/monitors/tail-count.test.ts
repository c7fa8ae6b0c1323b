import { randomLcg, randomLogNormal } from "d3-random";
import { describe, expect, it } from "vitest";
import { watchTails } from "../../../../loaders/fraud/monitors/tail-count.ts";
import type { Watched } from "../../../../loaders/fraud/monitors/watched.ts";

const day = (date: string) => Date.parse(date) / 86_400_000;
const [FROM, UNTIL] = [day("2021-01-01"), day("2024-01-01")];
const COUNT = 12_000;
const FEATURES = ["amount", "minutes", "distance", "age"];

/** Requests over three years with features that nothing ties together; `odd` makes two of them large. */
function watchedWith(odd: (at: number, i: number) => boolean, seed = 0.5): Watched {
  const draw = randomLogNormal.source(randomLcg(seed))(0, 1);
  const at = Float64Array.from({ length: COUNT }, (_, i) => FROM + ((UNTIL - FROM) * i) / COUNT);
  const features = Object.fromEntries(FEATURES.map((name) => [name, Float64Array.from(at, () => draw())]));
  at.forEach((moment, i) => {
    if (odd(moment, i)) for (const name of ["amount", "minutes"]) features[name]![i]! += 1000;
  });
  return {
    at,
    channel: { codes: Int16Array.from(at, (_, i) => i % 2), levels: ["app", "counter"] },
    party: new Int32Array(COUNT),
    payee: new Int32Array(COUNT).fill(-1),
    features,
  };
}

describe("the tail-count monitor", () => {
  it("flags a run of requests with two rare values within weeks, and rests on them", () => {
    const start = day("2023-09-01");
    const isOdd = (at: number, i: number) => at >= start && i % 40 === 0;
    const watch = watchTails(watchedWith(isOdd))!;
    const [first] = watch.alarms.filter(({ at }) => at >= start);
    expect(first!.at - start).toBeLessThan(45);
    const { at } = watchedWith(isOdd);
    expect(first!.requests.filter((i) => isOdd(at[i]!, i)).length).toBeGreaterThanOrEqual(2);
  });

  it("alarms no more often than it may while nothing is new", () => {
    const years = (UNTIL - day("2022-04-01")) / 365.25;
    const books = Array.from({ length: 12 }, (_, k) => watchTails(watchedWith(() => false, (k + 1) / 13))!);
    const alarms = books.reduce((sum, { alarms: raised }) => sum + raised.length, 0);
    expect(alarms / (years * books.length)).toBeLessThanOrEqual(0.6);
  });

  it("lets a feature whose tail drifts by itself have no say", () => {
    const watched = watchedWith(() => false);
    watched.features["minutes"] = watched.features["minutes"]!.map((value, i) => value * (1 + (4 * i) / COUNT));
    expect(watchTails(watched)!.setAside).toEqual(["minutes"]);
  });

  it("says of the past the same whatever comes later", () => {
    const whole = watchedWith((at, i) => at >= day("2022-08-01") && i % 60 === 0);
    const end = whole.at.findIndex((at) => at >= day("2023-03-06"));
    const cut = (column: Float64Array) => column.slice(0, end);
    const part: Watched = {
      ...whole,
      at: cut(whole.at),
      features: Object.fromEntries(Object.entries(whole.features).map(([name, column]) => [name, cut(column)])),
    };
    const known = watchTails(part)!.weeks;
    expect(watchTails(whole)!.weeks.slice(0, known.length)).toEqual(known);
  });

  it("does not watch without features, and not before it has seen 15 months", () => {
    const watched = watchedWith(() => false);
    expect(watchTails({ ...watched, features: {} })).toBeNull();
    expect(watchTails({ ...watched, at: watched.at.slice(0, 3000) })).toBeNull();
    expect(watchTails({ ...watched, at: new Float64Array() })).toBeNull();
  });
});
