/** How one advertising channel was bought and, in truth, works. Money is for a book of 60,000 customers. */
export interface MediaChannel {
  name: string;
  /** Average weekly spend. */
  spend: number;
  /** How it is bought: all year, in flights of some weeks, or following demand as search does. */
  pattern: "steady" | "flighted" | "demand";
  /** Buys the same weeks as that channel, so that the two cannot be told apart. */
  follows?: string;
  /** Share of expected sales over the marketing history that it causes. */
  shareOfSales: number;
  /** Gamma-shaped memory: mean delay in weeks and shape; both bend away from the geometric decay that estimators assume. */
  delay: number;
  shape: number;
  /** Memory, as a multiple of the average spend, at which 63 % of the ceiling is reached. */
  saturation: number;
  /** Price of 1,000 impressions. */
  costPerThousand: number;
  /** Conversions that the platform claims for itself per million of spend. */
  claimedPerMillion: number;
}

export const mediaChannels: readonly MediaChannel[] = [
  {
    name: "tv",
    spend: 42_000,
    pattern: "flighted",
    shareOfSales: 0.08,
    delay: 2.4,
    shape: 2.2,
    saturation: 1.6,
    costPerThousand: 190,
    claimedPerMillion: 0,
  },
  {
    name: "search",
    spend: 16_800,
    pattern: "demand",
    shareOfSales: 0.06,
    delay: 0.5,
    shape: 1,
    saturation: 1.3,
    costPerThousand: 410,
    claimedPerMillion: 743,
  },
  {
    name: "social",
    spend: 12_600,
    pattern: "flighted",
    shareOfSales: 0.02,
    delay: 1,
    shape: 1.2,
    saturation: 1.2,
    costPerThousand: 85,
    claimedPerMillion: 400,
  },
  {
    name: "video",
    spend: 10_500,
    pattern: "flighted",
    follows: "social",
    shareOfSales: 0.012,
    delay: 1.1,
    shape: 1.2,
    saturation: 1.2,
    costPerThousand: 120,
    claimedPerMillion: 257,
  },
  {
    name: "display",
    spend: 8_400,
    pattern: "steady",
    shareOfSales: 0,
    delay: 0.6,
    shape: 1,
    saturation: 1,
    costPerThousand: 38,
    claimedPerMillion: 886,
  },
  {
    name: "outdoor",
    spend: 9_800,
    pattern: "steady",
    shareOfSales: 0.014,
    delay: 2,
    shape: 1.6,
    saturation: 2,
    costPerThousand: 60,
    claimedPerMillion: 0,
  },
  {
    name: "radio",
    spend: 6_300,
    pattern: "steady",
    shareOfSales: 0.01,
    delay: 0.9,
    shape: 1.3,
    saturation: 1.4,
    costPerThousand: 75,
    claimedPerMillion: 0,
  },
  {
    name: "print",
    spend: 5_600,
    pattern: "flighted",
    shareOfSales: 0.008,
    delay: 1.4,
    shape: 1.4,
    saturation: 1.1,
    costPerThousand: 240,
    claimedPerMillion: 0,
  },
];

/** The book size at which the spend above holds. */
export const REFERENCE_CUSTOMERS = 60_000;
