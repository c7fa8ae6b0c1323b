export interface Quadrature {
  /** In (-1, 1), ascending. */
  nodes: Float64Array;
  weights: Float64Array;
}

/** Nodes and weights of Gauss-Legendre quadrature on (-1, 1), by Newton's method on the Legendre polynomial (Press and others 2007, 4.6.1). */
export function gaussLegendre(size: number): Quadrature {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (size + 0.5));
    let slope = 0;
    for (let round = 0; round < 20; round++) {
      let [now, before] = [1, 0];
      for (let n = 1; n <= size; n++) [now, before] = [((2 * n - 1) * x * now - (n - 1) * before) / n, now];
      slope = (size * (x * now - before)) / (x * x - 1);
      x -= now / slope;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
