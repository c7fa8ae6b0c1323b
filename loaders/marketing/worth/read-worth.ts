import { noEstimate } from "../../../src/models/evidence.ts";
import type { PillarContext } from "../../run/pillar.ts";
import type { PolicyWorth } from "./policy-worth.ts";

/** What a policy sold is worth before marketing, by the book's assumptions. */
export function readWorth(_context: PillarContext): Promise<PolicyWorth> {
  const none = noEstimate("no_assumptions", 0, "policy_worth", "C");
  return Promise.resolve({ apePerPolicy: none, valuePerPolicy: none, valuePerApe: none, byProduct: [], arrived: [] });
}
