import type { Block, World } from "../block.ts";
import { addMonths } from "../calendar.ts";
import { isInForce } from "./expected-course.ts";
import { rounded } from "./rounded.ts";
import { addCourses, changeInGivenUp, follow, hazardRatio, noLives, type TwoLives } from "./two-lives.ts";

const FOLLOWED_MONTHS = 12;

/** Policies in force on the day their selling agent left: as they would be had the agent stayed, and as they are. */
export function countAgentEffects(world: World, block: Block): TwoLives {
  const lives = noLives(FOLLOWED_MONTHS);
  for (const policy of block.policies) {
    const left = policy.agent === null ? null : world.agents[policy.agent]!.left;
    if (left === null || left < world.observedFrom || addMonths(left, FOLLOWED_MONTHS) > world.asOf) continue;
    if (!isInForce(policy, left)) continue;
    lives.policies++;
    follow(lives.unchanged, world, { policy: { ...policy, agent: null }, from: left });
    follow(lives.changed, world, { policy, from: left });
  }
  return lives;
}

/** For truth.json: what the leaving of an agent changes. */
export function describeAgentEffects(parts: readonly TwoLives[]): Record<string, number | null> {
  const lives = {
    policies: parts.reduce((total, part) => total + part.policies, 0),
    unchanged: addCourses(parts.map((part) => part.unchanged)),
    changed: addCourses(parts.map((part) => part.changed)),
  };
  return {
    policies: lives.policies,
    given_up_6: rounded(changeInGivenUp(lives, 6)),
    given_up_12: rounded(changeInGivenUp(lives, 12)),
    hazard_ratio_0_6: rounded(hazardRatio(lives, 0, 6)),
    hazard_ratio_7_12: rounded(hazardRatio(lives, 6, 12)),
  };
}

/** For truth.json: share of agents hired since observation began who had left 13 months later. */
export function agentAttrition({ agents, observedFrom, asOf }: World): Record<string, number | null> {
  const hired = agents.filter((agent) => agent.hired >= observedFrom && addMonths(agent.hired, 13) <= asOf);
  const gone = hired.filter(({ hired, left }) => left !== null && left <= addMonths(hired, 13));
  return { agents: hired.length, share: rounded(gone.length / hired.length) };
}
