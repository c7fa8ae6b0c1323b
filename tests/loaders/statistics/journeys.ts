import fc from "fast-check";
import type { Journeys } from "../../../loaders/statistics/rule-attribution.ts";

const journey = fc.record({
  path: fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }),
  conversions: fc.nat(20),
  nulls: fc.nat(20),
});

/** Any journeys past five channels. */
export const anyJourneys: fc.Arbitrary<Journeys> = fc.array(journey, { maxLength: 30 }).map((journeys) => ({
  channels: 5,
  paths: journeys.map(({ path }) => path),
  conversions: journeys.map(({ conversions }) => conversions),
  nulls: journeys.map(({ nulls }) => nulls),
}));
