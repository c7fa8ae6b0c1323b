import { sum } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { IN_FORCE } from "./places.ts";
import type { PlaceRow } from "./place-rows.ts";
import type { Flow } from "./read-lifecycle.ts";

const PROSPECTS = new Set(["never_asked", "asked", "silent", "asked_again", "prospect"]);
const LEAVERS = new Set(["left", "win_back", "long_gone"]);

/**
 * The numbers of the page about places: people on each side, customers who are quiet with their share and money, and those
 * who were in force a year ago and are in force no more.
 */
export function lifecycleNumbers(flows: readonly Flow[], places: readonly PlaceRow[]): Record<string, Estimate> {
  const people = (of: (flow: Flow) => boolean) => sum(flows.filter(of), (flow) => flow.people);
  const inForce = people(({ place }) => IN_FORCE.has(place));
  const inForceBefore = people(({ place_before }) => IN_FORCE.has(place_before));
  const lost = people(({ place, place_before }) => IN_FORCE.has(place_before) && LEAVERS.has(place));
  const back = people(({ place, place_before }) => LEAVERS.has(place_before) && IN_FORCE.has(place));
  const quiet = places.find(({ place }) => place === "quiet");
  return {
    "loyalty.lifecycle.prospects": counted(
      people(({ place }) => PROSPECTS.has(place)),
      "no_prospects",
    ),
    "loyalty.lifecycle.in_force": counted(inForce, "no_customers"),
    "loyalty.lifecycle.leavers": counted(
      people(({ place }) => LEAVERS.has(place)),
      "nobody_left",
    ),
    "loyalty.lifecycle.quiet_share": quiet
      ? estimateOf(quiet.people / inForce, inForce, "share")
      : noEstimate("silence_unknown", inForce, "share"),
    "loyalty.lifecycle.quiet_stake": stakeOf(quiet),
    "loyalty.lifecycle.left_share": shareOf(lost, inForceBefore),
    "loyalty.lifecycle.came_back": counted(back, "nobody_back"),
  };
}

/** The counts and stakes of the next steps by their ids. */
export function stepNumbers(steps: readonly Row[]): Record<string, Estimate> {
  const entries = steps.flatMap((row): [string, Estimate][] => {
    const id = `loyalty.lifecycle.target.${String(row["step"])}`;
    const people = Number(row["people"]);
    if (typeof row["target"] !== "number") return [[id, noEstimate("target_unknown", people, "count")]];
    const target = row["target"];
    const count = estimateOf(target, people, "count");
    const [stake, low, high] = ["stake", "stake_low", "stake_high"].map((key) => row[key] as number | null);
    const worth =
      stake === null
        ? noEstimate("stake_unknown", target, "stake", "C")
        : estimateOf(stake!, target, "stake", { low: low!, high: high!, grade: "C" });
    return [
      [id, count],
      [`${id}.stake`, worth],
    ];
  });
  return Object.fromEntries(entries);
}

function counted(people: number, reason: string): Estimate {
  if (people >= FEWEST_PEOPLE) return estimateOf(people, people, "count");
  return noEstimate(people === 0 ? reason : "too_few", people, "count");
}

function shareOf(part: number, whole: number): Estimate {
  if (whole === 0) return noEstimate("nobody_before", 0, "share");
  if (part < FEWEST_PEOPLE || whole - part < FEWEST_PEOPLE) return noEstimate("too_few", whole, "share");
  return estimateOf(part / whole, whole, "share");
}

function stakeOf(row: PlaceRow | undefined): Estimate {
  if (!row) return noEstimate("silence_unknown", 0, "stake", "C");
  if (row.stake === null) return noEstimate("stake_unknown", row.people, "stake", "C");
  return estimateOf(row.stake, row.people, "stake", { low: row.stake_low, high: row.stake_high, grade: "C" });
}
