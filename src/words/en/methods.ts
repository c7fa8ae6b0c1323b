/** How a number was made, by the method code of its estimate. */
export const methods: Record<string, string> = {
  count: "counted in full",
  share: "a share of the whole, counted in full",
};
