import type { DemoTheme } from "../block.ts";
import { agentAttrition, countAgentEffects, describeAgentEffects } from "./agent-effects.ts";
import { countAttitudeEffects, describeAttitudeEffects, type AttitudeSums } from "./attitude-effects.ts";
import { countMainPersistency, describeMainPersistency, type PersistencyCounts } from "./main-persistency.ts";
import { countReferralEffects, describeReferralEffects, type ReferralSums } from "./referral-effects.ts";
import { countResidualLifetime, describeResidualLifetime, type LifetimeSums } from "./residual-lifetime.ts";
import { countTraitEffects, describeTraitEffects, type TraitSums } from "./trait-effects.ts";
import type { TwoLives } from "./two-lives.ts";

interface LoyaltySums {
  attitudes: AttitudeSums;
  agents: TwoLives;
  traits: TraitSums;
  referral: ReferralSums;
  lifetime: LifetimeSums;
  persistency: PersistencyCounts;
}

/** Writes no table: what makes policies last, as the same policies under the same draws would tell with one thing changed. */
export const loyalty: DemoTheme<null, LoyaltySums> = {
  name: "loyalty",
  prepare: () => null,
  block: (_, world, block) => ({
    attitudes: countAttitudeEffects(world, block),
    agents: countAgentEffects(world, block),
    traits: countTraitEffects(world, block),
    referral: countReferralEffects(world, block),
    lifetime: countResidualLifetime(world, block),
    persistency: countMainPersistency(world, block),
  }),
  finish(_, world, summaries) {
    const each = <K extends keyof LoyaltySums>(key: K) => summaries.map((summary) => summary[key]);
    return {
      one_standard_deviation_more: describeAttitudeEffects(each("attitudes")),
      agent_leaves: describeAgentEffects(each("agents")),
      agent_attrition_13: agentAttrition(world),
      traits: describeTraitEffects(each("traits")),
      among_referred: describeReferralEffects(each("referral")),
      main_persistency: describeMainPersistency(each("persistency")),
      residual_years: describeResidualLifetime(each("lifetime")),
    };
  },
};
