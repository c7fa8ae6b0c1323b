import type { StaffMember } from "../block.ts";
import { yearOf } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { ContactChannel, Occasion, Purpose } from "./contact.ts";
import { waitFactor } from "./seasons.ts";
import type { Staffing } from "./staffing.ts";

/** How a contact went. Costs are cents. */
export interface Handling {
  minutes: number;
  wait: number | null;
  cost: number;
  answered: boolean;
  /** Null for what the company started itself. */
  resolved: boolean | null;
  /** Null where no staff is involved. */
  historySeen: boolean | null;
  abusive: boolean;
  staff: StaffMember | null;
  second: StaffMember | null;
}

const MINUTES: Record<ContactChannel, number> = { counter: 15, phone: 8, app: 0.3, web: 0.4, mail: 7, agent: 24 };
const MATERIAL: Record<ContactChannel, number> = {
  counter: 30_00,
  phone: 6_00,
  app: 1_00,
  web: 2_00,
  mail: 38_00,
  agent: 55_00,
};
const OVERHEAD = 1.6;
/** An agent's hour, which is paid through commission but still taken from selling. */
const AGENT_HOUR = 300_00;

const RESOLVED: Record<Purpose, number> = {
  inquiry: 0.88,
  brochure: 0.96,
  quote: 0.85,
  service: 0.8,
  claim: 0.66,
  complaint: 0.5,
  change: 0.76,
  care: 0.9,
  loan_or_surrender_inquiry: 0.8,
  cancellation: 0.86,
  sales: 0.9,
};

const ABUSIVE_WHEN_ROUGH = 0.3;
const ABUSIVE_OTHERWISE = 0.0004;
const RECORDED_BY_A_SECOND = 0.6;

export function handle(occasion: Occasion, channel: ContactChannel, staffing: Staffing, random: Random): Handling {
  const { person, day, purpose, outbound = false } = occasion;
  const staff = staffing.pick(channel, person.branch, day, random);
  const wait = outbound ? null : waitOf(channel, day, random);
  const answered = channel !== "phone" || !random.chance(outbound ? 0.25 : Math.min(0.4, 0.02 + (wait ?? 0) / 120));
  const rough = purpose === "complaint" ? 1.5 : 1;
  const minutes = answered ? MINUTES[channel] * rough * random.gamma(2.5, 0.4) : 0;
  const historySeen = answered && hasStaff(channel) ? random.chance(historyChance(channel, day)) : null;
  const abusive =
    answered &&
    isConductOpen(purpose, channel) &&
    random.chance(person.latent.abusive ? ABUSIVE_WHEN_ROUGH : ABUSIVE_OTHERWISE);
  return {
    minutes: Math.round(10 * minutes) / 10,
    wait: wait === null ? null : Math.round(10 * wait) / 10,
    cost: costOf(channel, minutes, staff),
    answered,
    resolved: outbound ? null : answered && random.chance(resolvedChance(occasion, historySeen)),
    historySeen,
    abusive,
    staff: answered ? staff : null,
    second:
      abusive && staff !== null && random.chance(RECORDED_BY_A_SECOND)
        ? staffing.pickSecond(staff, channel, person.branch, day, random)
        : null,
  };
}

function waitOf(channel: ContactChannel, day: number, random: Random): number | null {
  if (channel === "phone") return random.gamma(1.3, 3.2) * waitFactor(day);
  return channel === "counter" ? random.gamma(1.8, 6) * waitFactor(day) : null;
}

function hasStaff(channel: ContactChannel): boolean {
  return channel !== "app" && channel !== "web";
}

/** Claims and complaints are never conduct. */
function isConductOpen(purpose: Purpose, channel: ContactChannel): boolean {
  return hasStaff(channel) && channel !== "agent" && purpose !== "claim" && purpose !== "complaint";
}

/** The common view of the customer spread from the counter to the phones over the years; agents see their own notes only. */
function historyChance(channel: ContactChannel, day: number): number {
  const years = yearOf(day) - 2016;
  if (channel === "agent") return 0.12;
  return Math.min(0.85, (channel === "counter" ? 0.3 : 0.18) + 0.045 * years);
}

function resolvedChance({ purpose, person }: Occasion, historySeen: boolean | null): number {
  return Math.min(0.99, Math.max(0.05, RESOLVED[purpose] + 0.05 * person.latent.quality + (historySeen ? 0.06 : 0)));
}

function costOf(channel: ContactChannel, minutes: number, staff: StaffMember | null): number {
  const hour = staff?.hourlyCost ?? AGENT_HOUR;
  return Math.round(MATERIAL[channel] + ((OVERHEAD * minutes) / 60) * hour);
}
