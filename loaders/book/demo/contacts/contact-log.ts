import type { World } from "../block.ts";
import type { Random } from "../random.ts";
import type { TableWriter } from "../table-writer.ts";
import { chooseChannel } from "./channel-choice.ts";
import type { ContactChannel, Occasion, SeenContact } from "./contact.ts";
import { handle, type Handling } from "./handling.ts";
import type { Staffing } from "./staffing.ts";

const DAY_SECONDS = 86_400;
const FOLLOWS_UP = 0.72;
/** A matter is brought up at most so often again. */
const LONGEST_CHAIN = 4;

/** Share of contacts in which nobody found out who it was. */
const UNIDENTIFIED: Record<ContactChannel, number> = {
  counter: 0.03,
  phone: 0.1,
  app: 0,
  web: 0.35,
  mail: 0.02,
  agent: 0,
};

/** Writes contacts and what follows when they settle nothing: the same matter again, often through another channel. */
export class ContactLog {
  private next: number;

  constructor(
    first: number,
    private readonly last: number,
    private readonly world: World,
    private readonly staffing: Staffing,
    private readonly table: TableWriter,
    private readonly random: Random,
    private readonly witness: (seen: SeenContact) => void,
  ) {
    this.next = first;
  }

  /** Contacts outside the observed years or after the book's last day are lost. */
  record(occasion: Occasion): void {
    let { day } = occasion;
    let earlier: number | null = null;
    let { channel } = occasion;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      if (day > this.world.asOf) return;
      const { random } = this;
      channel ??= chooseChannel(occasion.person, occasion.purpose, day, random);
      const handling = handle({ ...occasion, day }, channel, this.staffing, random);
      const contact: number | null =
        day >= this.world.observedFrom ? this.write(occasion, day, channel, handling, earlier) : null;
      if (handling.resolved !== false || !random.chance(FOLLOWS_UP)) return;
      earlier = contact ?? earlier;
      day += handling.answered ? 1 + Math.floor(random.exponential(5)) : 0;
      channel = random.chance(0.55) ? channel : undefined;
    }
  }

  private write(
    { person, purpose, outbound, policy, product }: Occasion,
    day: number,
    channel: ContactChannel,
    handling: Handling,
    repeat_of: number | null,
  ): number {
    const contact_id = this.next++;
    if (contact_id > this.last) throw new Error("a block has more contacts than numbers for them");
    const { random } = this;
    const identified = policy !== undefined || outbound === true || !random.chance(UNIDENTIFIED[channel]);
    if (identified && !outbound && repeat_of === null) this.witness({ person, purpose, day, channel });
    this.table.add({
      contact_id,
      customer_id: identified ? person.index : null,
      occurred_at: day * DAY_SECONDS + secondOfDay(channel, random),
      channel,
      direction: outbound ? "outbound" : "inbound",
      purpose,
      product: policy?.product ?? product,
      policy_id: policy?.index,
      minutes: handling.minutes,
      wait_minutes: handling.wait,
      cost: handling.cost,
      answered: handling.answered,
      resolved_first_time: handling.resolved,
      repeat_of: identified ? repeat_of : null,
      history_seen: identified ? handling.historySeen : handling.historySeen === null ? null : false,
      conduct: handling.staff === null ? null : handling.abusive ? "abusive" : "none",
      staff_id: handling.staff?.index,
      second_staff_id: handling.second?.index,
    });
    return contact_id;
  }
}

/** Opening hours where people are needed, any waking hour elsewhere. */
function secondOfDay(channel: ContactChannel, random: Random): number {
  const hours = channel === "app" || channel === "web" ? 7 + 16 * random.uniform() : 9 + 8.5 * random.uniform();
  return Math.floor(hours * 3600);
}
