import type { PillarContext } from "../../run/pillar.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Part } from "../part.ts";
import { arrowRows, effectRows } from "./arrow-rows.ts";
import { checksOf } from "./checks.ts";
import { commonMethod } from "./common-method.ts";
import { responseRows, wavePathRows, waveRows } from "./compare-waves.ts";
import { CUSTOMER_ARROWS, CUSTOMER_CONSTRUCTS } from "./constructs.ts";
import { employees } from "./employees.ts";
import { estimatePaths, type BootstrapOptions } from "./estimate-paths.ts";
import { groupRows } from "./groups.ts";
import { htmtRows, loadingRows, measurementRows } from "./measurement.ts";
import { missingNeeds } from "./needs.ts";
import { employeeNumbers, noNumbers, numbersOf, type Found } from "./numbers.ts";
import { prepareWave, type PreparedWave } from "./prepare-wave.ts";
import { readSurvey, type Wave } from "./read-survey.ts";
import { pathsOf, secondOpinion } from "./second-opinion.ts";

/** How what customers think hangs together, from quality to loyalty, and what employees think. */
export async function pathModel({ book, database, options, map }: PillarContext): Promise<Part> {
  const missing = missingNeeds(book);
  if (missing.length > 0) return { numbers: {}, tables: {}, missing, checks: [] };
  const bootstrap = { ...options, map };
  const customers = await ofCustomers(await readSurvey(database, "customer"), bootstrap);
  const { means, arrows, latest } = await employees(await readSurvey(database, "employee"), bootstrap);
  return {
    numbers: { ...customers.numbers, ...(latest && employeeNumbers(latest)) },
    tables: { ...customers.tables, employee_constructs: means, employee_arrows: arrows },
    missing: [],
    checks: customers.checks,
  };
}

async function ofCustomers(waves: readonly Wave[], options: BootstrapOptions): Promise<Omit<Part, "missing">> {
  const outline = { constructs: CUSTOMER_CONSTRUCTS, arrows: CUSTOMER_ARROWS };
  const prepared = waves.map((wave, i) => prepareWave(wave, waves.slice(0, i), outline));
  const latest = prepared.at(-1);
  if (!latest) return { numbers: noNumbers("no_survey"), tables: {}, checks: [] };
  if (latest.matrix.surveys.length < FEWEST_PEOPLE) return { numbers: noNumbers("too_few"), tables: {}, checks: [] };
  const found = await analyse(latest, options);
  const groups = await groupRows(latest, waves.at(-1)!.invitations, options);
  return ofLatest(found, {
    survey_waves: waveRows(prepared),
    survey_response: responseRows(prepared),
    path_waves: await wavePathRows(prepared, options),
    path_groups: groups,
  });
}

async function analyse(wave: PreparedWave, options: BootstrapOptions): Promise<Found> {
  const paths = await estimatePaths(wave, options);
  const estimated = paths.kind === "estimated" ? paths : null;
  const warnings = [
    ...(estimated && !estimated.consistent ? ["error_of_measurement"] : []),
    ...(wave.corrected ? [] : ["response_not_modelled"]),
    ...(wave.matrix.constant.length > 0 ? ["constant_item"] : []),
    ...(wave.matrix.rare.length > 0 ? ["rarely_answered"] : []),
    ...(wave.complete.rows.length <= wave.matrix.items.length ? ["more_items_than_answers"] : []),
  ];
  return { wave, paths, common: commonMethod(wave, estimated), second: estimated && secondOpinion(wave), warnings };
}

function ofLatest(found: Found, tables: Part["tables"]): Omit<Part, "missing"> {
  const { wave, paths } = found;
  const constructs = measurementRows(wave, paths);
  const arrows = arrowTable(found);
  return {
    numbers: numbersOf(found),
    tables: {
      ...tables,
      path_arrows: arrows,
      path_constructs: constructs,
      path_effects: effectTable(found),
      path_loadings: loadingRows(wave, paths),
      path_htmt: htmtRows(wave),
    },
    checks: checksOf(found, arrows, constructs),
  };
}

/** Arrows with what maximum likelihood makes of them, and with the way of answering taken out. */
function arrowTable({ wave, paths, common, second }: Found) {
  if (paths.kind === "failed") return [];
  const likelihood = second && pathsOf(second, wave);
  return arrowRows(wave, paths).map((row, i) => {
    return { ...row, path_by_likelihood: likelihood?.[i] ?? null, path_less_marker: common.paths?.[i] ?? null };
  });
}

function effectTable({ wave, paths }: Found) {
  if (paths.kind === "failed") return [];
  return ["satisfaction", "loyalty"].flatMap((outcome) => effectRows(wave, paths, outcome));
}
