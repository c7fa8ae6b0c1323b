import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { randomNormal } from "d3-random";
import bootstrapCovarianceStructure from "../../loaders/statistics/covariance-structure-bootstrap.ts";
import type { ModelTerm } from "../../loaders/statistics/covariance-structure-model.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const ROWS = 2000;
const DRAWS = 5000;

const PATHS: Record<string, string[]> = {
  quality: ["image", "expectation"],
  value: ["quality", "expectation"],
  satisfaction: ["quality", "value", "image"],
  loyalty: ["satisfaction", "value"],
};

const terms = Object.entries(PATHS).flatMap(([left, causes]) =>
  causes.map((right): ModelTerm => ({ left, operator: "~", right })),
);

/** Six observed variables, each the mean of its causes and noise. */
function observedColumns(): Record<string, Float64Array> {
  const generator = xoroshiro128plus(1);
  const normal = randomNormal.source(() => (generator.next() >>> 0) / 2 ** 32)();
  const columns: Record<string, Float64Array> = {};
  for (const name of ["image", "expectation", ...Object.keys(PATHS)]) {
    const causes = (PATHS[name] ?? []).map((cause) => columns[cause]!);
    const mean = (row: number) => causes.reduce((sum, cause) => sum + cause[row]! / causes.length, 0);
    columns[name] = Float64Array.from({ length: ROWS }, (_, row) => mean(row) + normal());
  }
  return columns;
}

const observedPaths: MethodBenchmark = {
  name: "path model of six observed variables, 5,000 bootstraps of 2,000 rows, one thread",
  goal: "3 s",
  prepare: () => {
    const input = { terms, columns: observedColumns(), start: new Float64Array(0), draws: DRAWS, seed: 1 };
    return Promise.resolve(() => bootstrapCovarianceStructure(input));
  },
  peer: {
    name: "lavaan, 1,000 draws",
    script: `suppressMessages(library(lavaan)); set.seed(1); n <- ${ROWS}
      image <- rnorm(n); expectation <- rnorm(n); quality <- (image + expectation) / 2 + rnorm(n)
      value <- (quality + expectation) / 2 + rnorm(n); satisfaction <- (quality + value + image) / 3 + rnorm(n)
      loyalty <- (satisfaction + value) / 2 + rnorm(n)
      d <- data.frame(image, expectation, quality, value, satisfaction, loyalty)
      m <- "${Object.entries(PATHS)
        .map(([left, causes]) => `${left} ~ ${causes.join(" + ")}`)
        .join("; ")}"
      cat(system.time(sem(m, d, se = "bootstrap", bootstrap = 1000))[["elapsed"]])`,
  },
};

export const covarianceStructureBenchmarks: readonly MethodBenchmark[] = [observedPaths];
