import { bisectLeft } from "d3";
import { poissonCusum, type PoissonCusum } from "../../statistics/poisson-cusum.ts";
import { countRareValues, learnRareValues, type Span } from "./rare-values.ts";
import { FALSE_ALARMS_A_YEAR, FEWEST_MONTHS, LAG_MONTHS, monthAt, monthStart, type Watched } from "./watched.ts";

/** A request lies in a rare corner when so many of its values are rare. */
export const RARE_VALUES = 2;
/** The rise that the sum is made to find. */
const RISE = 3;
const DAYS_OF_A_WEEK = 7;
const WEEKS_OF_A_YEAR = 365.25 / 7;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;
/** Months from which the usual is learnt, at most; a third of them, the last, say how many rare requests a week brings. */
const MOST_MONTHS = 36;
/** Months between two lessons. */
const TERM = 3;
/** Alarms so soon after another tell of the same. */
const SAME_WEEKS = 8;

export interface TailWeek {
  /** Its Monday. */
  from: number;
  count: number;
  usual: number;
  /** Rare requests beyond what is usual, added up; an alarm when it reaches the threshold. */
  sum: number;
  threshold: number;
}

export interface TailAlarm {
  /** The end of the week that raised it. */
  at: number;
  /** Rare requests of the weeks since the sum was last zero, and how many are usual in so many weeks. */
  count: number;
  usual: number;
  requests: number[];
}

export interface TailWatch {
  from: number;
  weeks: TailWeek[];
  alarms: TailAlarm[];
  /** Features that had no say at the last lesson. */
  setAside: string[];
}

/** What was usual before a term: what is rare, and how often a request lies in a rare corner. */
interface Lesson {
  tails: ReturnType<typeof learnRareValues>;
  /** Share of requests with several rare values, counted in months that did not teach what is rare. */
  share: number;
  /** Above 1: weekly counts scatter more than Poisson counts. */
  dispersion: number;
  cusum: PoissonCusum;
}

interface Week {
  from: number;
  span: Span;
}

/**
 * Counts each week the requests with several values that are rare in their channel, and adds up what goes beyond the usual (a Poisson CUSUM made to
 * find that they trebled, with half a false alarm a year). What is usual is learnt anew every quarter from months that end a quarter before. Null while nothing
 * has been seen for a year, or without features.
 */
export function watchTails(watched: Watched): TailWatch | null {
  const count = watched.at.length;
  if (count === 0 || Object.keys(watched.features).length === 0) return null;
  const weeks = weeksOf(watched);
  const [begin, end] = [monthAt(watched.at[0]!), monthAt(watched.at[count - 1]!)];
  const first = begin + FEWEST_MONTHS + LAG_MONTHS;
  const watch: TailWatch = { from: monthStart(first), weeks: [], alarms: [], setAside: [] };
  const open = { sum: 0, since: 0 };
  for (let month = first; month <= end; month += TERM) {
    const lesson = learn(watched, weeks, begin, month);
    if (!lesson) continue;
    watch.setAside = lesson.tails.setAside;
    const [from, until] = [monthStart(month), monthStart(month + TERM)];
    const term = weeks.filter((week) => week.from + DAYS_OF_A_WEEK > from && week.from + DAYS_OF_A_WEEK <= until);
    for (const week of term) watchWeek(watched, week, lesson, open, watch);
  }
  return watch.weeks.length > 0 ? watch : null;
}

function learn(watched: Watched, weeks: readonly Week[], begin: number, month: number): Lesson | null {
  const until = month - LAG_MONTHS;
  const from = Math.max(begin, until - MOST_MONTHS);
  const parting = until - Math.round((until - from) / 3);
  const learnt = spanOf(watched.at, monthStart(from), monthStart(parting));
  const checked = spanOf(watched.at, monthStart(parting), monthStart(until));
  const tails = learnRareValues(watched, learnt, checked);
  const whole = weeks.filter(({ span }) => span.from >= checked.from && span.until <= checked.until);
  const counts = whole.map(({ span }) => rareRequests(watched, tails, span).length);
  const asked = whole.reduce((sum, { span }) => sum + span.until - span.from, 0);
  // One half more, so that an empty history does not make the first rare request an alarm.
  const share = (counts.reduce((sum, one) => sum + one, 0) + 0.5) / asked;
  const dispersion = Math.max(
    1,
    dispersionOf(
      counts,
      whole.map(({ span }) => share * (span.until - span.from)),
    ),
  );
  const mean = (share * asked) / whole.length;
  const cusum = poissonCusum(mean / dispersion, RISE, WEEKS_OF_A_YEAR / FALSE_ALARMS_A_YEAR);
  return cusum && Number.isFinite(mean) ? { tails, share, dispersion, cusum } : null;
}

function dispersionOf(counts: readonly number[], means: readonly number[]): number {
  return counts.reduce((sum, count, i) => sum + (count - means[i]!) ** 2 / means[i]!, 0) / (counts.length - 1);
}

function watchWeek(
  watched: Watched,
  { from, span }: Week,
  { tails, share, dispersion, cusum }: Lesson,
  open: { sum: number; since: number },
  watch: TailWatch,
): void {
  const count = rareRequests(watched, tails, span).length;
  const usual = share * (span.until - span.from);
  if (open.sum === 0) open.since = watch.weeks.length;
  open.sum = Math.max(0, open.sum + (count - cusum.allowance * usual) / dispersion);
  watch.weeks.push({ from, count, usual, sum: open.sum, threshold: cusum.threshold });
  if (open.sum < cusum.threshold) return;
  open.sum = 0;
  const at = from + DAYS_OF_A_WEEK;
  const last = watch.alarms[watch.alarms.length - 1];
  const since = watch.weeks.slice(open.since);
  const begin = since[0]!.from;
  const all = spanOf(watched.at, begin, at);
  const found = {
    at,
    count: since.reduce((sum, week) => sum + week.count, 0),
    usual: since.reduce((sum, week) => sum + week.usual, 0),
    requests: rareRequests(watched, tails, all),
  };
  if (!last || at - last.at > SAME_WEEKS * DAYS_OF_A_WEEK) watch.alarms.push(found);
}

function rareRequests(watched: Watched, { tails }: Lesson["tails"], span: Span): number[] {
  const counts = countRareValues(watched, tails, span);
  return Array.from(counts.keys())
    .filter((i) => counts[i]! >= RARE_VALUES)
    .map((i) => span.from + i);
}

function weeksOf({ at }: Watched): Week[] {
  const weeks: Week[] = [];
  const last = at[at.length - 1]!;
  let from = Math.ceil((at[0]! - FIRST_MONDAY) / DAYS_OF_A_WEEK) * DAYS_OF_A_WEEK + FIRST_MONDAY;
  for (; from + DAYS_OF_A_WEEK <= last + 1; from += DAYS_OF_A_WEEK)
    weeks.push({ from, span: spanOf(at, from, from + DAYS_OF_A_WEEK) });
  return weeks;
}

/** Requests from one moment up to another, by their numbers. */
function spanOf(at: Float64Array, from: number, until: number): Span {
  return { from: bisectLeft(at, from), until: bisectLeft(at, until) };
}
