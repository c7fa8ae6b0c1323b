import { describe, expect, it } from "vitest";
import { agreementOf, proxyOf } from "../../../../loaders/segments/griffin/proxy.ts";
import { answer, moment } from "./answered.ts";

const all = { referral: true, consent: true, inquiry: true, leaving: true };
const none = { referral: false, consent: false, inquiry: false, leaving: false };
/** Sixty with consent, twenty of them with an inquiry too, and forty without a sign. */
const people = Array.from({ length: 100 }, (_, i) =>
  moment(i, { signs: { ...none, consent: i < 60, inquiry: i < 20 } }),
);

describe("proxyOf", () => {
  it("cuts where the share above is nearest a half", () => {
    const proxy = proxyOf(all, people)!;
    expect(proxy.from).toBe(1);
    expect(people.filter(proxy.isAttached)).toHaveLength(60);
  });

  it("takes a question about leaving off the count", () => {
    const proxy = proxyOf(all, people)!;
    expect(proxy.isAttached(moment(0, { signs: { ...none, consent: true, leaving: true } }))).toBe(false);
  });

  it("is none where the book knows no sign, or all people are alike", () => {
    expect(proxyOf({ ...none }, people)).toBeNull();
    expect(proxyOf(all, people.slice(70))).toBeNull();
  });

  it("counts only the signs that the book knows", () => {
    expect(proxyOf({ ...none, inquiry: true }, people)!.signs).toEqual(["inquiry"]);
  });
});

describe("agreementOf", () => {
  const proxy = proxyOf(all, people)!;
  const answers = people.map((one, i) => answer(i, 1 + (i % 10), { signs: one.signs }));

  it("is full where answers follow the same signs, and by chance where they do not", () => {
    expect(agreementOf(proxy, answers, proxy.isAttached)).toMatchObject({ agreement: 1, kappa: 1 });
    const byChance = agreementOf(proxy, answers, ({ attachment }) => attachment > 5)!;
    expect(byChance.kappa).toBeCloseTo(0);
    expect(byChance.low).toBeLessThan(0);
  });
});
