import type { Estimate } from "../../../src/models/evidence.ts";
import type { PolicyWorth } from "./policy-worth.ts";

/**
 * What a contract sold is worth together with the riders that are usually sold with it: for whatever counts buyers or contracts alone, as campaigns do, where
 * sales count riders as policies of their own. How many riders come with a contract is taken as known.
 */
export function contractWorth({
  apePerPolicy,
  valuePerPolicy,
  issuedPerContract = 1,
}: PolicyWorth): Pick<PolicyWorth, "apePerPolicy" | "valuePerPolicy"> {
  const withRiders = (each: Estimate): Estimate => {
    const times = (bound: number | null) => (bound === null ? null : bound * issuedPerContract);
    return { ...each, estimate: times(each.estimate), low: times(each.low), high: times(each.high) };
  };
  return { apePerPolicy: withRiders(apePerPolicy), valuePerPolicy: withRiders(valuePerPolicy) };
}
