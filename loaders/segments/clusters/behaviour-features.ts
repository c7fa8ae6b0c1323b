import { mixedFeatures, type MixedFeature, type MixedFeatures } from "../../statistics/mixed-features.ts";
import type { Behaviour, Levels } from "./read-behaviour.ts";

/** Added to counts and to years, so that nobody's rate is 0 or rests on a few weeks alone (half a contact, half a year). */
const HALF = 0.5;

const PAYMENTS: Readonly<Record<number, string>> = {
  0: "single",
  1: "yearly",
  2: "half_yearly",
  4: "quarterly",
  12: "monthly",
};
const PAYING = [0, 1, 2, 4, 12];

/**
 * What groups are made of: own contacts a year by channel, on a logarithmic scale that all channels share (a channel that few use must not count for as much as
 * one that many do), reminders a year, how they pay, which channel they prefer and which they last bought through. Nothing of who they are, what they hold, what
 * they are worth, nor claims and complaints.
 */
export function behaviourFeatures(behaviour: Behaviour): MixedFeatures {
  const { channels, contacts, preferred } = behaviour;
  const features: MixedFeature[] = [
    ...channels.map((channel, i): MixedFeature => ({
      kind: "number",
      name: `contacts.${channel}`,
      values: logRates(contacts[i]!, behaviour.years),
    })),
    category("preferred", preferred),
  ];
  return sharedScale(mixedFeatures(features, { categoryWeight: 1 }));
}

/** Logarithm of events a year. */
export function logRates(events: ArrayLike<number>, years: ArrayLike<number>): Float64Array {
  return Float64Array.from(events, (count, row) => Math.log((count + HALF) / (years[row]! + HALF)));
}

function category(name: string, { codes, levels }: Levels): MixedFeature {
  return { kind: "category", name, codes, levels };
}

/** How each customer pays, as codes. */
export function paymentLevels({ payments }: Behaviour): Levels {
  const codes = Int32Array.from(payments, (value) => PAYING.indexOf(value));
  return { codes, levels: PAYING.map((value) => PAYMENTS[value]!) };
}

/** Puts back the spread that each column of contacts had against the others, with the mean spread 1. */
function sharedScale(features: MixedFeatures): MixedFeatures {
  const { numberNames, numbers, standardisation } = features;
  const { scales } = standardisation;
  const common = Math.sqrt(scales.reduce((sum, scale) => sum + scale ** 2, 0) / scales.length);
  const columns = numberNames.length;
  return { ...features, numbers: numbers.map((value, at) => (value * scales[at % columns]!) / common) };
}
