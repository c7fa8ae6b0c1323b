import { attribution } from "./attribution.ts";
import { televisionAdverts } from "./autoregressive-errors.ts";
import { covarianceStructures } from "./covariance-structure.ts";
import { hillstrom } from "./experiments.ts";
import { fraud } from "./fraud.ts";
import { geoExperiments } from "./geo-experiments.ts";
import { contractual, lifetimeValue } from "./lifetime-value.ts";
import { simulatedReturns } from "./marketing-mix.ts";
import { pathModel } from "./path-model.ts";
import { besideSmartPls } from "./smart-pls.ts";
import { segmentation } from "./segmentation.ts";
import { survival } from "./survival.ts";
import { uslapseagent } from "./uslapseagent.ts";

export type Tree = Record<string, unknown>;

/** The tree of expected.json as our functions compute it from the data of the reference folder, as far as they reach. */
export async function referenceTree(folder: string): Promise<Tree> {
  return {
    loyalty: { ...(await pathModels(folder)), ...(await covarianceStructures(folder)) },
    persistency: { uslapseagent: await uslapseagent(folder), ...(await contractual(folder)) },
    lifetime_value: await lifetimeValue(folder),
    survival: await survival(folder),
    fraud: await fraud(folder),
    experiments: { hillstrom: await hillstrom(folder), ...(await geoExperiments(folder)) },
    marketing_mix: {
      us_insurance_quotes_tv: await televisionAdverts(folder),
      pymc_roas: await simulatedReturns(folder),
    },
    attribution: await attribution(folder),
    segmentation: await segmentation(folder),
  };
}

async function pathModels(folder: string): Promise<Tree> {
  const { ecsi_mobi_pls, ...others } = await pathModel(folder);
  return {
    ecsi_mobi_pls: await besideSmartPls(folder, ecsi_mobi_pls as Parameters<typeof besideSmartPls>[1]),
    ...others,
  };
}
