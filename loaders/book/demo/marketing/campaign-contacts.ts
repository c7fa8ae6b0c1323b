import { BLOCK_STRIDE, type Block, type World } from "../block.ts";
import type { ContactChannel } from "../contacts/contact.ts";
import { FIRST_CAMPAIGN_CONTACT } from "../contacts/index.ts";
import type { Staffing } from "../contacts/staffing.ts";
import type { Random } from "../random.ts";
import type { TableWriter } from "../table-writer.ts";
import type { Member } from "./assignment.ts";
import type { Campaign, Channel } from "./campaign.ts";
import { campaigns } from "./campaign-catalogue.ts";

/** Campaigns in which somebody speaks with people; the others leave no contact. */
const SPOKEN: Partial<Record<Channel, ContactChannel>> = { telemarketing: "phone", agent: "agent", bank: "counter" };
const MINUTES: Partial<Record<ContactChannel, number>> = { phone: 6, agent: 22, counter: 9 };

/** A call or visit to each member whom such a campaign reached. */
export function writeCampaignContacts(
  groups: readonly Member[][],
  world: World,
  staffing: Staffing,
  block: Block,
  random: Random,
  table: TableWriter,
): void {
  let contact_id = block.number * BLOCK_STRIDE + FIRST_CAMPAIGN_CONTACT;
  groups.forEach((members, c) => {
    const campaign = campaigns[c]!;
    const channel = SPOKEN[campaign.channel];
    if (!channel) return;
    for (const { person, assigned, delivered } of members) {
      if (!delivered) continue;
      const day = Math.min(world.asOf, assigned + random.integer(3));
      const staff = staffing.pick(channel, person.branch, day, random);
      table.add({
        contact_id: contact_id++,
        customer_id: person.index,
        occurred_at: day * 86_400 + 34_200 + random.integer(28_000),
        channel,
        direction: "outbound",
        purpose: purposeOf(campaign),
        product: campaign.product,
        campaign_id: c,
        minutes: Math.round(10 * MINUTES[channel]! * random.gamma(3, 1 / 3)) / 10,
        cost: 100 * campaign.costPerContact,
        answered: true,
        history_seen: random.chance(0.35),
        conduct: staff === null ? null : "none",
        staff_id: staff?.index,
      });
    }
  });
}

function purposeOf({ objective }: Campaign): string {
  return objective === "service" || objective === "retention" ? "care" : "sales";
}
