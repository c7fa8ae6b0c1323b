import type { PythonProgram } from "./peer-in-python.ts";

/** A statistical method on its own, in this process. */
export interface MethodBenchmark {
  name: string;
  /** What it should take at most on two cores. */
  goal: string;
  /** Prepares the data and returns the method to be measured. */
  prepare: () => Promise<() => unknown>;
  /** What a result of the method is worth, where that can be said in a number. */
  reached?: (result: unknown) => number | null;
  /** The same in R, as a script that prints the seconds it took, without reading the data; or a program in Python and what it is given. */
  peer?: { name: string; script: string } | { name: string; program: PythonProgram; python: string[] };
}
