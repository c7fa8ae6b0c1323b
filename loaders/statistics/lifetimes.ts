/** How long n lives were seen and how they ended, one element a life. Any unit of time, the same in both columns. */
export interface Lifetimes {
  /**
   * Time at which a life came under observation (left truncation); all 0 when left out. A life counts as at risk after its
   * entry; one that enters at 0 is at risk from the start, at time 0 as well.
   */
  entry?: Float64Array | undefined;
  /** Time of the end, or of the last sight of a life that goes on. */
  exit: Float64Array;
  /** 0 for a life that goes on (censored), otherwise the cause of its end, 1, 2, ... */
  cause: Uint8Array;
  /** Weight of each life, such as its premium; all 1 when left out. */
  weight?: Float64Array | undefined;
}

/** Positions of the lives that can be used: finite times, none negative, entry before exit, weight above zero. */
export function usableLives({ entry, exit, cause, weight }: Lifetimes): Uint32Array {
  const usable = new Uint32Array(cause.length);
  let count = 0;
  for (let i = 0; i < cause.length; i++) {
    const from = entry ? entry[i]! : 0;
    const until = exit[i]!;
    const ordered = from === 0 ? until >= 0 : from > 0 && until > from;
    if (ordered && until < Infinity && (!weight || (weight[i]! > 0 && weight[i]! < Infinity))) usable[count++] = i;
  }
  return usable.slice(0, count);
}

/** The lives at these positions, in their order. */
export function selectLives({ entry, exit, cause, weight }: Lifetimes, positions: Uint32Array): Lifetimes {
  const pick = (values: Float64Array) => gather(values, positions, new Float64Array(positions.length));
  return {
    exit: pick(exit),
    cause: gather(cause, positions, new Uint8Array(positions.length)),
    ...(entry && { entry: pick(entry) }),
    ...(weight && { weight: pick(weight) }),
  };
}

function gather<Values extends Float64Array | Uint8Array>(from: Values, positions: Uint32Array, into: Values): Values {
  for (let at = 0; at < positions.length; at++) into[at] = from[positions[at]!]!;
  return into;
}

/** Throws a RangeError when columns differ in length or a life cannot be used (see usableLives, selectLives). */
export function checkLifetimes(lifetimes: Lifetimes): void {
  const { entry, exit, cause, weight } = lifetimes;
  for (const column of [entry, cause, weight]) {
    if (column && column.length !== exit.length)
      throw new RangeError(`${exit.length} exits but ${column.length} values`);
  }
  const unusable = exit.length - usableLives(lifetimes).length;
  if (unusable > 0)
    throw new RangeError(`${unusable} lives have a negative duration, enter after their exit or weigh nothing`);
}

/** Time after which each life is at risk: before every other time for those that enter at 0. */
export function startOfRisk({ entry, exit }: Lifetimes): Float64Array {
  const start = new Float64Array(exit.length).fill(-1);
  if (entry) for (let i = 0; i < start.length; i++) if (entry[i]! > 0) start[i] = entry[i]!;
  return start;
}
