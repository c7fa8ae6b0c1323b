import type { OpenTable } from "../block.ts";
import { addMonths } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { Campaign } from "./campaign.ts";
import { campaigns } from "./campaign-catalogue.ts";

interface Promised {
  metric: string;
  unit: string;
  mid: number;
  /** Half the width of the interval, as a share of mid. */
  width: number;
  due: number;
}

const LEVEL = 0.8;

/**
 * What was said before each campaign: what it would do to take-up, and for those that sell also to policies in force at month 25. Marketing
 * promises about a third too much and with intervals too narrow, less so each year.
 */
export function writePromises(expectedLift: readonly number[], asOf: number, random: Random, open: OpenTable): void {
  const table = open("promises");
  let promise_id = 0;
  campaigns.forEach((campaign, c) => {
    for (const { metric, unit, mid, width, due } of promised(c, campaign, expectedLift[c]!, random)) {
      const registered_on = campaign.registered + 7;
      table.add({
        promise_id: ++promise_id,
        campaign_id: c,
        metric,
        unit,
        low: round(mid * (1 - width)),
        mid,
        high: round(mid * (1 + width)),
        level: LEVEL,
        registered_on,
        due_on: due,
      });
      if (!isRevised(c) || metric !== TAKE_UP) continue;
      const lower = round(mid * 0.75);
      table.add({
        promise_id: ++promise_id,
        campaign_id: c,
        metric,
        unit,
        low: round(lower * (1 - width)),
        mid: lower,
        high: round(lower * (1 + width)),
        level: LEVEL,
        registered_on: Math.min(asOf, registered_on + 20),
        due_on: due,
        supersedes: promise_id - 1,
      });
    }
  });
}

const TAKE_UP = "marketing.experiment.take_up";
const IN_FORCE = "marketing.experiment.in_force_25";
const KEPT = "marketing.experiment.kept";

function promised(c: number, campaign: Campaign, lift: number, random: Random): Promised[] {
  const hope = 1.35 - 0.1 * (c / 12) + random.normal(0, 0.15);
  const due = campaign.ends + campaign.windowDays;
  const width = 0.2 + 0.15 * (c / 24);
  if (campaign.primaryOutcome === "policy_in_force")
    return [{ metric: KEPT, unit: "share", mid: round(0.02 * hope), width, due }];
  if (campaign.primaryOutcome !== "policy_bought") return [];
  const mid = round(Math.max(0.004, lift) * hope);
  const promises = [{ metric: TAKE_UP, unit: "share", mid, width, due }];
  if (campaign.objective === "cross_sell") {
    promises.push({ metric: IN_FORCE, unit: "share", mid: round(mid * 0.8), width, due: addMonths(due, 25) });
  }
  return promises;
}

/** Every fifth campaign took its promise back before it started. */
function isRevised(campaign: number): boolean {
  return campaign % 5 === 2;
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
