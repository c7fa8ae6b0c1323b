import { spawn } from "node:child_process";

/** Seconds that an R script says it took, by its last line; null where there is no Rscript or the script fails. */
export async function secondsInR(script: string): Promise<number | null> {
  const child = spawn("Rscript", ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null)).once("close", resolve);
  });
  const seconds = Number(output.trim().split("\n").at(-1));
  return code === 0 && Number.isFinite(seconds) ? seconds : null;
}
