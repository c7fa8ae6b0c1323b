import type { FitModel } from "../../../src/models/client-fit.ts";
import { wilsonInterval } from "../../statistics/wilson-interval.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { FitPerson } from "./read-fit.ts";

/** Own contacts in half a year from which somebody asks for much. */
const MUCH = 3;

/**
 * Does it get better with time: of people with three own contacts or more in the half year before the last, the share with at most half as many in
 * the last. Null of fewer than ten people, or where fewer than ten did or did not.
 */
export function courseOfDemands(people: readonly FitPerson[]): FitModel["calm"] {
  const earlier = (one: FitPerson) => one.contacts - one.half_year;
  const asked = people.filter((one) => earlier(one) >= MUCH);
  const calmer = asked.filter((one) => one.half_year <= earlier(one) / 2).length;
  if (calmer < FEWEST_PEOPLE || asked.length - calmer < FEWEST_PEOPLE) return null;
  const { share, low, high } = wilsonInterval(calmer, asked.length);
  return { estimate: share, low, high, contacts: MUCH, people: asked.length };
}
