import type { Block, OpenTable, World } from "./block.ts";

export function writeCustomers(world: World, block: Block, open: OpenTable): void {
  const customers = open("customers");
  for (const person of block.people) {
    customers.add({
      customer_id: person.index,
      household_id: person.household,
      first_seen_on: person.firstSeen,
      joined_on: person.joined,
      deceased_on: person.deceased,
      birth_year: person.birthYear,
      gender: person.gender,
      region: world.regions[person.region]!.name,
      branch: world.branches[person.branch]!.name,
      residence: person.residence,
      owns_home: person.ownsHome,
      income_band: person.income,
      occupation: person.occupation,
      employer_id: person.employer,
      source: person.source,
      referrer_id: person.referrer,
      preferred_channel: person.channel,
      trusted_contact_since: person.trustedContactSince,
      care_flag: person.careFlagSince !== null,
      care_flag_since: person.careFlagSince,
      marketing_consent_since: person.marketingConsentSince,
      marketing_consent_until: person.marketingConsentUntil,
      profiling_consent_since: person.profilingConsentSince,
      telecom_consent_since: person.telecomConsentSince,
      global_holdout_since: person.globalHoldoutSince,
    });
  }
}
