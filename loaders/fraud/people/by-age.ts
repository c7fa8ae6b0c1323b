import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE, poolSmallGroups } from "../../value/small-cells.ts";
import type { BridgeInput } from "../bridge/read-bridge.ts";
import { requestsOf } from "../bridge/read-bridge.ts";
import { peopleIn } from "../bridge/steps.ts";
import { ageBands } from "../cases/cases.ts";
import { flagged } from "../handling/handling.ts";
import { effectOfAsking } from "./effect-of-asking.ts";

interface Band {
  bands: string[];
  members: number[];
}

/**
 * What lights do to each age band, on requests that showed one: rows {band, requests, flagged_share, asked_share (not known to be fraud), lost and its
 * interval (requests given up because staff asked), frauds, detection and its interval, stopped, lost_per_stopped}. Bands are joined until ten people
 * were defrauded in each; a number stopped under ten is not told.
 */
export function ageRows(input: BridgeInput): Row[] {
  return keptApart(bandsOf(input).map(({ bands, members }) => bandRow(input, bands.join("_or_"), members)));
}

/** Where a single number stopped is not told, the smallest of the others is not either: both would follow from all stopped together. */
function keptApart(rows: readonly Row[]): Row[] {
  const told = rows.filter(({ stopped }) => stopped !== null);
  if (rows.length - told.length !== 1) return [...rows];
  const least = told.toSorted((a, b) => Number(a["stopped"]) - Number(b["stopped"]))[0];
  const untold = { stopped: null, per_stopped: null, per_stopped_low: null, per_stopped_high: null };
  return rows.map((row) => (row === least ? { ...row, ...untold } : row));
}

/** Honest requests lost for each fraud stopped, below 65 and from 65. */
export function lostPerStopped(input: BridgeInput): Record<string, Estimate> {
  const { cases } = input.context;
  const sides: Record<string, (age: number) => boolean> = { under_65: (age) => age < 65, from_65: (age) => age >= 65 };
  const entries = Object.entries(sides).map(([name, holds]): [string, Estimate] => {
    const members = shown(input).filter((i) => holds(cases.age[i]!));
    const row = bandRow(input, name, members);
    const id = `fraud.people.lost_per_stopped.${name}`;
    if (row["per_stopped"] === null) return [id, noEstimate("too_few", members.length, "bridge_matched", "C")];
    const [low, high] = [row["per_stopped_low"], row["per_stopped_high"]] as [number, number];
    const n = Number(row["stopped"]);
    return [id, estimateOf(Number(row["per_stopped"]), n, "bridge_matched", { low, high, grade: "C" })];
  });
  return Object.fromEntries(entries);
}

function shown({ context, cover, handling }: BridgeInput): number[] {
  return requestsOf(context.cases.count, (i) => cover.covered[i] === 1 && handling.light[i]! > 0);
}

function bandsOf(input: BridgeInput): Band[] {
  const { cases, outcome } = input.context;
  const { codes, levels } = ageBands(cases);
  const all = shown(input);
  const bands = levels.map((level, code): Band => ({ bands: [level], members: all.filter((i) => codes[i] === code) }));
  const frauds = ({ members }: Band) =>
    peopleIn(
      cases,
      members.filter((i) => outcome.fraud[i] === 1),
    );
  return poolSmallGroups(
    bands.filter(({ members }) => members.length > 0),
    frauds,
    (small) => ({ bands: small.flatMap((one) => one.bands), members: small.flatMap((one) => one.members) }),
  );
}

function bandRow(input: BridgeInput, band: string, members: readonly number[]): Row {
  const { context, handling, money } = input;
  const { cases, outcome } = context;
  const frauds = members.filter((i) => outcome.fraud[i] === 1);
  const others = members.filter((i) => outcome.fraud[i] === 0);
  const asked = others.filter((i) => handling.asked[i] === 1).length;
  const warned = others.filter((i) => flagged(handling, i)).length;
  const detection = wilsonInterval(frauds.filter((i) => flagged(handling, i)).length, frauds.length);
  const stopped = frauds.filter((i) => money.stopped[i] === 1);
  const tellsStopped = peopleIn(cases, stopped) >= FEWEST_PEOPLE;
  const effect = others.length >= FEWEST_PEOPLE ? effectOfAsking(input, others) : null;
  const lost = (value: number | undefined) => (value === undefined ? null : value * asked);
  const per = (value: number | undefined) =>
    tellsStopped && value !== undefined ? (value * asked) / stopped.length : null;
  return {
    band,
    ...othersOf(others, { warned, asked }),
    lost: lost(effect?.difference),
    lost_low: lost(effect?.low),
    lost_high: lost(effect?.high),
    frauds: frauds.length,
    detection: detection.share,
    detection_low: detection.low,
    detection_high: detection.high,
    stopped: tellsStopped ? stopped.length : null,
    per_stopped: per(effect?.difference),
    per_stopped_low: per(effect?.low),
    per_stopped_high: per(effect?.high),
  };
}

/** Requests not known to be fraud, and the shares of them that were flagged and asked about; null where they are fewer than ten. */
function othersOf(others: readonly number[], { warned, asked }: { warned: number; asked: number }): Row {
  if (others.length < FEWEST_PEOPLE) return { requests: null, flagged_share: null, asked_share: null };
  return { requests: others.length, flagged_share: warned / others.length, asked_share: asked / others.length };
}
