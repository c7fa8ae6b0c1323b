import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { explorePages } from "../analyst/explore-pages.ts";
import { contract } from "../book/contract/index.ts";
import type { Report } from "../../src/models/report.ts";
import { bookReport, dictionaryReport } from "./about-reports.ts";
import type { AnalysedPillar } from "./analyse.ts";
import type { AnalystDatabase } from "./analyst-database.ts";
import { boardResult } from "./board-report.ts";
import { CHANGES_PAGE, noChanges } from "./changes-report.ts";
import { claimsResult } from "./claims-report.ts";
import { bookStamp, completeReport } from "./complete-report.ts";
import { resultsKey } from "./keys.ts";
import type { Manifest } from "./manifest.ts";
import type { PageResult, RunOptions } from "./pillar.ts";
import type { StagedFile } from "./stage-book.ts";
import type { Steps } from "./steps.ts";
import { versions } from "./versions.ts";
import { writeJson } from "./write-json.ts";

/**
 * Writes the files of a run: `<pillar>.json` for other tools, `<page>.json` for the page of that path, and
 * `manifest.json`, which says what they rest on.
 */
export async function writeResults(
  staged: StagedFile,
  analysed: AnalysedPillar[],
  analyst: AnalystDatabase,
  options: RunOptions,
  steps: Steps,
): Promise<{ folder: string; manifest: Manifest }> {
  const made = [...analysed, ...(analyst.key === null ? [] : [{ name: "analyst", key: analyst.key }])];
  const stepKeys = Object.fromEntries(made.map(({ name, key }) => [name, key]));
  const key = await resultsKey(staged.key, stepKeys);
  const keys = { stage: staged.key, ...stepKeys, results: key };
  const { folder } = await steps.cached("results", key, "Write results", async (partial) => {
    const reports = { ...allReports(staged, analysed), ...reportsToExplore(analyst, staged) };
    for (const { name, result } of analysed) {
      const { numbers, tables, missing } = result;
      await writeJson(join(partial, `${name}.json`), { numbers, tables, missing }, { name: `${name}.json` });
    }
    for (const [page, report] of Object.entries(reports)) {
      await writeJson(join(partial, `${page}.json`), report, { name: `${page}.json` });
    }
    const manifest = await manifestOf(staged, analysed, reports, keys, options, steps);
    await writeJson(join(partial, "manifest.json"), manifest, { name: "manifest.json", indent: 2 });
  });
  return { folder, manifest: JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest };
}

/** The reports of a pillar's pages, by the page's path. */
export function reportsOf({ result }: AnalysedPillar, { settings, report }: StagedFile): Record<string, Report> {
  const pages = Object.entries(result.reports).map(([page, made]) => [page, completeReport(made, settings, report)]);
  return Object.fromEntries(pages) as Record<string, Report>;
}

/** The reports about the book itself, with what the pillars analysed so far found wrong or lacking in it. */
export function reportsAbout(
  { settings, report }: StagedFile,
  analysed: readonly AnalysedPillar[],
): Record<string, Report> {
  const pages = Object.assign({}, ...analysed.map(({ result }) => result.reports)) as Record<string, PageResult>;
  return {
    "about/book": bookReport(settings, report, contract, pages),
    "about/dictionary": dictionaryReport(settings, report, contract),
  };
}

/** The reports of the pages that ask the analyst's database. */
export function reportsToExplore(
  { contents }: AnalystDatabase,
  { settings, report }: StagedFile,
): Record<string, Report> {
  const pages = Object.entries(explorePages(contents));
  return Object.fromEntries(pages.map(([page, made]) => [page, completeReport(made, settings, report)]));
}

/** The reports that rest on every pillar. */
export function reportsAcross(
  analysed: readonly AnalysedPillar[],
  { settings, report }: StagedFile,
): Record<string, Report> {
  return {
    index: completeReport(boardResult(analysed), settings, report),
    "loyalty/claims": completeReport(claimsResult(analysed), settings, report),
    [CHANGES_PAGE]: completeReport(noChanges, settings, report),
  };
}

function allReports(staged: StagedFile, analysed: AnalysedPillar[]): Record<string, Report> {
  const reports = { ...reportsAbout(staged, analysed), ...reportsAcross(analysed, staged) };
  for (const pillar of analysed) {
    for (const [page, report] of Object.entries(reportsOf(pillar, staged))) {
      if (page in reports) throw new Error(`${pillar.name} reports on the page ${page}, which has a report already`);
      reports[page] = report;
    }
  }
  return reports;
}

async function manifestOf(
  { settings, report }: StagedFile,
  analysed: AnalysedPillar[],
  reports: Record<string, Report>,
  keys: Record<string, string>,
  options: RunOptions,
  { timings }: Steps,
): Promise<Manifest> {
  const present = Object.entries(report.tables).filter(([, table]) => table.present);
  return {
    book: bookStamp(settings),
    tables: Object.fromEntries(
      present.map(([name, { rows_in, rows_used, rows_set_aside, fingerprint }]) => {
        return [name, { rows_in, rows_used, rows_set_aside, fingerprint: fingerprint! }];
      }),
    ),
    pillars: analysed.map(({ name }) => name),
    options,
    keys,
    versions: await versions(),
    checks: Object.fromEntries(Object.entries(reports).map(([page, { checks }]) => [page, checks])),
    timings,
  };
}
