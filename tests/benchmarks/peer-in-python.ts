import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./scikit-learn.py", import.meta.url));

export interface PythonResult {
  seconds: number;
  /** What the method reached, where it says. */
  reached: number | null;
}

/**
 * Runs scikit-learn.py, on one thread, with the python3 of PYTHON or of the path; null where there is none, no scikit-learn, or the script fails.
 *
 * @param args a method of the script and the file that it reads
 */
export async function resultInPython(args: readonly string[]): Promise<PythonResult | null> {
  const child = spawn(process.env["PYTHON"] ?? "python3", [SCRIPT, ...args], {
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
