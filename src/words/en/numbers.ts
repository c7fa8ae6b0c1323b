/** Words around numbers. */
export const numbers = {
  none: "n/a",
  to: "to",
  points: (size: number) => (size === 1 ? "point" : "points"),
  years: (size: number) => (size === 1 ? "year" : "years"),
};
