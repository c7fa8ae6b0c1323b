/** Level of every interval that is published. */
export const LEVEL = 0.9;

/** Standard normal quantile that leaves half of the rest on either side. */
export const NORMAL_QUANTILE = 1.6448536269514722;
