/** A statistical method on its own, in this process. */
export interface MethodBenchmark {
  name: string;
  /** What it should take at most on two cores. */
  goal: string;
  /** Prepares the data and returns the method to be measured. */
  prepare: () => Promise<() => unknown>;
  /** The same in R: a script that prints the seconds it took, without reading the data. */
  peer?: { name: string; script: string };
}
