import { planBudget, usualSettings } from "../../src/models/budget-plan.ts";
import { drawnModel } from "../src/models/budget-response.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

/** What a reader waits for when a slider moves: the best split and what it brings in every draw; reached is its gain in sales. */
export const budgetBenchmarks: MethodBenchmark[] = [
  {
    name: "Budget split anew, 8 channels, 200 draws",
    goal: "0.1 s",
    prepare: () => {
      const model = drawnModel(8, 200, 1);
      return Promise.resolve(() => planBudget(model, usualSettings(model, 0.5)));
    },
    reached: (plan) => (plan as ReturnType<typeof planBudget>).gain.mean,
  },
];
