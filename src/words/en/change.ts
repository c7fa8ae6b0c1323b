/** What is said of a change since an earlier book. */
export const change = {
  since: (date: string) => `since ${date}`,
  sameDay: "against the earlier results of the same day",
  otherBook: (name: string, date: string) => `against ${name}, ${date}`,
  on: (date: string) => `as of ${date}`,
  thatDay: "in the earlier results",
  unchanged: "no change",
  better: "better",
  worse: "worse",
  moreThanNoise: "more than noise",
  judgedMoreThanNoise: (judgement: string) => `${judgement}, and more than noise`,
  withinNoise: "no more than noise",
  noInterval: "without intervals nobody can tell whether this is noise",
  measuredOtherwise: (before: string, when: string) => `${before} ${when}, but measured in another way`,
  noNumberThen: (when: string) => `no number ${when} to compare with`,
  warnings: {
    other_book: (then: string, now: string) =>
      `The earlier results are of a book named ${then}, this one is ${now}: differences between the two companies would show as changes.`,
    same_day: () => "Both books end on the same day: what changed are the data or how they were read, not the times.",
    other_version: (version: string) =>
      `The earlier results were made by another version of Tenure (${version}), which may have measured otherwise under the same name.`,
  },
};

/** Words of the page of all changes. */
export const changesPage = {
  none: "There is no earlier book to compare with. Build with --previous and a folder of earlier results, and this page lists what changed.",
  finding: (changed: string, compared: string, since: string) =>
    `Of ${compared} numbers that both books estimate alike, ${changed} changed by more than noise ${since}.`,
  nothing: (compared: string, since: string) =>
    `None of ${compared} numbers that both books estimate alike changed by more than noise ${since}.`,
  incomparable: (since: string) =>
    `No number can be compared ${since}: the earlier results hold none that is measured alike.`,
  judged: (better: string, worse: string) =>
    `${better} for the better, ${worse} for the worse; where no way is good, neither is said.`,
  pillars: {
    value: "Value",
    loyalty: "Loyalty",
    marketing: "Marketing",
    fraud: "Protection",
    segments: "Segments",
    crm: "The CRM system",
  } as Record<string, string>,
  columns: { number: "Number", then: "Then", now: "Now", change: "Change, 90 % interval", judgement: "That is" },
  neither: "neither",
  judgements: { better: change.better, worse: change.worse },
  unchangedSize: "less than the last digit",
  noneOf: "Nothing changed by more than noise.",
  counted: "Counted in full",
  countedMore:
    "These numbers are counted and not estimated, so that no noise has to be told from them: they changed by what stands here.",
  rest: "The other numbers",
  within_noise: (count: number) => `${counted(count)} changed by no more than noise.`,
  unchanged: (count: number) =>
    `${counted(count)} ${count === 1 ? "is the same as it was" : "are the same as they were"}.`,
  measured_otherwise: (count: number) =>
    `${counted(count)} ${count === 1 ? "is" : "are"} measured in another way than then, by method or grade of evidence, and not compared.`,
  no_number: (count: number) =>
    `${counted(count)} ${count === 1 ? "is" : "are"} there in one of the two books only, or in neither.`,
  no_interval: (count: number) =>
    `${counted(count)} ${count === 1 ? "is an estimate" : "are estimates"} without an interval, so that nobody can tell.`,
  caption: (pillar: string) => `${pillar}: numbers that changed by more than noise`,
};

function counted(count: number): string {
  return count === 1 ? "One number" : `${count.toLocaleString("en")} numbers`;
}
