import type { OpenTable, World } from "../block.ts";
import { firstOfMonth } from "../calendar.ts";
import type { Advertising } from "./advertising.ts";
import { campaigns } from "./campaign-catalogue.ts";
import type { CampaignCounts } from "./campaign-effects.ts";
import { fixedCostOf } from "./campaign-tables.ts";
import { spendIn } from "./media.ts";
import { mediaChannels } from "./media-channels.ts";

/** What finance books beyond the media and campaign tables: fees of agencies and the tools of the department. */
const FEES = 0.03;
const MONTHS = 36;
const FIRST_YEAR = 2023;

/** The marketing line of finance, by month: media by day, campaigns in the month of their start, and fees on both. */
export function bookSpending(
  advertising: Advertising,
  effects: readonly CampaignCounts[],
  world: World,
  open: OpenTable,
): void {
  const media = mediaByMonth(advertising, world.options.customers);
  campaigns.forEach((campaign, c) => {
    const contacts = 100 * campaign.costPerContact * effects[c]!.treated.delivered;
    media[monthOf(campaign.starts)]! += fixedCostOf(campaign, world.options.customers) + contacts;
  });
  media.forEach((amount, month) => {
    const row = { month: firstOfMonth(FIRST_YEAR, 1 + month), line: "marketing" };
    open("finance").add({ ...row, amount: Math.round(amount * (1 + FEES)) });
  });
}

function mediaByMonth({ weeks, media }: Advertising, customers: number): number[] {
  const months = new Array<number>(MONTHS).fill(0);
  for (const channel of mediaChannels) {
    weeks.forEach((week, i) => {
      const spend = 100 * spendIn(channel, media.spend.get(channel.name)![i]!, customers);
      for (let day = week; day < week + 7; day++) months[monthOf(day)]! += spend / 7;
    });
  }
  return months;
}

/** Months since the first that is booked. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return 12 * (date.getUTCFullYear() - FIRST_YEAR) + date.getUTCMonth();
}
