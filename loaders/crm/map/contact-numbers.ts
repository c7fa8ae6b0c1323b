import { sum } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Check } from "../../../src/models/report.ts";
import { clusterCount } from "../../statistics/clustered-error.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { inboundIn, type Contacts } from "./contacts.ts";
import { pick, shareEstimate } from "./share-estimate.ts";

/** What each number of contacts is a share of; null contacts (NaN) are not known and left out. */
const SHARES = {
  "crm.contact.first_time_resolution": ({ resolved }: Contacts) => resolved,
  "crm.contact.repeat_share": ({ repeat, hasCustomer }: Contacts) =>
    // A contact with nobody known cannot be tied to an earlier one.
    repeat.map((flag, i) => (hasCustomer[i] === 1 ? flag : NaN)),
  "crm.contact.repeat_other_channel": ({ otherChannel }: Contacts) => otherChannel,
  "crm.contact.without_customer": ({ hasCustomer }: Contacts) => hasCustomer.map((flag) => 1 - flag),
  "crm.contact.history_seen": ({ historySeen }: Contacts) => historySeen,
};

export type ShareId = keyof typeof SHARES;

/** A share of the customers' own contacts of the last twelve months, and what it was in the twelve before. */
export function contactShare(contacts: Contacts, id: ShareId): { now: Estimate; before: Estimate } {
  const flag = SHARES[id](contacts);
  return {
    now: shareEstimate(contacts, flag, inboundIn(contacts, 0)),
    before: shareEstimate(contacts, flag, inboundIn(contacts, 1)),
  };
}

/** What contacts about a matter that an earlier one had not settled cost in the last twelve months. */
export function repeatCost(contacts: Contacts): Estimate {
  const repeats = inboundIn(contacts, 0).filter((i) => contacts.repeat[i] === 1);
  const priced = repeats.filter((i) => !Number.isNaN(contacts.cost[i]!));
  if (repeats.length > 0 && priced.length === 0) return noEstimate("crm_no_cost", repeats.length, "count");
  if (repeats.length > 0 && clusterCount(pick(contacts.customer, repeats)) < FEWEST_PEOPLE)
    return noEstimate("too_few", repeats.length, "count");
  const warnings = priced.length < repeats.length ? ["crm_some_without_cost"] : [];
  return estimateOf(
    sum(priced, (i) => contacts.cost[i]!),
    repeats.length,
    "count",
    { warnings },
  );
}

/** Largest share of contacts of which it may be unknown whether they were settled. */
const MOST_UNKNOWN = 0.2;

/** Whether it is recorded of nearly every contact if it was settled the first time. */
export function recordedCheck(contacts: Contacts): Check[] {
  const own = inboundIn(contacts, 0);
  if (own.length === 0) return [];
  const unknown = own.filter((i) => Number.isNaN(contacts.resolved[i]!)).length / own.length;
  return [{ id: "crm_resolution_recorded", passed: unknown <= MOST_UNKNOWN, value: unknown, limit: MOST_UNKNOWN }];
}
