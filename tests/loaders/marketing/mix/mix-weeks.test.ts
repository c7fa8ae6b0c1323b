import { describe, expect, it } from "vitest";
import { mixInput } from "../../../../loaders/marketing/mix/mix-input.ts";
import { weeksFrom } from "../../../../loaders/marketing/mix/read-weeks.ts";
import { silenceOf, silenceOfChannels } from "../../../../loaders/marketing/mix/silence.ts";

/** Monday, 2 January 2023. */
const MONDAY = 19_359;

const media = (weeks: number, spend: (week: number) => number, channel = "tv") =>
  Array.from({ length: weeks }, (_, week) => ({ day: MONDAY + 7 * week, channel, spend: spend(week) }));

const sales = (weeks: number, policies: (week: number) => number | null = () => 10) =>
  Array.from({ length: weeks }, (_, week) => ({
    day: MONDAY + 7 * week,
    national: 0,
    policies: policies(week),
    regions: policies(week) === null ? 1 : 2,
    ape: null,
    ape_regions: 0,
    rows: 2,
  }));

describe("weeks for the marketing mix", () => {
  it("takes Sundays and Mondays of one week together", () => {
    const rows = [...media(70, (week) => week), { day: MONDAY + 6, channel: "tv", spend: 5 }];
    expect(weeksFrom(rows, sales(70), [])!.spend[0]![0]).toBe(5);
  });

  it("does not know the sales of a week in which a region's are missing", () => {
    const weeks = weeksFrom(
      media(70, (week) => week),
      sales(70, (week) => (week === 4 ? null : 10)),
      [],
    )!;
    expect(weeks.policies[4]).toBeNaN();
    expect(weeks.policies[5]).toBe(10);
  });

  it("leaves the sales of a week without any media out, and bridges its spend", () => {
    const rows = media(70, (week) => 10 * week).filter(({ day }) => day !== MONDAY + 21);
    const weeks = weeksFrom(rows, sales(70), [])!;
    expect(weeks.weeksWithoutMedia).toBe(1);
    expect(weeks.spend[0]![3]).toBe(30);
    expect(weeks.policies[3]).toBeNaN();
  });

  it("takes a channel without a row in a week in which others have one to have spent nothing", () => {
    const rows = [...media(70, () => 10), ...media(70, () => 7, "radio").slice(5)];
    expect([...weeksFrom(rows, sales(70), [])!.spend[0]!.slice(3, 7)]).toEqual([0, 0, 7, 7]);
  });

  it("carries a driver's latest value on, and its first one back", () => {
    const controls = [
      { day: MONDAY + 14, name: "price", value: 100 },
      { day: MONDAY + 28, name: "price", value: 106 },
    ];
    const { values } = weeksFrom(
      media(70, () => 1),
      sales(70),
      controls,
    )!.controls[0]!;
    expect([...values.slice(0, 6)]).toEqual([100, 100, 100, 100, 106, 106]);
  });
});

describe("silence of the marketing mix", () => {
  const from = (weeks: number, policies: (week: number) => number | null = () => 10) =>
    silenceOf(
      weeksFrom(
        media(weeks, (week) => week % 5),
        sales(weeks, policies),
        [],
      ),
    );

  it("says why it says nothing", () => {
    expect(silenceOf(weeksFrom([], sales(90), []))).toBe("mix_no_media");
    expect(from(90, () => null)).toBe("mix_no_sales");
    expect(from(90, () => 0)).toBe("mix_no_sales");
    expect(from(20)).toBe("mix_too_few_weeks");
    expect(from(90)).toBeNull();
  });

  it("leaves channels out whose spend never changes or is nothing, and falls silent without others", () => {
    const rows = [...media(90, () => 10), ...media(90, () => 0, "radio")];
    const weeks = weeksFrom(rows, sales(90), [])!;
    const input = mixInput(weeks, weeks.policies);
    expect(input.leftOut).toEqual([
      { channel: "radio", reason: "no_spend" },
      { channel: "tv", reason: "constant_spend" },
    ]);
    expect(silenceOfChannels(input)).toBe("mix_no_channel");
  });
});
