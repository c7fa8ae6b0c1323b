/** Name of the user timing that says how long charts and numbers took to follow a choice, in milliseconds. */
export const BRUSH = "explorer.brush";

/** Times choices; of choices that overtook one another only the newest, from when it was made. */
export function brushClock(): { start: () => () => void } {
  let newest = 0;
  return {
    start: () => {
      const mine = ++newest;
      const start = performance.now();
      return () => {
        if (mine === newest) performance.measure(BRUSH, { start });
      };
    },
  };
}
