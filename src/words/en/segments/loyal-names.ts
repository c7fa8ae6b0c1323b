interface ClaimNames {
  /** Who is claimed to stay, against whom. */
  name: string;
  /** What has the effect: "... is estimated to contribute". */
  cause: string;
  /** Within a list of effects. */
  short: string;
  /** Of whom the claim speaks, within a sentence. */
  people: string;
}

/** How the claims on who is loyal are called. */
export const claimNames: Readonly<Record<string, ClaimNames>> = {
  referral: {
    name: "Referred, against won by advertising",
    cause: "being referred rather than won by advertising",
    short: "a referral",
    people: "referred customers",
  },
  full_price: {
    name: "Full price, against a discount",
    cause: "buying at full price",
    short: "paying full price",
    people: "those who bought at full price",
  },
  home_owners: {
    name: "Home owners, against all others",
    cause: "owning a home",
    short: "owning a home",
    people: "home owners",
  },
  middle_aged: {
    name: "Aged 40 to 54, against younger and older",
    cause: "being 40 to 54 at issue",
    short: "being middle-aged",
    people: "people aged 40 to 54",
  },
  suburban: {
    name: "Suburban, against urban and rural",
    cause: "living in a suburb",
    short: "living in a suburb",
    people: "suburban customers",
  },
};

export const nameOf = (claim: string): ClaimNames =>
  claimNames[claim] ?? { name: claim, cause: claim, short: claim, people: claim };
