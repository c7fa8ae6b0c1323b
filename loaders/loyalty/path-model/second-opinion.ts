import { sampleMoments } from "../../statistics/covariance-matrix.ts";
import { fitCovarianceStructure, type CovarianceStructure } from "../../statistics/covariance-structure.ts";
import type { ModelTerm } from "../../statistics/covariance-structure-model.ts";
import type { PreparedWave } from "./prepare-wave.ts";

/**
 * The same model by maximum likelihood, whose latent constructs carry no error of measurement. Answers count with their weights; standard errors
 * take them for as many equally weighted answers.
 */
export function secondOpinion({ matrix, model, complete, completeWeights }: PreparedWave): CovarianceStructure {
  const size = matrix.items.length;
  const used = model.constructs.flatMap(({ items }) => items);
  const columns = Object.fromEntries(
    used.map((item) => [itemName(item), complete.rows.map((_, row) => complete.data[row * size + item]!)]),
  );
  const measurement = model.constructs.flatMap(({ name, items }): ModelTerm[] => [
    ...items.map((item): ModelTerm => ({ left: name, operator: "=~", right: itemName(item) })),
    ...(items.length === 1 ? [withoutError(items[0]!)] : []),
  ]);
  const structure = model.arrows.map(({ from, to }): ModelTerm => {
    return { left: model.constructs[to]!.name, operator: "~", right: model.constructs[from]!.name };
  });
  return fitCovarianceStructure([...measurement, ...structure], sampleMoments(columns, completeWeights));
}

// Item ids are the book's own and could be the name of a construct.
function itemName(item: number): string {
  return `item ${item}`;
}

/** A single item cannot show its error. */
function withoutError(item: number): ModelTerm {
  return { left: itemName(item), operator: "~~", right: itemName(item), fixed: 0 };
}

/** Standardised path of each arrow; null without a solution. */
export function pathsOf(found: CovarianceStructure, { model }: PreparedWave): (number | null)[] {
  return model.arrows.map(({ from, to }) => {
    if (found.status !== "converged") return null;
    const [cause, effect] = [model.constructs[from]!.name, model.constructs[to]!.name];
    const parameter = found.parameters.find(
      ({ left, operator, right }) => operator === "~" && left === effect && right === cause,
    );
    return parameter?.standardised ?? null;
  });
}
