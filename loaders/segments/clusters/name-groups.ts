import { group as groupBy } from "d3-array";
import { ABOVE, BELOW, type TraitRow } from "./trait-rows.ts";

/** Names of so few codes at most; then groups of the same name are numbered. */
const LONGEST = 3;
/** A group that makes contact less than so often, against 100 on average, is named by that first. */
const QUIET = 50;

/**
 * A name for each group as codes of its strongest traits, the strongest first and as few as tell it from the others: "quiet" for how seldom it makes contact at
 * all, then the channels that it uses clearly more than others do, by how many contacts more. Words make a phrase of them (src/words). Groups that no trait tells apart end on a number.
 */
export function nameGroups(traits: readonly TraitRow[], groups: number): string[] {
  const strongest = Array.from({ length: groups }, (_, group) =>
    strongestOf(traits.filter((row) => row.group === group)),
  );
  const lengths = strongest.map(() => 1);
  for (let round = 1; round < LONGEST; round++) {
    const names = strongest.map((codes, i) => codes.slice(0, lengths[i]).join("+"));
    for (const alike of groupBy(names.keys(), (i) => names[i]!).values()) {
      if (alike.length > 1) for (const i of alike) lengths[i]!++;
    }
  }
  return numbered(strongest.map((codes, i) => codes.slice(0, lengths[i]).join("+")));
}

function strongestOf(rows: readonly TraitRow[]): string[] {
  const contacts = rows.filter(({ theme, index }) => theme === "contacts" && index !== null);
  const all = contacts.find(({ level }) => level === "all");
  const isQuiet = all !== undefined && all.index! < QUIET;
  const channels = contacts
    .filter(({ level, index }) => level !== "all" && index! >= ABOVE)
    .sort((a, b) => b.value! - b.average - (a.value! - a.average))
    .map(({ level }) => level);
  if (isQuiet) return ["quiet", ...channels];
  const often = all && all.index! < BELOW ? ["seldom"] : [];
  if (channels.length === 0) return [...often, "average"];
  return [...channels, ...often];
}

function numbered(names: readonly string[]): string[] {
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length;
    return names.filter((other) => other === name).length > 1 ? `${name}+#${before + 1}` : name;
  });
}
