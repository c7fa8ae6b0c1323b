import { BLOCK_STRIDE, type Block, type OpenRandom, type OpenTable } from "../block.ts";
import { canAsk } from "./holders.ts";
import { dayOf, DAY_SECONDS, momentOn, openDay, phoneMoment } from "./moments.ts";
import type { Request, Story } from "./request.ts";
import { staffOn, type FraudState } from "./state.ts";

/** Contacts of this theme are numbered far above all others. */
const FIRST_INQUIRY = 1_500_000_000;
const FIRST_OTHER = 1_800_000_000;
/** Inquiries that no request follows, for each that one does. */
const UNFOLLOWED = 1.2;

/** Number of the contact in which a request was first asked about. */
export function inquiryNumber(request: Request): number {
  return FIRST_INQUIRY + request.index;
}

/** Phone inquiries about loans and surrenders: before requests, and others that came to nothing. */
export function writeInquiries(
  state: FraudState,
  block: Block,
  stories: readonly Story[],
  openRandom: OpenRandom,
  open: OpenTable,
): void {
  const random = openRandom("inquiries");
  const table = open("contacts");
  let others = 0;
  const add = (number: number, customer: number, policy: number, at: number) => {
    const minutes = Math.round(10 * (1 + random.gamma(2, 2))) / 10;
    const member = staffOn(state.phoneStaff, dayOf(at), random.uniform());
    table.add({
      contact_id: number,
      customer_id: customer,
      occurred_at: at,
      channel: "phone",
      direction: "inbound",
      purpose: "loan_or_surrender_inquiry",
      policy_id: policy,
      minutes,
      wait_minutes: Math.round(10 * random.exponential(2.5)) / 10,
      cost: Math.round((minutes / 60) * (member?.hourlyCost ?? 40_000)),
      answered: true,
      resolved_first_time: random.chance(0.8),
      history_seen: random.chance(0.6),
      conduct: "none",
      staff_id: member?.index ?? null,
    });
  };
  const other = () => FIRST_OTHER + block.number * BLOCK_STRIDE + others++;
  let followed = 0;
  for (const { request } of stories) {
    const { inquiryHours, inquiries } = request.signs;
    if (inquiryHours === null) continue;
    followed++;
    const { policy } = request;
    const last = Math.round(request.at - inquiryHours * 3600);
    add(inquiryNumber(request), policy.owner.index, policy.index, last);
    for (let i = 1; i < inquiries; i++) {
      const at = phoneMoment(last - 3600 - DAY_SECONDS * random.exponential(2));
      if (dayOf(at) > policy.issued) add(other(), policy.owner.index, policy.index, at);
    }
  }
  for (let i = 0; i < followed * UNFOLLOWED && block.policies.length > 0; i++) {
    const policy = random.pick(block.policies);
    const day = openDay(state.calendar.from + random.integer(state.calendar.until - state.calendar.from), "phone");
    const at = momentOn(day, "phone", random);
    if (policy.main === null && canAsk(policy, day)) add(other(), policy.owner.index, policy.index, at);
  }
}
