import type { Block } from "../block.ts";
import type { Member } from "./assignment.ts";
import { campaigns } from "./campaign-catalogue.ts";
import { outcomeOf, type Outcome } from "./outcomes.ts";

/** Counts of a campaign's members in one group, as they were and as they would have been had there been no campaigns. */
export interface GroupCounts {
  members: number;
  delivered: number;
  bought: number;
  boughtWithout: number;
  /** Members with a policy of the window in force 25 months after its issue; counted once the last such day has passed. */
  kept: number;
  keptWithout: number;
}

/** Per campaign: the treated (all arms but the hold-out) and the hold-out. */
export interface CampaignCounts {
  treated: GroupCounts;
  holdout: GroupCounts;
}

/** What members would have done without campaigns, in the order of the members. */
export interface Without {
  bought: boolean[];
  kept: boolean[];
}

export function outcomesOf(groups: readonly Member[][], block: Block, asOf: number): Outcome[][] {
  return groups.map((members) => members.map((member) => outcomeOf(member, block.policiesOf[member.position]!, asOf)));
}

/** What to remember of the block as it is before campaigns have had their effect. */
export function withoutCampaigns(groups: readonly Member[][], block: Block, asOf: number): Without[] {
  return outcomesOf(groups, block, asOf).map((outcomes) => ({
    bought: outcomes.map(({ bought }) => bought !== null),
    kept: outcomes.map(({ kept }) => kept === true),
  }));
}

export function countEffects(
  groups: readonly Member[][],
  outcomes: readonly Outcome[][],
  without: readonly Without[],
): CampaignCounts[] {
  return groups.map((members, c) => {
    const counts = { treated: noCounts(), holdout: noCounts() };
    members.forEach((member, i) => {
      const { bought, kept } = outcomes[c]![i]!;
      const group = member.arm.name === "holdout" ? counts.holdout : counts.treated;
      group.members++;
      group.delivered += Number(member.delivered);
      group.bought += Number(bought !== null);
      group.kept += Number(kept === true);
      group.boughtWithout += Number(without[c]!.bought[i]);
      group.keptWithout += Number(without[c]!.kept[i]);
    });
    return counts;
  });
}

function noCounts(): GroupCounts {
  return { members: 0, delivered: 0, bought: 0, boughtWithout: 0, kept: 0, keptWithout: 0 };
}

export function addCounts(parts: readonly CampaignCounts[][]): CampaignCounts[] {
  return campaigns.map((_, c) => {
    const total = { treated: noCounts(), holdout: noCounts() };
    for (const part of parts) {
      for (const group of ["treated", "holdout"] as const) {
        for (const key of Object.keys(total[group]) as (keyof GroupCounts)[]) total[group][key] += part[c]![group][key];
      }
    }
    return total;
  });
}

/**
 * Per campaign, for truth.json: shares of members and the effect on those treated, which is what they did less what they would have done
 * without campaigns under the same draws, less the same of the hold-out (what other campaigns did meanwhile). `in_force_25` is null while
 * immature.
 */
export function describeEffects(totals: readonly CampaignCounts[], matureBy: number): Record<string, unknown>[] {
  return campaigns.map((campaign, c) => {
    const { treated, holdout } = totals[c]!;
    const mature = campaign.starts + campaign.windowDays + 28 + 25 * 31 <= matureBy;
    return {
      campaign: campaign.name,
      assignment: campaign.assignment,
      members: treated.members + holdout.members,
      take_up: describe(treated, holdout, "bought"),
      in_force_25: mature ? describe(treated, holdout, "kept") : null,
    };
  });
}

function describe(treated: GroupCounts, holdout: GroupCounts, what: "bought" | "kept"): Record<string, number | null> {
  const without = what === "bought" ? "boughtWithout" : "keptWithout";
  const caused = (group: GroupCounts) => (group.members > 0 ? (group[what] - group[without]) / group.members : 0);
  const share = (group: GroupCounts) => (group.members > 0 ? group[what] / group.members : null);
  return { treated: share(treated), holdout: share(holdout), effect: caused(treated) - caused(holdout) };
}
