/** Rows that an expert learns from, in the order of time. */
export interface LearningRows {
  /** One array a feature, NaN where missing. */
  features: readonly Float64Array[];
  /** 0 or 1 by row. */
  outcome: Uint8Array;
}

/** The features of some requests. */
export function rowsOf(columns: readonly Float64Array[], requests: Int32Array, outcome: Uint8Array): LearningRows {
  const features = columns.map((column) => {
    const values = new Float64Array(requests.length);
    for (let i = 0; i < requests.length; i++) values[i] = column[requests[i]!]!;
    return values;
  });
  return { features, outcome };
}
