import type { Row } from "../../src/models/report.ts";
import { FEWEST_CUSTOMERS } from "./concentration.ts";
import type { CustomerValue } from "./customer-value.ts";

/**
 * What the loss of the worst tenth is made of. Margins pay running costs first and acquisition cost last, so a loss stands
 * against acquisition as far as that goes. What is left is shared out over claims, service and a negative margin before
 * these, each in proportion to its size. Customers of the worst tenth who make no loss have none to share out.
 *
 * @returns a row per part with its amount (positive) and share of the loss; no rows when there are fewer than 100 customers or
 *   the worst tenth loses nothing
 */
export function worstTenth(customers: CustomerValue): Row[] {
  const n = customers.expected.length;
  if (n < FEWEST_CUSTOMERS) return [];
  const order = Uint32Array.from(customers.expected.keys()).sort(
    (a, b) => customers.expected[a]! - customers.expected[b]!,
  );
  const parts = { acquisition: 0, claims: 0, service: 0, margin: 0 };
  for (const index of order.subarray(0, Math.round(n / 10))) addLoss(parts, customers, index);
  const loss = parts.acquisition + parts.claims + parts.service + parts.margin;
  if (loss === 0) return [];
  return Object.entries(parts).map(([part, amount]) => ({ part, amount, share: amount / loss }));
}

function addLoss(
  parts: { acquisition: number; claims: number; service: number; margin: number },
  customers: CustomerValue,
  index: number,
): void {
  const contribution = customers.expected[index]!;
  if (contribution >= 0) return;
  const acquisition = Math.min(-contribution, Math.max(0, customers.acquisitionCost[index]!));
  parts.acquisition += acquisition;
  const rest = -contribution - acquisition;
  if (rest === 0) return;
  const claims = Math.max(0, customers.claimsCost[index]!);
  const service = Math.max(0, customers.serviceCost[index]!);
  const margin = Math.max(0, rest - claims - service);
  const perUnit = rest / (claims + service + margin);
  parts.claims += claims * perUnit;
  parts.service += service * perUnit;
  parts.margin += margin * perUnit;
}
