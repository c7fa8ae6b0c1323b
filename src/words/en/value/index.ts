import { valueDecisions } from "./decisions.js";
import { profitBySource, reconciled, whoCarries, worstTenth } from "./findings.js";
import { lossParts, traits } from "./labels.js";
import { traitWords, valuePage } from "./page.js";
import { byTrait, guarantees, peak, products, rankLasts, realisedInflation, tenths } from "./titles.js";
import { whatIf } from "./what-if.js";

/** What the pages of value say. */
export const value = {
  page: valuePage,
  traitWords,
  traits,
  lossParts,
  whatIf,
  valueDecisions,
  whoCarries,
  worstTenth,
  profitBySource,
  reconciled,
  byTrait,
  guarantees,
  peak,
  products,
  rankLasts,
  realisedInflation,
  tenths,
};
