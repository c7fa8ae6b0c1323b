import { resolve } from "node:path";
import { ArgumentsError, readArguments } from "../../loaders/run/arguments.ts";
import { runCommand } from "../../loaders/run/command.ts";
import { writeJson } from "../../loaders/run/write-json.ts";
import { coverageOf, outsideBounds, shareHeld, type Coverage } from "./coverage.ts";
import { estimandsOf, studies, type Study } from "./estimands.ts";
import { CUSTOMERS, type Trial } from "./small-book.ts";
import { plant } from "./planted.ts";
import { tryManyBooks } from "./try-many-books.ts";

/**
 * `npm run coverage-study`: how often the 90 % intervals of loyalty, marketing and segments hold what the simulation plants. An interval speaks of the
 * population that a book is drawn from, not of the book itself, whose realised shares have no sampling error; so the planted
 * value is the mean of the truths of all books. `--plant` keeps those values for the four books of the ordinary tests. `--only` leaves out studies.
 * Exits with 2 when a coverage is out of its bounds.
 */
await runCommand(async () => {
  const { flags } = readArguments({
    usage:
      "npm run coverage-study -- [--books N] [--first SEED] [--customers N] [--only loyalty|experiments|mix|segments] [--out FILE] [--keep DIR] [--plant]",
    flags: {
      books: { kind: "integer" },
      first: { kind: "integer" },
      customers: { kind: "integer" },
      only: { kind: "text" },
      out: { kind: "text" },
      keep: { kind: "text" },
      plant: { kind: "flag" },
    },
  });
  const { books = 100, first = 1, customers = CUSTOMERS } = flags;
  const seeds = Array.from({ length: books }, (_, i) => first + i);
  const keep = flags.keep === undefined ? undefined : resolve(flags.keep);
  const chosen = flags.only === undefined ? studies : [studyNamed(flags.only)];
  const trials = await tryManyBooks(seeds, { customers, studies: chosen, keep }, (done) => {
    process.stderr.write(`\r${done} of ${books} books`);
  });
  process.stderr.write("\n");
  if (flags.out !== undefined) await writeJson(resolve(flags.out), trials);
  const coverages = coveragesOf(chosen, trials);
  if (flags.plant) await plant(coverages, customers);
  console.log(tableOf(coverages));
  console.log(`all together: ${(100 * shareHeld(coverages)).toFixed(1)} % of ${coverages.length} x ${books}`);
  const outside = outsideBounds(coverages);
  if (outside.length === 0) return;
  console.error(`Outside the bounds: ${outside.join("; ")}`);
  process.exitCode = 2;
});

function studyNamed(name: string): Study {
  const study = studies.find((each) => each === name);
  if (!study) throw new ArgumentsError(`there is no study ${name}, only ${studies.join(", ")}`);
  return study;
}

function coveragesOf(chosen: readonly Study[], trials: readonly Trial[]): Coverage[] {
  const truths = trials.flatMap(({ truth }) => truth ?? []);
  return estimandsOf(chosen).flatMap(({ name, planted, mayHoldMore }, i) => {
    const coverage = coverageOf(
      name,
      planted(truths),
      trials.map(({ found }) => found[i]!),
    );
    if (!coverage) process.stderr.write(`${name}: no book has an interval\n`);
    return coverage ? [{ ...coverage, ...(mayHoldMore && { mayHoldMore }) }] : [];
  });
}

function tableOf(coverages: readonly Coverage[]): string {
  const header =
    "| estimand | planted | mean estimate | bias | bias in errors | held | mean width | spread over stated |";
  const rows = coverages.map((coverage) => {
    const { name, planted, mean, bias, biasInErrors, held, intervals, width, spreadRatio } = coverage;
    const cells = [planted, mean, bias].map((value) => value.toPrecision(4));
    const end = [biasInErrors.toFixed(1), `${held} of ${intervals}`, width.toPrecision(3), spreadRatio.toFixed(2)];
    return `| ${[name, ...cells, ...end].join(" | ")} |`;
  });
  return [header, header.replaceAll(/[^|]+/g, "---"), ...rows].join("\n");
}
