import type { Block, Offer, World } from "../block.ts";
import type { Random } from "../random.ts";
import { assignMembers, type Member, type UnitArms } from "./assignment.ts";
import { campaigns } from "./campaign-catalogue.ts";

/** Members of all campaigns in a block, by campaign. */
export function assignAll(world: World, block: Block, arms: UnitArms, open: (campaign: number) => Random): Member[][] {
  return campaigns.map((_, c) => assignMembers(c, world, block, arms, open(c)));
}

/** What reached people can do to their buying and lapsing; members who were not reached are left as they are. */
export function offersTo(members: readonly Member[][]): Offer[] {
  return members.flatMap((group, c) => {
    const campaign = campaigns[c]!;
    return group
      .filter((member) => member.delivered)
      .map((member) => ({
        person: member.person,
        campaign: c,
        from: member.assigned,
        until: member.assigned + campaign.windowDays - 1,
        chance: liftOf(member),
        product: campaign.product,
        lapseFactor: campaign.lapseFactor,
      }))
      .filter((offer) => offer.chance > 0 || offer.lapseFactor !== 1);
  });
}

/** Probability that the message makes the member buy. */
export function liftOf(member: Member): number {
  return member.arm.dose * campaigns[member.campaign]!.lift(member.person);
}

/** Per campaign, the sum over members of the lift that treatment would bring, whatever their arm; for what marketing expects. */
export function expectedLifts(groups: readonly Member[][]): { sum: number; members: number }[] {
  return groups.map((members, c) => ({
    sum: members.reduce((sum, member) => sum + campaigns[c]!.lift(member.person), 0),
    members: members.length,
  }));
}
