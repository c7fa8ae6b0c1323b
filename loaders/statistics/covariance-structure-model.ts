/** `=~` is measured by, `~` is regressed on, `~~` covaries with, as in lavaan (Rosseel 2012). */
export type Operator = "=~" | "~" | "~~";

export interface ModelTerm {
  left: string;
  operator: Operator;
  right: string;
  /** Holds the parameter at a value instead of estimating it. */
  fixed?: number;
}

/** A parameter and its place in the matrices of the reticular action model (McArdle and McDonald 1984). */
export interface Parameter extends ModelTerm {
  /** Whether it stands in the asymmetric matrix of coefficients or in the symmetric matrix of (co)variances. */
  matrix: "coefficient" | "covariance";
  row: number;
  column: number;
  /** A moment of exogenous observed variables: held at its sample value. */
  exogenous: boolean;
}

export interface CovarianceModel {
  observed: string[];
  latent: string[];
  /** Observed variables, then latent ones: the order of rows and columns. */
  variables: string[];
  parameters: Parameter[];
  /** Those of `parameters` that are estimated. */
  free: Parameter[];
}

export interface ModelOptions {
  /** Lets the residuals of outcomes that explain nothing else covary, as lavaan's sem() does; true unless said. */
  correlateOutcomes?: boolean;
}

/**
 * Completes the terms that a user writes by lavaan's defaults: the first loading of each latent variable is 1 (unless one of
 * its loadings or its variance is fixed), every variable has a (residual) variance, exogenous latent variables covary, exogenous
 * observed variables keep their sample moments, and the residuals of final outcomes covary.
 */
export function completeModel(terms: readonly ModelTerm[], options: ModelOptions = {}): CovarianceModel {
  const roles = rolesOf(terms);
  const variables = [...roles.observed, ...roles.latent];
  const all = withMarkers(terms);
  const has = new Set(all.filter(({ operator }) => operator === "~~").flatMap(({ left, right }) => keys(left, right)));
  const add = (left: string, right: string) => {
    if (has.has(keys(left, right)[0])) return;
    keys(left, right).forEach((key) => has.add(key));
    all.push({ left, operator: "~~", right });
  };
  for (const name of variables) add(name, name);
  const groups = [roles.exogenousObserved, roles.exogenousLatent];
  if (options.correlateOutcomes !== false) groups.push(roles.outcomes);
  for (const group of groups) for (const [left, right] of pairs(group)) add(left, right);
  const parameters = all.map((term) => place(term, variables, new Set(roles.exogenousObserved)));
  const free = parameters.filter(({ fixed, exogenous }) => fixed === undefined && !exogenous);
  return { observed: roles.observed, latent: roles.latent, variables, parameters, free };
}

interface Roles {
  observed: string[];
  latent: string[];
  exogenousObserved: string[];
  exogenousLatent: string[];
  /** Explained by something, explaining nothing. */
  outcomes: string[];
}

function rolesOf(terms: readonly ModelTerm[]): Roles {
  const loadings = terms.filter(({ operator }) => operator === "=~");
  const regressions = terms.filter(({ operator }) => operator === "~");
  const latent = [...new Set(loadings.map(({ left }) => left))];
  const named = terms.flatMap(({ left, right }) => [left, right]);
  const observed = [...new Set(named)].filter((name) => !latent.includes(name));
  const measured = new Set(loadings.map(({ right }) => right));
  const explained = new Set(regressions.map(({ left }) => left));
  const explaining = new Set(regressions.map(({ right }) => right));
  const isExogenous = (name: string) => !measured.has(name) && !explained.has(name);
  return {
    observed,
    latent,
    exogenousObserved: observed.filter((name) => isExogenous(name) && explaining.has(name)),
    exogenousLatent: latent.filter(isExogenous),
    outcomes: [...observed, ...latent].filter((name) => explained.has(name) && !explaining.has(name)),
  };
}

function withMarkers(terms: readonly ModelTerm[]): ModelTerm[] {
  const scaled = new Set<string>();
  for (const { left, operator, right, fixed } of terms) {
    if (fixed !== undefined && (operator === "=~" || (operator === "~~" && left === right))) scaled.add(left);
  }
  return terms.map((term) => {
    if (term.operator !== "=~" || scaled.has(term.left)) return { ...term };
    scaled.add(term.left);
    return { ...term, fixed: 1 };
  });
}

function place(term: ModelTerm, variables: readonly string[], exogenous: ReadonlySet<string>): Parameter {
  const left = variables.indexOf(term.left);
  const right = variables.indexOf(term.right);
  if (term.operator === "=~") return { ...term, matrix: "coefficient", row: right, column: left, exogenous: false };
  if (term.operator === "~") return { ...term, matrix: "coefficient", row: left, column: right, exogenous: false };
  const isMoment = exogenous.has(term.left) && exogenous.has(term.right);
  return { ...term, matrix: "covariance", row: left, column: right, exogenous: isMoment };
}

function keys(left: string, right: string): [string, string] {
  return [`${left}\0${right}`, `${right}\0${left}`];
}

function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((left, i) => names.slice(i + 1).map((right): [string, string] => [left, right]));
}
