import { FEWEST_PEOPLE } from "../../value/small-cells.ts";

/** Levels of a trait as they are told: those that are rare, or too many, are one. */
export interface FoldedLevels {
  /** The level of each person, -1 for those outside. */
  codes: Int32Array;
  /** Names by code, the largest first; "other" and "unknown" come last. */
  names: string[];
  /** How many levels "other" holds. */
  folded: number;
}

/** Fewer firms than this could make a group speak of one. */
export const FEWEST_FIRMS = 3;
const MOST_LEVELS = 12;

interface Size {
  people: number;
  firms: Set<number>;
}

/**
 * Folds levels of fewer than ten people or, where firms are given, three firms into "other", and all but the largest twelve; the smallest of the others joins them
 * until "other" is as large as a group must be. People whose level is not known are a level of their own, or part of "other" when they are few. No names at all when
 * everybody together is too few.
 *
 * @param inside who counts at all
 * @param firms a number for each person's firm
 */
export function foldLevels(
  levels: readonly (string | null)[],
  inside: (person: number) => boolean,
  firms?: ArrayLike<number>,
): FoldedLevels {
  const sizes = sizesOf(levels, inside, firms);
  const isLarge = ({ people, firms: own }: Size) =>
    people >= FEWEST_PEOPLE && (firms === undefined || own.size >= FEWEST_FIRMS);
  const ordered = [...sizes].sort(
    ([a, x], [b, y]) => Number(a === "unknown") - Number(b === "unknown") || y.people - x.people || (a < b ? -1 : 1),
  );
  const kept: string[] = [];
  const rest: Size = { people: 0, firms: new Set() };
  const fold = (size: Size) => {
    rest.people += size.people;
    for (const firm of size.firms) rest.firms.add(firm);
  };
  for (const [name, size] of ordered) {
    const hasRoom = name === "unknown" || kept.length < MOST_LEVELS;
    if (name !== "other" && isLarge(size) && hasRoom) kept.push(name);
    else fold(size);
  }
  let folded = ordered.length - kept.length;
  while (folded > 0 && !isLarge(rest) && kept.length > 0) {
    fold(sizes.get(kept.pop()!)!);
    folded++;
  }
  if (folded > 0 && !isLarge(rest)) return { codes: new Int32Array(levels.length).fill(-1), names: [], folded };
  const names =
    folded > 0
      ? [...kept.filter((name) => name !== "unknown"), "other", ...kept.filter((name) => name === "unknown")]
      : kept;
  const code = new Map(names.map((name, i) => [name, i]));
  const other = code.get("other") ?? -1;
  const codes = Int32Array.from(levels, (level, person) =>
    inside(person) ? (code.get(level ?? "unknown") ?? other) : -1,
  );
  return { codes, names, folded };
}

function sizesOf(
  levels: readonly (string | null)[],
  inside: (person: number) => boolean,
  firms?: ArrayLike<number>,
): Map<string, Size> {
  const sizes = new Map<string, Size>();
  levels.forEach((level, person) => {
    if (!inside(person)) return;
    const name = level ?? "unknown";
    const size = sizes.get(name) ?? { people: 0, firms: new Set<number>() };
    if (!sizes.has(name)) sizes.set(name, size);
    size.people++;
    if (firms) size.firms.add(firms[person]!);
  });
  return sizes;
}
