import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { sum } from "d3";
import { LEVEL } from "../../statistics/interval-level.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { BridgeInput } from "./read-bridge.ts";
import { requestsOf } from "./read-bridge.ts";
import { peopleIn } from "./steps.ts";

/** Where no light was in play, so that what was stopped there tells what would have been stopped anyway. */
export type Comparison = "before" | "elsewhere" | "not_asked";

export interface StoppedAnyway {
  comparison: Comparison;
  frauds: number;
  people: number;
  stopped: number;
  /** Mean of the Jeffreys posterior of the share stopped. */
  share: number;
  low: number;
  high: number;
}

/**
 * The share of frauds that staff stopped where no light helped: in the channels with lights before they had them, in the channels without lights
 * since, and with lights where nobody asked. Shares are means of the Jeffreys posterior, (stopped + 1/2) / (frauds + 1), so that none stopped does
 * not count as none ever; comparisons of fewer than ten people are left out, and the last one where the step "asked" is not told. The first is the one
 * that counts.
 */
export function stoppedAnyway({ context, cover, handling, money }: BridgeInput, tellsAsked: boolean): StoppedAnyway[] {
  const { cases, outcome } = context;
  const hadLights = (i: number) => !Number.isNaN(cover.sinceOf[cases.channel.codes[i]!] ?? NaN);
  const groups: Record<Comparison, (i: number) => boolean> = {
    before: (i) => hadLights(i) && cover.covered[i] === 0,
    elsewhere: (i) => !hadLights(i) && cases.at[i]! >= cover.since,
    not_asked: (i) => tellsAsked && cover.covered[i] === 1 && handling.asked[i] === 0,
  };
  return Object.entries(groups).flatMap(([comparison, holds]) => {
    const frauds = requestsOf(cases.count, (i) => outcome.fraud[i] === 1 && holds(i));
    const people = peopleIn(cases, frauds);
    if (people < FEWEST_PEOPLE) return [];
    const stopped = sum(frauds, (i) => money.stopped[i]!);
    return [{ comparison: comparison as Comparison, people, ...jeffreys(stopped, frauds.length) }];
  });
}

/** A share from few events with its equal-tailed Jeffreys interval (Brown, Cai and DasGupta 2001). */
export function jeffreys(stopped: number, frauds: number) {
  const [a, b] = [stopped + 0.5, frauds - stopped + 0.5];
  const at = (probability: number) => betaQuantile(probability, a, b);
  return {
    frauds,
    stopped,
    share: a / (a + b),
    low: at((1 - LEVEL) / 2),
    high: at((1 + LEVEL) / 2),
  };
}
