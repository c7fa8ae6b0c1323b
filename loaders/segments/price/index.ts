import type { Row } from "../../../src/models/report.ts";
import { readBases } from "../../value/basis-table.ts";
import type { AnalysePart, Part } from "../part.ts";
import { readLives } from "./lives.ts";
import { missingNeeds } from "./needs.ts";
import { planFindings } from "./plan-findings.ts";
import { readPolicies } from "./policies.ts";
import { priceChangeFindings, type PriceChangeFindings } from "./price-change-findings.ts";
import { readQuotes } from "./quotes.ts";
import { takeUpFindings } from "./take-up-findings.ts";
import { priceWhatIf } from "./what-if.ts";

const YEAR = 365;
const dayOf = (date: string) => Math.round(Date.parse(date) / 864e5);
const NO_CHANGE: PriceChangeFindings = { numbers: {}, tables: {}, checks: [], found: null };

/** What a price does to take-up and to staying, who bears one, and what prices within the rules of conduct would bring. */
export const price: AnalysePart = async (context) => {
  const { book, database, options } = context;
  const missing = missingNeeds(book);
  const lacks = new Set(missing.map(({ analysis }) => analysis));
  const { settings } = book;
  const asOf = dayOf(settings.as_of);
  const observedFrom = settings.observed_from ? dayOf(settings.observed_from) : null;
  const change = lacks.has("price_change") ? NO_CHANGE : await priceChangeFindings(database, { asOf, observedFrom });
  if (lacks.has("price_take_up")) return partOf(change, [], missing);
  const quotes = await readQuotes(database);
  const takeUp = takeUpFindings(quotes);
  if (lacks.has("price_what_if")) return partOf(change, [takeUp], missing);
  const whatIf = priceWhatIf({
    policies: await readPolicies(database),
    quotes,
    takeUp,
    change,
    lives: await readLives(database, asOf - YEAR, asOf + 1),
    bases: await readBases(database),
    settings,
    asOf,
    seed: options.seed,
  });
  if (!whatIf) return partOf(change, [takeUp], missing);
  const grades = [takeUp.curve!.grade, ...(change.found ? [change.found.grade] : [])];
  return { ...partOf(change, [takeUp, { ...planFindings(whatIf, grades), checks: [] }], missing), model: whatIf };
};

type Found = Omit<Part, "missing">;

function partOf(change: Found, others: readonly Found[], missing: Part["missing"]): Part {
  const all = [...others, change];
  return {
    numbers: Object.assign({}, ...all.map(({ numbers }) => numbers)) as Part["numbers"],
    tables: Object.assign({}, ...all.map(({ tables }) => tables)) as Record<string, Row[]>,
    missing,
    checks: all.flatMap(({ checks }) => checks),
  };
}
