/** Segments of contracts as readers see them. */
export const contractSegmentNames: Readonly<Record<string, string>> = {
  core: "Several policies, large premium",
  several: "Several policies, smaller premium",
  newcomer: "One policy, bought lately",
  large_single: "One policy, large premium",
  settled: "One policy, smaller premium",
  just_left: "Left, had bought lately",
  long_gone: "Left, bought long ago",
  unknown: "Not placed",
  other: "Other small segments",
  joined: "New to the company",
  died: "Died",
};

/** What to do with a segment, as readers see it. */
export const actionNames: Readonly<Record<string, string>> = {
  keep: "Keep",
  lift: "Lift",
  attract: "Attract again",
  leave: "Leave as they are",
};

export const contractSegmentName = (code: string): string => contractSegmentNames[code] ?? code;
