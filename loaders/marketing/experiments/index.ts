import type { LookAt } from "../part.ts";
import { readAllDirect } from "./all-direct.ts";
import { analyseCampaigns } from "./analyse-campaign.ts";
import { directWorth } from "./direct-worth.ts";
import { campaignNumbers, countNumbers, directNumbers } from "./experiment-numbers.ts";
import { experimentTables } from "./experiment-tables.ts";
import { amongMany } from "./many-campaigns.ts";
import { missingNeeds } from "./needs.ts";
import { pageChecks } from "./page-checks.ts";
import { readCampaigns } from "./read-campaigns.ts";

/** What each campaign caused per person assigned, how sure that is, and what all direct marketing added. */
export const experiments: LookAt<"experiments"> = async ({ book, database, worth }) => {
  const missing = missingNeeds(book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  const campaigns = lacks.has("experiments") ? [] : analyseCampaigns(await readCampaigns(database), book, worth);
  const allDirect = lacks.has("all_direct") ? null : await readAllDirect(database);
  const findings = campaigns.map(({ finding }) => finding);
  const nothing = campaigns.length === 0 && !allDirect;
  return {
    part: {
      numbers: nothing
        ? {}
        : {
            ...countNumbers(campaigns),
            ...directNumbers(allDirect, directWorth(allDirect, findings, worth)),
            ...campaignNumbers(campaigns),
          },
      tables: campaigns.length > 0 ? experimentTables(campaigns, amongMany(campaigns)) : {},
      missing,
      checks: pageChecks(campaigns, allDirect),
    },
    findings: { campaigns: findings, allDirect },
  };
};
