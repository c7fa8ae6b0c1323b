import type { Block, DemoTheme } from "../block.ts";
import { advertise, writeAdvertising, type Advertising } from "./advertising.ts";
import { bookSpending } from "./booked-spending.ts";
import { writeCampaignContacts } from "./campaign-contacts.ts";
import { Staffing } from "../contacts/staffing.ts";
import { drawUnitArms, type Member, type UnitArms } from "./assignment.ts";
import { campaigns } from "./campaign-catalogue.ts";
import {
  addCounts,
  countEffects,
  describeEffects,
  outcomesOf,
  withoutCampaigns,
  type CampaignCounts,
  type Without,
} from "./campaign-effects.ts";
import { writeCampaigns } from "./campaign-tables.ts";
import { mediaContributions } from "./media.ts";
import { writeMembers } from "./members.ts";
import { assignAll, expectedLifts, offersTo } from "./offers.ts";
import { writePromises } from "./promises.ts";
import { writePulse } from "./pulse.ts";
import { writeRoles } from "./roles.ts";
import { countSales, type WeeklySales } from "./sales.ts";
import { writeTouches } from "./touches.ts";
import { countPurchases, universalEffect, type UniversalHoldout } from "./universal-holdout.ts";

interface MarketingState {
  arms: UnitArms;
  advertising: Advertising;
  staffing: Staffing;
  /** The block whose offers were made last, as it would be without campaigns. */
  untouched: Untouched | null;
}

interface Untouched {
  number: number;
  members: Member[][];
  without: Without[];
  purchases: UniversalHoldout;
}

interface MarketingSummary {
  sales: WeeklySales;
  effects: CampaignCounts[];
  lifts: { sum: number; members: number }[];
  purchases: UniversalHoldout;
  purchasesWithout: UniversalHoldout;
}

/** Campaigns, advertising, sales and what people thought of it. */
export const marketing: DemoTheme<MarketingState, MarketingSummary> = {
  name: "marketing",

  /** Also plays the advertising into the world's sales. */
  prepare(world, random) {
    return {
      arms: drawUnitArms(world),
      advertising: advertise(world, random),
      staffing: new Staffing(world),
      untouched: null,
    };
  },

  offers(state, world, block, random) {
    const members = assignAll(world, block, state.arms, (campaign) => random("allocation", campaign));
    const without = withoutCampaigns(members, block, world.asOf);
    state.untouched = { number: block.number, members, without, purchases: countPurchases(block, world.asOf) };
    return offersTo(members);
  },

  block(state, world, block, random, open) {
    const { members, without, purchases } = untouchedOf(state, block);
    const outcomes = outcomesOf(members, block, world.asOf);
    writeMembers(members, outcomes, block, world.asOf, random("answers"), open);
    writeCampaignContacts(members, world, state.staffing, block, random("contacts"), open("contacts"));
    writeTouches(block, world.asOf, random("touches"), open);
    return {
      sales: countSales(
        block,
        open("applications").written("applied_on"),
        open("applications").written("customer_id"),
        state.advertising.weeks[0]!,
        world.regions.length,
      ),
      effects: countEffects(members, outcomes, without),
      lifts: expectedLifts(members),
      purchases: countPurchases(block, world.asOf),
      purchasesWithout: purchases,
    };
  },

  finish(state, world, summaries, random, open) {
    writeCampaigns(world.options.customers, open);
    const effects = addCounts(summaries.map(({ effects }) => effects));
    bookSpending(state.advertising, effects, world, open);
    const geoLifts = writeAdvertising(
      state.advertising,
      world,
      summaries.map(({ sales }) => sales),
      random,
      open,
    );
    writePromises(meanLifts(summaries), world.asOf, random("promises"), open);
    writePulse(random("pulse"), open);
    writeRoles(random("roles"), open);
    return {
      campaigns: describeEffects(effects, world.asOf),
      all_campaigns: universalEffect(
        summaries.map((each) => each.purchases),
        summaries.map((each) => each.purchasesWithout),
      ),
      media_share_of_sales: mediaContributions(state.advertising.media, state.advertising.intensity),
      geo_lift: geoLifts,
    };
  },
};

function untouchedOf(state: MarketingState, block: Block): Untouched {
  if (state.untouched?.number !== block.number) throw new Error(`no offers were made to block ${block.number}`);
  return state.untouched;
}

function meanLifts(summaries: readonly MarketingSummary[]): number[] {
  return campaigns.map((_, c) => {
    const members = summaries.reduce((sum, { lifts }) => sum + lifts[c]!.members, 0);
    return members > 0 ? summaries.reduce((sum, { lifts }) => sum + lifts[c]!.sum, 0) / members : 0;
  });
}
