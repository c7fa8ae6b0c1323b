import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { clusteredShare } from "../../statistics/clustered-share.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Contacts } from "./contacts.ts";

/**
 * Share of contacts in which a flag is set, of those where it is known, with an interval that lets the contacts of one customer, or of one member of
 * staff, move together: the wider of the two. Null when fewer than ten people, or none but fewer than ten, stand behind it.
 */
export function shareEstimate(contacts: Contacts, flag: Float64Array, positions: readonly number[]): Estimate {
  const known = positions.filter((i) => !Number.isNaN(flag[i]!));
  if (known.length === 0) return noEstimate("crm_not_recorded", 0, "crm_clustered_share");
  const values = Float64Array.from(known, (i) => flag[i]!);
  const byCustomer = clusteredShare(values, pick(contacts.customer, known));
  if (byCustomer.clusters < FEWEST_PEOPLE) return noEstimate("too_few", known.length, "crm_clustered_share");
  const byStaff = clusteredShare(values, pick(contacts.staff, known));
  const { share, low, high } = byStaff.high - byStaff.low > byCustomer.high - byCustomer.low ? byStaff : byCustomer;
  return estimateOf(share, known.length, "crm_clustered_share", { low, high });
}

export function pick(values: ArrayLike<number>, positions: readonly number[]): Float64Array {
  return Float64Array.from(positions, (i) => values[i]!);
}
