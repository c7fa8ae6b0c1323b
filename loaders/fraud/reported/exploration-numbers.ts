import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { ExploredGreens } from "./explored-greens.ts";

const METHOD = "fraud_horvitz_thompson";

/** Reviews by lot, what they found, and what they say of all requests that were let pass. */
export function explorationNumbers(greens: ExploredGreens | null, drawn: number): Record<string, Estimate> {
  if (!greens) {
    const none = noEstimate(drawn === 0 ? "fraud_nothing_explored" : "fraud_explored_too_young", drawn, METHOD, "C");
    return { "fraud.exploration.reviews": none, "fraud.exploration.missed": none };
  }
  const { explored, found, known, passed, missed } = greens;
  const warnings = found < 5 ? ["fraud_few_explored"] : [];
  return {
    "fraud.exploration.reviews": estimateOf(explored, explored, "count"),
    "fraud.exploration.found":
      found > 0 && found < FEWEST_PEOPLE
        ? noEstimate("fraud_few_known", explored, "count")
        : estimateOf(found, explored, "count"),
    "fraud.exploration.passed": estimateOf(passed, passed, "count"),
    "fraud.exploration.known":
      known > 0 && known < FEWEST_PEOPLE
        ? noEstimate("fraud_few_known", passed, "count")
        : estimateOf(known, passed, "count"),
    "fraud.exploration.missed": estimateOf(missed.estimate, explored, METHOD, {
      low: missed.low,
      high: missed.high,
      grade: "C",
      warnings,
    }),
  };
}

/**
 * What looking by lot says of frauds among requests let pass, in ways that assume less or more.
 *
 * @returns rows {way, found, explored, estimate, low, high}
 */
export function explorationRows(greens: ExploredGreens): Row[] {
  const { explored, found, foundOrSuspected, known, missed, missedOrSuspected, highIfOrdered } = greens;
  return [
    { way: "came_to_light", found: shown(known), explored: null, estimate: shown(known), low: null, high: null },
    { way: "by_lot", found: shown(found), explored, estimate: missed.estimate, low: missed.low, high: missed.high },
    {
      way: "by_lot_ordered",
      found: shown(found),
      explored,
      estimate: missed.estimate,
      low: missed.low,
      high: highIfOrdered,
    },
    {
      way: "by_lot_with_suspected",
      found: shown(foundOrSuspected),
      explored,
      estimate: missedOrSuspected.estimate,
      low: missedOrSuspected.low,
      high: missedOrSuspected.high,
    },
  ];
}

/** A count of people, unless it is one of fewer than ten. */
function shown(people: number): number | null {
  return people > 0 && people < FEWEST_PEOPLE ? null : people;
}
