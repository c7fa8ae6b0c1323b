import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Programs that methods are measured beside. */
export type PythonProgram = "scikit-learn.py" | "scikit-learn-clusters.py" | "pymc-mix.py";

export interface PythonResult {
  seconds: number;
  /** What the method reached, where it says. */
  reached: number | null;
}

/**
 * Runs a program, on one thread a process, with the python3 of PYTHON or of the path; null where there is none, it lacks a package, or it fails.
 *
 * @param args what the program is given, the file that it reads last
 */
export async function resultInPython(program: PythonProgram, args: readonly string[]): Promise<PythonResult | null> {
  const script = fileURLToPath(new URL(`./${program}`, import.meta.url));
  const child = spawn(process.env["PYTHON"] ?? "python3", [script, ...args], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
  });
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null)).once("close", resolve);
  });
  return code === 0 ? (JSON.parse(output) as PythonResult) : null;
}
