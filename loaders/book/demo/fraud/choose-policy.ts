import type { Policy } from "../block.ts";
import type { Random } from "../random.ts";
import type { Balances } from "./balances.ts";
import { anyHolder, type Holders, pickWeighted, victimWeight } from "./holders.ts";
import type { RequestKind } from "./request.ts";
import { waveOn, type FraudState } from "./state.ts";

/** Below NT$ 20,000 nobody asks. */
const LEAST = 2_000_000;

/** The policy of an honest request. */
export function honestPolicy(
  holders: Holders,
  kind: RequestKind,
  day: number,
  balances: Balances,
  random: Random,
): Policy | null {
  if (kind === "payee_change") return anyHolder(holders.any, day, random);
  let best: Policy | null = null;
  for (let i = 0; i < 12; i++) {
    const policy = anyHolder(holders.savings, day, random);
    if (policy && balances.available(policy, day) >= LEAST) return policy;
    if (policy && (!best || balances.available(policy, day) > balances.available(best, day))) best = policy;
  }
  return best ?? anyHolder(holders.any, day, random);
}

/** The victim of a fraud: the likeliest kind among so many that could be called. */
export function victimPolicy(
  state: FraudState,
  holders: Holders,
  day: number,
  balances: Balances,
  asked: ReadonlyMap<number, readonly number[]>,
  random: Random,
): Policy | null {
  const candidates: Policy[] = [];
  for (let i = 0; i < 40; i++) {
    const policy = anyHolder(holders.savings, day, random);
    if (policy) candidates.push(policy);
  }
  const weight = (policy: Policy) => {
    const last = asked.get(policy.owner.index)?.at(-1) ?? policy.issued;
    return victimWeight(policy, day, {
      alone: holders.alone.has(policy.owner),
      available: balances.available(policy, day),
      quietDays: day - Math.max(last, policy.issued),
      wave: waveOn(state, policy.owner.region, day),
    });
  };
  return pickWeighted(candidates, weight, random) ?? anyHolder(holders.any, day, random);
}
