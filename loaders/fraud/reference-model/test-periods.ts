/** A span of time whose requests are scored by a model that knew nothing of it; days since 1970, `until` not included. */
export interface Span {
  from: number;
  until: number;
}

const MONTHS = 6;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The calendar half-years from the one that holds a moment to the one that holds another. */
export function halfYears(first: number, last: number): Span[] {
  const begin = new Date(first * MILLISECONDS_OF_A_DAY);
  const spans: Span[] = [];
  let month = begin.getUTCMonth() < MONTHS ? 0 : MONTHS;
  for (;;) {
    const from = firstDay(begin.getUTCFullYear(), month);
    if (from > last) return spans;
    month += MONTHS;
    spans.push({ from, until: firstDay(begin.getUTCFullYear(), month) });
  }
}

function firstDay(year: number, month: number): number {
  return Date.UTC(year, month, 1) / MILLISECONDS_OF_A_DAY;
}
