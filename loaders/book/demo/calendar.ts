/** Day number (days since 1970-01-01) of an ISO date. */
export function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** Day number of the first of a month; months beyond 12 or below 1 run on into other years. */
export function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000;
}

export function yearOf(dayNumber: number): number {
  return new Date(dayNumber * 86_400_000).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(dayNumber: number): number {
  return new Date(dayNumber * 86_400_000).getUTCMonth() + 1;
}

/** The same day so many months later; the last day of the month when there is no such day. */
export function addMonths(dayNumber: number, months: number): number {
  const date = new Date(dayNumber * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1 + months;
  const lastDay = firstOfMonth(year, month + 1) - firstOfMonth(year, month);
  return firstOfMonth(year, month) + Math.min(date.getUTCDate(), lastDay) - 1;
}

export function iso(dayNumber: number): string {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
}
