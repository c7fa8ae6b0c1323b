import { describe, expect, it } from "vitest";
import { worstTenth } from "../../../loaders/value/worst-tenth.ts";
import { customersWith, upTo } from "./customers.ts";

const n = 100;
const worstTen = (value: number) => upTo(n).map((i) => (i <= 10 ? value : 0));

describe("worstTenth", () => {
  it("sets a loss against acquisition first, and the rest against claims and service in proportion", () => {
    const rows = worstTenth(
      customersWith({
        expected: upTo(n).map((i) => (i <= 10 ? -60 : 100)),
        acquisitionCost: worstTen(45),
        claimsCost: worstTen(20),
        serviceCost: worstTen(10),
      }),
    );
    expect(rows).toEqual([
      { part: "acquisition", amount: 450, share: 0.75 },
      { part: "claims", amount: 100, share: expect.closeTo(1 / 6, 12) as number },
      { part: "service", amount: 50, share: expect.closeTo(1 / 12, 12) as number },
      { part: "margin", amount: 0, share: 0 },
    ]);
  });

  it("calls a loss below its acquisition cost unrecovered acquisition and nothing else", () => {
    const rows = worstTenth(
      customersWith({
        expected: upTo(n).map((i) => (i <= 10 ? -60 : 100)),
        acquisitionCost: worstTen(90),
        claimsCost: worstTen(20),
      }),
    );
    expect(rows.map((row) => row["amount"])).toEqual([600, 0, 0, 0]);
  });

  it("adds up to the loss when the margin itself is negative", () => {
    const rows = worstTenth(
      customersWith({ expected: upTo(n).map((i) => (i <= 10 ? -50 : 100)), serviceCost: worstTen(20) }),
    );
    expect(rows.find((row) => row["part"] === "margin")!["amount"]).toBeCloseTo(300, 9);
    expect(rows.reduce((sum, row) => sum + (row["amount"] as number), 0)).toBeCloseTo(500, 9);
  });

  it("has nothing to share out when nobody loses, and when there are too few people", () => {
    expect(worstTenth(customersWith({ expected: upTo(n) }))).toEqual([]);
    expect(worstTenth(customersWith({ expected: upTo(99).map((i) => -i) }))).toEqual([]);
  });
});
