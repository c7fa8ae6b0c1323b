import type { ArmRow, CampaignRow } from "./campaign-rows.ts";

export interface CampaignCost {
  contacts: number;
  /** Null when the book says neither fixed cost nor cost per contact. */
  cost: number | null;
}

/**
 * Fixed cost and that of the contacts made.
 *
 * @param tellsDelivered whether the book says whom the campaign reached; otherwise everybody treated counts as reached
 */
export function costOf(
  { fixedCost, costPerContact }: CampaignRow,
  arms: readonly ArmRow[],
  tellsDelivered: boolean,
): CampaignCost {
  const treated = arms.filter(({ isHoldout }) => !isHoldout);
  const contacts = treated.reduce((sum, { delivered, members }) => sum + (tellsDelivered ? delivered : members), 0);
  if (fixedCost === null && costPerContact === null) return { contacts, cost: null };
  return { contacts, cost: (fixedCost ?? 0) + (costPerContact ?? 0) * contacts };
}
