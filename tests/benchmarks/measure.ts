import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

export interface Measurement {
  seconds: number;
  /** Most memory the process held at once, in bytes; null where the system does not say (only Linux does). */
  peakMemory: number | null;
}

/** Runs a TypeScript file in a process of its own and measures the whole of it. Fails when it exits with another code than 0. */
export async function measure(
  file: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peakMemory: number | null = null;
  const watch = setInterval(() => {
    void peakOf(child.pid).then((peak) => (peakMemory = peak ?? peakMemory));
  }, 100);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  clearInterval(watch);
  if (code !== 0) throw new Error(`${file} ${args.join(" ")} exited with code ${code}`);
  return { seconds: (performance.now() - started) / 1000, peakMemory };
}

async function peakOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : null;
}
