import { randomExponential, randomGamma, randomGeometric, randomBeta } from "d3-random";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { bgNbdAlive, bgNbdConditional, bgNbdExpected, fitBgNbd } from "../../../loaders/statistics/bg-nbd.ts";
import { fitGammaGamma, gammaGammaExpected } from "../../../loaders/statistics/gamma-gamma.ts";
import { mbgNbdAlive, mbgNbdConditional, mbgNbdExpected } from "../../../loaders/statistics/mbg-nbd.ts";
import {
  fitParetoNbd,
  paretoNbdAlive,
  paretoNbdConditional,
  paretoNbdExpected,
} from "../../../loaders/statistics/pareto-nbd.ts";
import { groupHistories, type PurchaseHistory } from "../../../loaders/statistics/purchase-history.ts";

const published = {
  bg: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  mbg: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
  pareto: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
};

/** Uniform draws in [0, 1) from a seed. */
function uniform(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

interface Truth {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** Customers who buy and leave as BG/NBD says, observed for 40 weeks. */
function bgCustomers({ r, alpha, a, b }: Truth, customers: number): PurchaseHistory {
  const source = uniform(7);
  const rate = randomGamma.source(source)(r, 1 / alpha);
  const leaving = randomBeta.source(source)(a, b);
  const columns = { purchases: [] as number[], last: [] as number[], observed: [] as number[] };
  for (let i = 0; i < customers; i++) {
    const gap = randomExponential.source(source)(rate());
    const stays = randomGeometric.source(source)(Math.max(1e-12, leaving()))();
    let [time, purchases, last] = [gap(), 0, 0];
    for (; time <= 40 && purchases < stays; time += gap()) [purchases, last] = [purchases + 1, time];
    columns.purchases.push(purchases);
    columns.last.push(last);
    columns.observed.push(40);
  }
  return groupHistories(columns.purchases, columns.last, columns.observed);
}

const nobody = groupHistories([], [], []);
const noRepeat = groupHistories([0, 0], [0, 0], [5, 6]);

describe("groupHistories", () => {
  it("brings equal histories together and keeps different ones apart", () => {
    const { purchases, customers } = groupHistories([1, 0, 1, 1], [2, 0, 2, 3], [9, 9, 9, 9]);
    expect(Array.from(purchases)).toEqual([0, 1, 1]);
    expect(Array.from(customers)).toEqual([1, 2, 1]);
  });
});

describe("fitBgNbd", () => {
  it("finds what made 20,000 customers within three standard errors", () => {
    const truth = { r: 0.5, alpha: 6, a: 0.8, b: 2.5 };
    const fit = fitBgNbd(bgCustomers(truth, 20_000));
    expect(fit.converged).toBe(true);
    if (!fit.converged) return;
    for (const name of ["r", "alpha", "a", "b"] as const)
      expect(Math.abs(fit.parameters[name] - truth[name]), name).toBeLessThan(3 * fit.standardErrors![name]);
  });

  it("says when there is nobody, or nobody who came back", () => {
    expect(fitBgNbd(nobody)).toEqual({ converged: false, reason: "no_data" });
    expect(fitBgNbd(noRepeat)).toEqual({ converged: false, reason: "no_events" });
    expect(fitParetoNbd(noRepeat)).toEqual({ converged: false, reason: "no_events" });
  });
});

describe("expected purchases", () => {
  it("are those that simulated customers make", () => {
    const truth = { r: 0.5, alpha: 6, a: 0.8, b: 2.5 };
    const { purchases, customers } = bgCustomers(truth, 200_000);
    const made = purchases.reduce((sum, count, i) => sum + count * customers[i]!, 0) / 200_000;
    expect(bgNbdExpected(truth, 40)).toBeCloseTo(made, 1);
  });

  it.each([
    ["BG/NBD", (t: number) => bgNbdExpected(published.bg, t)],
    ["MBG/NBD", (t: number) => mbgNbdExpected(published.mbg, t)],
    ["Pareto/NBD", (t: number) => paretoNbdExpected(published.pareto, t)],
  ])("of %s start at zero and grow ever slower", (_, expected) => {
    const grown = [0, 13, 26, 39, 52].map(expected);
    expect(grown[0]).toBeCloseTo(0, 10);
    const steps = grown.slice(1).map((value, i) => value - grown[i]!);
    steps.forEach((step, i) => expect(step).toBeLessThan(i === 0 ? Infinity : steps[i - 1]!));
    expect(grown.at(-1)).toBeGreaterThan(0.3);
  });

  it("agree with the published forecast of a customer of CDNOW", () => {
    // Fader, Hardie and Lee (2005, note on BG/NBD in a spreadsheet): x = 2, t_x = 30.43, T = 38.86, next 39 weeks.
    expect(bgNbdConditional(published.bg, 2, 30.43, 38.86, 39)).toBeCloseTo(1.226, 2);
  });

  it("are continuous where a or s is 1", () => {
    const at = (a: number) => bgNbdExpected({ ...published.bg, a }, 20);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
    const pareto = (s: number) => paretoNbdExpected({ ...published.pareto, s }, 20);
    expect(pareto(1)).toBeCloseTo((pareto(0.999) + pareto(1.001)) / 2, 5);
  });

  it("given a history are what is expected of one who has left nothing undone", () => {
    expect(bgNbdConditional(published.bg, 0, 0, 0, 30)).toBeCloseTo(bgNbdExpected(published.bg, 30), 8);
    const alive = mbgNbdAlive(published.mbg, 0, 0, 0);
    expect(mbgNbdConditional(published.mbg, 0, 0, 0, 30)).toBeCloseTo(
      (mbgNbdExpected(published.mbg, 30) * alive) / (published.mbg.b / (published.mbg.a + published.mbg.b)),
      8,
    );
    expect(paretoNbdConditional(published.pareto, 0, 0, 0, 30)).toBeCloseTo(paretoNbdExpected(published.pareto, 30), 8);
  });
});

describe("the odds of Pareto/NBD", () => {
  it("do not jump where quadrature takes over from the series", () => {
    const alive = (beta: number) => paretoNbdAlive({ r: 0.9, alpha: 3, s: 0.7, beta }, 4, 6, 39);
    const [below, above] = [alive(23.9999), alive(24.0001)];
    expect(Math.abs(below / above - 1)).toBeLessThan(1e-5);
  });
});

describe("being alive", () => {
  it.each([
    ["BG/NBD", (last: number) => bgNbdAlive(published.bg, 3, last, 39)],
    ["MBG/NBD", (last: number) => mbgNbdAlive(published.mbg, 3, last, 39)],
    ["Pareto/NBD", (last: number) => paretoNbdAlive(published.pareto, 3, last, 39)],
  ])("is the likelier under %s the later the last purchase", (_, alive) => {
    const chances = [1, 10, 25, 39].map(alive);
    chances.forEach((chance, i) => expect(chance).toBeGreaterThan(i === 0 ? 0 : chances[i - 1]!));
    expect(chances.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe("fitGammaGamma", () => {
  it("finds what made the amounts within three standard errors", () => {
    const truth = { p: 4, q: 5, gamma: 20 };
    const source = uniform(11);
    const counts = Array.from({ length: 8000 }, (_, i) => 1 + (i % 4));
    const means = counts.map((count) => {
      const nu = randomGamma.source(source)(truth.q, 1 / truth.gamma)();
      return randomGamma.source(source)(truth.p * count, 1 / (nu * count))();
    });
    const fit = fitGammaGamma(counts, means);
    expect(fit.converged).toBe(true);
    if (!fit.converged) return;
    for (const name of ["p", "q", "gamma"] as const)
      expect(Math.abs(fit.parameters[name] - truth[name]), name).toBeLessThan(3 * fit.standardErrors![name]);
  });

  it("draws a customer's mean towards that of all, the more the fewer the amounts", () => {
    const model = { p: 6.25, q: 3.74, gamma: 15.44 };
    const all = (model.p * model.gamma) / (model.q - 1);
    const [few, many] = [1, 20].map((count) => gammaGammaExpected(model, count, 100));
    expect(all).toBeLessThan(few!);
    expect(few).toBeLessThan(many!);
    expect(many).toBeLessThan(100);
  });

  it("says when there are no amounts, or all are the same", () => {
    expect(fitGammaGamma([], [])).toEqual({ converged: false, reason: "no_data" });
    expect(fitGammaGamma([1, 2], [5, 5])).toEqual({ converged: false, reason: "no_events" });
  });
});
