import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate, type Estimate, type Grade } from "../../../../src/models/evidence.ts";
import type { Report, Row } from "../../../../src/models/report.ts";
import { valueStatementWords } from "../../../../src/words/marketing-value-statement.ts";

const text = valueStatementWords();
const plain = (said: string) => said.replaceAll("\u00a0", " ");
const id = (name: string) => `marketing.value_statement.${name}`;

const number = (value: number, low: number | null = null, high: number | null = null, grade: Grade = "C") =>
  estimateOf(value, 8, "value_statement", { low, high, grade });
const stated = (changes: Record<string, Estimate> = {}): Record<string, Estimate> => ({
  [id("spend")]: estimateOf(7e6, 13, "value_statement_spend"),
  [id("value")]: number(9e6, 8e6, 1e7),
  [id("net")]: number(2e6, 1e6, 3e6),
  [id("payback")]: number(120, 90, 150),
  [id("in_hand_40")]: number(-8e6, -9e6, -7e6),
  [id("after_40")]: number(1e7, 9e6, 1.1e7),
  [id("shown")]: estimateOf(0.77, 13, "value_statement_spend"),
  ...changes,
});
const finding = (changes: Record<string, Estimate> = {}) => plain(text.finding(stated(changes), "TWD"));

describe("the finding of the value statement", () => {
  it("says cost, value and balance in the book's currency, and when the money is back", () => {
    expect(finding()).toBe(
      "Marketing cost NT$ 7 M in the last twelve months and is estimated to contribute new business worth NT$ 9 M (NT$ 8 to 10 M) before tax: NT$ 2 M more than it cost. After 40 months, when the average CMO leaves, NT$ 8 M is still out; the money is back after 120 months.",
    );
  });

  it("does not claim a gain that the interval does not carry", () => {
    const said = finding({ [id("net")]: number(5e5, -1e6, 2e6) });
    expect(said).toContain("NT$ 500,000 more than it cost, too close to say that it pays");
  });

  it("says a loss as a loss", () => {
    const never = noEstimate("value_statement_never_pays", 8, "value_statement_payback", "C");
    const said = finding({ [id("net")]: number(-2e6, -3e6, -1e6), [id("payback")]: never });
    expect(said).toContain("NT$ 2 M less than it cost.");
    expect(said).toContain("it never all comes back");
  });

  it.each<[Grade, string]>([
    ["A", "added"],
    ["B", "is likely to have added"],
    ["C", "is estimated to contribute"],
    ["D", "goes together with"],
  ])("uses the verb of grade %s", (grade, verb) => {
    expect(finding({ [id("value")]: number(9e6, 8e6, 1e7, grade) })).toContain(`and ${verb} new business`);
  });

  it("states the cost alone and why, when no channel has evidence or policies have no value", () => {
    const none = noEstimate("value_statement_no_evidence", 0, "value_statement", "C");
    expect(finding({ [id("value")]: none })).toBe(
      "Marketing cost NT$ 7 M in the last twelve months. What it added: no channel has evidence that may go to the board.",
    );
    expect(finding({ [id("spend")]: noEstimate("value_statement_nothing_spent", 0, "value_statement_spend") })).toBe(
      "What marketing brings: nothing was spent on marketing in the last twelve months.",
    );
  });
});

const line = (channel: string, kind: string, spend: number, net: [number, number, number] | null): Row => ({
  ...{ channel, kind, spend, grade: "C", source: net ? "mix" : null, value: net ? net[0] + spend : null },
  ...{ net: net?.[0] ?? null, net_low: net?.[1] ?? null, net_high: net?.[2] ?? null },
});
const rows = [
  line("tv", "media", 2.5e6, [-1e6, -1.5e6, -5e5]),
  line("search", "media", 8e5, [1.4e6, 7e5, 2e6]),
  line("outdoor+radio", "media", 7e5, [-2e5, -1e6, 6e5]),
  line("event", "campaign", 4e5, null),
];

describe("the decisions of the value statement", () => {
  it("names what to cut, to test, to settle and to keep, with the money at stake", () => {
    const decisions = text.decisions({
      tables: { value_statement: rows },
      book: { currency: "TWD" },
    } as unknown as Report);
    expect(decisions.map(({ decision, amount }) => [decision, amount])).toEqual([
      ["Cut back TV", 1e6],
      ["Test or stop what no evidence shows: event campaigns", 4e5],
      ["Settle by a test whether outdoor and radio pays", 7e5],
      ["Keep search, and move money there in steps", 1.4e6],
    ]);
    expect([decisions[0]!.low, decisions[0]!.high]).toEqual([5e5, 1.5e6]);
  });

  it("asks nothing of a book without channels", () => {
    expect(text.decisions({ tables: {}, book: { currency: "TWD" } } as unknown as Report)).toEqual([]);
  });
});

describe("titles of the value statement", () => {
  it("count the channels whose interval is clear, and say how much of the spend shows nothing", () => {
    expect(plain(text.channelsTitle(stated(), rows))).toBe(
      "1 of 3 channels with evidence clearly brings more than it costs, 1 clearly less; no evidence speaks for 23 % of the spend",
    );
    expect(text.channelsTitle(stated(), [])).toBe("No channel can show what it brings");
  });

  it("say whether the accounts agree", () => {
    const of = (passed: boolean[]) =>
      text.tieTitle({
        checks: passed.map((one) => ({ id: "value_statement_ape_ties", passed: one, value: 0, limit: 0.05 })),
      } as unknown as Report);
    expect(plain(of([true, true]))).toBe("All 2 lines agree with what finance booked to 5 %");
    expect(of([true, false])).toBe("1 of 2 lines differs from what finance booked by more than 5 %");
    expect(of([])).toBe("Nothing is booked to tie it to");
  });

  it("claim no effect of the universal hold-out that may be nothing", () => {
    const whole = { way: "universal_holdout", policies: 300, low: -100, high: 700, campaigns: null, grade: "A" };
    expect(plain(text.holdoutSaid([whole]))).toContain("cannot be told from nothing: 300 (−100 to 700) policies");
  });

  it("never add the universal hold-out and the campaigns tested one by one", () => {
    const said = text.holdoutSaid([
      { way: "universal_holdout", policies: 300, low: 100, high: 500, campaigns: null, grade: "A" },
      { way: "campaigns_tested", policies: 350, low: 200, high: 500, campaigns: 9, grade: "A" },
    ]);
    expect(plain(said)).toContain("all of it together added 300 (100 to 500) policies");
    expect(said).toContain("neither is added to the other");
  });
});

describe("what is said of channels whose evidence lies below nothing", () => {
  const line = (channel: string, value: number, high: number): Row => ({
    kind: "media",
    channel,
    value,
    value_high: high,
  });
  const said = (...rows: Row[]) =>
    plain(text.belowNothingSaid({ numbers: stated(), tables: { value_statement: rows } }, "TWD"));

  it("says what they take off the total, which would be higher without", () => {
    expect(said(line("display", -1e6, 5e5), line("search", 3e6, 4e6))).toContain(
      "No effect was found of display. Its number is kept as measured, below nothing",
    );
    expect(said(line("display", -1e6, 5e5))).toContain("the total would be NT$ 10 M");
  });

  it("says nothing where there are none, or where the loss is clear", () => {
    expect(said(line("search", 3e6, 4e6))).toBe("");
    expect(said(line("search", -3e6, -1e6))).toBe("");
  });
});
