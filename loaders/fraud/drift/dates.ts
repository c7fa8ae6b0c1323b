const MILLISECONDS_OF_A_DAY = 86_400_000;

/** "2025-10-01" of a moment in days since 1970. */
export function isoDay(day: number): string {
  return new Date(Math.floor(day) * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}

/** The day (since 1970) so many months before or after another; the last of the month where it has fewer days. */
export function monthsFrom(day: number, months: number): number {
  const date = new Date(Math.floor(day) * MILLISECONDS_OF_A_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / MILLISECONDS_OF_A_DAY;
}
