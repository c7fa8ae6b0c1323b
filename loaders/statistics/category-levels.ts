export interface CategoryFeature {
  kind: "category";
  name: string;
  /** By row, from 0 to the number of levels - 1; anything else is missing. */
  codes: ArrayLike<number>;
  levels: readonly string[];
}

export interface CodedCategory {
  name: string;
  /** By row, into `names`. */
  codes: Uint8Array;
  /** Null for all other levels together, "" for missing. */
  names: (string | null)[];
  /** Of rows, by level. */
  shares: number[];
  leftOut: "all_missing" | "constant" | "too_many_levels" | null;
  folded: { levels: number; share: number };
  missing: number;
}

/** With more of the rows in "all other", the category says too little. */
const MOST_FOLDED = 0.5;

/** A category with its frequent levels first, rare ones folded into one and missing values in a level of their own. */
export function codedCategory(
  { name, codes, levels }: CategoryFeature,
  { rareShare, mostLevels }: { rareShare: number; mostLevels: number },
): CodedCategory {
  const rows = codes.length;
  const counts = countsOf(codes, levels.length);
  const found = [...counts.keys()]
    .filter((level) => counts[level]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const own = ownLevels(found, counts, { least: rareShare * rows, most: mostLevels });
  const others = found.slice(own.length);
  const missing = rows - found.reduce((sum, level) => sum + counts[level]!, 0);
  const sizes = [
    ...own.map((level) => ({ name: levels[level]!, count: counts[level]! })),
    ...(others.length > 0 ? [{ name: null, count: others.reduce((sum, level) => sum + counts[level]!, 0) }] : []),
    ...(missing > 0 ? [{ name: "", count: missing }] : []),
  ];
  const folded = others.reduce((sum, level) => sum + counts[level]!, 0) / rows;
  return {
    name,
    codes: recoded(codes, own, levels.length, others.length > 0),
    names: sizes.map((level) => level.name),
    shares: sizes.map(({ count }) => count / rows),
    leftOut: reasonToLeaveOut(found.length, folded, sizes.length),
    folded: { levels: others.length, share: folded },
    missing: missing / rows,
  };
}

function countsOf(codes: ArrayLike<number>, levels: number): Uint32Array {
  const counts = new Uint32Array(levels);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code >= 0 && code < levels) counts[code]!++;
  }
  return counts;
}

/** The levels that are frequent enough, at most so many; one level alone is not folded. */
function ownLevels(
  found: readonly number[],
  counts: Uint32Array,
  { least, most }: { least: number; most: number },
): readonly number[] {
  const frequent = found.filter((level) => counts[level]! >= least);
  const kept = frequent.length > most ? frequent.slice(0, most - 1) : frequent;
  return found.length - kept.length === 1 && kept.length < most ? found : kept;
}

function recoded(codes: ArrayLike<number>, own: readonly number[], levels: number, hasOthers: boolean): Uint8Array {
  const others = own.length;
  const places = new Uint8Array(levels).fill(others);
  own.forEach((level, place) => (places[level] = place));
  const missing = hasOthers ? others + 1 : others;
  return Uint8Array.from({ length: codes.length }, (_, row) => {
    const code = codes[row]!;
    return code >= 0 && code < levels ? places[code]! : missing;
  });
}

function reasonToLeaveOut(found: number, folded: number, levels: number): CodedCategory["leftOut"] {
  if (found === 0) return "all_missing";
  if (folded > MOST_FOLDED) return "too_many_levels";
  return levels < 2 ? "constant" : null;
}
