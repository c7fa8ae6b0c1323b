import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import { percentiles } from "./demands.ts";
import type { FitPerson } from "./read-fit.ts";

/** Own contacts and calls in twelve months from which another way of service helps, whatever others do. */
const LEAST_CONTACTS = 4;
const LEAST_CALLS = 3;

/**
 * Ways of service for policyholders whom nothing leaves out: rows {way, people (null when fewer than ten), from}. Somebody may be offered several. It is
 * about the way of service alone: cover, claims, terms and the contract's end are out of reach here.
 */
export function serviceWays(policyholders: readonly FitPerson[]): Row[] {
  const beyond = (values: number[], least: number) =>
    values.length === 0 ? least : Math.max(least, Math.ceil(percentiles(values)[98]!));
  const active = policyholders.filter(({ contacts }) => contacts > 0);
  const contacts = beyond(
    active.map((one) => one.contacts),
    LEAST_CONTACTS,
  );
  const calls = beyond(
    active.map((one) => one.by_phone),
    LEAST_CALLS,
  );
  const row = (way: string, from: number, test: (one: FitPerson) => boolean): Row => {
    const people = policyholders.filter(test).length;
    return { way, from, people: people < FEWEST_PEOPLE ? null : people };
  };
  return [
    row("steady_person", contacts, (one) => one.contacts >= contacts),
    row("appointments", calls, (one) => one.by_phone >= calls),
    row("two_staff", 1, (one) => one.strain_days > 0),
  ];
}
