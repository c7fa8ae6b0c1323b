import type { Block, DemoOptions, OpenRandom } from "../../../loaders/book/demo/block.ts";
import { simulateCore } from "../../../loaders/book/demo/core.ts";
import { behaviourColumns } from "../../../loaders/book/demo/fraud/features-behaviour.ts";
import { contextColumns } from "../../../loaders/book/demo/fraud/features-context.ts";
import { profileColumns } from "../../../loaders/book/demo/fraud/features-profile.ts";
import type { Script, SourceName, Story } from "../../../loaders/book/demo/fraud/request.ts";
import type { FraudState } from "../../../loaders/book/demo/fraud/state.ts";
import { tellStories } from "../../../loaders/book/demo/fraud/stories.ts";
import { random } from "../../../loaders/book/demo/random.ts";
import { openTables, prepared } from "../../../loaders/book/demo/simulate-block.ts";
import { themes } from "../../../loaders/book/demo/themes.ts";
import { coded } from "../../../loaders/fraud/cases/read-cases.ts";
import type { Watched } from "../../../loaders/fraud/monitors/watched.ts";

/** The requests of a simulated book as the monitors see them, and what only the simulation knows. */
export interface SimulatedRequests {
  watched: Watched;
  /** By request: the script of a fraud, null for an honest request. */
  script: readonly (Script | null)[];
  /** The day (since 1970) on which the new script starts. */
  scriptFrom: number;
}

/** The sources that know nearly every request, which are those that the monitors watch. */
const SOURCES = { behaviour: behaviourColumns, profile: profileColumns, context: contextColumns } as const;
const SECONDS_OF_A_DAY = 86_400;

/** The very requests that `npm run demo` writes for these options, without writing a book and without its dirt. */
export function simulatedRequests(options: DemoOptions): SimulatedRequests {
  const { world, states } = prepared(options);
  const at = themes.findIndex(({ name }) => name === "fraud");
  const state = states[at] as FraudState;
  const stories = Array.from({ length: world.blocks }, (_, block) => storiesOf(options, block, state)).flat();
  stories.sort((a, b) => a.request.at - b.request.at || a.request.index - b.request.index);
  return {
    watched: watchedOf(stories),
    script: stories.map(({ request }) => request.script),
    scriptFrom: state.calendar.scriptFrom,
  };
}

function storiesOf(options: DemoOptions, number: number, state: FraudState): Story[] {
  const { world, states } = prepared(options);
  const openRandom =
    (theme: string): OpenRandom =>
    (name, index = 0) =>
      random(options.seed, `${theme} block ${name}`, number * 1_000_000 + index);
  const offers = (block: Block) =>
    themes.flatMap((theme, i) => theme.offers?.(states[i], world, block, openRandom(theme.name)) ?? []);
  const { block } = simulateCore(world, number, openRandom("core"), openTables().open, offers);
  return tellStories(world, state, block, openRandom("fraud")).stories;
}

function watchedOf(stories: readonly Story[]): Watched {
  return {
    at: Float64Array.from(stories, ({ request }) => request.at / SECONDS_OF_A_DAY),
    channel: coded(stories.map(({ request }) => request.channel)),
    party: Int32Array.from(stories, ({ request }) => request.policy.owner.household),
    payee: numbered(stories.map(({ request }) => request.payee.token)),
    features: Object.fromEntries(
      Object.entries(SOURCES).flatMap(([source, names]) =>
        names.map((name, j) => [`${source}.${name}`, valuesOf(stories, source as SourceName, j)]),
      ),
    ),
  };
}

function valuesOf(stories: readonly Story[], source: SourceName, column: number): Float64Array {
  return Float64Array.from(stories, ({ sources }) => sources[source]?.values[column] ?? NaN);
}

function numbered(tokens: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(tokens, (token) => {
    if (!numbers.has(token)) numbers.set(token, numbers.size);
    return numbers.get(token)!;
  });
}
