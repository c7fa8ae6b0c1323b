import type { BookSettings } from "../settings.ts";
import type { World } from "./block.ts";
import { iso } from "./calendar.ts";

/** The demo's book.json. The ledger's expenses hold contacts and marketing already; its reserves defer the cost of winning a policy. */
export function demoSettings(world: World): BookSettings {
  return {
    name: "Demo Life (simulated)",
    currency: "TWD",
    as_of: iso(world.asOf),
    observed_from: iso(world.observedFrom),
    basis: "ifrs17",
    discount_rate: 0.03,
    hurdle_rate: 0.08,
    tax_rate: 0.2,
    ape_weights: { regular: 1, single: 0.1 },
    expense_includes_contacts: true,
    expense_includes_marketing: true,
    search: [],
    analyst: true,
    simulated: true,
    review_minutes: 20,
    review_cost: 200,
    stop_rate: 0.6,
    recovery_rate: 0.05,
  };
}
