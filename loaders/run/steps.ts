import type { Cache, CacheEntry } from "./cache.ts";
import type { Progress } from "./progress.ts";

export interface Timing {
  step: string;
  seconds: number;
  /** True when the result was in the cache. */
  reused: boolean;
}

/** The steps of one run: shown while they run, timed, and skipped when the cache has what they would make. */
export interface Steps {
  timings: Timing[];
  /** A step that always runs. */
  always<T>(step: string, label: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
  /** A step whose result is a folder of the cache; `make` runs only when the key is not there. */
  cached(step: string, key: string, label: string, make: Make): Promise<CacheEntry>;
}

export type Make = (folder: string, say: (detail: string) => void) => Promise<void>;

export function openSteps(cache: Cache, progress: Progress): Steps {
  const timings: Timing[] = [];
  const timed = (step: string, started: number, reused: boolean) =>
    timings.push({ step, seconds: Math.round(performance.now() - started) / 1000, reused });
  return {
    timings,
    async always(step, label, work) {
      const started = performance.now();
      const result = await progress.step(label, work);
      timed(step, started, false);
      return result;
    },
    async cached(step, key, label, make) {
      const started = performance.now();
      const entry = await cache.entry(step, key, (folder) => progress.step(label, (say) => make(folder, say)));
      timed(step, started, entry.reused);
      return entry;
    },
  };
}
