import type { FitModel, Range } from "../../../src/models/client-fit.ts";
import type { Estimate } from "../../../src/models/evidence.ts";
import type { Missing, Row } from "../../../src/models/report.ts";
import type { PillarContext } from "../../run/pillar.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { AnalysePart, Part } from "../part.ts";
import { fitChecks } from "./checks.ts";
import { cornerCases } from "./corner-cases.ts";
import { cornerOf, prospectOf, type Corner } from "./corner.ts";
import { courseOfDemands } from "./course-of-demands.ts";
import { ledgerRows, prospectHour, type Valued } from "./decline-ledger.ts";
import { expectation, type Expectation } from "./expected-contribution.ts";
import { fitCells } from "./fit-cells.ts";
import { demandOf, expectedOf, fitChannels, fitProducts } from "./fit-model.ts";
import { fitNumbers, type FitFindings } from "./fit-numbers.ts";
import { hourWorth } from "./hour-worth.ts";
import { countOf, isLeftOut, leftOutRows } from "./left-out.ts";
import { missingNeeds, type FitAnalysis } from "./needs.ts";
import type { BuyingChance } from "./quote-chance.ts";
import {
  readCandidates,
  readChannels,
  readHours,
  readOutcomes,
  readPeople,
  readQuotes,
  readWorthCells,
  type FitPerson,
} from "./read-fit.ts";
import { serviceWays } from "./service-ways.ts";
import { worthPerPremium, type ProductWorth } from "./worth-per-premium.ts";

/** Which prospects fit: what they are expected to bring against what they ask for, what declining costs and frees, and ways of service for policyholders. */
export const fit: AnalysePart = async (context) => {
  const missing = missingNeeds(context.book);
  const nothing = (reason: Missing[]): Part => ({ numbers: {}, tables: {}, missing: reason, checks: [] });
  if (missing.some(({ analysis }) => analysis === "fit")) return nothing(missing);
  const { database } = context;
  const candidates = await readCandidates(database);
  const prospects = candidates.filter((row) => row.is_prospect);
  const people = { prospects: await readPeople(database, true), policyholders: await readPeople(database, false) };
  const money = await readMoney(context);
  const found = await findings(context, people, money, missing);
  const leftOut = countOf(prospects.filter(isLeftOut));
  return {
    numbers: fitNumbers({ ...found, leftOut }),
    tables: {
      ...tablesOf(found),
      fit_left_out: leftOutRows(candidates),
      fit_service: found.lacking.demands === null ? serviceWays(people.policyholders) : [],
    },
    missing,
    checks: await fitChecks(database),
    ...(found.prospects.length >= FEWEST_PEOPLE && { model: found.model }),
  };
};

interface Money {
  worths: Map<string, ProductWorth>;
  expected: Expectation;
  quotes: Awaited<ReturnType<typeof readQuotes>>;
}

async function readMoney({ database, book }: PillarContext): Promise<Money> {
  const worths = worthPerPremium(await readWorthCells(database), book.settings.hurdle_rate);
  return { worths, expected: expectation(await readOutcomes(database), worths), quotes: await readQuotes(database) };
}

interface Findings extends Omit<FitFindings, "leftOut"> {
  members: Valued[];
  chances: Expectation["chances"];
}

async function findings(
  { book, database, options }: PillarContext,
  people: { prospects: FitPerson[]; policyholders: FitPerson[] },
  { worths, expected, quotes }: Money,
  missing: readonly Missing[],
): Promise<Findings> {
  const lacking = lackingOf(missing);
  const valued = people.prospects.map((person): { prospect: Valued["prospect"]; behind: Valued["behind"] | null } => {
    const behind = expected.of(person);
    const value = behind ? behind.chance.estimate * behind.premium * behind.worth.estimate : NaN;
    return { prospect: prospectOf(person, value), behind };
  });
  const prospects = valued.map(({ prospect }) => prospect);
  const corner = cornerOf(prospects);
  const perHour = hourWorth(await readHours(database), lacking.worth ?? lacking.demands, options);
  const demand = lacking.demands === null ? demandOf(prospects, corner) : null;
  const members = valued.flatMap(({ prospect, behind }) => (behind ? [{ prospect, behind }] : []));
  const bookHour = rangeOf(perHour);
  const model: FitModel = {
    products: fitProducts(quotes, worths),
    hour: { book: bookHour, prospects: corner && bookHour && prospectHour(members, corner, bookHour) },
    demand,
    calm: courseOfDemands([...people.prospects, ...people.policyholders]),
    expected: expectedOf(prospects, corner),
    corner: corner && { expected: corner.expected, contacts: corner.contacts },
    channels: fitChannels(await readChannels(database)),
  };
  const inCorner = corner ? prospects.filter(corner.isIn).length : 0;
  const showsCorner = book.settings.analyst === true;
  const { chances } = expected;
  return {
    ...{ prospects, corner, inCorner, showsCorner, quotes, model, perHour, lacking },
    members,
    chances,
  };
}

function tablesOf({
  prospects,
  corner,
  model,
  members,
  showsCorner,
  chances,
  quotes,
  lacking,
}: Findings): Record<string, Row[]> {
  const cells = corner && lacking.demands === null ? fitCells(prospects, corner, model.expected!) : [];
  const ledger = corner && model.hour.book ? ledgerRows(members, corner, model.hour.book, showsCorner) : [];
  return {
    fit_cells: cells,
    fit_ledger: ledger,
    fit_products: productRows(model, quotes),
    fit_standings: [...chances].filter(isTold).map(([standing, { estimate, low, high, people }]) => ({
      standing,
      people,
      estimate,
      low,
      high,
    })),
    ...(showsCorner && { fit_cases: casesOf(members, corner, model.hour) }),
  };
}

/** Whether neither buyers nor others are one to nine. */
function isTold([, { estimate, people }]: readonly [string, BuyingChance]): boolean {
  const buyers = Math.round(estimate * people);
  return [buyers, people - buyers].every((count) => count === 0 || count >= FEWEST_PEOPLE);
}

function casesOf(members: readonly Valued[], corner: Corner | null, hour: FitModel["hour"]): Row[] {
  const inside = corner ? members.filter(({ prospect }) => corner.isIn(prospect)) : [];
  return cornerCases(inside, hour);
}

/** Rows {product, people, chance, worth, and their bounds, policies}. */
function productRows({ products }: FitModel, quotes: FitFindings["quotes"]): Row[] {
  return products
    .filter(({ chance, worth }) => chance !== null || worth !== null)
    .map(({ product, chance, worth, policies }) => ({
      product,
      people: quotes.find((row) => row.product === product)?.people ?? null,
      ...{ chance: chance?.estimate ?? null, chance_low: chance?.low ?? null, chance_high: chance?.high ?? null },
      ...{ worth: worth?.estimate ?? null, worth_low: worth?.low ?? null, worth_high: worth?.high ?? null },
      policies: worth ? policies : null,
    }));
}

function lackingOf(missing: readonly Missing[]): FitFindings["lacking"] {
  const reason = (analysis: FitAnalysis) => {
    const lacking = missing.filter((entry) => entry.analysis === analysis);
    return lacking.length > 0 ? "missing_table" : null;
  };
  return { demands: reason("fit_demands"), chance: reason("fit_chance"), worth: reason("fit_worth") };
}

function rangeOf({ estimate, low, high }: Estimate): Range | null {
  return estimate === null ? null : { estimate, low: low ?? estimate, high: high ?? estimate };
}
