import { join } from "node:path";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { aalenJohansen } from "../../loaders/statistics/aalen-johansen.ts";
import { cox } from "../../loaders/statistics/cox.ts";
import { fineGray } from "../../loaders/statistics/fine-gray.ts";
import { hasReference, referenceFolder, referenceRows } from "../reference/reference-folder.ts";
import { fineGrayCovariates, policyLives } from "../reference/uslapseagent.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const PATH = "persistency/uslapseagent.csv";
const LIVES = 1_000_000;
const COVARIATES = 20;

const READ_IN_R = `library(survival); u <- read.csv("${join(referenceFolder, PATH)}");
u$cause <- factor(u$termination.cause, levels = c("in-force", "surrender", "death", "other"));
took <- function(x) cat("\\n", system.time(x)[["elapsed"]], "\\n");`;

const onPolicies: MethodBenchmark[] = [
  {
    name: "Aalen-Johansen with errors, 29,317 policies",
    goal: "0.3 s",
    prepare: async () => {
      const lives = policyLives(await referenceRows(referenceFolder, PATH));
      return () => aalenJohansen(lives);
    },
    peer: { name: "survfit", script: `${READ_IN_R} took(survfit(Surv(duration, cause) ~ 1, u))` },
  },
  {
    name: "Fine-Gray with ten covariates, 29,317 policies",
    goal: "2 s",
    prepare: async () => {
      const rows = await referenceRows(referenceFolder, PATH);
      const lives = policyLives(rows);
      const covariates = fineGrayCovariates(rows);
      return () => fineGray(lives, covariates, 1);
    },
    peer: {
      name: "finegray and coxph",
      script: `${READ_IN_R} took({ f <- finegray(Surv(duration, cause) ~ gender + underwriting.age + risk.state +
        premium.frequency + acc.death.rider + living.place + annual.premium, u, etype = "surrender");
        coxph(Surv(fgstart, fgstop, fgstatus) ~ gender + underwriting.age + risk.state + premium.frequency +
        acc.death.rider + living.place + annual.premium, f, weights = fgwt) })`,
    },
  },
];

const onAMillion: MethodBenchmark = {
  name: "Cox with 20 covariates, 1,000,000 policies, a third entering late",
  goal: "30 s",
  prepare: () => Promise.resolve(million()),
  peer: {
    name: "coxph",
    script: `library(survival); n <- ${LIVES}; set.seed(1); x <- matrix(runif(n * ${COVARIATES}), n);
      exit <- ceiling(rexp(n) * 3000) + 1; entry <- ifelse(runif(n) < .3, floor(exit * .3), 0); event <- runif(n) < .4;
      cat("\\n", system.time(coxph(Surv(entry, exit, event) ~ x))[["elapsed"]], "\\n")`,
  },
};

function million(): () => unknown {
  const generator = xoroshiro128plus(1);
  const uniforms = () => new Float64Array(LIVES).map(() => uniformFloat64(generator));
  const exit = uniforms().map((value) => Math.ceil(-Math.log(1 - value) * 3000) + 1);
  const late = uniforms();
  const entry = exit.map((value, i) => (late[i]! < 0.3 ? Math.floor(value * 0.3) : 0));
  const cause = Uint8Array.from(uniforms(), (value) => Number(value < 0.4));
  const covariates = Array.from({ length: COVARIATES }, uniforms);
  return () => cox({ entry, exit, cause }, covariates);
}

/** Methods of survival; those on public policies only where the reference data are. */
export const survivalBenchmarks: MethodBenchmark[] = [...(hasReference ? onPolicies : []), onAMillion];
