import type { OpenRandom, OpenTable, World } from "../block.ts";
import { simulateControls, writeControls, type Controls } from "./controls.ts";
import { heavyUp, isInTest, planGeoTests, writeGeoTests, type GeoTest } from "./geo-tests.ts";
import { geoLift, simulateInquiries } from "./inquiries.ts";
import { spendIn, writeMedia, simulateMedia, type Media } from "./media.ts";
import { mediaChannels, REFERENCE_CUSTOMERS } from "./media-channels.ts";
import { addSales, writeSales, type WeeklySales } from "./sales.ts";
import { HISTORY_WEEKS, historyWeeks } from "./weeks.ts";

/** What the whole country saw, and what it did to sales, over the marketing history. */
export interface Advertising {
  weeks: number[];
  controls: Controls;
  media: Media;
  geoTests: GeoTest[];
  /** Relative rate of new policies by week, mean as the world had it. */
  intensity: Float64Array;
}

/** Weekly noise of sales as a share of them, and the policies a week at which counting noise alone is as large. */
const NOISE = 0.1;
const POLICIES_A_WEEK = 96;

/** Plays controls and media into the world's sales of the marketing history, whose mean stays what it was. */
export function advertise(world: World, random: OpenRandom): Advertising {
  const weeks = historyWeeks(world.asOf);
  const first = (weeks[0]! - world.firstWeek) / 7;
  const season = world.salesIntensity.subarray(first, first + HISTORY_WEEKS);
  const geoTests = planGeoTests(world.regions, random("geo tests"));
  const controls = simulateControls(weeks, (day) => agentsActive(world, day), random("controls"));
  const base = season.map((rate, week) => rate * controls.effect[week]!);
  const heavier = (channel: string, week: number) => heavyUp(geoTests, world.regions, channel, week);
  const media = simulateMedia(base, heavier, random("media"));
  const shock = weeklyShock(world.options.customers, random);
  const played = base.map((rate, week) => rate * media.effect[week]! * shock[week]!);
  const intensity = played.map((rate) => (rate * sum(season)) / sum(played));
  season.set(intensity);
  return { weeks, controls, media, geoTests, intensity };
}

/** In a large book counting noise is small; a shock common to all customers keeps the noise at a tenth. */
function weeklyShock(customers: number, random: OpenRandom): Float64Array {
  const counting = 1 / ((POLICIES_A_WEEK * customers) / REFERENCE_CUSTOMERS);
  const sd = Math.sqrt(Math.max(0, NOISE ** 2 - counting));
  const draws = random("weekly shock");
  return Float64Array.from({ length: HISTORY_WEEKS }, () => Math.exp(draws.normal(-(sd ** 2) / 2, sd)));
}

function agentsActive(world: World, day: number): number {
  return world.agents.filter((agent) => agent.hired <= day && (agent.left === null || agent.left > day)).length;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

export function writeAdvertising(
  { weeks, controls, media, geoTests, intensity }: Advertising,
  world: World,
  sold: readonly WeeklySales[],
  random: OpenRandom,
  open: OpenTable,
): Record<string, number> {
  const { regions, options } = world;
  const sales = addSales(sold, regions.length);
  const inquiries = simulateInquiries(intensity, regions, geoTests, options.customers, random("inquiries"));
  writeControls(weeks, controls, open);
  writeMedia(weeks, media, options.customers, random("impressions"), open);
  writeSales(sales, inquiries.counts, weeks, world, open);
  const spend = (name: string, week: number) =>
    100 *
    spendIn(
      mediaChannels.find((channel) => channel.name === name)!,
      media.spend.get(name)![week]!,
      options.customers,
    );
  writeGeoTests(geoTests, regions, weeks, inquiries.counts, spend, open);
  return Object.fromEntries(
    geoTests.map((test) => [
      test.id,
      geoLift(inquiries, regions.length, (week, region) => isInTest(test, week, region)),
    ]),
  );
}
