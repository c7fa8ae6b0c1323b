/** Segments of contracts as readers see them. */
export const contractSegmentNames: Readonly<Record<string, string>> = {
  core: "Several policies, large premium",
  several: "Several policies, smaller premium",
  newcomer: "One policy, bought lately",
  large_single: "One policy, large premium",
  settled: "One policy, smaller premium",
  just_left: "Left, bought lately",
  long_gone: "Left, bought long ago",
  unknown: "Not placed",
  other: "Other small segments",
  joined: "New to the company",
  died: "Died",
};

/** Whom a segment holds, for the middle of a sentence. */
export const contractSegmentPeople: Readonly<Record<string, string>> = {
  core: "people with several policies and a large premium",
  several: "people with several policies and a smaller premium",
  newcomer: "people with one policy who bought lately",
  large_single: "people with one large policy",
  settled: "people with one smaller policy",
  just_left: "people who bought lately and have left",
  long_gone: "people who bought long ago and have left",
  unknown: "people who cannot be placed",
  other: "people in small segments",
};

/** What to do with a segment, as readers see it. */
export const actionNames: Readonly<Record<string, string>> = {
  keep: "Keep",
  lift: "Lift",
  attract: "Attract again",
  leave: "Leave as they are",
};

export const contractSegmentName = (code: string): string => contractSegmentNames[code] ?? code;
